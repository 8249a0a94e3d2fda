using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Copy;

/// <summary>Finds text that should have been filled in or removed before publication: TK, [INSERT QUOTE], dummy text, a chatbot's own words.</summary>
internal sealed class Placeholder : Check
{
    /// <summary>The number of characters around a quotation that are searched for the reason of the quotation.</summary>
    private const int Reach = 3000;

    /// <summary>A sentence with more words is copy.</summary>
    private const int MostWords = 60;

    /// <summary>The maximum number of characters that are examined of a sentence, or of a note with its brackets.</summary>
    private const int MostSentence = 600;
    private const int MostNote = 80;

    private static readonly LabelPatterns Phrases = new(Words.PlaceholderPhrases);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Words.Set(Words.PlaceholderNotes);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Topics = Words.Set(Words.PlaceholderTopics);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs = Words.Set(Words.SpeechVerbs);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Drafts = Words.Set(Words.PlaceholderDrafts);

    /// <summary>English words that dummy text, which looks like Latin, does not contain.</summary>
    private static readonly string[] EnglishWords = ["the", "is", "was", "are", "were", "has", "have", "of", "and", "that", "it", "which", "by", "for", "from", "with", "to"];

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterHouseOption("words");
        registration.RegisterBlockAction(CheckBlock);
    }

    private static void CheckBlock(BlockContext context)
    {
        Prose prose = context.Prose;
        CheckBrackets(context, prose);
        if (context.HouseOption("words") is { } words)
            CheckHouseWords(context, prose.Text, words);
        foreach (TextSpan blank in BlankWords.Find(context.Article, prose))
            if (!IsSpokenOf(context, blank))
                Report(context, blank, PlaceholderMessage.Figure);
        CheckPhrases(context, prose);
    }

    private static void CheckPhrases(BlockContext context, Prose prose)
    {
        ImmutableArray<TextSpan> sentences = prose.Sentences;
        var quoted = new QuotedText(prose.Text);
        bool isOpen = Phrases.HasNeeded(prose.Text);
        for (int i = 0; i < sentences.Length; i++)
        {
            if (quoted.Holds(sentences[i].Start) || prose.Text[sentences[i].Start] is '“' or '"')
                continue;
            // "Certainly! Here is …" is two sentences.
            bool isOpening = i + 1 < sentences.Length && sentences[i].Length < 16;
            if (IsPhrase(prose, sentences[i], isOpen))
                Report(context, sentences[i], PlaceholderMessage.Phrase);
            else if (isOpening && IsPhrase(prose, TextSpan.FromBounds(sentences[i].Start, sentences[i + 1].End), isOpen))
                Report(context, TextSpan.FromBounds(sentences[i].Start, sentences[++i].End), PlaceholderMessage.Phrase);
        }
    }

    private static void CheckHouseWords(BlockContext context, string text, string words)
    {
        foreach (string word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                if (!IsInWord(text, at) && !IsInWord(text, at + word.Length))
                    Report(context, new TextSpan(at, word.Length), PlaceholderMessage.Figure);
    }

    private static bool IsInWord(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static bool IsPhrase(Prose prose, TextSpan sentence, bool isOpen)
    {
        ReadOnlySpan<char> words = prose.Text.AsSpan(sentence.Start, sentence.Length);
        if (words.Length > MostSentence || Phrases.Match(words, MostWords, isOpen) is null)
            return false;
        // A sentence about dummy text is English.
        if (words.Contains("ipsum", StringComparison.OrdinalIgnoreCase) || words.Contains("dolor sit", StringComparison.OrdinalIgnoreCase))
            foreach (string word in EnglishWords)
                if (words.Contains($" {word} ", StringComparison.Ordinal))
                    return false;
        return true;
    }

    private static void CheckBrackets(BlockContext context, Prose prose)
    {
        string text = prose.Text;
        for (int open = text.AsSpan().IndexOfAny('[', '('); open >= 0;)
        {
            int close = text.AsSpan(open, Math.Min(MostNote, text.Length - open)).IndexOf(text[open] == '[' ? ']' : ')');
            ReadOnlySpan<char> inner = close > 1 ? text.AsSpan(open + 1, close - 1) : default;
            if (inner.Length > 0 && IsNote(inner, text[open]) && !BlankWords.IsAbbreviation(text, open) && !IsSpokenOf(context, new TextSpan(open, close + 1)))
                Report(context, new TextSpan(open, close + 1), PlaceholderMessage.Note);
            int next = text.AsSpan(open + 1).IndexOfAny('[', '(');
            open = next < 0 ? -1 : open + 1 + next;
        }
    }

    private static bool IsNote(ReadOnlySpan<char> inner, char bracket)
    {
        inner = inner.Trim();
        Span<char> lower = stackalloc char[MostNote];
        lower = lower[..Math.Max(0, inner.ToLowerInvariant(lower))];
        bool isToCome = (inner.StartsWith("TK") && (inner.Length == 2 || (!char.IsLetterOrDigit(inner[2]) && !(inner[2] == ' ' && inner.Length > 3 && (char.IsUpper(inner[3]) || char.IsDigit(inner[3]))))))
            || (lower.EndsWith(" tk") && lower.Count(' ') <= 4);
        // Round brackets contain many kinds of words in capitals; only a note to the desk is certain.
        if (bracket == '(')
            return isToCome || lower is "tk" or "tktk" or "sp?" or "cq" or "??" or "???" or "insert quote" or "insert name" or "insert link" || (lower.StartsWith("check ") && Notes.Contains(lower));
        return isToCome || Notes.Contains(inner) || Notes.Contains(lower)
            || (lower.StartsWith("insert ") && lower.Count(' ') <= 6)
            || (inner.StartsWith("CHECK ") && !inner.ContainsAnyInRange('a', 'z'))
            || (lower.EndsWith(" here") && Notes.Contains(lower[..^5]));
    }

    /// <summary>Whether the copy describes a placeholder: it quotes a draft, or the sentence explains the letters.</summary>
    private static bool IsSpokenOf(BlockContext context, TextSpan span)
    {
        Prose prose = context.Prose;
        TextSpan sentence = prose.SentenceIndexAt(span.Start) is var index && index < prose.Sentences.Length ? prose.Sentences[index] : default;
        if (Holds(prose, sentence, default, Topics))
            return true;
        // A quotation with a speaker is filled in later; one without is quoted from a text.
        if (QuotationAround(context, span) is not { } quotation)
            return false;
        var around = TextSpan.FromBounds(Math.Max(0, quotation.Span.Start - Reach), Math.Min(prose.Text.Length, quotation.Span.End + Reach));
        return Holds(prose, around, quotation.Span, Drafts) || !Holds(prose, around, quotation.Span, SpeechVerbs);
    }

    /// <summary>Returns the quotation that contains a stretch of a block, or null if there is none. Quotations are in text order.</summary>
    private static Quotation? QuotationAround(BlockContext context, TextSpan span)
    {
        ImmutableArray<Quotation> all = context.Facts.BareQuotations;
        var search = new LowerBound(all.Length);
        while (search.IsOpen)
        {
            Quotation middle = all[search.Middle];
            search.Narrow(middle.Block < context.Index || (middle.Block == context.Index && middle.Span.Start <= span.Start));
        }
        return search.Index > 0 && all[search.Index - 1] is var last && last.Block == context.Index && last.Span.Contains(span) ? last : null;
    }

    /// <summary>Whether a stretch of prose, except a part of it, contains a word of a list.</summary>
    private static bool Holds(Prose prose, TextSpan stretch, TextSpan save, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        Span<char> lower = stackalloc char[16];
        for (int i = Tokenizer.IndexAt(prose.Tokens, stretch.Start); i < prose.Tokens.Length && prose.Tokens[i].End <= stretch.End; i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Length <= lower.Length && !save.Contains(token.Span)
                && words.Contains(lower[..Math.Max(0, token.In(prose.Text).ToLowerInvariant(lower))]))
                return true;
        }
        return false;
    }

    private static void Report(BlockContext context, TextSpan span, Func<string, RuleMessage> message)
    {
        TextSpan source = context.Prose.ToSource(span);
        string shown = context.Prose.Text.Substring(span.Start, Math.Min(span.Length, 60));
        context.Report(source, message(shown.Length < span.Length ? shown + "…" : shown));
    }
}

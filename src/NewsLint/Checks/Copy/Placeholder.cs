using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>Finds what was to be filled in or taken out before publication: TK, [INSERT QUOTE], dummy text, a chatbot's own words.</summary>
public sealed class Placeholder : Check
{
    /// <summary>A sentence of more words is copy.</summary>
    private const int MostWords = 60;

    /// <summary>The most characters of a sentence, and of a note with its brackets, that are looked at.</summary>
    private const int MostSentence = 600;
    private const int MostNote = 80;

    private static readonly LabelPatterns Phrases = new(Words.PlaceholderPhrases);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Words.Set(Words.PlaceholderNotes);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Words.Set(Words.PlaceholderCounted);

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
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = 0; i < tokens.Length; i++)
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length is >= 2 and <= 8 && prose.Text[tokens[i].Start] is 'T' or 'X' or 'x')
                CheckWord(context, prose, tokens, i);
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
                Report(context, sentences[i], "phrase");
            else if (isOpening && IsPhrase(prose, TextSpan.FromBounds(sentences[i].Start, sentences[i + 1].End), isOpen))
                Report(context, TextSpan.FromBounds(sentences[i].Start, sentences[++i].End), "phrase");
        }
    }

    private static void CheckHouseWords(BlockContext context, string text, string words)
    {
        foreach (string word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                if (!IsInWord(text, at) && !IsInWord(text, at + word.Length))
                    Report(context, new TextSpan(at, word.Length), "figure");
    }

    private static bool IsInWord(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static bool IsPhrase(Prose prose, TextSpan sentence, bool isOpen) =>
        sentence.Length <= MostSentence && Phrases.Match(prose.Text.AsSpan(sentence.Start, sentence.Length), MostWords, isOpen) is not null;

    private static void CheckBrackets(BlockContext context, Prose prose)
    {
        string text = prose.Text;
        for (int open = text.AsSpan().IndexOfAny('[', '('); open >= 0;)
        {
            int close = text.AsSpan(open, Math.Min(MostNote, text.Length - open)).IndexOf(text[open] == '[' ? ']' : ')');
            ReadOnlySpan<char> inner = close > 1 ? text.AsSpan(open + 1, close - 1) : default;
            if (inner.Length > 0 && IsNote(inner, text[open]))
                Report(context, new TextSpan(open, close + 1), "note");
            int next = text.AsSpan(open + 1).IndexOfAny('[', '(');
            open = next < 0 ? -1 : open + 1 + next;
        }
    }

    private static bool IsNote(ReadOnlySpan<char> inner, char bracket)
    {
        inner = inner.Trim();
        Span<char> lower = stackalloc char[MostNote];
        lower = lower[..Math.Max(0, inner.ToLowerInvariant(lower))];
        // Round brackets hold words in capitals of many kinds; only a note to the desk is sure.
        if (bracket == '(')
            return lower is "tk" or "tktk" or "tk tk" or "sp?" or "cq" or "??" or "???" or "name tk" or "age tk" or "quote tk" or "check spelling" or "insert quote" or "insert name" or "insert link";
        return Notes.Contains(inner) || Notes.Contains(lower)
            || (lower.StartsWith("insert ") && lower.Count(' ') <= 6)
            || (lower.EndsWith(" here") && Notes.Contains(lower[..^5]))
            || (lower.EndsWith(" tk") && lower.Count(' ') <= 4);
    }

    private static void CheckWord(BlockContext context, Prose prose, ImmutableArray<Token> tokens, int i)
    {
        string text = prose.Text;
        Token token = tokens[i];
        ReadOnlySpan<char> word = token.In(text);
        bool isToCome = word.StartsWith("TK") && !word.ContainsAnyExcept('T', 'K') && word.Length % 2 == 0;
        bool isBlank = !word.ContainsAnyExcept('X') || (word.Length >= 2 && !word.ContainsAnyExcept('x'));
        if (!isToCome && !isBlank)
            return;
        char before = token.Start > 0 ? text[token.Start - 1] : ' ';
        if (before is '[' or '(')
            return;
        bool isFigure = before is '$' or '£' or '€'
            || (i + 1 < tokens.Length && tokens[i + 1].Start == token.End + 1 && Counted.Contains(tokens[i + 1].In(text)))
            || text.AsSpan(token.End).StartsWith("-year") || text.AsSpan(token.End).StartsWith("%");
        if (isFigure || (isToCome && word.Length >= 4))
            Report(context, before is '$' or '£' or '€' ? TextSpan.FromBounds(token.Start - 1, token.End) : token.Span, "figure");
    }

    private static void Report(BlockContext context, TextSpan span, string variant)
    {
        TextSpan source = context.Prose.ToSource(span);
        string shown = context.Prose.Text.Substring(span.Start, Math.Min(span.Length, 60));
        context.Report(source, [("text", shown.Length < span.Length ? shown + "…" : shown)], variant);
    }
}

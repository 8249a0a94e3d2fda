using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Finds speech without quotation marks in the paragraphs of an article.</summary>
internal sealed class UnmarkedSpeechFinder
{
    /// <summary>The minimum number of words of speech. Fewer words are a name or a term after a comma.</summary>
    private const int FewestWords = 3;

    /// <summary>The maximum number of tokens between a cue and its comma or colon: told reporters in a statement on Tuesday.</summary>
    private const int CueReach = 8;

    /// <summary>Words that open the text between a cue and its comma or colon.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GapHeads = Set(["in", "on", "at", "during", "after", "before", "to", "via", "through", "of", "about", "when", "last", "this", "again", "later", "then"]);

    /// <summary>Words that begin a sentence in which something else precedes the subject of the cue.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherHeads = Set(
        ["As", "If", "When", "While", "What", "Although", "Though", "Because", "Since", "Once", "Whatever", "That", "Having", "All", "Like", "Unlike", "Whether", "After", "Before", "Until", "Even", "So", "Where", "How", "Why", "In", "On", "At", "During", "To", "For", "By", "With", "From", "Of", "Not"]);

    private readonly ArticleFacts facts;
    private readonly SubjectFinder subjects;
    private readonly SpeechClause clauses;
    private readonly List<UnmarkedSpeech> found = [];
    private WriterSentences? writer;

    private UnmarkedSpeechFinder(ArticleFacts facts)
    {
        this.facts = facts;
        subjects = new SubjectFinder(facts);
        clauses = new SpeechClause(facts, subjects);
    }

    private WriterSentences Writer => writer ??= WriterSentences.Find(facts);

    /// <summary>Returns the speech without quotation marks, in article order.</summary>
    public static ImmutableArray<UnmarkedSpeech> Find(ArticleFacts facts)
    {
        var finder = new UnmarkedSpeechFinder(facts);
        var open = new OpenQuotations(facts);
        int quotation = 0;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            int first = quotation;
            while (quotation < facts.Quotations.Length && facts.Quotations[quotation].Block == block)
                quotation++;
            if (!open.Enter(block) || facts.Article.Blocks[block].Kind != BlockKind.Paragraph)
                continue;
            finder.FindIntroduced(block);
            for (int i = first; i < quotation; i++)
                finder.FindGoingOn(i, i + 1 < quotation ? facts.Quotations[i + 1].Span.Start : int.MaxValue);
        }
        return [.. finder.found];
    }

    private void FindIntroduced(int block)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        string text = prose.Text;
        for (int at = text.AsSpan().IndexOfAny(',', ':'); at >= 0;)
        {
            if (at + 2 < text.Length && text[at + 1] is ' ' or '\n' && char.IsUpper(text[at + 2]))
                TryIntroduced(block, prose, at);
            int next = text.AsSpan(at + 1).IndexOfAny(',', ':');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private void TryIntroduced(int block, Prose prose, int mark)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        int speech = Tokenizer.IndexAt(tokens, mark + 1);
        if (speech < 2 || CueBefore(prose, speech - 2) is not { } cue || subjects.IsQuoted(block, mark))
            return;
        TextSpan sentence = SpeakerFinder.SentenceAt(prose, mark);
        int low = Tokenizer.IndexAt(tokens, sentence.Start);
        if (cue < low || SpeechClause.IsPassive(prose, cue, low) || subjects.Before(block, cue, low) is not { } subject)
            return;
        SpeechClause.Voice voice = clauses.VoiceOf(block, subject);
        if (voice == SpeechClause.Voice.None || SpeechClause.IsSetPhrase(prose, cue, subject) || IsFirstPerson(prose, subject) || prose.Text.AsSpan(subject.Start, subject.Length) is "you" or "You")
            return;
        int sentenceEnd = SpeakerFinder.SentenceAt(prose, tokens[speech].Start).End;
        var words = TextSpan.FromBounds(tokens[speech].Start, facts.QuotationMarks.NextDouble(block, tokens[speech].Start, sentenceEnd));
        int end = Tokenizer.IndexAt(tokens, words.End);
        if (end - speech < FewestWords || QuotationReader.IsTitle(prose, words))
            return;
        bool isAdjacent = speech - 2 == cue;
        bool isNamed = voice == SpeechClause.Voice.Known;
        bool isSubordinate = SpeechClause.IsSubordinate(prose, cue, low, subject);
        SpokenPersons persons = PersonWords.In(prose, speech, end);
        bool isCertain;
        if (prose.Text[mark] == ':')
        {
            bool isQuestion = prose.Text[words.End - 1] == '?';
            if (isSubordinate || words.End < sentenceEnd || IsThatClause(prose, speech) || (!isNamed && IsBehindMain(prose, low, subject)) || (isQuestion && (persons & SpokenPersons.First) == 0))
                return;
            isCertain = isNamed && !isQuestion && persons != SpokenPersons.None && Writer.CountOutside(block, words) == 0;
        }
        else if (isSubordinate)
        {
            return;
        }
        else if (IsOrdinary(prose, speech))
        {
            if (facts.Names.At(block, words.Start) is { Entity.MentionCount: > 1 })
                return;
            // A capital I shows nothing, because it may be the writer's, unless it continues a quotation.
            bool isOwn = tokens[speech].In(prose.Text) is ['I'] or ['I', '\'' or '’', ..] && Writer.CountOutside(block, words) >= WriterSentences.Enough;
            isCertain = isNamed && (!isOwn || facts.QuotationMarks.NextDouble(block, sentence.Start, mark) < mark);
        }
        else
        {
            if (!isAdjacent || !isNamed || !IsHead(prose, low, cue))
                return;
            isCertain = persons != SpokenPersons.None;
        }
        found.Add(new UnmarkedSpeech(block, words, UnmarkedSpeechKind.Introduced, TextSpan.FromBounds(tokens[cue].Start, tokens[speech - 2].End), isCertain));
    }

    /// <summary>Returns the index of the verb whose comma or colon follows a token; null if there is none.</summary>
    private static int? CueBefore(Prose prose, int last)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = last; i >= 0 && i > last - CueReach; i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
                return null;
            if (SubjectFinder.CueAt(prose, i, 0) is not { SpeakerFollows: false })
                continue;
            CueForms forms = CueWords.Of(tokens[i].In(prose.Text));
            if ((forms & CueForms.Part) != 0)
                return null;
            return i == last || (forms & CueForms.Hearer) != 0 || GapHeads.Contains(tokens[i + 1].In(prose.Text)) ? i : null;
        }
        return null;
    }

    /// <summary>Returns whether a word has its capital only because a sentence begins: it is no name, and no title of a work begins here.</summary>
    private static bool IsOrdinary(Prose prose, int token)
    {
        ReadOnlySpan<char> word = prose.Tokens[token].In(prose.Text);
        if (PersonWords.At(prose, token) != SpokenPersons.None)
            return true;
        if (IsAbbreviation(prose, token))
            return false; // in Everett, Wash., on Monday
        int apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe > 0)
            word = word[..apostrophe];
        Span<char> lower = stackalloc char[Math.Min(word.Length, 32)];
        if (word.Length > lower.Length)
            return false;
        word.ToLowerInvariant(lower);
        NameHints known = NameLexicon.Of(lower);
        const NameHints names = NameHints.Given | NameHints.Capitalised | NameHints.Title;
        const NameHints any = names | NameHints.FamilyFirst | NameHints.Family | NameHints.Place | NameHints.PlaceWord | NameHints.Organisation | NameHints.OrganisationWord | NameHints.Group;
        return (known & NameHints.Common) != 0 && (NameLexicon.Of(word) & ((known & NameHints.Function) != 0 ? names : any)) == 0
            && token + 1 < prose.Tokens.Length && !char.IsUpper(prose.Text[prose.Tokens[token + 1].Start]);
    }

    /// <summary>Returns whether speech begins with a that-clause, which is the writer's: Said: that Keller …</summary>
    private static bool IsThatClause(Prose prose, int speech) =>
        prose.Tokens[speech].In(prose.Text) is "That" && speech + 1 < prose.Tokens.Length && (char.IsUpper(prose.Text[prose.Tokens[speech + 1].Start]) || prose.Tokens[speech + 1].In(prose.Text) is "the" or "a" or "an" or "he" or "she" or "it" or "they");

    /// <summary>Returns whether a comma separates a subject from a complete sentence before it: The plan will fail, insiders said.</summary>
    private static bool IsBehindMain(Prose prose, int low, TextSpan subject)
    {
        ReadOnlySpan<char> head = prose.Tokens[low].In(prose.Text);
        if (subject.Start <= prose.Tokens[low].Start || OtherHeads.Contains(head) || head.EndsWith("ing", StringComparison.Ordinal) || head.EndsWith("ed", StringComparison.Ordinal))
            return false;
        return prose.Text.AsSpan(0, subject.Start).TrimEnd() is [.., ','];
    }

    private static bool IsAbbreviation(Prose prose, int token)
    {
        ReadOnlySpan<char> word = prose.Tokens[token].In(prose.Text);
        return word[^1] == '.' || (prose.Tokens[token].End is var end && end < prose.Text.Length && prose.Text[end] == '.' && Abbreviations.KindOf(word) != AbbreviationKind.None);
    }

    /// <summary>
    /// Returns whether a sentence begins with the subject of the cue, with at most an apposition in commas, so "he said" is not an aside in
    /// a sentence about something else; or with the medium: In a statement on Monday, Smith said.
    /// </summary>
    private static bool IsHead(Prose prose, int low, int cue)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        if (tokens[low].Kind == TokenKind.Punctuation && low + 1 < cue)
            low++;
        int commas = 0;
        for (int i = low; i < cue; i++)
            commas += tokens[i].Kind == TokenKind.Punctuation && prose.Text[tokens[i].Start] is ',' or '—' or '–' or '"' or '”' ? 1 : 0;
        ReadOnlySpan<char> head = tokens[low].In(prose.Text);
        if (head is "In" && low + 2 < cue && SubjectFinder.IsDocument(tokens[low + 2].In(prose.Text)))
            return commas <= 1;
        return (commas == 0 || (commas == 2 && prose.Text[tokens[cue - 1].Start] == ',')) && !OtherHeads.Contains(head);
    }

    private void FindGoingOn(int index, int limit)
    {
        Quotation quotation = facts.Quotations[index];
        if (quotation.Kind != QuotationKind.Speech || quotation.Speaker is not { } speaker || quotation.Words.End == quotation.Span.End)
            return;
        int block = quotation.Block;
        Prose prose = facts.Article.Blocks[block].Prose;
        int start = -1;
        int end = 0;
        int passed = 0;
        for (int i = prose.SentenceIndexAt(quotation.Span.End); i < prose.Sentences.Length; i++)
        {
            TextSpan sentence = prose.Sentences[i];
            if (sentence.Start < quotation.Span.End)
                continue;
            if (sentence.End > limit || facts.QuotationMarks.NextDouble(block, sentence.Start, sentence.End) < sentence.End || IsAbout(block, sentence, speaker.Entity))
                break;
            bool speaks = (PersonsIn(prose, sentence) & SpokenPersons.First) != 0;
            if (speaks)
                start = start < 0 ? sentence.Start : start;
            else if (++passed > 1)
                break;
            // The last sentence of the paragraph belongs to the speech: it contains no other speaker.
            if (speaks || sentence.End == prose.Sentences[^1].End)
                end = sentence.End;
        }
        if (start < 0)
            return;
        var span = TextSpan.FromBounds(start, end);
        int others = Writer.CountOutside(block, span);
        if (others >= WriterSentences.Enough)
            return;
        SpokenPersons persons = PersonsIn(prose, span);
        bool isCertain = others == 0 && ((persons & SpokenPersons.FirstSingular) | (persons & PersonsIn(prose, quotation.Words) & SpokenPersons.First)) != 0;
        found.Add(new UnmarkedSpeech(block, span, UnmarkedSpeechKind.GoesOn, quotation.Words, isCertain));
    }

    /// <summary>Returns whether a sentence reports what somebody says, or names the speaker. Then it is the writer's.</summary>
    private bool IsAbout(int block, TextSpan sentence, NamedEntity? speaker)
    {
        if (subjects.LastSpeaker(block, sentence.Start, sentence.End) is { } subject && !IsFirstPerson(facts.Article.Blocks[block].Prose, subject))
            return true;
        return speaker is not null && subjects.Mentions(block, sentence, speaker);
    }

    private static bool IsFirstPerson(Prose prose, TextSpan subject) => prose.Text.AsSpan(subject.Start, subject.Length) is "I" or "we" or "We";

    /// <summary>Returns the persons used in a span; "those of us" is ignored, because the writer may use it too.</summary>
    private static SpokenPersons PersonsIn(Prose prose, TextSpan span)
    {
        SpokenPersons persons = SpokenPersons.None;
        int end = Tokenizer.IndexAt(prose.Tokens, span.End);
        for (int i = Tokenizer.IndexAt(prose.Tokens, span.Start); i < end; i++)
            if (!(prose.Tokens[i].In(prose.Text) is "us" && i > 0 && prose.Tokens[i - 1].In(prose.Text) is "of" or "Let" or "let"))
                persons |= PersonWords.At(prose, i);
        return persons;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

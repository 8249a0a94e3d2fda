using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds words that stand in an article as its own, and in another on the story as somebody's, inside quotation marks.</summary>
internal static class StorySpeech
{
    /// <summary>Fewer words are a form of words.</summary>
    private const int FewestWords = 8;

    /// <summary>Indirect speech keeps a few of the speaker's words by right.</summary>
    private const int FewestReported = 9;

    /// <summary>So many words it does not keep.</summary>
    private const int ManyWords = 14;

    /// <summary>So many words must say something and be no names.</summary>
    private const int FewestTelling = 4;

    /// <summary>Words in the first person are nobody's but a speaker's.</summary>
    private const int FewestTellingInFirst = 3;

    /// <summary>In a transcript a name with its colon takes no more characters.</summary>
    private const int LongestName = 40;

    /// <summary>Looks at the words that one article has inside marks and another outside of them.</summary>
    public static void Check(StoryContext context)
    {
        int article = -1;
        WriterSentences? writer = null;
        foreach (UnmarkedWords words in context.Alignment.UnmarkedWords)
        {
            if (words.Count < FewestWords || words.Telling < FewestTellingInFirst || !context.Reports(words.Article))
                continue;
            ArticleFacts facts = context.Articles[words.Article];
            Prose prose = facts.Article.Blocks[words.Block].Prose;
            bool speaks = Speaks(prose, words.Span);
            bool isReported = !speaks && IsReported(facts, words);
            if ((!speaks && words.Telling < FewestTelling) || (isReported && words.Count < FewestReported))
                continue;
            List<QuotedWords> spoken = [.. words.Quoted.Where(quoted => IsSpoken(context.Articles[quoted.Article], QuotationOf(context, quoted)))];
            if (spoken.Count == 0 || IsShown(facts, words.Block) || IsCertainAlready(facts, words))
                continue;
            if (words.Article != article)
                (article, writer) = (words.Article, WriterSentences.Find(facts));
            // A column, a speech or an interview in full: others quote it.
            bool isWriters = writer!.CountOutside(words.Block, new TextSpan(0, prose.Text.Length)) >= WriterSentences.Enough;
            if (!isWriters)
                Report(context, words, spoken, isReported, isWeak: !speaks && (IsOfficial(context, spoken) || (isReported && words.Count < ManyWords)));
        }
    }

    private static void Report(StoryContext context, UnmarkedWords words, List<QuotedWords> spoken, bool isReported, bool isWeak)
    {
        Prose prose = context.Articles[words.Article].Article.Blocks[words.Block].Prose;
        QuotedWords first = spoken[0];
        int more = spoken.Select(s => s.Article).Distinct().Count() - 1;
        string where = context.NameOf(first.Article);
        context.Report(
            words.Article, prose.ToSource(words.Span),
            [
                ("words", MarkWords.Of(prose.Text, words.Span)), ("count", words.Count.ToString(CultureInfo.InvariantCulture)),
                ("where", more == 0 ? where : $"{where} and {more} more"),
                ("whose", NamedSpeaker.Of(context.Articles[first.Article], QuotationOf(context, first)) is { } speaker ? $"as the words of {speaker.Name}" : "as a speaker's words"),
            ],
            isReported ? "story-reported" : "story",
            [.. spoken.Select(s => context.Related(s.Article, context.Articles[s.Article].Article.Blocks[QuotationOf(context, s).Block].Prose.ToSource(s.Span), "inside quotation marks"))],
            isWeak: isWeak);
    }

    private static Quotation QuotationOf(StoryContext context, QuotedWords words) => context.Articles[words.Article].Quotations[words.Quotation];

    /// <summary>Whether no person is known to have said it: what police, courts and firms state, others may state as well.</summary>
    private static bool IsOfficial(StoryContext context, List<QuotedWords> spoken) => !spoken.Exists(words => QuotationOf(context, words).Speaker is { Entity.Kind: NameKind.Person });

    /// <summary>Whether a quotation is somebody's speech, and not what a newspaper or a document has: that may be this article itself, or its source too.</summary>
    private static bool IsSpoken(ArticleFacts facts, Quotation quotation)
    {
        if (quotation.Speaker is not { } speaker)
            return false;
        ReadOnlySpan<char> text = facts.Article.Blocks[speaker.Block].Prose.Text.AsSpan(speaker.Span.Start, speaker.Span.Length);
        return !SubjectFinder.IsDocument(text[(text.LastIndexOf(' ') + 1)..])
            && facts.Article.Blocks[quotation.Block].Prose.Text.AsSpan(quotation.Cue.Start, quotation.Cue.Length) is not ("reported" or "reports" or "reporting" or "according to");
    }

    /// <summary>Whether the words are given to somebody: by a cue in their sentence, or in the one before, if that has no quotation.</summary>
    private static bool IsReported(ArticleFacts facts, UnmarkedWords words)
    {
        Prose prose = facts.Article.Blocks[words.Block].Prose;
        var subjects = new SubjectFinder(facts);
        int index = prose.SentenceIndexAt(words.Span.Start);
        TextSpan sentence = prose.Sentences[index];
        if (subjects.LastSpeaker(words.Block, sentence.Start, sentence.End) is not null)
            return true;
        if (index == 0)
            return false;
        TextSpan before = prose.Sentences[index - 1];
        ReadOnlySpan<QuotationMark> marks = facts.QuotationMarks.InBlock(words.Block);
        for (int i = QuotationMarks.IndexAt(marks, before.Start); i < marks.Length && marks[i].Position < sentence.Start; i++)
            if (marks[i].Level == 1)
                return false;
        return subjects.LastSpeaker(words.Block, before.Start, before.End) is not null;
    }

    /// <summary>Whether a stretch is in the first person.</summary>
    private static bool Speaks(Prose prose, TextSpan span) =>
        (PersonWords.In(prose, AttributionEvidence.IndexAt(prose.Tokens, span.Start), AttributionEvidence.IndexAt(prose.Tokens, span.End)) & SpokenPersons.First) != 0;

    /// <summary>Whether a paragraph is set off as another's words by a colon before it, or by the name of who speaks at its head.</summary>
    private static bool IsShown(ArticleFacts facts, int block)
    {
        ReadOnlySpan<char> text = facts.Article.Blocks[block].Prose.Text;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestName)];
        int colon = head.IndexOf(": ");
        if (colon > 0 && !head[..colon].ContainsAny('.', ',', '"') && char.IsUpper(head[0]) && head[..colon].Count(' ') <= 2)
            return true;
        return block > 0 && facts.Article.Blocks[block - 1].Prose.Text.AsSpan().TrimEnd() is [.., ':'];
    }

    /// <summary>Whether the article alone shows beyond doubt that the words are speech.</summary>
    private static bool IsCertainAlready(ArticleFacts facts, UnmarkedWords words)
    {
        foreach (UnmarkedSpeech speech in facts.UnmarkedSpeech)
            if (speech.IsCertain && speech.Block == words.Block && speech.Span.OverlapsWith(words.Span))
                return true;
        return false;
    }
}

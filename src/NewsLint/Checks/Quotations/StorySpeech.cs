using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds words that an article states as its own and another article on the story quotes.</summary>
internal static class StorySpeech
{
    /// <summary>Fewer words are a stock phrase.</summary>
    private const int FewestWords = 8;

    /// <summary>Fewer words may be indirect speech, which rightly keeps a few of the speaker's words.</summary>
    private const int FewestReported = 9;

    /// <summary>The minimum number of words that indirect speech does not keep.</summary>
    private const int ManyWords = 14;

    /// <summary>The minimum number of content words that are not names.</summary>
    private const int FewestTelling = 4;

    /// <summary>The minimum number of words in the first person, which only a speaker can say.</summary>
    private const int FewestTellingInFirst = 3;

    /// <summary>The maximum number of characters of a name with its colon in a transcript.</summary>
    private const int LongestName = 40;

    /// <summary>Checks the words that are inside quotation marks in one article and outside them in another.</summary>
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
            // A complete column, speech or interview, which others quote.
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
        string where = context.NameOf(first.Article) + AndMore.Of(more);
        string shown = MarkWords.Of(prose.Text, words.Span);
        string count = words.Count.ToString(CultureInfo.InvariantCulture);
        string speaker = NamedSpeaker.Of(context.Articles[first.Article], QuotationOf(context, first))?.Name ?? "a speaker";
        context.Report(
            words.Article, prose.ToSource(words.Span),
            isReported ? SpeechWithoutMarksMessage.StoryReported(words: shown, count: count, where: where, speaker: speaker) : SpeechWithoutMarksMessage.Story(words: shown, count: count, where: where, speaker: speaker),
            [.. spoken.Select(s => context.Related(s.Article, context.Articles[s.Article].Article.Blocks[QuotationOf(context, s).Block].Prose.ToSource(s.Span), "inside quotation marks"))],
            isWeak: isWeak);
    }

    private static Quotation QuotationOf(StoryContext context, QuotedWords words) => context.Articles[words.Article].Quotations[words.Quotation];

    /// <summary>Whether no person is known to have said it: others may also state what police, courts and firms state.</summary>
    private static bool IsOfficial(StoryContext context, List<QuotedWords> spoken) => !spoken.Exists(words => QuotationOf(context, words).Speaker is { Entity.Kind: NameKind.Person });

    /// <summary>Whether a quotation is speech, not the text of a newspaper or document, which may be this article itself or its source.</summary>
    private static bool IsSpoken(ArticleFacts facts, Quotation quotation)
    {
        if (quotation.Speaker is not { } speaker)
            return false;
        ReadOnlySpan<char> text = facts.Article.Blocks[speaker.Block].Prose.Text.AsSpan(speaker.Span.Start, speaker.Span.Length);
        return !SubjectFinder.IsDocument(text[(text.LastIndexOf(' ') + 1)..])
            && facts.Article.Blocks[quotation.Block].Prose.Text.AsSpan(quotation.Cue.Start, quotation.Cue.Length) is not ("reported" or "reports" or "reporting" or "according to");
    }

    /// <summary>Whether the words are attributed: by a cue in their sentence, or in the previous sentence if that has no quotation.</summary>
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
        (PersonWords.In(prose, Tokenizer.IndexAt(prose.Tokens, span.Start), Tokenizer.IndexAt(prose.Tokens, span.End)) & SpokenPersons.First) != 0;

    /// <summary>Whether a colon before a paragraph, or a speaker's name at its head, marks it as another's words.</summary>
    private static bool IsShown(ArticleFacts facts, int block)
    {
        ReadOnlySpan<char> text = facts.Article.Blocks[block].Prose.Text;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestName)];
        int colon = head.IndexOf(": ");
        if (colon > 0 && !head[..colon].ContainsAny('.', ',', '"') && char.IsUpper(head[0]) && head[..colon].Count(' ') <= 2)
            return true;
        return block > 0 && facts.Article.Blocks[block - 1].Prose.Text.AsSpan().TrimEnd() is [.., ':'];
    }

    /// <summary>Whether the article by itself shows that the words are certainly speech.</summary>
    private static bool IsCertainAlready(ArticleFacts facts, UnmarkedWords words)
    {
        foreach (UnmarkedSpeech speech in facts.UnmarkedSpeech)
            if (speech.IsCertain && speech.Block == words.Block && speech.Span.OverlapsWith(words.Span))
                return true;
        return false;
    }
}

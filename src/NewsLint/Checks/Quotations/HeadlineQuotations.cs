using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds quoted words in a headline that the quotation in the text does not have.</summary>
internal static class HeadlineQuotations
{
    /// <summary>The minimum number of equal words, with a share of two thirds, for one changed utterance.</summary>
    private const int FewestMatches = 3;

    /// <summary>The maximum number of words that a headline may omit within the quotation of the text; more make another utterance.</summary>
    private const int MostBetween = 2;

    /// <summary>Checks the headlines of one article.</summary>
    public static void CheckArticle(CheckContext context)
    {
        ImmutableArray<Block> blocks = context.Article.Blocks;
        List<Told>? told = null;
        foreach (Quotation quotation in context.Facts.Quotations)
        {
            if (!IsHeadline(context, blocks[quotation.Block]) || quotation.WordCount < 2 || quotation.Words.End == quotation.Span.End)
                continue;
            told ??= ToldIn(context);
            ImmutableArray<SpokenWord> headline = WordsOf(blocks, quotation);
            if (headline.Length >= 2 && !IsToldSo(told, headline) && Nearest(told, headline) is { } nearest && !HeadlineClaims.IsMade(context.Facts, headline))
                Report(context, quotation, nearest);
        }
    }

    /// <summary>Whether a block is a headline; if it occurs twice at the head of a page, the line that has nothing else.</summary>
    private static bool IsHeadline(CheckContext context, Block block) =>
        context.Facts.PageHead is { } head && IsPageHead(context, block) ? block.Prose.SourceSpan == head.Again : block.Kind == BlockKind.Headline;

    private static bool IsPageHead(CheckContext context, Block block) =>
        context.Facts.PageHead is { } head && (block.Prose.SourceSpan == head.Again || block.Prose.SourceSpan.OverlapsWith(head.Headline));

    private static void Report(CheckContext context, Quotation headline, Quotation text)
    {
        Prose here = context.Article.Blocks[headline.Block].Prose;
        Prose there = context.Article.Blocks[text.Block].Prose;
        RelatedPlace related = context.Related(there.ToSource(text.Span), "the quotation in the text");
        context.Report(
            here.ToSource(headline.Span),
            DifferingQuotationMessage.Headline(
                here: here.Text.Substring(headline.Words.Start, headline.Words.Length), there: MarkWords.Of(there.Text, text.Words), line: related.Place.LineNumber),
            [related],
            isWeak: IsClaimMark(here.Text[headline.Span.Start]) && !IsClaimMark(there.Text[text.Span.Start]));
    }

    /// <summary>Whether a mark is single: a headline may mark a claim with it, while the text quotes speech with double marks.</summary>
    private static bool IsClaimMark(char mark) => mark is '\'' or '‘' or '’';

    /// <summary>Returns the quotations of the running text.</summary>
    private static List<Told> ToldIn(CheckContext context)
    {
        var told = new List<Told>();
        foreach (Quotation quotation in context.Facts.Quotations)
            if (context.Article.Blocks[quotation.Block] is { Kind: BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote } block && !IsPageHead(context, block))
                told.Add(new Told(quotation, WordsOf(context.Article.Blocks, quotation)));
        return told;
    }

    private static ImmutableArray<SpokenWord> WordsOf(ImmutableArray<Block> blocks, Quotation quotation)
    {
        Prose prose = blocks[quotation.Block].Prose;
        int end = Tokenizer.IndexAt(prose.Tokens, quotation.Words.End);
        return SpokenStyle.Read(prose, quotation.FirstToken, end);
    }

    /// <summary>Whether the quotations of the text have the words consecutively, possibly interrupted by an attribution.</summary>
    private static bool IsToldSo(List<Told> told, ImmutableArray<SpokenWord> headline)
    {
        var all = new List<SpokenWord>();
        foreach (Told quotation in told)
            all.AddRange(quotation.Words);
        for (int start = 0; start + headline.Length <= all.Count; start++)
        {
            int same = 0;
            while (same < headline.Length && (all[start + same].Text == headline[same].Text || headline[same].IsCut))
                same++;
            if (same == headline.Length)
                return true;
        }
        return false;
    }

    /// <summary>Returns the quotation that the headline extends or changes, or null if it quotes something else.</summary>
    private static Quotation? Nearest(List<Told> told, ImmutableArray<SpokenWord> headline)
    {
        foreach (Told quotation in told)
        {
            if (IsWider(headline, quotation.Words))
                return quotation.Quotation;
            UtteranceAlignment alignment = UtteranceAlignment.Of(headline, quotation.Words);
            if (!alignment.Differences.IsEmpty && alignment.Matches >= FewestMatches
                && ((alignment.TellingMatches >= 2 && alignment.Matches * 3 >= headline.Length * 2 && alignment.Length <= headline.Length + MostBetween) || IsOneWordOff(alignment, headline.Length)))
                return quotation.Quotation;
        }
        return null;
    }

    /// <summary>Whether exactly one word of the headline, neither the first nor the last, differs in the text.</summary>
    private static bool IsOneWordOff(UtteranceAlignment alignment, int words) =>
        alignment.TellingMatches > 0 && alignment.Matches == words - 1 && alignment.Length == words && alignment.First.End - alignment.First.Start == words;

    /// <summary>Whether a headline contains all words of a quotation consecutively, at least two of them content words, and other words.</summary>
    private static bool IsWider(ImmutableArray<SpokenWord> headline, ImmutableArray<SpokenWord> quotation)
    {
        if (quotation.Length < 2 || quotation.Length >= headline.Length)
            return false;
        int telling = 0;
        foreach (SpokenWord word in quotation)
            telling += word.Text.Length > 1 && (NameLexicon.Of(word.Text) & NameHints.Function) == 0 ? 1 : 0;
        if (telling < 2)
            return false;
        for (int start = 0; start + quotation.Length <= headline.Length; start++)
        {
            int same = 0;
            while (same < quotation.Length && headline[start + same].Text == quotation[same].Text)
                same++;
            if (same == quotation.Length)
                return true;
        }
        return false;
    }

    private readonly record struct Told(Quotation Quotation, ImmutableArray<SpokenWord> Words);
}

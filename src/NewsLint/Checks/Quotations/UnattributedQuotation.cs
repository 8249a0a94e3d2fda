using System.Collections.Immutable;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds speech without an attribution near it.</summary>
internal sealed class UnattributedQuotation : Check
{
    /// <summary>Speech with fewer words is a slogan, an answer in a dialogue or a term.</summary>
    private const int FewestWords = 5;

    /// <summary>An adjacent paragraph with fewer characters is a label, a time or a stage direction, which may or may not identify the speaker.</summary>
    private const int Telling = 60;

    /// <summary>The number of blocks before and after it that are searched for words that a page sets off.</summary>
    private const int PullReach = 20;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        ImmutableArray<Quotation> quotations = context.Facts.Quotations;
        for (int i = 0; i < quotations.Length; i++)
        {
            Quotation quotation = quotations[i];
            if (quotation.Kind != QuotationKind.Speech || quotation.WordCount < FewestWords || quotation.ContinuesPrevious
                || quotation.Speaker is { Evidence: not SpeakerEvidence.Nearby } || IsPulled(context.Article, quotation))
                continue;
            if (!StandsAlone(context, quotation))
            {
                if (quotation.Speaker is null && IsSentence(context, quotations, i) && !IsIntroduced(context.Article, quotation.Block) && !context.Facts.MayNameSpeaker(quotation))
                    Report(context, quotation, isWeak: true);
                continue;
            }
            if (IsCarried(context.Article, quotations, i))
                continue;
            Report(context, quotation, quotation.Speaker is not null || !IsFarFromAnybody(context, quotation.Block - 1) || !IsFarFromAnybody(context, quotation.Block + 1));
        }
    }

    private static void Report(CheckContext context, Quotation quotation, bool isWeak)
    {
        Prose prose = context.Article.Blocks[quotation.Block].Prose;
        string? name = quotation.Speaker is { } speaker && !IsLabel(context.Article.Blocks[speaker.Block].Prose.Text) ? speaker.Entity?.Name : null;
        string words = MarkWords.Of(prose.Text, quotation.Words);
        context.Report(
            prose.ToSource(quotation.Span),
            name is null ? UnattributedQuotationMessage.Of(words: words) : UnattributedQuotationMessage.Nearby(words: words, name: name),
            isWeak: isWeak);
    }

    /// <summary>Whether a quotation is at least a sentence, next to the writer's own sentences, in a paragraph without another quotation.</summary>
    private static bool IsSentence(CheckContext context, ImmutableArray<Quotation> quotations, int index)
    {
        Quotation quotation = quotations[index];
        Block block = context.Article.Blocks[quotation.Block];
        if (block.Kind != BlockKind.Paragraph || quotation.Words.End == quotation.Span.End || (index > 0 && quotations[index - 1].Block == quotation.Block)
            || (index + 1 < quotations.Length && quotations[index + 1].Block == quotation.Block))
            return false;
        string text = block.Prose.Text;
        ReadOnlySpan<char> before = text.AsSpan(0, quotation.Span.Start).TrimEnd();
        ReadOnlySpan<char> behind = text.AsSpan(quotation.Span.End).TrimStart();
        return before is [] or [.., '.' or '!' or '?'] && text[quotation.Words.End - 1] is '.' or '!' or '?' && (behind.IsEmpty || (char.IsUpper(behind[0]) && !PossibleSpeaker.PointsBack(block.Prose, text.Length - behind.Length)));
    }

    /// <summary>Whether a paragraph is a label in capitals that names nobody: FULL TEXT.</summary>
    private static bool IsLabel(string text) => text.Length < Telling && !text.Any(char.IsLower);

    /// <summary>Whether a closed quotation without a double mark inside is the whole paragraph.</summary>
    private static bool StandsAlone(CheckContext context, Quotation quotation)
    {
        Block block = context.Article.Blocks[quotation.Block];
        if (block.Kind != BlockKind.Paragraph || quotation.Span.Start != 0 || quotation.Words.End == quotation.Span.End || !block.Prose.Text.AsSpan(quotation.Span.End).Trim().IsEmpty)
            return false;
        foreach (QuotationMark mark in context.Facts.QuotationMarks.InBlock(quotation.Block))
            if (mark.Kind == MarkKind.Double && quotation.Words.Contains(mark.Position))
                return false;
        return true;
    }

    /// <summary>Whether the previous paragraph introduces the quotation or is also speech, or the next one continues it.</summary>
    private static bool IsCarried(Article article, ImmutableArray<Quotation> quotations, int index)
    {
        ImmutableArray<Block> blocks = article.Blocks;
        int block = quotations[index].Block;
        if (block == 0 || blocks[block - 1].Kind != BlockKind.Paragraph || IsIntroduced(article, block))
            return true;
        // Read the previous block as a reader does: its speaker continues here.
        if (index > 0 && quotations[index - 1].Block == block - 1)
            return true;
        if (block + 1 < blocks.Length && PossibleSpeaker.PointsBack(blocks[block + 1].Prose, 0) && quotations[index].Span.End >= blocks[block].Prose.Text.TrimEnd().Length)
            return true;
        if (block + 1 < blocks.Length && blocks[block + 1].Prose.Text[0] is '"' or '“' or '‘' or '\'')
            return true;
        return index + 1 < quotations.Length && quotations[index + 1].Block == block + 1 && quotations[index + 1].Speaker is null;
    }

    /// <summary>Whether the previous paragraph introduces a paragraph.</summary>
    private static bool IsIntroduced(Article article, int block) => block > 0 && article.Blocks[block - 1].Prose.Text[^1] is ':' or '-' or '—' or '–';

    /// <summary>Whether the words are also in the running text: the page sets off the quotation from it.</summary>
    private static bool IsPulled(Article article, Quotation quotation)
    {
        ReadOnlySpan<char> words = article.Blocks[quotation.Block].Prose.Text.AsSpan(quotation.Words.Start + 1, quotation.Words.Length - 1).TrimEnd(".,!?… ");
        for (int i = Math.Max(0, quotation.Block - PullReach); i < Math.Min(article.Blocks.Length, quotation.Block + PullReach); i++)
            if (i != quotation.Block && article.Blocks[i].Kind == BlockKind.Paragraph && article.Blocks[i].Prose.Text.AsSpan().Contains(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a paragraph next to the quotation is narrative and names, as subject or otherwise, nobody who could speak.</summary>
    private static bool IsFarFromAnybody(CheckContext context, int block) =>
        block >= context.Article.Blocks.Length
        || (context.Article.Blocks[block] is { Kind: BlockKind.Paragraph, Prose.Text.Length: >= Telling } && !context.Facts.NamesSpeaker(block));
}

using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Checks.Quotations;

/// <summary>
/// Distinguishes words that a headline quotes from a claim in quotation marks, as in British headlines: "Boss ‘lied to police’" summarizes
/// the text in its own words.
/// </summary>
internal static class HeadlineClaims
{
    /// <summary>Whether a sentence of the text has the content words of a headline's quotation in order, outside quotation marks.</summary>
    public static bool IsMade(ArticleFacts facts, IReadOnlyList<SpokenWord> headline)
    {
        uint[] claim = [.. headline.Where(word => !word.IsCut && !UtteranceAlignment.IsFunction(word.Text)).Select(word => Stem.Hash(word.Text))];
        if (claim.Length < 2)
            return false;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
            if (facts.Article.Blocks[block].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Summary && IsMadeIn(facts, block, claim))
                return true;
        return false;
    }

    private static bool IsMadeIn(ArticleFacts facts, int block, uint[] claim)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        int sentence = 0;
        int found = 0;
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            while (sentence + 1 < prose.Sentences.Length && prose.Sentences[sentence].End <= token.Start)
            {
                sentence++;
                found = 0;
            }
            if (Stem.Hash(token.In(prose.Text)) != claim[found] || IsQuoted(facts, block, token))
                continue;
            if (++found == claim.Length)
                return true;
        }
        return false;
    }

    private static bool IsQuoted(ArticleFacts facts, int block, Token token)
    {
        foreach (Quotation quotation in facts.Quotations)
            if (quotation.Block == block && quotation.Span.Contains(token.Start))
                return true;
        return false;
    }
}

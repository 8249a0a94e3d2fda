using NewsLint.Facts;
using NewsLint.Facts.Quotations;

namespace NewsLint.Checks.Style;

/// <summary>Reads the quotations with single marks where the settings want double ones, or the reverse.</summary>
internal static class HouseMarks
{
    /// <summary>The number of tokens of a paragraph that is not a headline or summary, even if it has one sentence.</summary>
    private const int ShortestText = 20;

    /// <summary>Returns the opening marks of quotations that are not inside others. Headlines have marks of their own.</summary>
    public static List<StyleForm> Read(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        foreach (QuotationMark mark in facts.QuotationMarks.All)
            if (mark is { Role: MarkRole.Opening, Level: 1, Form: not MarkForm.Angled, IsPaired: true, Reopens: false } && mark.Kind == MarkKind.Single != (house == "single")
                && facts.Article.Blocks[mark.Block] is { IsRunningText: true } block && (block.Prose.Sentences.Length > 1 || block.Prose.Tokens.Length > ShortestText))
                odd.Add(new StyleForm(mark.Block, mark.Span, mark.Kind == MarkKind.Single ? "single" : "double"));
        return odd;
    }
}

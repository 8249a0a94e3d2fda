using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads how an article writes ellipses, dashes and the full stop at the end of quoted words.</summary>
internal static class PunctuationForms
{
    private const string Dots = "...";
    private const string SpacedDots = ". . .";
    private const string Ellipsis = "…";

    /// <summary>The number of spaces between the few quoted words that are part of the writer's sentence. A comma may also be part of an attribution.</summary>
    private const int FewWords = 8;

    private static readonly Dictionary<string, string> EllipsisFixes = new(StringComparer.Ordinal) { [Dots] = Dots, [SpacedDots] = SpacedDots, [Ellipsis] = Ellipsis };

    /// <summary>Returns the ellipses of the text, those in quotations too: the desk writes them.</summary>
    public static List<StyleForm> Ellipses(ArticleFacts facts)
    {
        var forms = new List<StyleForm>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            string text = facts.Article.Blocks[block].Prose.Text;
            for (int at = 0; (at = text.AsSpan(at).IndexOfAny('.', '…') is >= 0 and var next ? at + next : -1) >= 0;)
            {
                string? form = text[at] == '…' ? Ellipsis : Is(text, at, SpacedDots) ? SpacedDots : Is(text, at, Dots) ? Dots : null;
                // A fourth full stop ends the sentence.
                int length = form?.Length ?? 1;
                if (form is not null && !(at + length < text.Length && text[at + length] is '.' or '…') && (at == 0 || text[at - 1] is not ('.' or '…')))
                    forms.Add(new StyleForm(block, new TextSpan(at, length), form) { Replacements = form == SpacedDots ? null : EllipsisFixes });
                at += length;
            }
        }
        return forms;
    }

    /// <summary>Returns the dashes between words of the writer's own.</summary>
    public static List<StyleForm> Dashes(ArticleFacts facts)
    {
        var forms = new List<StyleForm>();
        QuotedPlaces? quoted = null;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            string text = facts.Article.Blocks[block].Prose.Text;
            ImmutableArray<Token> tokens = facts.Article.Blocks[block].Prose.Tokens;
            for (int i = 2; i + 2 < tokens.Length; i++)
            {
                Token mark = tokens[i];
                if (mark.Kind != TokenKind.Punctuation || text[mark.Start] is not ('—' or '–' or '-') || (mark.Length > 1 && text[mark.Start] != '-'))
                    continue;
                bool left = char.IsWhiteSpace(text[mark.Start - 1]);
                bool right = char.IsWhiteSpace(text[mark.End]);
                // A dash between figures, names or at the start of a line is of another kind.
                if (left != right || (!left && text[mark.Start] != '—' && mark.Length == 1) || !IsWord(text, tokens[i - 1]) || !IsWord(text, tokens[i + 1])
                    || (quoted ??= new QuotedPlaces(facts)).Contains(block, mark.Start))
                    continue;
                string form = string.Concat(left ? " " : "", text.AsSpan(mark.Start, Math.Min(mark.Length, 2)), left ? " " : "");
                forms.Add(new StyleForm(block, left ? new TextSpan(mark.Start - 1, mark.Length + 2) : mark.Span, form) { Replacements = Same });
            }
        }
        return forms;
    }

    /// <summary>Returns the full stops at the closing mark of a few quoted words inside a sentence of the writer's own.</summary>
    public static List<StyleForm> Stops(ArticleFacts facts)
    {
        var forms = new List<StyleForm>();
        foreach (Quotation quotation in facts.BareQuotations)
        {
            Block block = facts.Article.Blocks[quotation.Block];
            string text = block.Prose.Text;
            (int start, int end) = (quotation.Span.Start, quotation.Span.End);
            // A whole sentence has its own stop. Quoted words after a word, without a comma or colon, are part of the writer's sentence.
            if (!block.IsRunningText || end - start < 4 || start < 2 || text[start - 1] != ' ' || !char.IsAsciiLetterLower(text[start - 2]) || !char.IsAsciiLetterLower(text[start + 1]))
                continue;
            if (text[end - 2] == '.' && text.AsSpan(start, end - start).Count(' ') < FewWords && char.IsAsciiLetterLower(text[end - 3]))
                forms.Add(new StyleForm(quotation.Block, new TextSpan(end - 2, 2), "inside"));
            else if (end < text.Length && text[end] == '.' && char.IsAsciiLetterLower(text[end - 2]))
                forms.Add(new StyleForm(quotation.Block, new TextSpan(end - 1, 2), "outside"));
        }
        return forms;
    }

    /// <summary>A dash is replaced by another with its own spaces.</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal) { ["—"] = "—", [" — "] = " — ", [" – "] = " – ", [" - "] = " - ", ["--"] = "--", [" -- "] = " -- " };

    private static bool Is(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    private static bool IsWord(string text, Token token) => token.Kind == TokenKind.Word && char.IsAsciiLetterLower(text[token.Start]);
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Checks.Style;

/// <summary>One of several ways in which an article writes a thing.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The place in its prose.</param>
/// <param name="Form">The name of the way, for a message.</param>
internal sealed record StyleForm(int Block, TextSpan Span, string Form)
{
    /// <summary>The words that replace the place in each other way; null if no fix is certain.</summary>
    public IReadOnlyDictionary<string, string>? Replacements { get; init; }

    /// <summary>Splits the places of an article into those of the usual form and the rarer ones; null if there is one form or no usual one.</summary>
    /// <param name="forms">The places, in order.</param>
    /// <param name="house">The form that the newsroom wants; null if it names none.</param>
    /// <param name="least">The number of places that make a form the usual one. With 1, the first of two equally common forms is the usual one.</param>
    public static (List<StyleForm> Usual, List<StyleForm> Odd)? Split(List<StyleForm> forms, string? house, int least)
    {
        if (house is not null)
            return forms.Exists(one => one.Form != house) ? (forms.FindAll(one => one.Form == house), forms.FindAll(one => one.Form != house)) : null;
        StyleForm? usual = null;
        int most = 0;
        foreach (StyleForm form in forms)
        {
            int count = forms.Count(one => one.Form == form.Form);
            if (count > most)
                (usual, most) = (form, count);
        }
        int rest = forms.Count - most;
        return usual is null || rest == 0 || (least > 1 ? rest >= most : rest > most) || most < least ? null : (forms.FindAll(one => one.Form == usual.Form), forms.FindAll(one => one.Form != usual.Form));
    }

    /// <summary>The place in the source of an article.</summary>
    public TextSpan SourceIn(Article article) => article.Blocks[Block].Prose.ToSource(Span);

    /// <summary>The words as they are in the prose.</summary>
    public string TextIn(Article article) => article.Blocks[Block].Prose.Text.Substring(Span.Start, Span.Length).Replace('\n', ' ');

    /// <summary>Returns the edits that write all rarer places in the usual form; null if one of them is uncertain.</summary>
    public static Fix? FixOf(Article article, List<StyleForm> odd, string usual, string title)
    {
        var changes = new List<TextChange>();
        foreach (StyleForm form in odd)
        {
            if (form.Replacements is null || !form.Replacements.TryGetValue(usual, out string? words) || !article.Blocks[form.Block].Prose.IsVerbatim(form.Span))
                return null;
            changes.Add(new TextChange(form.SourceIn(article), words));
        }
        return new Fix(title, [.. changes]);
    }
}

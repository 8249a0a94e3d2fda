using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;

namespace NewsLint.Tests.House;

/// <summary>Applies the fixes of findings to a text once.</summary>
internal static class FixedText
{
    public static (string Text, IReadOnlyList<Finding> Applied) Of(string text, IEnumerable<Finding> findings, bool unsafeToo = false)
    {
        (IReadOnlyList<TextChange> changes, IReadOnlyList<Finding> applied) = FixSelection.Choose(findings, unsafeToo, static _ => true);
        var result = new StringBuilder(text);
        foreach (TextChange change in changes.Reverse())
            result.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        return (result.ToString(), applied);
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Reading;

namespace NewsLint.Linting;

/// <summary>
/// Ensures that a fix touches only prose and what its check declares. A finding whose fix goes further is reported
/// without it: templates, code and addresses remain unchanged, byte for byte.
/// </summary>
internal static class FixGuard
{
    /// <summary>Removes the fixes that go too far.</summary>
    /// <param name="article">The article.</param>
    /// <param name="scope">What the check's fixes may touch.</param>
    /// <param name="findings">Findings.</param>
    /// <param name="first">The index of the first finding of the check.</param>
    public static void Apply(Article article, FixScope scope, List<Finding> findings, int first)
    {
        for (int i = first; i < findings.Count; i++)
            if (findings[i].Fix is { } fix && !Allows(article, scope, fix))
                findings[i] = findings[i] with { Fix = null };
    }

    private static bool Allows(Article article, FixScope scope, Fix fix)
    {
        if (scope == FixScope.File)
            return true;
        foreach (TextChange change in fix.Changes)
            if (scope == FixScope.Characters ? article.FindMarkup(change.Span) is not null : !article.IsProse(change.Span))
                return false;
        return true;
    }
}

using System.Globalization;
using System.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Reporting;

/// <summary>Creates the text of a SARIF message.</summary>
internal static class SarifMessage
{
    /// <summary>The most links in one message; all spans are also related locations.</summary>
    private const int MaxLinks = 8;

    /// <summary>The message, the links to the other spans and the help, each as a sentence.</summary>
    public static string Of(Finding finding)
    {
        var text = new StringBuilder(Sentence(Plain(finding.Message)));
        if (!finding.Related.IsEmpty)
            text.Append(" See ");
        for (int i = 0; i < Math.Min(MaxLinks, finding.Related.Length); i++)
        {
            RelatedPlace related = finding.Related[i];
            text.Append(i == 0 ? "" : "; ").Append('[').Append(LinkText(Where(related.Place, finding.Place.Path))).Append("](").Append(i + 1).Append(')');
            if (related.Message.Length > 0)
                text.Append(" (").Append(Plain(related.Message)).Append(')');
        }
        text.Append(AndMore.Of(Math.Max(0, finding.Related.Length - MaxLinks)));
        if (!finding.Related.IsEmpty)
            text.Append('.');
        if (finding.Help is not null)
            text.Append(" Help: ").Append(Sentence(Plain(finding.Help)));
        return text.ToString();
    }

    /// <summary>The text with a full stop, unless it already ends a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string Where(Place place, string path)
    {
        string line = (place.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        return place.Path == path ? "line " + line : $"{place.Path}:{line}";
    }

    /// <summary>Escapes brackets of copy that would be read as a link (SARIF 2.1.0, section 3.11.6).</summary>
    private static string Plain(string text) => text.Contains("](", StringComparison.Ordinal) ? LinkText(text) : text;

    private static string LinkText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}

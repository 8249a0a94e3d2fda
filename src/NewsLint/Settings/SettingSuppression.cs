using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Settings;

/// <summary>A rule that <c>newslint_suppress</c> suppresses for the files of a section.</summary>
/// <param name="RuleId">The rule id, even if the setting has the rule's name.</param>
/// <param name="Reason">The reason; null if there is none.</param>
/// <param name="Span">The span of the id or name in the file.</param>
/// <param name="Value">The setting.</param>
internal sealed record SettingSuppression(string RuleId, string? Reason, TextSpan Span, SettingValue Value)
{
    /// <summary>The id or name, as written.</summary>
    public string Written => Value.File.Text.ToString(Span);

    /// <summary>Whether the section matches only one file.</summary>
    public bool IsOfOneFile => Value.Section.Contains('.', StringComparison.Ordinal) && Value.Section.IndexOfAny(['*', '?', '[', '{']) < 0;

    /// <summary>Reads <c>IDS: reason</c>, repeated with vertical bars between.</summary>
    internal static List<SettingSuppression> Read(SettingValue value)
    {
        var all = new List<SettingSuppression>();
        int start = value.Setting.ValueSpan.Start;
        foreach (string part in value.Text.Split('|'))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            string? reason = colon >= 0 && part[(colon + 1)..].Trim() is { Length: > 0 } given ? given : null;
            int end = colon < 0 ? part.Length : colon;
            for (int at = 0; at < end; at++)
            {
                int idEnd = at;
                while (idEnd < end && part[idEnd] is not (',' or ' ' or '\t'))
                    idEnd++;
                if (idEnd > at)
                    all.Add(new SettingSuppression(RuleNames.ToId(part[at..idEnd]), reason, new TextSpan(start + at, idEnd - at), value));
                at = idEnd;
            }
            start += part.Length + 1;
        }
        return all;
    }
}

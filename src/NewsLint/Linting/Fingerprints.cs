using System.Globalization;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>
/// Identifies a finding after edits elsewhere in its article. A fingerprint consists of the rule, the words at the span and the
/// words around them on the line, without blanks. Neither a line above nor a distant sentence of the paragraph changes
/// it. Equal findings of one file are numbered.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The number of non-blank characters used on each side of the span.</summary>
    private const int Around = 32;

    /// <summary>The fingerprint of each finding: a hexadecimal hash, a colon, and its number among equal findings of the file, from 1.</summary>
    /// <param name="findings">Findings in the order of <see cref="Finding.Compare"/>.</param>
    public static string[] Of(IReadOnlyList<Finding> findings)
    {
        var fingerprints = new string[findings.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < fingerprints.Length; i++)
        {
            if (i > 0 && findings[i].Place.Path != findings[i - 1].Place.Path)
                counts.Clear();
            string hash = Hash(findings[i]).ToString("x16", CultureInfo.InvariantCulture);
            counts.TryGetValue(hash, out int before);
            counts[hash] = before + 1;
            fingerprints[i] = hash + ":" + (before + 1).ToString(CultureInfo.InvariantCulture);
        }
        return fingerprints;
    }

    private static ulong Hash(Finding finding)
    {
        Place place = finding.Place;
        int start = Math.Clamp(place.Lines.Start.Character - place.LineTextStart, 0, place.LineText.Length);
        int end = Math.Clamp(start + place.Span.Length, 0, place.LineText.Length);
        ulong hash = Add(Fnv1A.Basis, finding.RuleId);
        hash = Add(hash, place.Text);
        hash = Add(hash, Last(place.LineText.AsSpan(0, start)));
        return Add(hash, First(place.LineText.AsSpan(end)));
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text)
    {
        int at = text.Length;
        for (int left = Around; at > 0 && left > 0; at--)
            if (!char.IsWhiteSpace(text[at - 1]))
                left--;
        return text[at..];
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        int at = 0;
        for (int left = Around; at < text.Length && left > 0; at++)
            if (!char.IsWhiteSpace(text[at]))
                left--;
        return text[..at];
    }

    /// <summary>Continues a hash by the bytes of a part's UTF-16 units, low byte first, without blanks; a unit 0 ends the part.</summary>
    private static ulong Add(ulong hash, ReadOnlySpan<char> part)
    {
        foreach (char c in part)
            if (!char.IsWhiteSpace(c))
                hash = Fnv1A.Add(Fnv1A.Add(hash, (byte)c), (byte)(c >> 8));
        return Fnv1A.Add(Fnv1A.Add(hash, 0), 0);
    }
}

using NewsLint.Text;

namespace NewsLint.Settings;

/// <summary>The style books of <c>newslint_style</c>: the files of <c>rules/presets/</c>, a setting on each line.</summary>
internal static class StylePresets
{
    /// <summary>Returns what a style book has for a lower-case key; null if it has nothing, or is unknown.</summary>
    public static string? Find(string style, string key)
    {
        // A style book sets none but newslint's own keys.
        if (!key.StartsWith(SettingKeys.OwnPrefix, StringComparison.Ordinal))
            return null;
        ReadOnlySpan<byte> preset = style.Trim().ToLowerInvariant() switch { "ap" => Words.Ap, "british" => Words.British, _ => default };
        foreach (string line in Words.Entries(preset))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.AsSpan(0, colon).SequenceEqual(key))
                return line[(colon + 1)..].Trim(' ', '"');
        }
        return null;
    }

    /// <summary>Returns whether a YAML file sets keys of newslint: it is a preset and no rule.</summary>
    public static bool IsPreset(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
            if (line.Length > 0 && line[0] != '#')
                return line.StartsWith(SettingKeys.OwnPrefix, StringComparison.Ordinal);
        return false;
    }
}

using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>The globs of <c>newslint_exclude</c>, each value read once. A glob that matches a folder excludes everything in it.</summary>
internal sealed class ExcludeGlobs
{
    private readonly Dictionary<string, Glob[]> read = new(StringComparer.Ordinal);

    /// <summary>Whether a value excludes a file.</summary>
    /// <param name="value">The comma-separated globs, and the folder they are relative to.</param>
    /// <param name="fullPath">The file's full path.</param>
    public bool IsMatch(SettingValue value, string fullPath)
    {
        if (!read.TryGetValue(value.Text, out Glob[]? globs))
            read.Add(value.Text, globs = [.. Split(value.Text).ConvertAll(GlobReader.EditorConfig)]);
        ReadOnlySpan<char> below = SettingsTree.Below(fullPath.Replace('\\', '/'), value.Folder);
        for (int end = 0; end <= below.Length; end++)
            if (end == below.Length || below[end] == '/')
                foreach (Glob glob in globs)
                    if (glob.IsMatch(below[..end]))
                        return true;
        return false;
    }

    /// <summary>Splits at commas outside braces; a trailing slash, which means a folder, is dropped.</summary>
    internal static List<string> Split(string value)
    {
        var globs = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length - 1 && value[i] == '\\')
            {
                i++;
            }
            else if (i < value.Length && value[i] is '{' or '}')
            {
                depth += value[i] == '{' ? 1 : -1;
            }
            else if (i == value.Length || (value[i] == ',' && depth == 0))
            {
                string glob = value[start..i].Trim();
                // "archive/" has a slash but means any folder of that name, as in .gitignore.
                if (glob.TrimEnd('/') is { Length: > 0 } trimmed)
                    globs.Add(trimmed);
                start = i + 1;
            }
        }
        return globs;
    }
}

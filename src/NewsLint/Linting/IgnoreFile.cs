using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>One line of a <c>.gitignore</c>.</summary>
/// <param name="Glob">The paths that it matches, below the file's folder.</param>
/// <param name="IsNegated">Whether matching paths are not ignored.</param>
/// <param name="IsFolderOnly">Whether it matches only folders.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record IgnorePattern(Glob Glob, bool IsNegated, bool IsFolderOnly, int Line)
{
    /// <summary>Reads a line; null for a comment or blank line.</summary>
    public static IgnorePattern? Read(string line, int number)
    {
        string pattern = TrimEnd(line);
        bool isNegated = pattern.StartsWith('!');
        if (isNegated)
            pattern = pattern[1..];
        if (pattern.Length == 0 || (!isNegated && pattern[0] == '#'))
            return null;
        bool isFolderOnly = pattern.EndsWith('/');
        if (isFolderOnly)
            pattern = pattern[..^1];
        bool isAnchored = pattern.Contains('/', StringComparison.Ordinal);
        if (pattern.StartsWith('/'))
            pattern = pattern[1..];
        return pattern.Length == 0 ? null : new IgnorePattern(GlobReader.Ignore(pattern, isAnchored), isNegated, isFolderOnly, number);
    }

    /// <summary>Trailing blanks are ignored, unless a backslash precedes them.</summary>
    private static string TrimEnd(string line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] == ' ')
            end--;
        int slashes = 0;
        while (slashes < end && line[end - 1 - slashes] == '\\')
            slashes++;
        return end < line.Length && slashes % 2 == 1 ? line[..(end + 1)] : line[..end];
    }
}

/// <summary>A file of ignore patterns: a <c>.gitignore</c>, or <c>.git/info/exclude</c>.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Folder">The folder that its patterns are relative to, as a full path with forward slashes.</param>
/// <param name="Patterns">Its patterns, in order.</param>
internal sealed record IgnoreFile(string Path, string Folder, IReadOnlyList<IgnorePattern> Patterns)
{
    /// <summary>Reads a file; null when it is missing or unreadable.</summary>
    public static IgnoreFile? Read(string path, string folder)
    {
        if (!File.Exists(path))
            return null;
        var patterns = new List<IgnorePattern>();
        string[] lines;
        try
        {
            lines = ArticleDecoder.Decode(RegularFile.ReadAllBytes(path)).Content.Split('\n');
        }
        catch (IOException)
        {
            return null; // as git does
        }
        for (int i = 0; i < lines.Length; i++)
            if (IgnorePattern.Read(lines[i].TrimEnd('\r'), i + 1) is { } pattern)
                patterns.Add(pattern);
        return new IgnoreFile(path, folder.Replace('\\', '/'), patterns);
    }

    /// <summary>Returns the last pattern that matches a path, or null.</summary>
    public IgnorePattern? Find(string path, bool isFolder)
    {
        ReadOnlySpan<char> below = SettingsTree.Below(path, Folder);
        for (int i = Patterns.Count - 1; i >= 0; i--)
            if ((isFolder || !Patterns[i].IsFolderOnly) && Patterns[i].Glob.IsMatch(below))
                return Patterns[i];
        return null;
    }
}

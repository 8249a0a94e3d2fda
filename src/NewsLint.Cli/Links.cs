namespace NewsLint.Cli;

/// <summary>Links of the file system, which a repository can hold and which lead out of it.</summary>
internal static class Links
{
    /// <summary>How many links may lead from one to the next, as Linux counts them.</summary>
    private const int MostInARow = 40;

    /// <summary>The first part of a path that is a link, as a path from the folder; null where none is.</summary>
    /// <param name="fullPath">The path, which need not exist.</param>
    /// <param name="folder">The full path of a folder. Of a path in it all parts below it are looked at; of another path the last one, for who writes the others out means them.</param>
    public static string? In(string fullPath, string folder)
    {
        string below = Path.GetRelativePath(folder, fullPath);
        if (below == ".." || below.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(below))
            return new FileInfo(fullPath).LinkTarget is null ? null : fullPath;
        string part = folder;
        foreach (string name in below.Split(Path.DirectorySeparatorChar))
        {
            part = Path.Combine(part, name);
            if (new FileInfo(part).LinkTarget is not null)
                return Path.GetRelativePath(folder, part);
        }
        return null;
    }

    /// <summary>The path of the same file without links.</summary>
    /// <param name="fullPath">The path, which need not exist.</param>
    public static string Resolve(string fullPath) => Resolve(fullPath, MostInARow);

    private static string Resolve(string path, int left)
    {
        if (Path.GetDirectoryName(path) is not { } folder || left == 0)
            return path;
        folder = Resolve(folder, left);
        path = Path.Combine(folder, Path.GetFileName(path));
        return new FileInfo(path).LinkTarget is { } target ? Resolve(Path.GetFullPath(target, folder), left - 1) : path;
    }
}

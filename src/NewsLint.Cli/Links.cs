namespace NewsLint.Cli;

/// <summary>Links of the file system. A repository can contain links that lead out of it.</summary>
internal static class Links
{
    /// <summary>The longest chain of links, as in Linux.</summary>
    private const int MostInARow = 40;

    /// <summary>Returns the first part of a path that is a link, relative to the folder, or null.</summary>
    /// <param name="fullPath">The path, which need not exist.</param>
    /// <param name="folder">The full path of a folder. In it, all parts below it are checked; elsewhere only the last part, because the user wrote the others.</param>
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

using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>
/// The files that git ignores: <c>.gitignore</c> files from a file's folder up to the root of its repository, nearest first,
/// then <c>.git/info/exclude</c>. All files in an ignored folder are ignored. Not thread-safe.
/// </summary>
/// <param name="bases">The full paths of the folders whose ignore files apply outside a repository.</param>
internal sealed class IgnoreRules(IReadOnlySet<string> bases)
{
    private readonly Dictionary<string, FolderState> folders = new(StringComparer.Ordinal);

    /// <summary>Returns the full path and line of the pattern that ignores a file, or null.</summary>
    public string? Find(string fullPath)
    {
        FolderState folder = StateOf(Path.GetDirectoryName(fullPath) ?? fullPath);
        return folder.IgnoredBy ?? folder.Match(fullPath, isFolder: false);
    }

    /// <summary>The same for a folder.</summary>
    public string? FindFolder(string fullPath) => StateOf(fullPath).IgnoredBy;

    private FolderState StateOf(string folder)
    {
        if (folders.TryGetValue(folder, out FolderState? state))
            return state;
        string git = Path.Combine(folder, ".git");
        if (Directory.Exists(git) || File.Exists(git))
        {
            state = new FolderState(null, ReadOwn(folder), IgnoreFile.Read(ExcludePath(git), folder), null);
        }
        else
        {
            FolderState above = Path.GetDirectoryName(folder) is { } parent ? StateOf(parent) : FolderState.Outside;
            bool isOutside = above == FolderState.Outside;
            if (!isOutside)
                state = new FolderState(above, ReadOwn(folder), null, above.IgnoredBy ?? above.Match(folder, isFolder: true));
            else
                state = bases.Contains(folder) ? new FolderState(null, ReadOwn(folder), null, null) : FolderState.Outside;
        }
        folders.Add(folder, state);
        return state;
    }

    private static IgnoreFile? ReadOwn(string folder) => IgnoreFile.Read(Path.Combine(folder, ".gitignore"), folder);

    /// <summary>In a worktree, <c>.git</c> is a file that names a folder, which names the shared folder.</summary>
    private static string ExcludePath(string git)
    {
        try
        {
            if (File.Exists(git) && ReadText(git) is var link && link.StartsWith("gitdir:", StringComparison.Ordinal))
            {
                git = Path.GetFullPath(link[7..].Trim(), Path.GetDirectoryName(git)!);
                string common = Path.Combine(git, "commondir");
                if (File.Exists(common))
                    git = Path.GetFullPath(ReadText(common).Trim(), git);
            }
        }
        catch (IOException)
        {
            // Nothing to exclude.
        }
        return Path.Combine(git, "info", "exclude");

        static string ReadText(string path) => ArticleDecoder.Decode(RegularFile.ReadAllBytes(path)).Content;
    }

    /// <summary>The patterns of one folder.</summary>
    /// <param name="above">The patterns of the parent folder; null at the base.</param>
    /// <param name="own">The folder's own file.</param>
    /// <param name="exclude">The repository's own patterns, at its root.</param>
    /// <param name="ignoredBy">The pattern that ignores the folder itself.</param>
    private sealed class FolderState(FolderState? above, IgnoreFile? own, IgnoreFile? exclude, string? ignoredBy)
    {
        /// <summary>Neither in a repository nor at or below one of the bases.</summary>
        public static readonly FolderState Outside = new(null, null, null, null);

        public string? IgnoredBy => ignoredBy;

        public string? Match(string fullPath, bool isFolder)
        {
            string path = fullPath.Replace('\\', '/');
            if ((Find(own) ?? Find(exclude)) is var (file, pattern))
                return pattern.IsNegated ? null : $"{file.Path}:{pattern.Line}";
            return above?.Match(fullPath, isFolder);

            (IgnoreFile, IgnorePattern)? Find(IgnoreFile? file) => file?.Find(path, isFolder) is { } pattern ? (file, pattern) : null;
        }
    }
}

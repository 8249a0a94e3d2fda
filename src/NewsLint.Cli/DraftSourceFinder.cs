using NewsLint.Cli.Git;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>Finds the sources of drafts: those of <c>--source</c>, and those that front matter names.</summary>
/// <param name="host">The command's surroundings.</param>
/// <param name="mostBytes">The size limit of a source.</param>
/// <param name="indexed">Returns the files of the index below a full path, or null if sources are read from disk.</param>
internal sealed class DraftSourceFinder(CommandHost host, long mostBytes, Func<string, IReadOnlyList<ArticleSource>?>? indexed = null)
{
    /// <summary>Returns the sources of an option.</summary>
    /// <exception cref="UsageException">There is no such file or folder, or nothing in it can be read.</exception>
    public IReadOnlyList<ArticleSource> Find(string[] paths)
    {
        var sources = new List<ArticleSource>();
        foreach (string path in paths)
        {
            if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
                throw new UsageException("--source: a path is empty");
            try
            {
                sources.AddRange(At(Path.GetFullPath(path, host.Folder)));
            }
            catch (IOException error)
            {
                throw new UsageException($"--source: {path}: {error.Message}");
            }
        }
        return [.. sources.DistinctBy(static source => source.Path)];
    }

    /// <summary>Returns the sources that a draft's front matter names.</summary>
    /// <param name="article">The path of the draft in reports.</param>
    /// <param name="name">The name, relative to the draft.</param>
    /// <exception cref="IOException">There is none, or it is outside the repository.</exception>
    public IReadOnlyList<ArticleSource> FindNamed(string article, string name)
    {
        string draft = Path.GetFullPath(article, host.Folder);
        string root = RootOf(draft);
        if (Path.IsPathRooted(name) || name.Contains('\0', StringComparison.Ordinal))
            throw new IOException("a source in front matter is a path relative to the article");
        string full = Path.GetFullPath(name, Path.GetDirectoryName(draft) ?? root);
        if (!IsBelow(full, root) || !IsBelow(Links.Resolve(full), Links.Resolve(root)))
            throw new IOException("it is outside the repository");
        return At(full);
    }

    private IReadOnlyList<ArticleSource> At(string fullPath)
    {
        fullPath = Path.TrimEndingDirectorySeparator(fullPath);
        if (indexed?.Invoke(fullPath) is { } staged)
            return staged.Count > 0 ? staged : throw new IOException("git has not staged it");
        if (!Path.Exists(fullPath))
            throw new IOException(IoReason.NotFound);
        IReadOnlyList<ArticleSource> found = ArticleFinder.Find(host.Folder, [fullPath], noExclude: true, mostBytes: mostBytes).Articles;
        return found.Count > 0 ? found : throw new IOException("it holds no .txt or Markdown file");
    }

    /// <summary>Returns the folder above a draft that is a repository, or the current folder.</summary>
    private string RootOf(string draft)
    {
        for (string? folder = Path.GetDirectoryName(draft); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        return host.Folder;
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

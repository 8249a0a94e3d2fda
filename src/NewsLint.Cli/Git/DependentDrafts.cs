using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Git;

/// <summary>Finds the drafts whose front matter names a changed file, or a folder above it, as a source: they are checked again, though the change does not touch them.</summary>
internal static class DependentDrafts
{
    /// <summary>Returns the drafts that are not themselves among the changed files.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="isStaged">Whether the index is read, not the work tree.</param>
    /// <param name="changed">The full paths of the changed files.</param>
    /// <param name="mostBytes">The size limit of a draft.</param>
    public static List<ArticleSource> Find(GitRepository repository, bool isStaged, IReadOnlyCollection<string> changed, long mostBytes)
    {
        var drafts = new List<ArticleSource>();
        if (changed.Count == 0)
            return drafts;
        foreach (IndexedFile file in repository.FilesWith(["newslint", "sources"], isStaged))
        {
            if (changed.Contains(file.Path) || !ArticleFinder.IsArticle(file.Path))
                continue;
            var draft = new ArticleSource(file.Path, () => isStaged ? repository.Blobs.Read(file.Blob) : RegularFile.ReadAllBytes(file.Path, mostBytes, ArticleFinder.SizeAdvice));
            if (Names(draft, changed))
                drafts.Add(draft);
        }
        return drafts;
    }

    private static bool Names(ArticleSource draft, IReadOnlyCollection<string> changed)
    {
        try
        {
            if (SourceReader.Read(draft) is not { } article)
                return false;
            foreach (string name in DraftSources.Named(article))
            {
                // A name that is not a path is reported when the draft is checked.
                if (name.Contains('\0', StringComparison.Ordinal))
                    continue;
                string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, Path.GetDirectoryName(draft.Path)!));
                if (changed.Any(path => path == full || path.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                    return true;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody changed it, so it is not the change that cannot be read.
        }
        return false;
    }
}

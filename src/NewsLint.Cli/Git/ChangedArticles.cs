using NewsLint.Linting;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli.Git;

/// <summary>The articles of a repository of <c>--staged</c> and <c>--since</c>, and their earlier versions.</summary>
internal sealed class ChangedArticles : IDisposable
{
    private readonly CommandHost host;
    private readonly LintArguments arguments;
    private readonly GitRepository repository;

    private ChangedArticles(CommandHost host, LintArguments arguments, GitRepository repository)
    {
        this.host = host;
        this.arguments = arguments;
        this.repository = repository;
    }

    /// <summary>The articles.</summary>
    public FoundArticles Found { get; private set; } = new([], [], []);

    /// <summary>Each changed file with its earlier versions; in a merge, those of all sides. A draft that names a changed file as a source is its own earlier version.</summary>
    public List<(ArticleSource Now, IReadOnlyList<ArticleSource> Earlier)> Versions { get; } = [];

    /// <summary>Whether the run checks a change.</summary>
    public static bool IsAskedFor(LintArguments arguments) => arguments.IsStaged || arguments.Since is not null;

    /// <exception cref="UsageException">Options are incompatible.</exception>
    public static void CheckUse(LintArguments arguments)
    {
        if (!IsAskedFor(arguments))
            return;
        string option = arguments.IsStaged ? "--staged" : "--since";
        if (arguments.Fixes)
            throw new UsageException($"--fix does not go with {option}: fix the files, then check the change");
        if (Array.IndexOf(arguments.Paths, "-") >= 0)
            throw new UsageException($"{option} reads from git: leave the PATH - out");
    }

    /// <summary>Finds the changes.</summary>
    /// <exception cref="UsageException">There is no repository, no such revision, or no git.</exception>
    public static ChangedArticles Find(CommandHost host, LintArguments arguments)
    {
        GitRepository repository = GitRepository.Open(host.Folder, arguments.IsStaged ? "--staged" : "--since");
        repository.Blobs.MostBytes = arguments.MaxFileSize;
        var articles = new ChangedArticles(host, arguments, repository);
        articles.Find();
        return articles;
    }

    /// <summary>The articles and those of the folders of <c>--context</c>, from the index if the index is checked.</summary>
    /// <exception cref="UsageException">A folder does not exist.</exception>
    public IReadOnlyList<ArticleSource> WithContext()
    {
        // Nothing to check needs no context.
        if (Found.Articles.Count == 0)
            return Found.Articles;
        var indexed = new List<ArticleSource>();
        var onDisk = new List<string>();
        foreach (string folder in arguments.Context)
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, host.Folder));
            List<IndexedFile> files = arguments.IsStaged && repository.Contains(full) ? repository.Indexed(full) : [];
            foreach (IndexedFile file in files)
                if (file.Path == full || ArticleFinder.IsArticle(file.Path))
                    indexed.Add(new ArticleSource(file.Path, () => repository.Blobs.Read(file.Blob)));
            if (files.Count == 0)
                onDisk.Add(folder);
        }
        var all = new List<ArticleSource>(Inputs.WithContext(host, Found.Articles, [.. onDisk], arguments.NoExclude, arguments.MaxFileSize));
        var known = new HashSet<string>(all.Select(a => a.Path), StringComparer.Ordinal);
        foreach (ArticleSource article in ArticleFinder.Find(host.Folder, [], arguments.NoExclude, null, indexed).Articles)
            if (known.Add(article.Path))
                all.Add(article with { IsContext = true });
        return all;
    }

    /// <summary>The files of the index at or below a full path; null if the work tree is checked, or the path is in another place.</summary>
    public IReadOnlyList<ArticleSource>? Indexed(string fullPath)
    {
        if (!arguments.IsStaged || !repository.Contains(fullPath))
            return null;
        var sources = new List<ArticleSource>();
        foreach (IndexedFile file in repository.Indexed(fullPath))
            if (file.Path == fullPath || ArticleFinder.IsArticle(file.Path))
                sources.Add(new ArticleSource(file.Path, () => repository.Blobs.Read(file.Blob)) { IsNamed = file.Path == fullPath });
        return ArticleFinder.Find(host.Folder, [], noExclude: true, null, sources).Articles;
    }

    public void Dispose() => repository.Dispose();

    private void Find()
    {
        string? since = arguments.Since is null ? null : repository.MergeBase(arguments.Since);
        Dictionary<string, (ChangedFile Now, List<string> Old)> changed = Changes(since);
        var paths = new HashSet<string>(arguments.Paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, host.Folder))), StringComparer.Ordinal);
        var sources = new List<ArticleSource>();
        foreach ((ChangedFile now, _) in changed.Values)
            if (IsChosen(now.Path, paths))
                sources.Add(new ArticleSource(now.Path, () => Read(now)) { IsNamed = !ArticleFinder.IsArticle(now.Path) });
        List<ArticleSource> dependent = [.. DependentDrafts.Find(repository, arguments.IsStaged, changed.Keys, arguments.MaxFileSize).Where(draft => IsChosen(draft.Path, paths))];
        sources.AddRange(dependent);
        var unchanged = new HashSet<string>(dependent.Select(static draft => draft.Path), StringComparer.Ordinal);
        Found = Inputs.As(ArticleFinder.Find(host.Folder, [], arguments.NoExclude, null, sources), arguments.IsMarkdown);
        CheckPaths(changed.Keys, paths);
        foreach (ArticleSource article in Found.Articles)
            if (changed.TryGetValue(Path.GetFullPath(article.Path, host.Folder), out (ChangedFile Now, List<string> Old) file))
                Versions.Add((article, [.. file.Old.Select(blob => article with { Read = () => repository.Blobs.Read(blob) })]));
            else if (unchanged.Contains(Path.GetFullPath(article.Path, host.Folder)))
                Versions.Add((article, [article]));
        // Findings in changed settings files also count.
        foreach (SettingsFile settings in Found.SettingsFiles)
            if (changed.TryGetValue(Path.GetFullPath(settings.Path, host.Folder), out (ChangedFile Now, List<string> Old) file))
                Versions.Add((new ArticleSource(settings.Path, () => Read(file.Now)), [.. file.Old.Select(blob => new ArticleSource(settings.Path, () => repository.Blobs.Read(blob)))]));
    }

    private Dictionary<string, (ChangedFile Now, List<string> Old)> Changes(string? since)
    {
        var changed = new Dictionary<string, (ChangedFile Now, List<string> Old)>(StringComparer.Ordinal);
        foreach (ChangedFile file in repository.Changes(since, arguments.IsStaged))
            changed[file.Path] = (file, file.OldBlob is null ? [] : [file.OldBlob]);
        if (!arguments.IsStaged)
            foreach (string path in repository.Untracked())
                changed[path] = (new ChangedFile(path, "", null), []);
        // A merge is responsible for lines that no side has.
        foreach (string head in since is null ? repository.MergeHeads : [])
        {
            Dictionary<string, ChangedFile> other = repository.Changes(head, arguments.IsStaged).ToDictionary(file => file.Path, StringComparer.Ordinal);
            foreach ((string path, (_, List<string> old)) in changed)
            {
                if (!other.TryGetValue(path, out ChangedFile? file))
                    changed.Remove(path);
                else if (file.OldBlob is not null)
                    old.Add(file.OldBlob);
            }
        }
        return changed;
    }

    /// <exception cref="IOException">The file cannot be read; names that are not UTF-8 are ambiguous.</exception>
    private byte[] Read(ChangedFile file) =>
        file.Path.Contains('\uFFFD', StringComparison.Ordinal) ? throw new IOException(ArticleFinder.NoUtf8) : arguments.IsStaged ? repository.Blobs.Read(file.Blob) : RegularFile.ReadAllBytes(file.Path, arguments.MaxFileSize, ArticleFinder.SizeAdvice);

    /// <summary>Whether a file is one of the paths or an article below one; without paths, any article.</summary>
    private static bool IsChosen(string fullPath, HashSet<string> paths)
    {
        if (!ArticleFinder.IsArticle(fullPath))
            return paths.Contains(fullPath);
        return paths.Count == 0 || WithFolders(fullPath).Any(paths.Contains);
    }

    /// <summary>Rejects a mistyped path, which would silently check nothing.</summary>
    private void CheckPaths(IEnumerable<string> changed, HashSet<string> paths)
    {
        var there = new HashSet<string>(changed.SelectMany(WithFolders), StringComparer.Ordinal);
        foreach (string path in paths)
            if (!there.Contains(path) && !Path.Exists(path))
                Found = Found with { Articles = [.. Found.Articles, new ArticleSource(Path.GetRelativePath(host.Folder, path), () => throw new IOException(IoReason.NotFound))] };
    }

    /// <summary>A path and the folders above it.</summary>
    private static IEnumerable<string> WithFolders(string fullPath)
    {
        for (string? path = fullPath; path is not null; path = Path.GetDirectoryName(path))
            yield return path;
    }
}

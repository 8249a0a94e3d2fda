using NewsLint.Reading;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>A named file that is not read.</summary>
/// <param name="Path">Its path in reports.</param>
/// <param name="By">The reason: a <c>.gitignore</c> with a line, or the setting.</param>
internal sealed record ExcludedFile(string Path, string By);

/// <summary>The articles of paths.</summary>
/// <param name="Articles">The articles to read, sorted by path. A missing path becomes an unreadable file.</param>
/// <param name="SettingsFiles">The <c>.editorconfig</c> files that apply to any of them.</param>
/// <param name="Excluded">Named paths that are excluded.</param>
internal sealed record FoundArticles(IReadOnlyList<ArticleSource> Articles, IReadOnlyCollection<SettingsFile> SettingsFiles, IReadOnlyList<ExcludedFile> Excluded)
{
    /// <summary>The path of standard input in reports; null when it is not read.</summary>
    public string? InputPath { get; init; }

    /// <summary>The word-processor documents in the folders, by path: they may contain copy, and are not read.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The full paths of walked folders with files whose names show that newslint created them.</summary>
    public IReadOnlyCollection<string> LitteredFolders { get; init; } = [];
}

/// <summary>
/// Finds articles. In folders, it skips hidden files, links and all files except <c>.txt</c> and
/// Markdown. It also skips files that git ignores or <c>newslint_exclude</c> matches, even named ones.
/// </summary>
internal sealed class ArticleFinder
{
    /// <summary>The reason for a file whose name cannot be written.</summary>
    public const string NoUtf8 = "its name is no UTF-8: rename it";

    /// <summary>The extensions of articles, in any case.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", .. Article.MarkdownEndings];

    /// <summary>The default size limit of an article, in bytes.</summary>
    public const long MostBytes = 32 << 20;

    /// <summary>The advice for a larger one, after <see cref="RegularFile.TooLarge"/>.</summary>
    public const string SizeAdvice = "; --max-file-size sets the limit";

    /// <summary>The prefix of newslint's temporary files.</summary>
    public const string TemporaryName = ".newslint.";

    private readonly string currentFolder;
    private readonly bool noExclude;
    private readonly long mostBytes;
    private readonly SettingsTree settings;
    private readonly ExcludeGlobs globs = new();
    private readonly Dictionary<string, ArticleSource> articles = new(StringComparer.Ordinal);
    private readonly List<ExcludedFile> excluded = [];
    private readonly List<string> documents = [];
    private readonly HashSet<string> littered = new(StringComparer.Ordinal);
    private string? inputPath;
    private IgnoreRules ignored = new(new HashSet<string>());

    private ArticleFinder(string currentFolder, bool noExclude, long mostBytes)
    {
        this.currentFolder = currentFolder;
        this.noExclude = noExclude;
        this.mostBytes = mostBytes;
        settings = new SettingsTree(Report);
    }

    /// <summary>Whether a name is that of an article, which is read in a folder.</summary>
    public static bool IsArticle(string name)
    {
        foreach (string ending in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether a name is that of a word-processor document or PDF, which may contain copy and is not read.</summary>
    internal static bool IsDocument(string name)
    {
        foreach (string ending in (ReadOnlySpan<string>)[".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Finds the articles of paths. Only settings and ignore files are read.</summary>
    /// <param name="currentFolder">The full path of the folder that paths are relative to, and reported relative to.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="noExclude">Whether excluded files are read.</param>
    /// <param name="standardInput">The path of standard input and its reader; null when it is not used.</param>
    /// <param name="given">Articles from elsewhere, with full paths. Those that <c>newslint_exclude</c> matches are skipped; <c>.gitignore</c> does not apply.</param>
    /// <param name="mostBytes">The most bytes of a file; a larger one cannot be read.</param>
    public static FoundArticles Find(string currentFolder, IReadOnlyList<string> paths, bool noExclude = false, ArticleSource? standardInput = null, IReadOnlyList<ArticleSource>? given = null, long mostBytes = MostBytes)
    {
        var finder = new ArticleFinder(currentFolder, noExclude, mostBytes);
        finder.Add(paths, standardInput);
        foreach (ArticleSource source in given ?? [])
            finder.AddGiven(source);
        foreach ((string path, string reason) in finder.settings.Failures)
            finder.articles[path] = Unreadable(path, reason);
        var articles = new List<ArticleSource>(finder.articles.Values);
        articles.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FoundArticles(articles, finder.settings.Files, finder.excluded) { InputPath = finder.inputPath, Documents = finder.documents, LitteredFolders = finder.littered };
    }

    private void Add(IReadOnlyList<string> paths, ArticleSource? standardInput)
    {
        var full = new string[paths.Count];
        for (int i = 0; i < full.Length; i++)
            full[i] = Path.TrimEndingDirectorySeparator(Path.GetFullPath(paths[i], currentFolder));
        var bases = new HashSet<string>(StringComparer.Ordinal) { currentFolder };
        foreach (string path in full)
            bases.Add(Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path);
        ignored = new IgnoreRules(bases);
        foreach (string path in full)
            AddNamed(path);
        if (standardInput is not null)
            AddStandardInput(standardInput);
    }

    private void AddNamed(string path)
    {
        if (Directory.Exists(path))
        {
            if (!noExclude && ignored.FindFolder(path) is { } by)
                excluded.Add(new ExcludedFile(Report(path), ReportLine(by)));
            else
                Walk(path);
        }
        else if (!File.Exists(path))
        {
            string reported = Report(path);
            articles.TryAdd(reported, Unreadable(reported, WhyMissing(path)));
        }
        else if (ExcludedBy(path) is { } by)
        {
            excluded.Add(new ExcludedFile(Report(path), by));
        }
        else
        {
            AddFile(path, isNamed: true);
        }
    }

    /// <summary>The reason for a missing path that was named or is in a folder.</summary>
    private static string WhyMissing(string path)
    {
        // The name was decoded, and bytes that were not UTF-8 are lost.
        if (path.Contains('\uFFFD', StringComparison.Ordinal))
            return NoUtf8;
        try
        {
            File.GetAttributes(path);
            return IoReason.NotFound;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return IoReason.Of(error);
        }
    }

    private void AddStandardInput(ArticleSource source)
    {
        string path = Path.GetFullPath(source.Path, currentFolder);
        if (source.Path != "-" && ExcludedBy(path) is { } by)
        {
            excluded.Add(new ExcludedFile(Report(path), by));
            return;
        }
        string reported = source.Path == "-" ? "-" : Report(path);
        inputPath = reported;
        articles[reported] = source with { Path = reported, Settings = settings.For(path), IsNamed = true };
    }

    private void AddGiven(ArticleSource source)
    {
        ArticleSettings own = settings.For(source.Path);
        if (noExclude || own.Exclude is not { } exclude || !globs.IsMatch(exclude, source.Path))
            articles[Report(source.Path)] = source with { Path = Report(source.Path), Settings = own };
    }

    private void Walk(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string reported = Report(folder);
            articles.TryAdd(reported, Unreadable(reported, IoReason.Of(error)));
            return;
        }
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith(TemporaryName, StringComparison.Ordinal))
                littered.Add(folder);
            if (entry.Name.StartsWith('.'))
                continue;
            // All attributes are set: the folder lists the name, but the file cannot be found.
            if (entry.Attributes == (FileAttributes)(-1))
            {
                AddMissing(folder, entry);
                continue;
            }
            if ((entry.Attributes & (FileAttributes.Hidden | FileAttributes.ReparsePoint)) != 0)
                continue;
            if ((entry.Attributes & FileAttributes.Directory) != 0)
            {
                if (noExclude || ignored.FindFolder(entry.FullName) is null)
                    Walk(entry.FullName);
            }
            else if (IsArticle(entry.Name) && ExcludedBy(entry.FullName) is null)
            {
                AddFile(entry.FullName);
            }
            else if (IsDocument(entry.Name) && ExcludedBy(entry.FullName) is null)
            {
                documents.Add(Report(entry.FullName));
            }
        }
    }

    private void AddMissing(string folder, FileSystemInfo entry)
    {
        if (entry is not DirectoryInfo && !IsArticle(entry.Name))
            return;
        // The full name of a missing file may be empty.
        string path = Path.Join(folder, entry.Name);
        string reported = Report(path);
        if (WhyMissing(path) is var why && why != IoReason.NotFound) // it may have gone since
            articles.TryAdd(reported, Unreadable(reported, why));
    }

    private string? ExcludedBy(string path)
    {
        if (noExclude)
            return null;
        if (ignored.Find(path) is { } line)
            return ReportLine(line);
        return settings.For(path).Exclude is { } exclude && globs.IsMatch(exclude, path) ? SettingKeys.Exclude : null;
    }

    private void AddFile(string path, bool isNamed = false)
    {
        string reported = Report(path);
        if (isNamed || !articles.ContainsKey(reported))
            articles[reported] = new ArticleSource(reported, () => RegularFile.ReadAllBytes(path, mostBytes, SizeAdvice)) { Settings = settings.For(path), IsNamed = isNamed };
    }

    private static ArticleSource Unreadable(string path, string reason) => new(path, () => throw new IOException(reason));

    private string Report(string fullPath)
    {
        string path = Path.GetRelativePath(currentFolder, fullPath);
        // Where a backslash is not a separator, it is part of the name.
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');
    }

    private string ReportLine(string line)
    {
        int colon = line.LastIndexOf(':');
        return Report(line[..colon]) + line[colon..];
    }
}

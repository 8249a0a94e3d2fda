using NewsLint.Linting;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>The shared code of commands that read articles.</summary>
internal static class Inputs
{
    /// <summary>Finds the articles of the paths of a command line.</summary>
    /// <exception cref="UsageException">A path is invalid.</exception>
    public static FoundArticles Find(CommandHost host, string[] paths, bool noExclude, string? stdinFilename, long mostBytes = ArticleFinder.MostBytes)
    {
        var files = new List<string>(paths.Length);
        bool readsInput = false;
        foreach (string path in paths)
        {
            if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
                throw new UsageException("a PATH is empty");
            if (path == "-")
                readsInput = true;
            else
                files.Add(path);
        }
        if (stdinFilename is not null && !readsInput)
            throw new UsageException("--stdin-filename needs the PATH -, which is standard input");
        // Articles of a story are read twice; standard input can be read only once.
        var read = new Lazy<byte[]>(() => ReadAll(host.OpenInput, mostBytes));
        ArticleSource? input = readsInput ? new ArticleSource(stdinFilename is null or "" ? "-" : stdinFilename, () => read.Value) : null;
        return ArticleFinder.Find(host.Folder, files, noExclude, input, mostBytes: mostBytes);
    }

    /// <summary>Returns the articles with the user's format for named files.</summary>
    /// <param name="found">The articles.</param>
    /// <param name="isMarkdown">Whether they are read as Markdown; null when their extensions decide.</param>
    public static FoundArticles As(FoundArticles found, bool? isMarkdown) =>
        isMarkdown is null ? found : found with { Articles = [.. found.Articles.Select(article => article.IsNamed ? article with { IsMarkdown = isMarkdown } : article)] };

    /// <summary>Adds the articles of folders as context; a given article is not changed.</summary>
    /// <exception cref="UsageException">A folder does not exist.</exception>
    public static IReadOnlyList<ArticleSource> WithContext(CommandHost host, IReadOnlyList<ArticleSource> articles, string[] folders, bool noExclude, long mostBytes = ArticleFinder.MostBytes)
    {
        if (folders.Length == 0)
            return articles;
        foreach (string folder in folders)
            if (folder.Length == 0 || !Path.Exists(Path.GetFullPath(folder, host.Folder)))
                throw new UsageException($"--context: there is no folder {folder}");
        var given = new HashSet<string>(articles.Select(a => Path.GetFullPath(a.Path, host.Folder)), StringComparer.Ordinal);
        var all = new List<ArticleSource>(articles);
        foreach (ArticleSource article in ArticleFinder.Find(host.Folder, folders, noExclude, mostBytes: mostBytes).Articles)
            if (given.Add(Path.GetFullPath(article.Path, host.Folder)))
                all.Add(article with { IsContext = true });
        return all;
    }

    /// <summary>Loads the rules of a run.</summary>
    /// <exception cref="UsageException">A folder cannot be read.</exception>
    public static LintOptions LoadRules(CommandHost host, string[] folders, IReadOnlyList<ArticleSource> articles) =>
        LoadRules(host, folders, () => NewsroomRules.Load(host.Folder, folders, articles, CodeSupport.Of(host))) with { Accepted = LoadAccepted(host, articles) };

    /// <summary>Loads the rules for a command without articles, including those that <c>newslint_rules</c> names for any files of this folder.</summary>
    /// <exception cref="UsageException">A folder or the settings cannot be read.</exception>
    public static LintOptions LoadRules(CommandHost host, string[] folders)
    {
        SettingsTree settings = Settings(host);
        IReadOnlyList<SettingValue> values = settings.Values(host.Folder, SettingKeys.Rules);
        foreach ((string path, string reason) in settings.Failures)
            throw new UsageException($"{path} cannot be read: {reason}");
        LintOptions options = LoadRules(host, folders, () => NewsroomRules.Load(host.Folder, folders, values, code: CodeSupport.Of(host)));
        foreach (string reason in options.Rules.NotRun)
            host.Tell(reason);
        return options;
    }

    /// <summary>The settings, with paths relative to the current folder.</summary>
    public static SettingsTree Settings(CommandHost host) => new(path => Path.GetRelativePath(host.Folder, path).Replace('\\', '/'));

    private static LintOptions LoadRules(CommandHost host, string[] folders, Func<LintOptions> load)
    {
        foreach (string folder in folders)
            if (folder.Length == 0 || !Path.Exists(Path.GetFullPath(folder, host.Folder)))
                throw new UsageException($"--rules: there is no folder {folder}");
        try
        {
            return load();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(IoReason.Of(error));
        }
    }

    private static IReadOnlyDictionary<string, AcceptedPhrases> LoadAccepted(CommandHost host, IReadOnlyList<ArticleSource> articles)
    {
        try
        {
            return AcceptedPhrases.Load(host.Folder, articles);
        }
        catch (IOException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>Reports the unsupported parts of the newsroom's rules.</summary>
    public static void TellNotes(CommandHost host, LintOptions options)
    {
        foreach (string note in options.Rules.Notes)
            host.Tell($"note: {note}");
    }

    /// <summary>Tells how many drafts the settings leave out.</summary>
    /// <param name="host">Where it is told.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="done">What was not done with them: checked, read.</param>
    public static void TellDrafts(CommandHost host, IReadOnlyList<string> drafts, string done)
    {
        if (drafts.Count > 0)
            host.Tell($"note: {drafts.Count} {(drafts.Count == 1 ? "draft was" : "drafts were")} not {done}: newslint_drafts is skip");
    }

    /// <summary>Reports unreadable files and, unless quiet, skipped files.</summary>
    public static void TellProblems(CommandHost host, FoundArticles found, IReadOnlyList<InputFailure> failures, IReadOnlyList<string> binary, bool isQuiet, bool tellsNone = true)
    {
        foreach (InputFailure failure in failures)
            host.Tell($"{failure.Path} cannot be read: {failure.Reason}");
        if (isQuiet)
            return;
        foreach (ExcludedFile file in found.Excluded)
            host.Tell($"note: {file.Path} is excluded by {file.By}; --no-exclude reads it all the same");
        if (binary.Count > 0)
            host.Tell($"note: {Names(binary)} {(binary.Count == 1 ? "is" : "are")} not text and {(binary.Count == 1 ? "was" : "were")} not read");
        if (tellsNone && found.Articles.Count == 0 && found.Excluded.Count == 0)
            host.Tell("note: there is no .txt or Markdown file to read");
    }

    /// <summary>The first few paths, and the number of the others.</summary>
    private static string Names(IReadOnlyList<string> paths)
    {
        const int Most = 5;
        string[] shown = [.. paths.Take(paths.Count > Most ? Most - 1 : Most)];
        int others = paths.Count - shown.Length;
        string last = others > 0 ? $"{others} others" : shown[^1];
        return paths.Count == 1 ? last : $"{string.Join(", ", others > 0 ? shown : shown[..^1])} and {last}";
    }

    private static byte[] ReadAll(Func<Stream> open, long mostBytes)
    {
        using var bytes = new MemoryStream();
        Stream input = open();
        var part = new byte[1 << 16];
        while (input.Read(part) is > 0 and var read)
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > mostBytes)
                throw new IOException(RegularFile.TooLarge(mostBytes) + ArticleFinder.SizeAdvice);
        }
        return bytes.ToArray();
    }
}

using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>What the commands that read articles have in common.</summary>
internal static class Inputs
{
    /// <summary>Finds the articles of the paths of a command line.</summary>
    /// <exception cref="UsageException">A path cannot be one.</exception>
    public static FoundArticles Find(CommandHost host, string[] paths, bool noExclude, string? stdinFilename)
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
        byte[]? bytes = null; // a story is read twice, and standard input gives itself once
        ArticleSource? input = readsInput ? new ArticleSource(stdinFilename is null or "" ? "-" : stdinFilename, () => bytes ??= ReadAll(host.OpenInput)) : null;
        return ArticleFinder.Find(host.Folder, files, noExclude, input);
    }

    /// <summary>Adds the articles of folders that the given ones are only checked against; one that is given itself stays as it is.</summary>
    /// <exception cref="UsageException">A folder does not exist.</exception>
    public static IReadOnlyList<ArticleSource> WithContext(CommandHost host, IReadOnlyList<ArticleSource> articles, string[] folders, bool noExclude)
    {
        if (folders.Length == 0)
            return articles;
        foreach (string folder in folders)
            if (folder.Length == 0 || !Path.Exists(Path.GetFullPath(folder, host.Folder)))
                throw new UsageException($"--context: there is no folder {folder}");
        var given = new HashSet<string>(articles.Select(a => Path.GetFullPath(a.Path, host.Folder)), StringComparer.Ordinal);
        var all = new List<ArticleSource>(articles);
        foreach (ArticleSource article in ArticleFinder.Find(host.Folder, folders, noExclude, null).Articles)
            if (given.Add(Path.GetFullPath(article.Path, host.Folder)))
                all.Add(article with { IsContext = true });
        return all;
    }

    /// <summary>Loads the rules of a run.</summary>
    /// <exception cref="UsageException">A folder cannot be read.</exception>
    public static LintOptions LoadRules(CommandHost host, string[] folders, IReadOnlyList<ArticleSource> articles)
    {
        foreach (string folder in folders)
            if (folder.Length == 0 || !Path.Exists(Path.GetFullPath(folder, host.Folder)))
                throw new UsageException($"--rules: there is no folder {folder}");
        try
        {
            return NewsroomRules.Load(host.Folder, folders, articles) with { Accepted = LoadAccepted(host, articles) };
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UsageException(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"a rule cannot be read: {error.Message}");
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

    /// <summary>Tells what of the newsroom's rules is not supported.</summary>
    public static void TellNotes(CommandHost host, LintOptions options)
    {
        foreach (string note in options.Rules.Notes)
            host.Tell($"note: {note}");
    }

    /// <summary>Tells what could not be read and, unless quiet, what was left out.</summary>
    public static void TellProblems(CommandHost host, FoundArticles found, IReadOnlyList<InputFailure> failures, IReadOnlyList<string> binary, bool isQuiet, bool tellsNone = true)
    {
        foreach (InputFailure failure in failures)
            host.Tell($"{failure.Path} cannot be read: {failure.Reason}{CommandHint(failure, found)}");
        if (isQuiet)
            return;
        foreach (ExcludedFile file in found.Excluded)
            host.Tell($"note: {file.Path} is excluded by {file.By}; --no-exclude reads it all the same");
        foreach (string path in binary)
            host.Tell($"note: {path} is no text and was not read");
        if (tellsNone && found.Articles.Count == 0 && found.Excluded.Count == 0)
            host.Tell("note: there is no .txt, .md or .markdown file to read");
    }

    /// <summary>A single word that is no file can be a command that was mistyped.</summary>
    private static string CommandHint(InputFailure failure, FoundArticles found) =>
        found.Articles[0].Path == failure.Path && failure.Path.IndexOfAny(['.', '/']) < 0 && Nearest.To(failure.Path, CommandTree.Names) is { } name && Nearest.Distance(failure.Path, name) <= 2
            ? $"; did you mean newslint {name}?"
            : "";

    private static byte[] ReadAll(Func<Stream> open)
    {
        using var bytes = new MemoryStream();
        open().CopyTo(bytes);
        return bytes.ToArray();
    }
}

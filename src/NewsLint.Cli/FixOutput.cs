using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>The part of a run that <c>--fix</c> asks for: fixes the articles and reports the findings that remain.</summary>
internal sealed class FixOutput
{
    private readonly CommandHost host;
    private readonly LintArguments arguments;
    private readonly List<FixedFile> changed = [];
    private readonly List<string> problems = [];
    private readonly bool fixesInput;
    private int count;

    private FixOutput(CommandHost host, LintArguments arguments)
    {
        this.host = host;
        this.arguments = arguments;
        fixesInput = !arguments.IsDryRun && Array.IndexOf(arguments.Paths, "-") >= 0;
    }

    /// <summary>The articles after the fixes.</summary>
    public required IReadOnlyList<ArticleSource> Articles { get; init; }

    /// <summary>Whether a file could not be written.</summary>
    public bool HasFailed { get; private set; }

    /// <exception cref="UsageException">Options are incompatible.</exception>
    public static void CheckUse(LintArguments arguments)
    {
        if (!arguments.Fixes && (arguments.IsDryRun || arguments.UnsafeFixes))
            throw new UsageException($"{(arguments.IsDryRun ? "--dry-run" : "--unsafe-fixes")} needs --fix");
        if (arguments is { Fixes: true, Output: null, Format: not "console" })
            throw new UsageException("with --fix, findings in this format go to a file: name one by --output");
    }

    /// <summary>Fixes the articles. Files are written one after the other, each as a whole or not at all.</summary>
    public static FixOutput Start(CommandHost host, LintArguments arguments, FoundArticles found, LintOptions options, IReadOnlyList<ArticleSource> articles)
    {
        FixedFile?[] fixedFiles = Fixer.Fix(options, articles, arguments.UnsafeFixes);
        var after = new ArticleSource[articles.Count];
        for (int i = 0; i < after.Length; i++)
        {
            // Unchanged sources are not read again either: standard input cannot be.
            byte[]? bytes = fixedFiles[i]?.After;
            after[i] = bytes is null ? articles[i] : articles[i] with { Read = () => bytes };
        }
        var run = new FixOutput(host, arguments) { Articles = after };
        if (!arguments.IsDryRun)
            TemporaryFile.Sweep(articles.Where(article => !article.IsContext && article.Path != "-").Select(article => Path.GetDirectoryName(Path.GetFullPath(article.Path, host.Folder))!).Distinct(StringComparer.Ordinal));
        bool isInputFixed = false;
        foreach (FixedFile? file in fixedFiles)
        {
            if (file is null)
                continue;
            if (file.Obstacle is { } obstacle)
                run.problems.Add($"note: {file.Path} has fixes that are not applied: {obstacle}");
            if (file.Unsettled.Count > 0)
                run.problems.Add($"{file.Path}: the fixes of {string.Join(" and ", file.Unsettled)} do not settle: each round of them asks for another; fix these findings by hand");
            bool isInput = run.fixesInput && file.Path == found.InputPath;
            isInputFixed |= isInput;
            if (isInput)
                run.Return(file);
            else if (file.IsChanged)
                run.Store(file);
        }
        // A pipe must return its copy even when newslint does not change it; copy that cannot be read is not returned in part.
        if (run.fixesInput && !isInputFixed && found.InputPath is null)
            host.OpenInput().CopyTo(host.Output);
        return run;
    }

    /// <summary>Writes the remaining findings where they do not mix with the output of the fixes.</summary>
    public void Report(LintRun run)
    {
        if (arguments.IsDryRun)
            return;
        if (fixesInput)
        {
            LintReport.WriteToConsole(host, arguments, run, host.Error, isTerminal: false);
            return;
        }
        LintReport.Write(host, arguments, run, Articles, host.Output, host.IsTerminal());
    }

    /// <summary>Reports write failures and, unless quiet, the applied fixes.</summary>
    public void TellProblems()
    {
        foreach (string problem in problems)
            if (!arguments.IsQuiet || !problem.StartsWith("note:", StringComparison.Ordinal))
                host.Tell(problem);
        if (!arguments.IsQuiet)
            host.Tell($"{(arguments.IsDryRun ? "would apply" : "applied")} {Levels.Count(count, "fix", "fixes")} in {Levels.Count(changed.Count, "file")}");
    }

    private void Return(FixedFile file)
    {
        host.Output.Write(file.After);
        if (!file.IsChanged)
            return;
        changed.Add(file);
        count += file.Count;
    }

    private void Store(FixedFile file)
    {
        string path = Path.GetFullPath(file.Path, host.Folder);
        try
        {
            if (arguments.IsDryRun)
                UnifiedDiff.Write(file.Path, file.Before, file.After, host.Output);
            else if (Links.In(path, host.Folder) is { } link)
                throw new IOException($"{link} is a link, and nothing is written through one: name what it points to");
            else
                AtomicFile.Replace(path, file.Before, file.After);
            changed.Add(file);
            count += file.Count;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file.Path} is not fixed: {IoReason.Of(error)}");
            HasFailed = true;
        }
    }
}

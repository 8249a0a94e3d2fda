using System.CommandLine;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Reporting.Html;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint verify DRAFT --source PATH</c>: shows for each fact of a draft where its sources have it.</summary>
internal static class VerifyCommand
{
    public const string Description = "Shows for each quotation, figure, name and date of a draft where its sources have it.";

    public const string Examples = """
        Examples:
          newslint verify draft.md --source wire/
          newslint verify draft.md --source wire/ --source transcript.txt --coverage
          newslint verify draft.md --source wire/ --format csv --output facts.csv
          summarise wire/ | newslint verify - --source wire/ --format json

        Exit codes: as for newslint DRAFT --source PATH: 1 if a rule NL7xxx reports something at or above --fail-on.

        """;

    /// <summary>The beginning of the ids of the rules that compare drafts with sources.</summary>
    private const string Family = "NL7";

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "The draft; - is standard input. Also several, and folders.");
        Option<string[]?> source = OptionReading.List("--source", "PATH", "The sources: files and folders.");
        Option<string[]?> context = OptionReading.List("--context", "DIR", "The newsroom's archive: what only it has is told.");
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "console (the default), json (an object in a line for each draft), csv or html: a page to read.");
        Option<string?> output = OptionReading.Word("--output", "FILE", "Writes the table to a file.");
        Option<string?> coverage = OptionReading.Flag("--coverage", "Adds what share of the facts is sourced.");
        Option<string?> failOn = OptionReading.Word("--fail-on", "LEVEL", "The lowest level that makes the exit code 1: error, warning (the default), suggestion or never.");
        Option<string?> stdin = OptionReading.Word("--stdin-filename", "FILE", "The path that standard input is reported by.");
        Option<string?> noExclude = OptionReading.Flag("--no-exclude", "Reads also what .gitignore or newslint_exclude excludes.");
        Option<string?> maxFileSize = OptionReading.MaxFileSize();
        Option<string?> readsAs = OptionReading.As();
        Option<string?> quiet = OptionReading.Flag("--quiet", "Writes no notes.", "-q");
        command.Add(paths);
        foreach (Option option in (Option[])[source, context, format, output, coverage, failOn, stdin, noExclude, readsAs, maxFileSize, quiet])
            command.Add(option);
        command.SetAction(parsed =>
        {
            string chosen = OptionReading.Choice(parsed, format, "console", "console", "json", "csv", "html");
            string failing = OptionReading.Choice(parsed, failOn, "warning", "error", "warning", "suggestion", "never");
            long mostBytes = OptionReading.Size(parsed, maxFileSize);
            bool excludesNone = OptionReading.Has(parsed, noExclude);
            using OutputFile? file = parsed.GetValue(output) is { } name ? OutputFile.Prepare(host, "--output", name) : null;
            FoundArticles found = Inputs.As(Inputs.Find(host, parsed.GetValue(paths) ?? [], excludesNone, parsed.GetValue(stdin), mostBytes), OptionReading.IsMarkdown(parsed, readsAs));
            var finder = new DraftSourceFinder(host, mostBytes);
            IReadOnlyList<ArticleSource> sources = finder.Find(parsed.GetValue(source) ?? []);
            IReadOnlyList<ArticleSource> all = Inputs.WithContext(host, found.Articles, parsed.GetValue(context) ?? [], excludesNone, mostBytes);
            new OutputConflicts(host, file).Collect().Check([.. all, .. sources], found.SettingsFiles);
            LintOptions options = Inputs.LoadRules(host, [], found.Articles) with { Select = [Family], Sources = sources, FindSources = finder.FindNamed, ChecksStories = false };
            LintRun run = new Linter(options).Run(all);
            List<VerifiedDraft> drafts = Verify(found.Articles, [.. all.Where(static article => article.IsContext)], options);
            if (file is not null)
                file.Write(stream => Write(drafts, run, chosen, OptionReading.Has(parsed, coverage), stream));
            else
                Write(drafts, run, chosen, OptionReading.Has(parsed, coverage), host.Output);
            Inputs.TellProblems(host, found, run.Failures, [.. run.Binary, .. found.Documents], OptionReading.Has(parsed, quiet));
            foreach (VerifiedDraft draft in drafts)
                if (draft.Facts.Count == 0 && !OptionReading.Has(parsed, quiet))
                    host.Tell($"note: {draft.Draft.Path} has no source or nothing to verify: name its sources by --source or in its front matter");
            return LintCommand.CodeOf(run, hasUnwritten: false, failing);
        });
    }

    /// <summary>Verifies the drafts that can be read; the run has told of the others.</summary>
    private static List<VerifiedDraft> Verify(IReadOnlyList<ArticleSource> articles, IReadOnlyList<ArticleSource> archive, LintOptions options)
    {
        var drafts = new List<VerifiedDraft>();
        foreach (ArticleSource article in articles)
        {
            try
            {
                drafts.Add(DraftVerifier.Verify(article, options.Sources, archive, options.FindSources));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
        return drafts;
    }

    private static void Write(List<VerifiedDraft> drafts, LintRun run, string format, bool hasCoverage, Stream stream)
    {
        if (format == "json")
        {
            foreach (VerifiedDraft draft in drafts)
                VerifyReporter.WriteJson(draft, stream);
            return;
        }
        if (format == "html")
        {
            HtmlReporter.Write(HtmlReport.Of(drafts, run), stream);
            return;
        }
        using StreamWriter text = CommandHost.OpenText(stream);
        if (format == "csv")
            VerifyReporter.WriteCsv(drafts, text);
        else
            foreach (VerifiedDraft draft in drafts)
                VerifyReporter.Write(draft, hasCoverage, text);
    }
}

using System.CommandLine;
using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Reporting.Html;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint compare PATH…</c>: shows what each telling of a story states, and what differs.</summary>
internal static class CompareCommand
{
    public const string Description = "Shows in a table for each story what its tellings state: figures, quotations, names and days.";

    public const string Examples = """
        Examples:
          newslint compare wire/
          newslint compare wire/ --format csv --output story.csv
          newslint compare wire/ --format html --output story.html

        A row is something that is measured or said, a column is an article. Nothing of it is an error: the exit code is 0.

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "Files and folders.");
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "console (the default), csv, json (one JSON object a line for each story) or html: a page to read.");
        Option<string?> output = OptionReading.Word("--output", "FILE", "Writes the tables to a file.");
        Option<string?> color = OptionReading.Word("--color", "WHEN", "auto (the default), always or never.");
        Option<string?> noExclude = OptionReading.Flag("--no-exclude", "Reads also what .gitignore or newslint_exclude excludes.");
        Option<string?> maxFileSize = OptionReading.MaxFileSize();
        Option<string?> readsAs = OptionReading.As();
        Option<string?> quiet = OptionReading.Flag("--quiet", "Writes no notes.", "-q");
        command.Add(paths);
        foreach (Option option in (Option[])[format, output, color, noExclude, readsAs, maxFileSize, quiet])
            command.Add(option);
        command.SetAction(parsed =>
        {
            string chosen = OptionReading.Choice(parsed, format, "console", "console", "csv", "json", "html");
            string colors = OptionReading.Choice(parsed, color, "auto", "auto", "always", "never");
            using OutputFile? file = parsed.GetValue(output) is { } name ? OutputFile.Prepare(host, "--output", name) : null;
            FoundArticles found = Inputs.Find(host, parsed.GetValue(paths) ?? [], OptionReading.Has(parsed, noExclude), null, OptionReading.Size(parsed, maxFileSize));
            new OutputConflicts(host, file).Collect().Check(found.Articles, found.SettingsFiles);
            found = Inputs.As(found, OptionReading.IsMarkdown(parsed, readsAs));
            (IReadOnlyList<ArticleFacts> articles, IReadOnlyList<InputFailure> failures, IReadOnlyList<string> binary, IReadOnlyList<string> drafts) = FactsReader.Read(found.Articles);
            ProgressLine? progress = OptionReading.Has(parsed, quiet) ? null : new ProgressLine(host);
            IReadOnlyList<StoryLedger> ledgers = StoriesReporter.Ledgers(articles, progress is null ? null : progress.ShowStories);
            progress?.Erase();
            bool hasColor = colors == "always" || (file is null && host.HasColor(colors));
            if (file is not null)
                file.Write(stream => Write(articles, ledgers, chosen, hasColor, stream, host));
            else
                Write(articles, ledgers, chosen, hasColor, host.Output, host);
            Inputs.TellProblems(host, found, failures, [.. binary, .. found.Documents], OptionReading.Has(parsed, quiet));
            if (!OptionReading.Has(parsed, quiet))
                Inputs.TellDrafts(host, drafts, "read");
            return failures.Count > 0 ? ExitCode.Input : ExitCode.Clean;
        });
    }

    private static void Write(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<StoryLedger> ledgers, string format, bool hasColor, Stream stream, CommandHost host)
    {
        if (format == "json")
        {
            LedgerWriter.WriteJson(articles, ledgers, stream);
            return;
        }
        if (format == "html")
        {
            HtmlReporter.Write(new HtmlReport { Title = HtmlReport.TitleOf(articles), Articles = articles, Ledgers = ledgers }, stream);
            return;
        }
        using StreamWriter text = CommandHost.OpenText(stream);
        if (format == "csv")
            LedgerWriter.WriteCsv(ledgers, text);
        else
            new LedgerReporter(text, host.Width(), hasColor).Write(articles, ledgers);
    }
}

using System.CommandLine;
using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Reporting;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint facts PATH…</c>: writes the facts of articles.</summary>
internal static class FactsCommand
{
    public const string Description = "Writes what articles state: quotations with their speakers, figures with what they measure, stories.";

    public const string Examples = """
        Examples:
          newslint facts lead.txt
          newslint facts stories/ > facts.jsonl
          newslint facts lead.txt --output facts.jsonl

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "Files and folders; - is standard input.");
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "jsonl: one JSON object a line; table: what the figures measure (default on a terminal).");
        Option<string?> output = OptionReading.Word("--output", "FILE", "Writes the facts to a file.");
        Option<string?> stdin = OptionReading.Word("--stdin-filename", "FILE", "The path that standard input is reported by.");
        Option<string?> noExclude = OptionReading.Flag("--no-exclude", "Reads also what .gitignore or newslint_exclude excludes.");
        Option<string?> maxFileSize = OptionReading.MaxFileSize();
        Option<string?> readsAs = OptionReading.As();
        Option<string?> quiet = OptionReading.Flag("--quiet", "Writes no notes.", "-q");
        command.Add(paths);
        foreach (Option option in (Option[])[format, output, stdin, noExclude, readsAs, maxFileSize, quiet])
            command.Add(option);
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetValue(format) is null ? "" : OptionReading.Choice(parsed, format, "jsonl", "jsonl", "table");
            using OutputFile? file = parsed.GetValue(output) is { } name ? OutputFile.Prepare(host, "--output", name) : null;
            FoundArticles found = Inputs.Find(host, parsed.GetValue(paths) ?? [], OptionReading.Has(parsed, noExclude), parsed.GetValue(stdin), OptionReading.Size(parsed, maxFileSize));
            new OutputConflicts(host, file).Collect().Check(found.Articles, found.SettingsFiles);
            found = Inputs.As(found, OptionReading.IsMarkdown(parsed, readsAs));
            (IReadOnlyList<ArticleFacts> articles, IReadOnlyList<InputFailure> failures, IReadOnlyList<string> binary, IReadOnlyList<string> drafts) = FactsReader.Read(found.Articles);
            bool isTable = chosen == "table" || (chosen.Length == 0 && file is null && host.IsTerminal());
            if (file is not null)
                file.Write(stream => Write(articles, stream, isTable, host));
            else
                Write(articles, host.Output, isTable, host);
            Inputs.TellProblems(host, found, failures, [.. binary, .. found.Documents], OptionReading.Has(parsed, quiet));
            if (!OptionReading.Has(parsed, quiet))
                Inputs.TellDrafts(host, drafts, "read");
            return failures.Count > 0 ? ExitCode.Input : ExitCode.Clean;
        });
    }

    private static void Write(IReadOnlyList<ArticleFacts> articles, Stream stream, bool isTable, CommandHost host)
    {
        if (!isTable)
        {
            FactsReporter.Write(articles, stream);
            return;
        }
        using StreamWriter text = CommandHost.OpenText(stream);
        MeasureTable.Write(articles, text, host.Width());
    }
}

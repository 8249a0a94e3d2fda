using System.CommandLine;
using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint stories PATH…</c>: shows the articles of each story.</summary>
internal static class StoriesCommand
{
    public const string Description = "Shows which articles tell the same story, and in how many things they differ.";

    public const string Examples = """
        Examples:
          newslint stories week/
          newslint stories week/ --format json

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "Files and folders.");
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "console (the default) or json: one JSON object a line.");
        Option<string?> noExclude = OptionReading.Flag("--no-exclude", "Reads also what .gitignore or newslint_exclude excludes.");
        Option<string?> maxFileSize = OptionReading.MaxFileSize();
        Option<string?> readsAs = OptionReading.As();
        Option<string?> quiet = OptionReading.Flag("--quiet", "Writes no notes.", "-q");
        command.Add(paths);
        foreach (Option option in (Option[])[format, noExclude, readsAs, maxFileSize, quiet])
            command.Add(option);
        command.SetAction(parsed =>
        {
            string chosen = OptionReading.Choice(parsed, format, "console", "console", "json");
            FoundArticles found = Inputs.Find(host, parsed.GetValue(paths) ?? [], OptionReading.Has(parsed, noExclude), null, OptionReading.Size(parsed, maxFileSize));
            found = Inputs.As(found, OptionReading.IsMarkdown(parsed, readsAs));
            (IReadOnlyList<ArticleFacts> articles, IReadOnlyList<InputFailure> failures, IReadOnlyList<string> binary, IReadOnlyList<string> drafts) = FactsReader.Read(found.Articles);
            IReadOnlyList<StoryLedger> ledgers = StoriesReporter.Ledgers(articles);
            if (chosen == "json")
            {
                StoriesReporter.WriteJson(articles, [.. ledgers.Select(static ledger => ledger.Story)], [.. ledgers.Select(static ledger => ledger.Differences)], host.Output);
            }
            else
            {
                using StreamWriter writer = host.OpenText();
                StoriesReporter.Write(articles, ledgers, writer);
            }
            Inputs.TellProblems(host, found, failures, [.. binary, .. found.Documents], OptionReading.Has(parsed, quiet));
            if (!OptionReading.Has(parsed, quiet))
                Inputs.TellDrafts(host, drafts, "read");
            return failures.Count > 0 ? ExitCode.Input : ExitCode.Clean;
        });
    }
}

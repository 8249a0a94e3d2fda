using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Reporting.Html;

namespace NewsLint.Cli;

/// <summary>Writes the result of a run in the requested format.</summary>
internal static class LintReport
{
    /// <summary>Writes the findings to a stream.</summary>
    public static void Write(CommandHost host, LintArguments arguments, LintRun run, IReadOnlyList<ArticleSource> articles, Stream stream, bool isTerminal)
    {
        switch (arguments.Format)
        {
            case "html":
                WriteHtml(arguments, run, articles, stream);
                return;
            case "sarif":
                SarifReporter.Write(run, stream, arguments.NoSuppressed);
                return;
            case "json":
                JsonLinesReporter.Write(run, stream);
                return;
            case "gitlab":
                GitLabReporter.Write(run, stream);
                return;
        }
        using StreamWriter writer = CommandHost.OpenText(stream);
        if (arguments.Format == "github")
            GitHubReporter.Write(run, writer);
        else if (arguments.Format == "msbuild")
            MSBuildReporter.Write(run, writer);
        else if (arguments.Format == "junit")
            JUnitReporter.Write(run, writer);
        else
            WriteToConsole(host, arguments, run, writer, isTerminal);
    }

    /// <summary>Writes a page with the articles, their findings and the ledgers of their stories. The articles are read once more: a run keeps none.</summary>
    private static void WriteHtml(LintArguments arguments, LintRun run, IReadOnlyList<ArticleSource> articles, Stream stream)
    {
        IReadOnlyList<ArticleFacts> facts = FactsReader.Read([.. articles.Where(static article => !article.IsContext)]).Articles;
        HtmlReporter.Write(new HtmlReport { Title = HtmlReport.TitleOf(facts), Articles = facts, Findings = run.Findings, Rules = run.Rules, Ledgers = arguments.NoStories ? [] : StoriesReporter.Ledgers(facts) }, stream);
    }

    /// <summary>Writes the findings for a person, and the summary where it does not disturb other output.</summary>
    public static void WriteToConsole(CommandHost host, LintArguments arguments, LintRun run, TextWriter writer, bool isTerminal)
    {
        var options = new ConsoleOptions
        {
            ShowsSource = isTerminal || arguments.Color == "always",
            HasColor = arguments.Color == "always" || (isTerminal && host.HasColor(arguments.Color)),
            Width = host.Width(),
        };
        // Read failures go to standard error in every format.
        ConsoleReporter.Write(run with { Failures = [] }, writer, options);
        if (arguments.IsQuiet)
            return;
        // A reader of plain lines must not get the summary.
        if (options.ShowsSource)
            ConsoleReporter.WriteSummary(run, writer, options);
        else
            ConsoleReporter.WriteSummary(run, host.Error, options);
    }
}

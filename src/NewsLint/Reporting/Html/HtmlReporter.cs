using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsLint.Checks;

namespace NewsLint.Reporting.Html;

/// <summary>
/// Writes a report as one HTML file that needs no network: an overview, the stories with their ledgers, the table of sources, and each article with
/// its findings in the margin. The content security policy of the page allows its own style and script alone.
/// </summary>
internal static class HtmlReporter
{
    /// <summary>Writes a report as UTF-8; the stream stays open.</summary>
    public static void Write(HtmlReport report, Stream stream)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        string style = Resource("NewsLint.Reporting.Html.css");
        string script = Resource("NewsLint.Reporting.Html.js");
        ReportFinding[] findings = [.. (report.Findings ?? []).Select(static (finding, i) => new ReportFinding(i, finding))];
        var places = new ReportPlaces(report.Articles);
        foreach (ReportFinding finding in findings)
            places.Add(finding);
        output.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="newslint {Product.Version}">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{Html.Text(report.Title)}</title>
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>
            <header>
            <p class="brand">newslint</p>
            <h1>{Html.Text(report.Title)}</h1>

            """.ReplaceLineEndings("\n"));
        OverviewSection.WriteNavigation(report, output);
        output.WriteLine("</header>\n<main id=\"main\" tabindex=\"-1\">");
        // The links of stories and sources are places of articles: the articles come last.
        OverviewSection.Write(report, findings, output);
        new StorySection(report, places, output).Write();
        new SourceSection(report, places, output).Write();
        new ArticleSection(report, places, findings, output).Write();
        output.Write($"</main>\n<footer><p>Written by newslint {Product.Version}. The page needs no network and sends nothing.</p></footer>\n<script>{script}</script>\n</body>\n</html>\n");
    }

    /// <summary>The name of a level.</summary>
    public static string NameOf(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "suggestion" };

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string one, string? more = null) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more ?? one + "s")}");

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReporter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is missing from the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Reporting;

/// <summary>
/// Writes one JSON object per line, in UTF-8. The schema only grows. Lines and columns are counted from 1, columns in UTF-16
/// units, ends exclusive.
/// <list type="bullet">
/// <item>A finding: <c>kind</c> "finding", <c>file</c>, <c>line</c>, <c>col</c>, <c>end_line</c>, <c>end_col</c>, <c>text</c> (the
/// words there; only the start of a long text), <c>level</c> (error, warning, suggestion), <c>rule</c>, <c>link</c> (the web page of the rule; left out where there is none), <c>message</c>, <c>help</c> (or null),
/// <c>fingerprint</c>, <c>related</c> (a list of the same span fields, <c>text</c> and <c>message</c>), <c>fix</c> (null, or
/// <c>title</c>, <c>safe</c> and <c>edits</c>: a list of the span fields of the replaced text and <c>new_text</c>).</item>
/// <item>A file that could not be read: <c>kind</c> "failure", <c>file</c>, <c>reason</c>.</item>
/// </list>
/// </summary>
internal static class JsonLinesReporter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ReadableJson.Encoder, SkipValidation = true };

    /// <summary>Writes all findings, then the files that could not be read.</summary>
    /// <param name="run">The run.</param>
    /// <param name="output">Receives the lines.</param>
    /// <param name="home">The repository's address on the web, without a slash at its end; empty: no line links to a page of it.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(LintRun run, Stream output, string home = Product.Home)
    {
        using var json = new Utf8JsonWriter(output, Options);
        IReadOnlyList<Finding> findings = run.All;
        string[] fingerprints = Fingerprints.Of(findings);
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Rule rule in run.Rules)
            if (SarifRule.LinkOf(rule, home) is { } link)
                links[rule.Id] = link;
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Suppression is not null || findings[i].IsKnown)
                continue;
            WriteFinding(json, findings[i], fingerprints[i], links.GetValueOrDefault(findings[i].RuleId));
            EndLine(json, output);
        }
        foreach (InputFailure failure in run.Failures)
        {
            json.WriteStartObject();
            json.WriteString("kind", "failure");
            json.WriteString("file", failure.Path);
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
            EndLine(json, output);
        }
    }

    private static void EndLine(Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, string fingerprint, string? link)
    {
        json.WriteStartObject();
        json.WriteString("kind", "finding");
        WritePlace(json, finding.Place);
        json.WriteString("level", Levels.Word(finding.Level));
        json.WriteString("rule", finding.RuleId);
        if (link is not null)
            json.WriteString("link", link);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteString("fingerprint", fingerprint);
        json.WriteStartArray("related");
        foreach (RelatedPlace related in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Place);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteFix(json, finding.Fix);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (LineEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteLines(json, edit.Lines);
            json.WriteString("new_text", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.Path);
        WriteLines(json, place.Lines);
        json.WriteString("text", place.Text);
    }

    private static void WriteLines(Utf8JsonWriter json, LinePositionSpan lines)
    {
        json.WriteNumber("line", lines.Start.Line + 1);
        json.WriteNumber("col", lines.Start.Character + 1);
        json.WriteNumber("end_line", lines.End.Line + 1);
        json.WriteNumber("end_col", lines.End.Character + 1);
    }
}

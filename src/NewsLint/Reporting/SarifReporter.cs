using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Reporting;

/// <summary>
/// Writes a run as a SARIF 2.1.0 log, for GitHub code scanning and the viewer of VS Code: the same bytes for the same run.
/// The log is indented because people read and compare logs; compressed, the blanks cost nothing.
/// </summary>
internal static class SarifReporter
{
    /// <summary>The base of all relative URIs; its location is omitted because it differs between machines.</summary>
    internal const string BaseId = "%SRCROOT%";

    /// <summary>The size of a portion of results: a log of any size needs little memory.</summary>
    private const int Portion = 128;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = ReadableJson.Encoder,
        SkipValidation = true,
    };

    /// <summary>Writes the log in UTF-8 without a byte order mark.</summary>
    /// <param name="run">The run.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="onlyOpen">Whether to omit suppressed, known and gone findings, for readers that show each result as open. Fingerprints do not change.</param>
    /// <param name="home">The repository's address on the web, without a slash at its end; empty: the log links to no page of it.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(LintRun run, Stream output, bool onlyOpen = false, string home = Product.Home)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Rule[] rules = Reporting(run, onlyOpen);
        WriteTool(json, rules, home);
        SarifInvocation.Write(json, run);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(BaseId);
        WriteText(json, "description", "The folder in which newslint was started.");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteArtifacts(json, run);
        WriteResults(json, run, rules, onlyOpen);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a property that is an object with a text.</summary>
    internal static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The rules with a result: the pages of all others would be most of a short log.</summary>
    private static Rule[] Reporting(LintRun run, bool onlyOpen)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Finding finding in onlyOpen ? run.Findings : run.All)
            ids.Add(finding.RuleId);
        foreach (BaselineFinding absent in onlyOpen ? [] : run.Absent)
            ids.Add(absent.RuleId);
        var rules = new List<Rule>(ids.Count);
        foreach (Rule rule in run.Rules)
            if (ids.Contains(rule.Id))
                rules.Add(rule);
        return [.. rules];
    }

    private static void WriteTool(Utf8JsonWriter json, Rule[] rules, string home)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", Product.Name);
        json.WriteString("semanticVersion", Product.Version);
        if (home.Length > 0)
            json.WriteString("informationUri", home);
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
            SarifRule.Write(json, rule, home);
        json.WriteEndArray();
        SarifInvocation.WriteDescriptors(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifacts(Utf8JsonWriter json, LintRun run)
    {
        json.WriteStartArray("artifacts");
        for (int i = 0; i < run.Articles.Count; i++)
        {
            json.WriteStartObject();
            SarifResult.WriteArtifactLocation(json, "location", run.Articles[i].Path, i);
            json.WriteString("encoding", run.Articles[i].Encoding);
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, LintRun run, Rule[] rules, bool onlyOpen)
    {
        var ruleIndexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Length; i++)
            ruleIndexes[rules[i].Id] = i;
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < run.Articles.Count; i++)
            articles[run.Articles[i].Path] = i;
        var writer = new SarifResult(json, ruleIndexes, articles, run.HasBaseline);
        IReadOnlyList<Finding> findings = run.All;
        string[] fingerprints = Fingerprints.Of(findings);
        json.WriteStartArray("results");
        for (int i = 0; i < findings.Count; i++)
        {
            if (!onlyOpen || findings[i] is { Suppression: null, IsKnown: false })
                writer.Write(findings[i], fingerprints[i]);
            if (i % Portion == Portion - 1)
                json.Flush();
        }
        foreach (BaselineFinding absent in onlyOpen ? [] : run.Absent)
            writer.WriteAbsent(absent.Result);
        json.WriteEndArray();
    }
}

using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Reporting;

/// <summary>
/// Writes a report of GitLab's Code Quality: an array of objects with <c>description</c>, <c>check_name</c>, <c>fingerprint</c>, <c>severity</c> and <c>location</c>.
/// An error is critical, a warning major, a suggestion minor.
/// </summary>
internal static class GitLabReporter
{
    /// <summary>Writes the findings, and the files that could not be read as blockers.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(LintRun run, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ReadableJson.Encoder, Indented = true }))
        {
            json.WriteStartArray();
            IReadOnlyList<Finding> findings = run.All;
            string[] fingerprints = Fingerprints.Of(findings);
            for (int i = 0; i < findings.Count; i++)
                if (findings[i].Suppression is null && !findings[i].IsKnown)
                    Write(json, findings[i], fingerprints[i]);
            foreach (InputFailure failure in run.Failures)
                Write(json, $"cannot be read: {failure.Reason}", "newslint", $"{PathHash(failure.Path)}:unread", "blocker", failure.Path, 1);
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string fingerprint)
    {
        string severity = finding.Level switch { Level.Error => "critical", Level.Warning => "major", _ => "minor" };
        // GitLab compares fingerprints across files.
        Write(json, finding.Message, finding.RuleId, $"{PathHash(finding.Place.Path)}:{fingerprint}", severity, finding.Place.Path, finding.Place.Lines.Start.Line + 1);
    }

    private static void Write(Utf8JsonWriter json, string description, string check, string fingerprint, string severity, string path, int line)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string PathHash(string path)
    {
        ulong hash = Fnv1A.Basis;
        foreach (char c in path)
            hash = Fnv1A.Add(hash, c);
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}

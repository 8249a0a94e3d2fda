using System.Text.Json;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>Writes the outcome of a run: whether it completed, and what failed.</summary>
internal static class SarifInvocation
{
    /// <summary>The kinds of notifications; a notification refers to its kind by index.</summary>
    private static readonly (string Id, string Name, string Title, string Description, string Help)[] Descriptors =
    [
        ("unreadable-input", "UnreadableInput", "A file could not be read.", "A file that was to be checked could not be read. All others were checked.",
            "Give newslint the right to read the file, or leave the file out."),
        ("binary-input", "BinaryInput", "A file is not text.", "A file that was to be checked holds no text and was not read.",
            "Name the file's encoding by charset in .editorconfig, or leave the file out."),
        ("internal-error", "InternalError", "A rule failed.", "A rule, or the reading of an article, failed by a fault of newslint or of a rule of one's own. All else was checked.",
            "Please report it, with the version and the article."),
    ];

    /// <summary>Writes the property <c>notifications</c> of the tool.</summary>
    public static void WriteDescriptors(Utf8JsonWriter json)
    {
        json.WriteStartArray("notifications");
        foreach (var descriptor in Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id", descriptor.Id);
            json.WriteString("name", descriptor.Name);
            SarifReporter.WriteText(json, "shortDescription", descriptor.Title);
            SarifReporter.WriteText(json, "fullDescription", descriptor.Description);
            SarifReporter.WriteText(json, "help", descriptor.Help);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the property <c>invocations</c> of the run.</summary>
    public static void Write(Utf8JsonWriter json, LintRun run)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.Failures.Count == 0 && run.Faults.Count == 0);
        if (run.Failures.Count + run.Binary.Count + run.Faults.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (InputFailure failure in run.Failures)
                WriteNotification(json, 0, "error", failure.Path, $"{failure.Path} could not be read: {failure.Reason}.");
            foreach (string path in run.Binary)
                WriteNotification(json, 1, "note", path, $"{path} is not text and was not read.");
            foreach (LintFault fault in run.Faults)
                WriteNotification(json, 2, "error", fault.Path, $"{fault.What} failed on {fault.Path}: {fault.Cause.GetType().Name}: {fault.Cause.Message}");
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, int descriptor, string level, string path, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", Descriptors[descriptor].Id);
        json.WriteNumber("index", descriptor);
        json.WriteEndObject();
        json.WriteString("level", level);
        SarifReporter.WriteText(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifResult.WriteArtifactLocation(json, "artifactLocation", path, null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

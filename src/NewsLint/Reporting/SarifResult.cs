using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;

namespace NewsLint.Reporting;

/// <summary>Writes findings as SARIF results.</summary>
/// <param name="json">The output.</param>
/// <param name="rules">The index of each rule in the log.</param>
/// <param name="articles">The index of each article in the log, by path.</param>
/// <param name="hasBaseline">Whether the run was compared with an earlier one.</param>
internal sealed class SarifResult(Utf8JsonWriter json, Dictionary<string, int> rules, Dictionary<string, int> articles, bool hasBaseline)
{
    /// <summary>The key of newslint's fingerprints.</summary>
    public const string FingerprintKey = "findingContextHash/v1";

    /// <summary>The properties of an older log that apply only to that log.</summary>
    private static readonly string[] OfOneLog = ["ruleIndex", "index", "baselineState", "fixes"];

    public void Write(Finding finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", rules[finding.RuleId]);
        json.WriteString("level", Levels.Sarif(finding.Level));
        SarifReporter.WriteText(json, "message", SarifMessage.Of(finding));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(finding.Place);
        json.WriteEndObject();
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
            WriteRelated(finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", finding.Place.LineHash.ToString());
        json.WriteString(FingerprintKey, fingerprint);
        json.WriteEndObject();
        if (finding.Fix is { Edits.IsEmpty: false } fix)
            WriteFix(finding.Place.Path, fix);
        if (finding.Suppression is { } suppression)
            WriteSuppression(suppression);
        if (hasBaseline)
            json.WriteString("baselineState", finding.IsKnown ? "unchanged" : "new");
        json.WriteEndObject();
    }

    /// <summary>Writes a result of an earlier log that is gone.</summary>
    public void WriteAbsent(JsonElement result)
    {
        json.WriteStartObject();
        CopyProperties(result);
        json.WriteString("baselineState", "absent");
        json.WriteEndObject();
    }

    /// <summary>Writes an artifact location.</summary>
    /// <param name="json">The output.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="path">The path as reported.</param>
    /// <param name="index">The index of the article in the log; null when it is none.</param>
    public static void WriteArtifactLocation(Utf8JsonWriter json, string property, string path, int? index)
    {
        SarifUri uri = SarifUri.Of(path);
        json.WriteStartObject(property);
        json.WriteString("uri", uri.Text);
        if (uri.IsBelowBase)
            json.WriteString("uriBaseId", SarifReporter.BaseId);
        if (index is { } number)
            json.WriteNumber("index", number);
        json.WriteEndObject();
    }

    private void CopyProperties(JsonElement from)
    {
        foreach (JsonProperty property in from.EnumerateObject())
        {
            if (Array.IndexOf(OfOneLog, property.Name) >= 0)
                continue;
            json.WritePropertyName(property.Name);
            Copy(property.Value);
        }
    }

    private void Copy(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            CopyProperties(value);
            json.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (JsonElement item in value.EnumerateArray())
                Copy(item);
            json.WriteEndArray();
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private void WriteSuppression(Suppression suppression)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", suppression.IsInSource ? "inSource" : "external");
        if (suppression.Reason is not null)
            json.WriteString("justification", suppression.Reason);
        json.WriteStartObject("location");
        WritePhysicalLocation(suppression.Place);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteRelated(Finding finding)
    {
        json.WriteStartArray("relatedLocations");
        for (int i = 0; i < finding.Related.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePhysicalLocation(finding.Related[i].Place);
            if (finding.Related[i].Message.Length > 0)
                SarifReporter.WriteText(json, "message", finding.Related[i].Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePhysicalLocation(Place place)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifactLocation(json, "artifactLocation", place.Path, IndexOf(place.Path));
        WriteRegion("region", place.Lines.Start, place.Lines.End, place.IsTextWhole ? place.Text : null);
        if (Context(place) is var (start, text))
            WriteRegion("contextRegion", start, new LinePosition(start.Line, start.Character + text.Length), text);
        json.WriteEndObject();
    }

    /// <summary>Writes a region: lines and columns from 1, in UTF-16 units, the end exclusive.</summary>
    private void WriteRegion(string property, LinePosition start, LinePosition end, string? text)
    {
        json.WriteStartObject(property);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        if (text is not null)
            SarifReporter.WriteText(json, "snippet", text);
        json.WriteEndObject();
    }

    /// <summary>The whole words around a span on its line: the log can be read without the articles.</summary>
    private static (LinePosition Start, string Text)? Context(Place place)
    {
        const int Around = 80;
        if (place.Lines.Start.Line != place.Lines.End.Line || !place.IsTextWhole)
            return null;
        int start = place.Lines.Start.Character - place.LineTextStart;
        int end = start + place.Span.Length;
        int from = start - Around;
        from = from <= 0 ? 0 : place.LineText.IndexOf(' ', from, start - from) is >= 0 and var before ? before + 1 : start;
        int to = end + Around;
        to = to >= place.LineText.Length ? place.LineText.Length : Math.Max(end, place.LineText.LastIndexOf(' ', to - 1, to - end));
        // SARIF requires more than the region itself.
        if (from >= start && to <= end)
            return null;
        return (new LinePosition(place.Lines.Start.Line, place.LineTextStart + from), place.LineText[from..to]);
    }

    private void WriteFix(string path, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifReporter.WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifactLocation(json, "artifactLocation", path, IndexOf(path));
        json.WriteStartArray("replacements");
        foreach (LineEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", edit.AnchorStart, edit.Lines.End, null);
            SarifReporter.WriteText(json, "insertedContent", edit.Anchor + edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        if (!fix.IsSafe)
        {
            json.WriteStartObject("properties");
            json.WriteBoolean("mayChangeMeaning", true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private int? IndexOf(string path) => articles.TryGetValue(path, out int index) ? index : null;
}

using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>A baseline that cannot be used.</summary>
internal sealed class BaselineException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The fault, as a clause, with the line if known.</param>
    public BaselineException(string message)
        : base(message)
    {
    }
}

/// <summary>Reads the findings of a SARIF log that newslint wrote.</summary>
internal static class BaselineReader
{
    /// <summary>Reads a log.</summary>
    /// <param name="bytes">The log, in UTF-8.</param>
    /// <exception cref="BaselineException">It is not JSON, or not a log of newslint.</exception>
    public static IReadOnlyList<BaselineFinding> Read(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
            throw new BaselineException("it is no UTF-8");
        try
        {
            return ReadLog(bytes);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, is not text.
            throw new BaselineException("a text in it holds half a character");
        }
    }

    private static List<BaselineFinding> ReadLog(byte[] bytes)
    {
        JsonDocument log;
        try
        {
            log = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        }
        catch (JsonException error)
        {
            throw new BaselineException($"line {(error.LineNumber + 1 ?? 1).ToString(CultureInfo.InvariantCulture)} is no JSON");
        }
        using (log)
        {
            if (Find(log.RootElement, "runs") is not { ValueKind: JsonValueKind.Array } runs || runs.GetArrayLength() == 0)
                throw new BaselineException("it is no SARIF log: it has no runs");
            JsonElement run = runs[0];
            if (Find(run, "tool", "driver", "name") is not { ValueKind: JsonValueKind.String } name || name.GetString() != Product.Name)
                throw new BaselineException($"it is no log of {Product.Name}");
            // A log can repeat the absent results with all their properties.
            bool mayHoldHalves = bytes.AsSpan().IndexOf(@"\ud"u8) >= 0 || bytes.AsSpan().IndexOf(@"\uD"u8) >= 0;
            var findings = new List<BaselineFinding>();
            if (Find(run, "results") is { ValueKind: JsonValueKind.Array } results)
                foreach (JsonElement result in results.EnumerateArray())
                {
                    if (mayHoldHalves)
                        CheckTexts(result);
                    if (!IsAbsent(result))
                        findings.Add(Read(result, findings.Count));
                }
            return findings;
        }
    }

    private static BaselineFinding Read(JsonElement result, int index)
    {
        if (Text(result, "ruleId") is not { } rule
            || Text(result, "partialFingerprints", SarifResult.FingerprintKey) is not { } fingerprint
            || Find(result, "locations") is not { ValueKind: JsonValueKind.Array } locations || locations.GetArrayLength() == 0
            || Text(locations[0], "physicalLocation", "artifactLocation", "uri") is not { } uri)
            throw new BaselineException($"result {(index + 1).ToString(CultureInfo.InvariantCulture)} has no ruleId, place or {SarifResult.FingerprintKey}: write it anew by --write-baseline");
        int colon = fingerprint.IndexOf(':', StringComparison.Ordinal);
        bool isSuppressed = Find(result, "suppressions") is { ValueKind: JsonValueKind.Array } suppressions && suppressions.GetArrayLength() > 0;
        return new BaselineFinding(Uri.UnescapeDataString(uri), rule, colon < 0 ? fingerprint : fingerprint[..colon], isSuppressed, result.Clone());
    }

    /// <exception cref="InvalidOperationException">A text contains half a surrogate pair.</exception>
    private static void CheckTexts(JsonElement element)
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        element.WriteTo(writer);
    }

    private static bool IsAbsent(JsonElement result) => Text(result, "baselineState") == "absent";

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string key in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element))
                return null;
        return element;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Linting;
using NewsLint.Reading;
using NewsLint.Sourcing;

namespace NewsLint.Reporting;

/// <summary>Writes a draft's facts with what its sources say of each, for an editor, a program or a spreadsheet.</summary>
public static class VerifyReporter
{
    /// <summary>The maximum number of characters of a fact in the table.</summary>
    private const int MostShown = 48;

    private static readonly SourcedKind[] Kinds = [SourcedKind.Quotation, SourcedKind.Figure, SourcedKind.Name, SourcedKind.Date];

    /// <summary>Writes a table: line, kind, words, and what the sources say.</summary>
    /// <param name="verified">The draft.</param>
    /// <param name="hasCoverage">Whether a last line says what share of the facts is sourced.</param>
    /// <param name="output">The output.</param>
    public static void Write(VerifiedDraft verified, bool hasCoverage, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(verified);
        ArgumentNullException.ThrowIfNull(output);
        int width = 0;
        foreach (SourcedFact fact in verified.Facts)
            width = Math.Max(width, Shown(verified.Draft, fact).Length);
        foreach (SourcedFact fact in verified.Facts)
        {
            LinePosition at = verified.Draft.Text.GetLinePosition(Source(verified.Draft, fact).Start);
            string place = string.Create(CultureInfo.InvariantCulture, $"{Visible.Name(verified.Draft.Path)}:{at.Line + 1}:{at.Character + 1}");
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{place,-12}  {NameOf(fact.Kind),-9}  {Shown(verified.Draft, fact).PadRight(width)}  {Visible.Line(Says(fact))}\n"));
        }
        if (hasCoverage)
            output.Write(CoverageOf(verified) + "\n");
    }

    /// <summary>Writes one JSON object in a line: <c>draft</c>, <c>facts</c> and <c>coverage</c>.</summary>
    public static void WriteJson(VerifiedDraft verified, Stream output)
    {
        ArgumentNullException.ThrowIfNull(verified);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ReadableJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("draft", verified.Draft.Path);
            json.WriteStartArray("facts");
            foreach (SourcedFact fact in verified.Facts)
                WriteFact(verified.Draft, fact, json);
            json.WriteEndArray();
            json.WriteStartObject("coverage");
            foreach (SourcedKind kind in Kinds)
                WriteCoverage(NameOf(kind), verified.Coverage(kind), json);
            WriteCoverage("all", verified.Coverage(), json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes comma-separated values with a heading (RFC 4180).</summary>
    public static void WriteCsv(IReadOnlyList<VerifiedDraft> drafts, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(output);
        output.Write("draft,line,column,kind,text,verdict,source,source_text,note\r\n");
        foreach (VerifiedDraft verified in drafts)
            foreach (SourcedFact fact in verified.Facts)
            {
                LinePosition at = verified.Draft.Text.GetLinePosition(Source(verified.Draft, fact).Start);
                string[] cells =
                [
                    verified.Draft.Path, (at.Line + 1).ToString(CultureInfo.InvariantCulture), (at.Character + 1).ToString(CultureInfo.InvariantCulture), NameOf(fact.Kind), Words(verified.Draft, fact),
                    NameOf(fact.Verdict), (fact.InArchive ?? fact.Nearest)?.Address ?? "", (fact.InArchive ?? fact.Nearest)?.Text ?? "", fact.Note ?? "",
                ];
                Csv.WriteLine(cells, output);
            }
    }

    private static string CoverageOf(VerifiedDraft verified)
    {
        var text = new StringBuilder();
        (int sourced, int all) = verified.Coverage();
        text.Append(CultureInfo.InvariantCulture, $"{sourced} of {all} facts are sourced{(all > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({100 * sourced / all} percent)") : "")}");
        string mark = ": ";
        foreach (SourcedKind kind in Kinds)
        {
            (int own, int ofAll) = verified.Coverage(kind);
            if (ofAll == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"{mark}{own} of {ofAll} {NameOf(kind)}s");
            mark = ", ";
        }
        return text.ToString();
    }

    private static void WriteFact(Article draft, SourcedFact fact, Utf8JsonWriter json)
    {
        TextSpan source = Source(draft, fact);
        LinePosition start = draft.Text.GetLinePosition(source.Start);
        LinePosition end = draft.Text.GetLinePosition(source.End);
        json.WriteStartObject();
        json.WriteString("kind", NameOf(fact.Kind));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("col", start.Character + 1);
        json.WriteNumber("end_line", end.Line + 1);
        json.WriteNumber("end_col", end.Character + 1);
        json.WriteString("text", Words(draft, fact));
        json.WriteString("verdict", NameOf(fact.Verdict));
        json.WriteString("source", fact.Nearest?.Address);
        json.WriteString("source_text", fact.Nearest?.Text);
        json.WriteString("archive", fact.InArchive?.Address);
        json.WriteString("note", fact.Note);
        json.WriteEndObject();
    }

    private static void WriteCoverage(string name, SourceCoverage count, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("sourced", count.Sourced);
        json.WriteNumber("all", count.All);
        json.WriteEndObject();
    }

    private static string Says(SourcedFact fact)
    {
        string where = fact.Nearest?.Address ?? "";
        string says = fact.Verdict switch
        {
            SourceVerdict.Found => $"found in {where}{(fact.Note is { } note ? $" ({note})" : "")}",
            SourceVerdict.Missing => "in no source",
            SourceVerdict.OtherSpeaker => $"differs: {where} gives it to {fact.There}, not {fact.Here}",
            _ => $"differs: {where} has \"{fact.There}\" where the draft has \"{fact.Here}\"",
        };
        return fact.InArchive is { } archive ? $"{says}; in the archive: {archive.Address}" : says;
    }

    internal static string NameOf(SourcedKind kind) => kind switch { SourcedKind.Quotation => "quotation", SourcedKind.Figure => "figure", SourcedKind.Name => "name", _ => "date" };

    private static string NameOf(SourceVerdict verdict) => verdict switch
    {
        SourceVerdict.Found => "found",
        SourceVerdict.Missing => "missing",
        SourceVerdict.OtherWords => "other-words",
        SourceVerdict.OtherSpeaker => "other-speaker",
        SourceVerdict.OtherValue => "other-value",
        SourceVerdict.OtherHedge => "other-hedge",
        SourceVerdict.OtherSpelling => "other-spelling",
        _ => "other-date",
    };

    private static TextSpan Source(Article draft, SourcedFact fact) => draft.Blocks[fact.Block].Prose.ToSource(fact.Span);

    private static string Words(Article draft, SourcedFact fact) => draft.Blocks[fact.Block].Prose.Text.Substring(fact.Span.Start, fact.Span.Length).Replace('\n', ' ');

    private static string Shown(Article draft, SourcedFact fact)
    {
        string words = Visible.Line(Words(draft, fact));
        return words.Length <= MostShown ? words : words[..(MostShown - 1)] + "…";
    }
}

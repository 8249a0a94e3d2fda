using System.Runtime.InteropServices;
using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>A way in which a stretch can be mended.</summary>
/// <param name="Cells">The mended characters.</param>
/// <param name="Chain">The encodings by which the text was read, the last one first.</param>
/// <param name="Names">Their names, with Latin-1 where its controls were found.</param>
/// <param name="Cost">The strangeness of the mended text and of what must have happened to it, in nats.</param>
/// <param name="Alternatives">What else a lost byte may have been; empty where nothing is uncertain.</param>
internal sealed record Repair(List<Cell> Cells, CodePage[] Chain, string[] Names, float Cost, IReadOnlyList<string> Alternatives)
{
    /// <summary>The mended text.</summary>
    public string Text { get; } = TextOf(Cells);

    /// <summary>The text of some cells.</summary>
    public static string TextOf(List<Cell> cells) => string.Create(cells.Count, cells, static (chars, cells) =>
    {
        ReadOnlySpan<Cell> from = CollectionsMarshal.AsSpan(cells);
        for (int i = 0; i < from.Length; i++)
            chars[i] = from[i].Char;
    });

    /// <summary>What happened to the text, as a message says it.</summary>
    public string Describe()
    {
        string[] readings = [.. Names.Reverse()];
        if (readings.Length > 1 && readings.All(name => name == readings[0]))
            return $"UTF-8 read as {readings[0]}, {(readings.Length == 2 ? "twice" : "three times over")}";
        var text = new StringBuilder("UTF-8 read as ").Append(readings[0]);
        foreach (string next in readings.AsSpan(1))
            text.Append(", then as ").Append(next);
        return text.ToString();
    }
}

/// <summary>Looks for the chains of wrong decodings that explain a stretch best.</summary>
/// <param name="strangeness">Weighs the readings.</param>
internal sealed class RepairSearch(Strangeness strangeness)
{
    private const int MaxDepth = 3;

    /// <summary>That a wrong decoding happened at all is weighed by the finder; that it was by another encoding than the commonest costs this.</summary>
    private const float RarePage = 1;

    /// <summary>The same for an encoding of DOS or the old Macintosh.</summary>
    private const float OldPage = 2;

    private const float SecondLayer = 1;
    private const float LostByte = 2.5f;

    private readonly List<Repair> found = [];
    private string before = "";
    private string behind = "";

    /// <summary>The repairs of a stretch, the best first, each text once.</summary>
    /// <param name="cells">The stretch.</param>
    /// <param name="left">The two characters before it.</param>
    /// <param name="right">The two characters behind it.</param>
    /// <param name="mayMiss">Whether bytes lost without a trace are looked for too.</param>
    public List<Repair> Find(List<Cell> cells, string left, string right, bool mayMiss)
    {
        found.Clear();
        (before, behind) = (left, right);
        Search(cells, [], [], 0, [], mayMiss);
        found.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var distinct = new List<Repair>();
        foreach (Repair repair in found)
            if (!distinct.Exists(r => r.Text == repair.Text))
                distinct.Add(repair);
        return distinct;
    }

    /// <summary>The strangeness of a stretch as it stands.</summary>
    public float CostOf(List<Cell> cells, string left, string right) => strangeness.Of(left + Repair.TextOf(cells) + right);

    private void Search(List<Cell> cells, CodePage[] chain, string[] names, float penalty, List<string> alternatives, bool mayMiss)
    {
        float current = strangeness.Of(before + Repair.TextOf(cells) + behind) + penalty;
        int pages = Pages(cells, mayMiss);
        foreach (CodePage page in CodePages.All)
        {
            if ((pages & (1 << page.Index)) == 0)
                continue;
            var layer = new Layer(page, strangeness);
            layer.Decode(cells, mayMiss);
            if (layer.Sequences == 0)
                continue;
            float own = penalty + (page.Index == 0 ? 0 : page.Gaps.Length > 0 ? RarePage : OldPage) + (chain.Length > 0 ? SecondLayer : 0) + (layer.Lost * LostByte);
            float cost = strangeness.Of(before + Repair.TextOf(layer.Output) + behind) + own;
            if (cost >= current)
                continue;
            List<string> uncertain = layer.Alternatives is { } more ? [.. alternatives, .. more] : alternatives;
            CodePage[] longer = [.. chain, page];
            string[] longerNames = [.. names, layer.HasControls ? "Latin-1" : page.Name];
            found.Add(new Repair(layer.Output, longer, longerNames, cost, uncertain));
            if (longer.Length < MaxDepth)
                Search(layer.Output, longer, longerNames, own, uncertain, mayMiss);
        }
    }

    /// <summary>The encodings, as bits, in which some two neighbours are the first bytes of a sequence.</summary>
    private static int Pages(List<Cell> cells, bool mayMiss)
    {
        int pages = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Char < 0x80)
                continue;
            int lead = CodePages.LeadMask(cells[i].Char);
            if (lead == 0)
                continue;
            char next = i + 1 < cells.Count ? cells[i + 1].Char : '\0';
            pages |= mayMiss || next is '\uFFFD' or '?' or ' ' ? lead : lead & CodePages.TrailMask(next);
        }
        return pages;
    }
}

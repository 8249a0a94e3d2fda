namespace NewsLint.Text.Encodings;

/// <summary>Looks for the chains of wrong decodings that explain a stretch best.</summary>
/// <param name="strangeness">Weighs the readings.</param>
/// <param name="content">The article.</param>
internal sealed class RepairSearch(Strangeness strangeness, string content)
{
    private const int MaxDepth = 3;

    private readonly LostSpace spaces = new(content);

    /// <summary>That a wrong decoding happened at all is weighed by the finder; that it was by another encoding than the commonest costs this.</summary>
    private const float RarePage = 1;

    /// <summary>The same for an encoding of DOS or the old Macintosh.</summary>
    private const float OldPage = 2;

    private const float SecondLayer = 1;

    /// <summary>Text of which one of several layers is undone may be stranger than before by so much.</summary>
    private const float Detour = 6;

    private const float LostByte = 2.5f;

    /// <summary>What it counts for that the mended word is a well-known one.</summary>
    private const float KnownWord = 3;

    /// <summary>What it counts for that a word goes on as a language asks for after a byte that became a space.</summary>
    private const float SettledByte = 5.5f;

    /// <summary>More lost bytes than leave a word certain.</summary>
    private const int TooMany = 2;

    /// <summary>The encodings that are tried, as bits.</summary>
    public int Pages { get; set; } = int.MaxValue;

    private List<Repair> found = [];
    private string before = "";
    private string behind = "";
    private int wordEnd;

    /// <summary>The repairs of a stretch, the best first.</summary>
    /// <param name="cells">The stretch.</param>
    /// <param name="left">The two characters before it.</param>
    /// <param name="right">The two characters behind it.</param>
    /// <param name="end">Where the source of the word ends; what follows was read with it for its space.</param>
    /// <param name="mayMiss">Whether bytes lost without a trace are looked for too.</param>
    public List<Repair> Find(List<Cell> cells, string left, string right, int end, bool mayMiss)
    {
        found = [];
        (before, behind, wordEnd) = (left, right, end);
        Search(cells, [], [], 0, 0, 0, [], mayMiss);
        found.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return found;
    }

    /// <summary>The strangeness of a stretch as it stands.</summary>
    public float CostOf(List<Cell> cells, string left, string right) => strangeness.Of(left + Repair.TextOf(cells) + right);

    private void Search(List<Cell> cells, CodePage[] chain, string[] names, float penalty, float prior, int losses, List<string> alternatives, bool mayMiss)
    {
        float current = strangeness.Of(before + Repair.TextOf(cells) + behind) + penalty;
        int pages = PagesOf(cells, mayMiss) & Pages;
        foreach (CodePage page in CodePages.All)
        {
            if ((pages & (1 << page.Index)) == 0)
                continue;
            var layer = new Layer(page, spaces, wordEnd);
            layer.Decode(cells, mayMiss);
            if (layer.Sequences == 0)
                continue;
            float pagePrior = page.Index == 0 ? 0 : page.Gaps.Length > 0 ? RarePage : OldPage;
            float own = penalty + pagePrior + (chain.Length > 0 ? SecondLayer : 0) + (layer.Lost * LostByte) - (layer.Settled * SettledByte);
            float cost = strangeness.Of(InPlace(layer.Output)) + own - (AccentedWords.AreMeant(layer.Output) ? KnownWord : 0);
            if (cost >= current + Detour)
                continue;
            strangeness.Of(Word(layer.Output), out float together);
            List<string> uncertain = layer.Alternatives is { } more ? [.. alternatives, .. more] : alternatives;
            CodePage[] longer = [.. chain, page];
            string[] longerNames = [.. names, layer.HasControls ? "Latin-1" : page.Name];
            int lost = losses + layer.Lost + (layer.HasLeftover ? TooMany : 0);
            if (cost < current)
                found.Add(new Repair(layer.Output, longer, longerNames, cost, prior + pagePrior, together, lost + (longer.Length - 1) > 1 && lost > 0, uncertain));
            if (longer.Length < MaxDepth)
                Search(layer.Output, longer, longerNames, own, prior + pagePrior, lost, uncertain, mayMiss);
        }
    }

    /// <summary>A mended stretch between its neighbours.</summary>
    private string InPlace(List<Cell> cells) => before + (GoesOn(cells, out _) ? Word(cells) : Repair.TextOf(cells) + behind);

    /// <summary>
    /// A mended word. Where its last byte was the space behind it, the word goes on, perhaps with a letter that is still broken:
    /// a letter of the same script stands for it.
    /// </summary>
    private string Word(List<Cell> cells) =>
        GoesOn(cells, out int own) ? Repair.TextOf(cells[..own]) + cells[own - 1].Char : Repair.TextOf(cells.FindAll(cell => cell.Start < wordEnd || cell.Char < 0x80));

    private bool GoesOn(List<Cell> cells, out int own)
    {
        own = cells.FindLastIndex(cell => cell.Start < wordEnd) + 1;
        return own > 0 && own < cells.Count && cells[own].Start > wordEnd && cells[own].Char >= 0x80 && cells[own - 1].State >= CellState.Mended;
    }

    /// <summary>The encodings, as bits, in which some two neighbours are the first bytes of a sequence.</summary>
    private static int PagesOf(List<Cell> cells, bool mayMiss)
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

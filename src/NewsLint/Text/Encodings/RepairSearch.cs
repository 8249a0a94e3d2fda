namespace NewsLint.Text.Encodings;

/// <summary>Finds the chains of wrong decodings that explain a span best.</summary>
/// <param name="strangeness">Computes the strangeness of the readings.</param>
/// <param name="content">The article.</param>
internal sealed class RepairSearch(Strangeness strangeness, string content)
{
    private const int MaxDepth = 3;

    private readonly LostSpace spaces = new(content);

    /// <summary>The cost of an encoding that is not the commonest. The finder adds the cost of a wrong decoding itself.</summary>
    private const float RarePage = 1;

    /// <summary>The same for an encoding of DOS or the old Macintosh.</summary>
    private const float OldPage = 2;

    private const float SecondLayer = 1;

    /// <summary>How much stranger a text may become after one of several layers is undone.</summary>
    private const float Detour = 6;

    private const float LostByte = 2.5f;

    /// <summary>The bonus for a fixed word that is well known.</summary>
    private const float KnownWord = 3;

    /// <summary>The bonus for a word that continues as its language requires after a byte that became a space.</summary>
    private const float SettledByte = 5.5f;

    /// <summary>The number of lost bytes that makes a word uncertain.</summary>
    private const int TooMany = 2;

    /// <summary>The encodings that are tried, as bits.</summary>
    public int Pages { get; set; } = int.MaxValue;

    private List<Repair> found = [];
    private string before = "";
    private string behind = "";
    private int wordEnd;

    /// <summary>Returns the repairs of a span, best first.</summary>
    /// <param name="cells">The span.</param>
    /// <param name="left">The two characters before it.</param>
    /// <param name="right">The two characters after it.</param>
    /// <param name="end">The end of the word in the source text; the text after it was read for its space.</param>
    /// <param name="mayMiss">Whether to look for bytes lost without trace.</param>
    public List<Repair> Find(List<Cell> cells, string left, string right, int end, bool mayMiss)
    {
        found = [];
        (before, behind, wordEnd) = (left, right, end);
        Search(cells, [], [], 0, 0, 0, [], mayMiss);
        found.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return found;
    }

    /// <summary>The strangeness of an unchanged span.</summary>
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

    /// <summary>A fixed span between its neighbours.</summary>
    private string InPlace(List<Cell> cells) => before + (GoesOn(cells, out _) ? Word(cells) : Repair.TextOf(cells) + behind);

    /// <summary>
    /// A fixed word. If its last byte was the space after it, the word continues, perhaps with a broken letter:
    /// a letter of the same script replaces it.
    /// </summary>
    private string Word(List<Cell> cells) =>
        GoesOn(cells, out int own) ? Repair.TextOf(cells[..own]) + cells[own - 1].Char : Repair.TextOf(cells.FindAll(cell => cell.Start < wordEnd || cell.Char < 0x80));

    private bool GoesOn(List<Cell> cells, out int own)
    {
        own = cells.FindLastIndex(cell => cell.Start < wordEnd) + 1;
        return own > 0 && own < cells.Count && cells[own].Start > wordEnd && cells[own].Char >= 0x80 && cells[own - 1].State >= CellState.Mended;
    }

    /// <summary>The encodings, as bits, in which two neighbours are the first bytes of a sequence.</summary>
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

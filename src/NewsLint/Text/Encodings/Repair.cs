using System.Runtime.InteropServices;
using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>A possible repair of a span.</summary>
/// <param name="Cells">The fixed characters.</param>
/// <param name="Chain">The encodings that wrongly decoded the text, last first.</param>
/// <param name="Names">Their names, with Latin-1 where its controls were found.</param>
/// <param name="Cost">The strangeness of the fixed text and of its faults, in nats.</param>
/// <param name="Prior">The part of the cost due to uncommon encodings.</param>
/// <param name="Together">The part due to characters of the fixed word that do not belong together.</param>
/// <param name="HasLeftover">Whether characters are left over that look like parts of more broken text, or too many bytes are lost.</param>
/// <param name="Alternatives">Other readings of a lost byte; empty when all is certain.</param>
internal sealed record Repair(List<Cell> Cells, CodePage[] Chain, string[] Names, float Cost, float Prior, float Together, bool HasLeftover, IReadOnlyList<string> Alternatives)
{
    /// <summary>The most strangeness of adjacent characters in correct text.</summary>
    private const float MaxTogether = 2.9f;

    /// <summary>The most strangeness of a single fixed character that is plausible.</summary>
    private const float MaxAlone = 5;

    /// <summary>The fixed text.</summary>
    public string Text { get; } = TextOf(Cells);

    /// <summary>Whether all its fixed words are well known.</summary>
    public bool IsKnown { get; } = AccentedWords.AreMeant(Cells);

    /// <summary>The chain as a key.</summary>
    public string Key { get; } = string.Join('|', Chain.Select(page => page.Name));

    /// <summary>Whether a fixed character could be the rest of a layer of another chain, with its second byte lost.</summary>
    public bool MayGoOn(string key)
    {
        foreach (CodePage page in CodePages.All)
            if (key.Contains(page.Name, StringComparison.Ordinal)
                && Cells.Exists(cell => cell.State >= CellState.Mended && cell.Char >= 0x80 && CodePages.ByteOf(page, cell.Char) is >= 0xC2 and < 0xE0))
                return true;
        return false;
    }

    /// <summary>
    /// Whether a letter of a text with several layers may be the first half of another letter whose second half
    /// is lost: Ä of ā, Å of Ł, Ã of Á.
    /// </summary>
    public bool MayBeHalf => Chain.Length > 1 && Chain[^1].Gaps.Length > 0
        && Cells.Exists(cell => cell.State >= CellState.Mended && cell.Char >= 0x80 && CodePages.ByteOf(Chain[^1], cell.Char) is >= 0xC3 and <= 0xC5);

    /// <summary>Whether each layer has the same encoding, or Windows-1252 and Latin-1 in turn. Other chains are rare, and many of them explain much.</summary>
    public bool IsPlain => Array.TrueForAll(Chain, page => page == Chain[0]);

    /// <summary>Whether nothing in the fixed text suggests more broken text.</summary>
    public bool IsClean => !HasLeftover && Together <= MaxTogether && Cells.TrueForAll(cell => cell.State switch
    {
        CellState.Uncertain => false,
        CellState.Kept => cell.Char is not (>= '\x80' and < '\xA0' or '\uFFFD' or >= '\uE000' and < '\uF900'),
        _ => char.IsSurrogate(cell.Char) || Glyph.Of(cell.Char).Cost < MaxAlone,
    }) && !HasPair() && !Text.EnumerateRunes().Any(rune => rune.Value > 0xFFFF && Glyph.Of(rune.Value).Cost >= MaxAlone);

    /// <summary>Whether the fixed text could be fixed again, by an encoding of the chain or a common one: there is one more layer.</summary>
    private bool HasPair()
    {
        for (int i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Char < 0x80)
                continue;
            char next = i + 1 < Cells.Count ? Cells[i + 1].Char : '\0';
            char second = i + 2 < Cells.Count ? Cells[i + 2].Char : '\0';
            if ((next == '?' && (char.IsLetter(second) || second == '?'))
                || (Cells[i].State >= CellState.Mended && Cells[i].Char is 'Ã' or 'Â' && !char.IsLetter(next))
                || (next == '?' && MayHaveLost(Cells[i].Char)))
                return true;
            foreach (CodePage page in CodePages.All)
                if ((page.Name is "Windows-1252" or "Windows-1254" or "CP437" or "CP850" || Chain.Contains(page)
                    || (page.Name == "Mac Roman" && Cells[i].State >= CellState.Mended && Glyph.Of(Cells[i].Char).Kind is GlyphKind.Guillemet or GlyphKind.Math or GlyphKind.Symbol or GlyphKind.LowQuote)) && IsSequence(page, i))
                    return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a question mark after a letter may be a lost byte: after the first byte of an accented letter in any encoding
    /// that loses bytes and, after several wrong decodings, also after the first bytes of other common characters.
    /// </summary>
    private bool MayHaveLost(char c) =>
        Array.Exists(CodePages.All, page => page.Gaps.Length > 0 && CodePages.ByteOf(page, c) is >= 0xC2 and <= 0xC5)
        || (Chain.Length > 1 && Array.Exists(Chain, page => CodePages.ByteOf(page, c) is >= 0xC2 and <= 0xD1 or 0xE2));

    private bool IsSequence(CodePage page, int at)
    {
        int need = CodePages.ByteOf(page, Cells[at].Char) switch { >= 0xC2 and < 0xE0 => 1, >= 0xE0 and < 0xF0 => 2, >= 0xF0 and < 0xF5 => 3, _ => 0 };
        // In CP866 the small letters of Russian are first and later bytes.
        if (page.Name == "CP866" && at + 1 < Cells.Count && char.IsLower(Cells[at].Char) && char.IsLower(Cells[at + 1].Char))
            return false;
        // An elision before an accented letter, l’État, is no sequence of Mac Roman.
        if (need == 0 || (Cells[at].Char == '’' && at + 1 < Cells.Count && char.IsLetter(Cells[at + 1].Char)))
            return false;
        for (int i = 1; i <= need; i++)
            if (at + i >= Cells.Count || (CodePages.TrailMask(Cells[at + i].Char) & (1 << page.Index)) == 0)
                return i > 1 && !char.IsLetter(Cells[at + i - 1].Char) && !IsEndOfQuotation(at); // one that has lost its last byte
        return true;
    }

    /// <summary>Whether a letter ends a quotation that a guillemet closes: così»</summary>
    private bool IsEndOfQuotation(int at) =>
        Cells[at + 1].Char == '»' && char.IsLower(Cells[at].Char) && (at + 2 == Cells.Count || Cells[at + 2].Char is not ('?' or CodePages.Undefined) && !char.IsLetter(Cells[at + 2].Char));

    /// <summary>The text of some cells.</summary>
    public static string TextOf(List<Cell> cells) => string.Create(cells.Count, cells, static (chars, cells) =>
    {
        ReadOnlySpan<Cell> from = CollectionsMarshal.AsSpan(cells);
        for (int i = 0; i < from.Length; i++)
            chars[i] = from[i].Char;
    });

    /// <summary>The cause, as a message says it.</summary>
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

using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Undoes one wrong decoding of a span: encodes its characters with an encoding and decodes the bytes as UTF-8.</summary>
/// <param name="page">The encoding that wrongly decoded the UTF-8.</param>
/// <param name="spaces">Reads the spaces of the article.</param>
/// <param name="end">The end of the word in the source text; the text after it was read for its space.</param>
internal sealed class Layer(CodePage page, LostSpace spaces, int end)
{
    /// <summary>The lead, in nats, that makes the better of two readings of a lost byte certain.</summary>
    private const float Certainty = 2.5f;

    /// <summary>The penalty, in nats, of a sign against a letter or punctuation mark for a lost character.</summary>
    private const float RareSign = 3;

    private const int MaxAlternatives = 3;

    /// <summary>The number of bytes of a character beyond U+FFFF in CESU-8, which encodes each surrogate separately.</summary>
    private const int PairLength = 6;

    /// <summary>Chooses the reading of a lost byte. It ignores the article's scripts, because the word is in one of them.</summary>
    private static readonly Strangeness Strangeness = new(uint.MaxValue);

    private readonly List<Cell> output = [];

    /// <summary>The characters after the wrong decoding is undone.</summary>
    public List<Cell> Output => output;

    /// <summary>The number of UTF-8 sequences found.</summary>
    public int Sequences { get; private set; }

    /// <summary>The number of them with a lost byte.</summary>
    public int Lost { get; private set; }

    /// <summary>The number of further sequences whose lost byte became a space and is known from the language.</summary>
    public int Settled { get; private set; }

    /// <summary>Whether a first byte is left over: more of the text is broken.</summary>
    public bool HasLeftover { get; private set; }

    /// <summary>Whether C1 controls were bytes: the encoding was Latin-1, not Windows-1252.</summary>
    public bool HasControls { get; private set; }

    /// <summary>The possible characters of a lost byte, likeliest first; null when all is certain.</summary>
    public List<string>? Alternatives { get; private set; }

    /// <summary>Undoes the decoding where characters form UTF-8; the others are unchanged.</summary>
    /// <param name="input">The characters.</param>
    /// <param name="mayMiss">Whether to look for a first byte whose only other byte is lost without trace.</param>
    public void Decode(List<Cell> input, bool mayMiss)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (int at = 0; at < input.Count;)
        {
            int need = Need(input[at].Char);
            int length = need == 0 ? 0 : Whole(input, at, need, bytes);
            if (need == 2 && Pair(input, at) is { } pair)
            {
                Emit(pair, input[at].Start, input[at + PairLength - 1].End, CellState.Mended);
                at += PairLength;
            }
            else if (length > 0 && Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int used) == OperationStatus.Done && used == length)
            {
                for (int i = at; i < at + length; i++)
                    HasControls |= page.Index == 0 && input[i].Char is >= '\x80' and < '\xA0' && page[(byte)input[i].Char] != CodePages.Undefined;
                Emit(rune, input[at].Start, input[at + length - 1].End, CellState.Mended);
                at += length;
            }
            else
            {
                length = need == 0 ? 0 : Partial(input, at, need, bytes, mayMiss);
                if (length == 0)
                {
                    output.Add(input[at]);
                    HasLeftover |= need > 0 && input[at].Start < end;
                }
                at += Math.Max(1, length);
            }
        }
    }

    /// <summary>The number of bytes that must follow; 0 when the character is not a first byte.</summary>
    private int Need(char c) => c < 0x80 ? 0 : CodePages.ByteOf(page, c) switch
    {
        >= 0xC2 and < 0xE0 => 1,
        >= 0xE0 and < 0xF0 => 2,
        >= 0xF0 and < 0xF5 => 3,
        _ => 0,
    };

    private bool IsTrail(List<Cell> input, int at, out byte value)
    {
        value = at < input.Count && input[at].Char >= 0x80 ? CodePages.ByteOf(page, input[at].Char) : (byte)0;
        return value is >= 0x80 and < 0xC0;
    }

    private int Whole(List<Cell> input, int at, int need, Span<byte> bytes)
    {
        bytes[0] = CodePages.ByteOf(page, input[at].Char);
        for (int i = 1; i <= need; i++)
            if (!IsTrail(input, at + i, out bytes[i]))
                return 0;
        return need + 1;
    }

    /// <summary>The character of two encoded surrogates (CESU-8, Unicode Technical Report 26). The second byte of emoji is A0, perhaps a space.</summary>
    private Rune? Pair(List<Cell> input, int at)
    {
        if (at + PairLength > input.Count || CodePages.ByteOf(page, input[at].Char) != 0xED || CodePages.ByteOf(page, input[at + 3].Char) != 0xED)
            return null;
        byte second = 0xA0;
        if ((input[at + 1].Char != ' ' && !IsTrail(input, at + 1, out second)) || !IsTrail(input, at + 2, out byte third)
            || !IsTrail(input, at + 4, out byte fifth) || !IsTrail(input, at + 5, out byte sixth))
            return null;
        return Rune.TryCreate((char)(0xD000 | ((second & 0x3F) << 6) | (third & 0x3F)), (char)(0xD000 | ((fifth & 0x3F) << 6) | (sixth & 0x3F)), out Rune rune) ? rune : null;
    }

    /// <summary>
    /// Reads a sequence with one lost byte: it became a question mark, a replacement character, a space (byte A0), or
    /// nothing. Returns the number of characters read.
    /// </summary>
    private int Partial(List<Cell> input, int at, int need, Span<byte> bytes, bool mayMiss)
    {
        bytes[0] = CodePages.ByteOf(page, input[at].Char);
        int place = 1;
        while (place <= need && IsTrail(input, at + place, out bytes[place]))
            place++;
        if (place > need)
            return 0; // all bytes are there and make no character: an overlong form or a surrogate
        int taken = place;
        char mark = at + place < input.Count ? input[at + place].Char : '\0';
        if (mark == ' ' && need == 1)
            return TakeSpace(input, at, bytes);
        bool isMarked = mark is '\uFFFD' or '?';
        if (isMarked)
            taken++;
        else if (page.Gaps.Length == 0 || (place == 1 && !mayMiss))
            return 0;
        if (place == 2 && need == 2 && bytes[0] == 0xE2 && bytes[1] == 0x80 && Contractions.Goes(before: output.Count > 0 ? output[^1].Char : ' ', Following(input, at + taken)))
        {
            Lost++;
            Emit(new Rune('’'), input[at].Start, input[at + taken - 1].End, CellState.Guessed);
            return taken;
        }
        for (int rest = place + 1; rest <= need; rest++, taken++)
            if (!IsTrail(input, at + taken, out bytes[rest]))
                return 0;
        if (page.Gaps.Length == 0)
            return 0;
        Choose(input, at, taken, bytes[..(need + 1)], isMarked ? place : 1, place);
        return taken;
    }

    /// <summary>The characters from a position, as many as a contraction needs.</summary>
    private static string Following(List<Cell> input, int at) => Repair.TextOf(input[at..Math.Min(input.Count, at + Contractions.Length + 1)]);

    /// <summary>The no-break space of byte A0 became a space, perhaps merged with the next space.</summary>
    private int TakeSpace(List<Cell> input, int at, Span<byte> bytes)
    {
        bytes[1] = 0xA0;
        SpaceReading reading = spaces.Read(page, bytes[0], output, input[at + 1].Start);
        if (reading == SpaceReading.None || Rune.DecodeFromUtf8(bytes[..2], out Rune rune, out _) != OperationStatus.Done)
            return 0;
        bool keepsSpace = reading == SpaceReading.ByteAndSpace;
        if (reading == SpaceReading.CertainByte)
            Settled++;
        else
            Lost++;
        Sequences++;
        Emit(rune, input[at].Start, keepsSpace ? input[at].End : input[at + 1].End, reading == SpaceReading.Uncertain ? CellState.Uncertain : CellState.Guessed, isCounted: false);
        return keepsSpace ? 1 : 2;
    }

    /// <summary>Takes the likeliest character of a sequence with a lost byte at one of some positions.</summary>
    private void Choose(List<Cell> input, int at, int taken, ReadOnlySpan<byte> sequence, int firstPlace, int lastPlace)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes = bytes[..sequence.Length];
        var readings = new List<Reading>();
        for (int place = firstPlace; place <= lastPlace; place++)
        {
            sequence.CopyTo(bytes);
            if (place < lastPlace)
                sequence[place..lastPlace].CopyTo(bytes[(place + 1)..]);
            foreach (byte gap in page.Gaps)
            {
                bytes[place] = gap;
                if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) == OperationStatus.Done && used == bytes.Length)
                    readings.Add(new Reading(Strangeness.Of(Around(input, at, taken, rune)) + (Glyph.Of(rune.Value).Kind is GlyphKind.Pictograph or GlyphKind.Symbol ? RareSign : 0), rune));
            }
        }
        if (readings.Count == 0)
        {
            for (int i = at; i < at + taken; i++)
                output.Add(input[i]);
            HasLeftover = true;
            return;
        }
        readings.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        bool isCertain = readings.Count == 1 || readings[1].Cost - readings[0].Cost >= Certainty;
        if (!isCertain)
            for (int i = 0; i < readings.Count && i < MaxAlternatives && readings[i].Cost - readings[0].Cost < Certainty; i++)
                (Alternatives ??= []).Add(readings[i].Rune.ToString());
        Lost++;
        Emit(readings[0].Rune, input[at].Start, input[at + taken - 1].End, isCertain ? CellState.Guessed : CellState.Uncertain);
    }

    private string Around(List<Cell> input, int at, int taken, Rune rune)
    {
        var text = new StringBuilder();
        foreach (Cell cell in CollectionsMarshal.AsSpan(output)[Math.Max(0, output.Count - 2)..])
            text.Append(cell.Char);
        text.Append(rune);
        for (int i = at + taken; i < Math.Min(input.Count, at + taken + 2) && input[i].Char < 0x80; i++)
            text.Append(input[i].Char);
        // The word continues with a broken letter: assume one of the same script.
        if (at + taken < input.Count && input[at + taken].Char >= 0x80)
            text.Append(rune);
        return text.ToString();
    }

    private void Emit(Rune rune, int start, int sourceEnd, CellState state, bool isCounted = true)
    {
        Span<char> units = stackalloc char[2];
        int count = rune.EncodeToUtf16(units);
        output.Add(new Cell(units[0], start, sourceEnd, state));
        if (count == 2)
            output.Add(new Cell(units[1], sourceEnd, sourceEnd, state));
        if (isCounted)
            Sequences++;
    }

    /// <summary>A possible character of a sequence with a lost byte.</summary>
    private sealed record Reading(float Cost, Rune Rune);
}

using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// Computes how unlikely characters are together, in nats: the rarity of each character, its rarity next to
/// its neighbour, and the distance of each word from any language. Only differences between two readings
/// of the same span have a meaning. The weights come from knowledge of print, not from a corpus.
/// </summary>
/// <param name="scripts">The scripts of the article, as bits; a word of another script costs an entry.</param>
internal sealed class Strangeness(uint scripts)
{
    /// <summary>Letters of two scripts in one word.</summary>
    private const float MixedScripts = 8;

    /// <summary>Letters in one word that no language has in common.</summary>
    private const float MixedAlphabets = 6;

    /// <summary>A capital after a small letter, one of them accented.</summary>
    private const float CapitalInside = 3;

    /// <summary>A word in a script that is not the article's.</summary>
    private const float ForeignWord = 5;

    /// <summary>Â and Ã after a small letter: the first bytes of all accented letters, and in no orthography.</summary>
    private const float LeadInside = 6;

    /// <summary>Two characters that are adjacent in no language, but are the first bytes of common characters.</summary>
    private const float LeadPair = 6;

    /// <summary>A quotation mark or ellipsis between letters: a space is missing, or it is not a mark.</summary>
    private const float MarkInside = 5;

    private const float SignBesideLetter = 3.5f;
    private const float TwoSigns = 4;

    /// <summary>Tables and trees of characters have a blank between lines and words.</summary>
    private const float BoxBesideLetter = 5.5f;

    /// <summary>The strangeness of a span of text, which should include its neighbours on both sides.</summary>
    public float Of(ReadOnlySpan<char> text) => Of(text, out _);

    /// <summary>The same, with the part due to characters that do not belong together.</summary>
    public float Of(ReadOnlySpan<char> text, out float together)
    {
        float alone = 0;
        together = 0;
        Glyph beforeLast = Glyph.Edge;
        Glyph last = Glyph.Edge;
        var word = new WordState();
        foreach (Rune rune in text.EnumerateRunes())
        {
            Glyph next = Glyph.Of(rune.Value);
            alone += next.Cost + word.Entry(last, next, scripts);
            together += Between(last, next) + Around(beforeLast, last, next) + word.Add(last, next);
            beforeLast = last;
            last = next;
        }
        alone += word.Entry(last, Glyph.Edge, scripts);
        together += Between(last, Glyph.Edge) + Around(beforeLast, last, Glyph.Edge) + word.Add(last, Glyph.Edge);
        return alone + together;
    }

    /// <summary>The rarity of two adjacent characters.</summary>
    private static float Between(in Glyph a, in Glyph b)
    {
        if (a.IsAscii && b.IsAscii)
            return 0;
        if (a.IsLetter)
            return b.IsLetter ? BetweenLetters(a, b) : BehindLetter(a, b);
        if (b.IsLetter)
            return BeforeLetter(a, b);
        return (a.Kind, b.Kind) switch
        {
            (_, GlyphKind.Mark) => a.Kind is GlyphKind.Mark or GlyphKind.Pictograph or GlyphKind.Digit ? 0 : 4,
            (GlyphKind.Space, GlyphKind.Closing) => 3,
            (GlyphKind.Opening, GlyphKind.Space) => 1,
            (GlyphKind.Plain, GlyphKind.Opening) => a.Value is ',' or '.' or ';' or '!' or '?' ? 2 : 0,
            (GlyphKind.LowQuote, GlyphKind.Space) => 3,
            (GlyphKind.Dash, GlyphKind.Math or GlyphKind.Ordinal or GlyphKind.Modifier) => 3,
            (GlyphKind.Dash, GlyphKind.Symbol) => b.Value is 0xB6 or 0xA6 or 0xB2 or 0xB3 or 0xB9 ? 3 : 0,
            (GlyphKind.Guillemet, GlyphKind.Opening) => a.Value is 0xBB or 0x203A ? MarkInside : 0,
            (GlyphKind.Digit, GlyphKind.Box) or (GlyphKind.Box, GlyphKind.Digit) => 3,
            (GlyphKind.Digit, GlyphKind.LowQuote or GlyphKind.Inverted or GlyphKind.Modifier) => 3,
            (GlyphKind.Ellipsis or GlyphKind.Dash, GlyphKind.Ellipsis) => 1,
            _ => a.Value != b.Value && IsSign(a.Kind) && IsSign(b.Kind) ? TwoSigns : 0,
        };
    }

    private static bool IsSign(GlyphKind kind) =>
        kind is GlyphKind.Currency or GlyphKind.Symbol or GlyphKind.LetterSign or GlyphKind.Ordinal or GlyphKind.Inverted or GlyphKind.Math
            or GlyphKind.Modifier or GlyphKind.LowQuote or GlyphKind.Control or GlyphKind.Replacement or GlyphKind.Unknown;

    private static float BetweenLetters(in Glyph a, in Glyph b)
    {
        if (a.Script != b.Script)
            return MixedScripts;
        if (a.Kind == GlyphKind.Lower && b.Kind == GlyphKind.Upper)
            return b.Value is 'Â' or 'Ã' ? LeadInside : CapitalInside;
        if (a.Script != Script.Latin || a.IsAscii || b.IsAscii)
            return 0;
        return a.Value is 'Â' or 'Ã' or 'Ä' or 'Å' or 'â' && b.Value is 'š' or 'Š' or 'ž' or 'Ž' or 'œ' or 'Œ' or 'Ÿ' or 'ƒ' ? (a.Value == 'â' ? LeadPair + 1 : LeadPair) : 0.7f;
    }

    private static float BehindLetter(in Glyph letter, in Glyph b) => b.Kind switch
    {
        GlyphKind.Digit => letter.IsAscii ? 0 : 2,
        GlyphKind.Opening => letter.Value is 'Ã' or 'Â' or 'Ă' ? LeadPair : 1, // it closes in German, which has none of these
        GlyphKind.LowQuote or GlyphKind.Inverted or GlyphKind.Math => TwoSigns,
        GlyphKind.Box => BoxBesideLetter,
        GlyphKind.Currency => b.IsAscii ? 1 : 5,
        GlyphKind.LetterSign => letter.IsAscii ? 0.7f : letter.Value == 'Â' ? 4 : 1.5f,
        GlyphKind.Symbol or GlyphKind.Ordinal => b.Value switch { 0x2030 => SignBesideLetter + 2, 0xB7 when letter.Script == Script.Greek => 0, 0xB7 => 2, _ => SignBesideLetter }, // · is the semicolon of Greek
        GlyphKind.Modifier => b.Script == letter.Script && letter.Script != Script.Latin ? 0 : 3,
        GlyphKind.Guillemet => b.Value is 0xBB or 0x203A ? 0 : 1,
        GlyphKind.Mark => b.Script == Script.None || b.Script == letter.Script ? 0 : MixedScripts,
        GlyphKind.Format => letter.Script == Script.Latin && b.Value != 0xAD ? 4 : 0,
        GlyphKind.Plain => b.Script == Script.None || b.Script == letter.Script ? 0 : 3,
        _ => 0,
    };

    private static float BeforeLetter(in Glyph a, in Glyph letter) => a.Kind switch
    {
        GlyphKind.Digit => letter.IsAscii ? 0 : 2,
        GlyphKind.Closing => 2.8f, // it opens in Swedish and Finnish
        GlyphKind.LetterSign => letter.IsAscii ? 2.5f : 3.5f,
        GlyphKind.Currency => a.IsAscii ? 0 : 2.5f,
        GlyphKind.Symbol => a.Value == 0xB0 && letter.Value is 'C' or 'F' ? 0 : a.Value is 0xB7 or 0x2022 ? 1 : a.Value == 'ƒ' && !letter.IsAscii ? LeadPair : 3,
        GlyphKind.Ordinal => SignBesideLetter,
        GlyphKind.Math => letter.Script == Script.Greek || letter.IsAscii ? 1.5f : TwoSigns + 2,
        GlyphKind.Box => BoxBesideLetter,
        GlyphKind.Modifier => a.Script == letter.Script && letter.Script != Script.Latin ? 0 : 3,
        GlyphKind.Guillemet => a.Value is 0xAB or 0x2039 ? 0 : 1,
        GlyphKind.Plain => a.Script == Script.None || a.Script == letter.Script ? 0 : 3,
        _ => 0,
    };

    /// <summary>The rarity of a character between these two.</summary>
    private static float Around(in Glyph a, in Glyph middle, in Glyph b)
    {
        if (middle.Kind == GlyphKind.Currency && !middle.IsAscii)
            return a.Kind != GlyphKind.Digit && b.Kind != GlyphKind.Digit && a.Kind != GlyphKind.Space && b.Kind != GlyphKind.Space ? 3
                : a.IsLetter && b.Kind != GlyphKind.Digit ? 3 : 0;
        if (middle.Kind == GlyphKind.Upper && !middle.IsAscii && a.Kind == GlyphKind.Upper && b.Kind == GlyphKind.Lower)
            return 3;
        if (a.Value == 0x201A && middle.IsLetter && !middle.IsAscii && !b.IsAscii)
            return 4; // in the encoding of the old Macintosh the first byte of all marks and signs
        if (a.Kind == GlyphKind.Guillemet && middle.Kind is GlyphKind.Ellipsis or GlyphKind.Dash && b.IsLetter && a.Value is 0xBB or 0x203A)
            return middle.Kind == GlyphKind.Dash ? 2 : 4;
        if (middle.IsAscii || !a.IsLetter)
            return 0;
        if (middle.Kind == GlyphKind.Apostrophe && b.IsLetter && a.Value is 'Å' or 'Ã' or 'Ä')
            return 3;
        if (middle.Kind is GlyphKind.Opening or GlyphKind.Closing or GlyphKind.Guillemet)
            return b.IsLetter ? MarkInside : b.Kind == GlyphKind.Ellipsis ? 2 : 0;
        return (IsSign(middle.Kind) || middle.Kind == GlyphKind.Pictograph) && middle.Value != 0xB7 && b.IsLetter ? 3 : 0;
    }

    /// <summary>What is known of the word so far.</summary>
    private struct WordState
    {
        private int letters;
        private int capitals;
        private int accented;
        private ulong languages;
        private Glyph beforeLast;

        /// <summary>At the end of a word, the cost of a script that is not the article's. Call it before <see cref="Add"/>.</summary>
        public readonly float Entry(in Glyph last, in Glyph next, uint scripts)
        {
            if (letters == 0 || next.IsLetter || next.Kind == GlyphKind.Mark || last.Script == Script.Latin)
                return 0;
            if (last.Script >= Script.Rare)
                return ForeignWord;
            if (last.Script == Script.None || (scripts & (1u << (int)last.Script)) != 0)
                return 0;
            return last.Script == Script.Greek && letters == 1 ? 1 : ForeignWord + (letters <= 2 && last.Kind != GlyphKind.Caseless ? 2.5f : 0);
        }

        /// <summary>Adds the next character; returns its cost for the word.</summary>
        public float Add(in Glyph last, in Glyph next)
        {
            if (next.Kind == GlyphKind.Mark)
                return 0;
            if (!next.IsLetter)
            {
                float end = letters > 0 && last.Script == Script.Latin ? End(last, next) : 0;
                letters = 0;
                return end;
            }
            float cost = 0;
            if (letters == 0)
            {
                languages = ulong.MaxValue;
                capitals = 0;
                accented = 0;
                beforeLast = Glyph.Edge;
                cost = next.Value == 'Ã' ? 4 : 0; // no word begins with it
            }
            else
            {
                beforeLast = last;
            }
            if (letters >= 2 && !next.IsAscii && next.Kind == GlyphKind.Upper && last.Kind == GlyphKind.Lower)
                cost += 3; // after a single letter it may be Irish: hÉireann
            letters++;
            accented += next.IsAscii ? 0 : 1;
            capitals += next.Kind == GlyphKind.Upper ? 1 : 0;
            if (!next.IsAscii && next.Script is Script.Latin or Script.Cyrillic && Alphabets.Of(next.Value) is not 0 and var own && (languages &= own) == 0)
            {
                cost += MixedAlphabets;
                languages = own;
            }
            return cost;
        }

        private readonly float End(in Glyph last, in Glyph next)
        {
            float cost = last.Value switch
            {
                'Â' => 5.5f, // no word ends with it
                'Ã' or 'Ă' when beforeLast.Value is 'A' or 'E' or 'O' => 4,
                'Ã' when letters == 2 && next.Value == 0xA0 && IsNeverBeforeTilde(beforeLast.Value) => 7,
                'Ã' => beforeLast.Kind == GlyphKind.Upper ? 1 : 3, // AMANHÃ
                _ => 0,
            };
            if (letters == 1 && !last.IsAscii && !IsWord((char)last.Value))
                cost += next.IsAscii ? 4 : 6;
            else if (letters == accented && letters > 1 && capitals < letters)
                cost += letters - 1;
            else if (capitals >= 2 && capitals == letters - 1 && last.Kind == GlyphKind.Lower && !last.IsAscii)
                cost += 2;
            return cost;
        }

        /// <summary>Capitals that no Portuguese word has before a final Ã: in GÃ and a no-break space, these two are an à.</summary>
        private static bool IsNeverBeforeTilde(int letter) => letter is >= 'A' and <= 'Z' && !LostSpace.BeforeTilde.Contains((char)letter, StringComparison.Ordinal);

        /// <summary>The accented letters that are words by themselves.</summary>
        private static bool IsWord(char letter) =>
            char.ToLowerInvariant(letter) is 'à' or 'á' or 'è' or 'é' or 'ê' or 'í' or 'ì' or 'ò' or 'ó' or 'ô' or 'ö' or 'ő' or 'å' or 'ø' or 'ú' or 'ů' or 'ý' or 'æ' or 'ä' or 'į' or 'ở' or 'ổ';
    }
}

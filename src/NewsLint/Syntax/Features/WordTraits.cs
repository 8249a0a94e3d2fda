namespace NewsLint.Syntax.Features;

/// <summary>The traits of a token's characters that features use, as hashes.</summary>
internal struct WordTraits
{
    private const int Affixes = 4;

    /// <summary>The word in lower case with all digits alike, or, if the model does not know it, its class by ending and shape.</summary>
    public uint Word;

    /// <summary>Its shape and the capitals of the sentence.</summary>
    public uint Shape;

    /// <summary>The last one to four characters.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>The first one to three characters.</summary>
    public uint Prefix1, Prefix2, Prefix3;

    /// <summary>Its surroundings: whether it opens the sentence, and whether a space separates it from its neighbours.</summary>
    public uint Place;

    /// <summary>Reads the traits of a token.</summary>
    /// <param name="characters">The token.</param>
    /// <param name="capitals">How the sentence writes capitals.</param>
    /// <param name="vocabulary">The words that the model knows, or null if every word counts as known.</param>
    public static WordTraits Of(ReadOnlySpan<char> characters, Capitals capitals, Vocabulary? vocabulary)
    {
        Span<char> lower = stackalloc char[Math.Min(characters.Length, LongestWord)];
        Span<char> shape = stackalloc char[LongestShape];
        int shapeLength = 0;
        for (int i = 0; i < lower.Length; i++)
        {
            char c = Normal(characters[i]);
            lower[i] = char.ToLowerInvariant(c);
            char kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : c == '0' ? '0' : char.IsLetter(c) ? 'l' : c;
            bool isThird = shapeLength > 1 && shape[shapeLength - 1] == kind && shape[shapeLength - 2] == kind;
            if (!isThird && shapeLength < shape.Length)
                shape[shapeLength++] = kind;
        }
        if (lower.Length == 4 && lower is ['0', '0', '0', '0'] && characters[0] is '1' or '2' && characters is ['1', '7' or '8' or '9', ..] or ['2', '0', ..])
            lower[0] = characters[0]; // a year
        var traits = new WordTraits { Word = FeatureHash.Of(lower), Shape = FeatureHash.Of(shape[..shapeLength]) };
        traits.Suffix1 = Ending(lower, 1);
        traits.Suffix2 = Ending(lower, 2);
        traits.Suffix3 = Ending(lower, 3);
        traits.Suffix4 = Ending(lower, Affixes);
        traits.Prefix1 = Opening(lower, 1);
        traits.Prefix2 = Opening(lower, 2);
        traits.Prefix3 = Opening(lower, 3);
        if (vocabulary is { } known && !known.Contains(traits.Word))
            traits.Word = (traits.Suffix3 * 31) ^ traits.Shape;
        traits.Shape = (traits.Shape * 7) + (uint)capitals;
        return traits;
    }

    /// <summary>The maximum length of a word; longer words are truncated.</summary>
    private const int LongestWord = 40;
    private const int LongestShape = 8;

    /// <summary>Returns the value of <see cref="Word"/> for a known word.</summary>
    public static uint HashOf(ReadOnlySpan<char> characters) => Of(characters, Capitals.Usual, vocabulary: null).Word;

    private static char Normal(char c) => c switch
    {
        '’' or '‘' => '\'',
        '–' or '‑' => '-',
        '£' or '€' or '¥' => '$', // the treebanks are American
        >= '1' and <= '9' => '0',
        _ => c,
    };

    private static uint Ending(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word[Math.Max(0, word.Length - length)..]);

    private static uint Opening(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word[..Math.Min(word.Length, length)]);
}

/// <summary>How a sentence writes capitals.</summary>
internal enum Capitals : byte
{
    /// <summary>On names and at the start.</summary>
    Usual,

    /// <summary>On nearly all words, as in headlines.</summary>
    Title,

    /// <summary>Throughout.</summary>
    All,
}

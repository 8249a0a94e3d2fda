namespace NewsLint.Text.Patterns;

/// <summary>
/// How compiled patterns of whole lines are written, a character a number: each word with a line feed; the end of the words;
/// how many sets of words there are, and each as its size and the words' numbers; how many states there are, and each as the
/// rank of its match (0 for none), how many steps it has, and each step as symbol and state; for each word the number of
/// states that it leads to from the beginning, and these; how many other first steps there are, and these; the words of which a line
/// holds one that patterns with any beginning match, as their number and each as its length and characters; the first steps of these patterns.
/// </summary>
internal static class LabelSymbols
{
    /// <summary>Stands behind the last word.</summary>
    public const char EndOfWords = '\0';

    /// <summary>Below are symbols of traits: any of these bits; from here on, those of one word.</summary>
    public const int FirstWord = 0x1000;

    /// <summary>From here on, the symbols of sets of words.</summary>
    public const int FirstSet = 0x4000;

    /// <summary>Above are no characters that stand for themselves.</summary>
    public const int End = 0xD800;

    /// <summary>Bits of a match; a greater number is the better match.</summary>
    public const int Matched = 1;
    public const int GoodAtEdge = 2;
    public const int Closed = 4;
    public const int Strong = 8;
}

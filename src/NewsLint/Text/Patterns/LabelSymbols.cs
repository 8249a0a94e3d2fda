namespace NewsLint.Text.Patterns;

/// <summary>
/// The format of compiled patterns of whole lines, one character per number: each word with a line feed; the end of the words;
/// the number of sets of words, and each set as its size and the words' numbers; the number of states, and each state as the
/// rank of its match (0 for none), its number of steps, and each step as symbol and state; for each word the number of
/// states that it leads to from the beginning, and these; the number of other first steps, and these; the words of which a line
/// must contain one to match a pattern with any beginning, as their number and each as length and characters; the first steps of these patterns.
/// </summary>
internal static class LabelSymbols
{
    /// <summary>Follows the last word.</summary>
    public const char EndOfWords = '\0';

    /// <summary>Lower symbols are traits: any of these bits. Symbols from here are single words.</summary>
    public const int FirstWord = 0x1000;

    /// <summary>Symbols from here are sets of words.</summary>
    public const int FirstSet = 0x4000;

    /// <summary>Higher characters never represent themselves.</summary>
    public const int End = 0xD800;

    /// <summary>Bits of a match; a greater number is a better match.</summary>
    public const int Matched = 1;
    public const int GoodAtEdge = 2;
    public const int Closed = 4;
    public const int Strong = 8;
}

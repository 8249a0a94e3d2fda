namespace NewsLint.Text.Encodings;

/// <summary>Knows where English allows only an apostrophe: <c>don’t</c>, <c>company’s</c>.</summary>
internal static class Contractions
{
    /// <summary>The longest ending, in characters.</summary>
    public const int Length = 2;

    private static readonly string[] Endings = ["s", "t", "re", "ll", "ve", "m", "d"];

    /// <summary>Whether an apostrophe was meant between a character and what follows.</summary>
    /// <param name="before">The character before the lost one.</param>
    /// <param name="following">The text after it: <see cref="Length"/> characters and one more, if present.</param>
    public static bool Goes(char before, ReadOnlySpan<char> following)
    {
        if (!char.IsAsciiLetter(before))
            return false;
        int end = 0;
        while (end < following.Length && char.IsLetter(following[end]))
            end++;
        foreach (string known in Endings)
            if (following[..end].SequenceEqual(known))
                return known != "t" || before is 'n' or 'N';
        return false;
    }
}

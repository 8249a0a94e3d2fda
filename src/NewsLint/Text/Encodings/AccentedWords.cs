namespace NewsLint.Text.Encodings;

/// <summary>The words and names of rules/words/accented-words.txt.</summary>
internal static class AccentedWords
{
    private const int MaxLength = 24;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.Set(Words.AccentedWords);

    /// <summary>Whether a fixed span has fixed letters, and each word with one is in the list.</summary>
    public static bool AreMeant(List<Cell> cells)
    {
        bool isAny = false;
        Span<char> word = stackalloc char[MaxLength];
        for (int i = 0; i < cells.Count; i++)
        {
            int length = 0;
            bool isMended = false;
            for (; i < cells.Count && char.IsLetter(cells[i].Char); i++)
            {
                isMended |= cells[i].State >= CellState.Mended;
                if (length < MaxLength)
                    word[length++] = char.ToLowerInvariant(cells[i].Char);
            }
            if (!isMended)
                continue;
            if (!Known.Contains(word[..length]))
                return false;
            isAny = true;
        }
        return isAny;
    }
}

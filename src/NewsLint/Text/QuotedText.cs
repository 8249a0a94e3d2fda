namespace NewsLint.Text;

/// <summary>
/// Tells whether a position in a paragraph is quoted, by its double quotation marks (curly, straight or angular). In ascending
/// order of positions, it reads the paragraph once.
/// </summary>
internal struct QuotedText(string paragraph)
{
    private int read;
    private int straight;
    private char curly;

    /// <summary>Whether a quotation is open at a position. Positions must not decrease between calls.</summary>
    public bool Holds(int position)
    {
        while (read < position)
        {
            int next = paragraph.AsSpan(read, position - read).IndexOfAny("“”\"«»");
            if (next < 0)
                break;
            read += next + 1;
            if (paragraph[read - 1] == '"')
                straight++;
            else
                curly = paragraph[read - 1];
        }
        read = Math.Max(read, position);
        return curly != '\0' ? curly is '“' or '«' : straight % 2 == 1;
    }

    /// <summary>Whether a quotation is open at a position of a paragraph.</summary>
    public static bool Holds(string paragraph, int position) => new QuotedText(paragraph).Holds(position);
}

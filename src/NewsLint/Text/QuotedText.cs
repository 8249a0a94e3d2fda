namespace NewsLint.Text;

/// <summary>Says by its marks whether a place in a paragraph is quoted.</summary>
internal static class QuotedText
{
    /// <summary>Whether a double quotation mark, curly or straight, is open before a position of a paragraph.</summary>
    public static bool Holds(string paragraph, int position)
    {
        ReadOnlySpan<char> before = paragraph.AsSpan(0, position);
        int mark = before.LastIndexOfAny('“', '”');
        return mark >= 0 ? before[mark] == '“' : before.Count('"') % 2 == 1;
    }
}

namespace NewsLint.Reading;

/// <summary>
/// Knows Markdown for which Markdig takes the square of the time: beginnings of links in a run without a space, each of which it reads
/// to the run's end, and definitions of links in a paragraph, of which it goes through all for each. No article has as many.
/// </summary>
internal static class MarkdownCost
{
    /// <summary>The most characters that are read for the links of one run, each again to its end.</summary>
    private const long MostSteps = 20_000_000;

    /// <summary>The most definitions in a row.</summary>
    private const int MostDefinitions = 2000;

    /// <summary>Whether a text is no Markdown that anybody writes.</summary>
    public static bool IsTooMuch(string source) => HasLongRun(source) || HasManyDefinitions(source);

    private static bool HasLongRun(string source)
    {
        int links = 0;
        int start = 0;
        for (int at = source.IndexOf("](", StringComparison.Ordinal); at >= 0; at = source.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            if (source.AsSpan(start, at - start).ContainsAny(' ', '\n', '\t'))
                (links, start) = (0, at);
            links++;
            if ((long)links * (at - start) > MostSteps)
                return true;
        }
        return false;
    }

    private static bool HasManyDefinitions(string source)
    {
        int count = 0;
        for (int at = 0; at < source.Length;)
        {
            ReadOnlySpan<char> rest = source.AsSpan(at);
            int end = rest.IndexOf('\n');
            ReadOnlySpan<char> line = (end < 0 ? rest : rest[..end]).TrimStart();
            count = line is ['[', ..] && line.Contains("]:", StringComparison.Ordinal) ? count + 1 : 0;
            if (count > MostDefinitions)
                return true;
            at = end < 0 ? source.Length : at + end + 1;
        }
        return false;
    }
}

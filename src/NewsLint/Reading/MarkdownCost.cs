namespace NewsLint.Reading;

/// <summary>
/// Detects Markdown that Markdig parses in quadratic time: link openings in a run without a space, each of which it reads
/// to the end of the run, and link definitions in a paragraph, for each of which it searches all. No article has that many.
/// </summary>
internal static class MarkdownCost
{
    /// <summary>The maximum number of characters read for the links of one run, each to its end.</summary>
    private const long MostSteps = 20_000_000;

    /// <summary>The maximum number of consecutive definitions.</summary>
    private const int MostDefinitions = 2000;

    /// <summary>Returns whether a text is too expensive to be real Markdown.</summary>
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

namespace NewsLint.Reading;

/// <summary>Detects YAML with extreme nesting before it is parsed: YamlDotNet checks every open bracket again for each one after it.</summary>
internal static class YamlNesting
{
    private const int MostDepth = 200;

    /// <summary>Returns whether more brackets, braces or list items are open at once than front matter ever needs.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> yaml)
    {
        int depth = 0;
        int items = 0;
        for (int i = 0; i < yaml.Length; i++)
        {
            char c = yaml[i];
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(0, depth - 1) : depth;
            // "- - - x" is a list of a list of a list.
            items = c is '-' or '?' ? items + 1 : c is ' ' ? items : 0;
            if (depth > MostDepth || items > MostDepth)
                return true;
        }
        return false;
    }
}

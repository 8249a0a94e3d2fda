using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>Finds the end of furniture that is joined to the beginning of a line of copy.</summary>
internal static class FurnitureEdges
{
    private static readonly CharSet PropertyCharacters = new("abcdefghijklmnopqrstuvwxyz-");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Buttons = new HashSet<string>(["Flag", "Share", "Like", "Reply", "Tweet", "Email", "Print", "Facebook", "Twitter", "Comment", "Comments", "Pin", "Pinterest", "Save", "Copy", "Link", "Advertisement", "Linkedin", "Whatsapp", "Reddit", "Subscribe", "Follow"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the end of the tag or style sheet rule that begins the line, or 0 if there is none.</summary>
    public static int MarkupEnd(ReadOnlySpan<char> words)
    {
        if (words[0] == '<' && words.Length > 2 && (char.IsAsciiLetterLower(words[1]) || (words[1] == '/' && char.IsAsciiLetterLower(words[2]))))
        {
            int name = 1 + words[1..].IndexOfAnyExceptInRange('a', 'z');
            if (words[1] != '/' && (name <= 1 || words[name] is not (' ' or '>' or '/' or '-')))
                return 0;
            int close = words.IndexOf('>');
            return close < 0 ? words.Length : close + 1;
        }
        bool isRule = words[^1] == '{' ? words[0] is '.' or '#' or '@' : words[^1] == ';' && words.IndexOf(':') is var colon and > 2 && IsProperty(words[..colon]);
        return isRule || words is "}" ? words.Length : 0;
    }

    private static bool IsProperty(ReadOnlySpan<char> name) => PropertyCharacters.ContainsAll(name) && (name.Contains('-') || name is "width" or "height" or "float" or "color" or "margin" or "padding" or "display" or "position" or "border" or "background" or "font");

    /// <summary>Returns the end of section names that are joined to each other and to the headline: <c>HomeNEWSMill to close</c>.</summary>
    public static int TrailEnd(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith("Home", StringComparison.Ordinal) || words.Length < 12 || !char.IsUpper(words[4]))
            return 0;
        int end = 4;
        for (int i = 5; i + 1 < Math.Min(words.Length, 60); i++)
        {
            bool isSeam = char.IsUpper(words[i]) && ((char.IsLower(words[i - 1]) && i + 1 < words.Length) || (char.IsUpper(words[i - 1]) && char.IsLower(words[i + 1])));
            if (isSeam && !(i >= 3 && words[(i - 2)..i] is "Mc" || words[(i - 3)..i] is "Mac"))
                end = i;
        }
        return end;
    }

    /// <summary>Returns the end of joined buttons at the beginning of the line, or 0 if there are too few.</summary>
    public static int ButtonsEnd(ReadOnlySpan<char> words, int least = 2)
    {
        int count = 0;
        int end = 0;
        for (int at = 1; at <= words.Length && at < 200; at++)
        {
            if (at < words.Length && !char.IsUpper(words[at]) && char.IsLetter(words[at]))
                continue;
            if (!Buttons.Contains(words[end..at]))
                break;
            count++;
            end = at;
            if (at < words.Length && !char.IsUpper(words[at]))
                break;
        }
        return count >= least ? end : 0;
    }
}

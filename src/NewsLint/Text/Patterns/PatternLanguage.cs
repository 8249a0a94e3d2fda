using System.Text;

namespace NewsLint.Text.Patterns;

/// <summary>Rewrites syntax of RE2, the engine of other linters' rules, that .NET lacks.</summary>
internal static class PatternLanguage
{
    private static readonly (string Posix, string Class)[] PosixClasses =
    [
        ("[:alpha:]", @"\p{L}"), ("[:digit:]", @"\d"), ("[:alnum:]", @"\p{L}\d"), ("[:upper:]", @"\p{Lu}"), ("[:lower:]", @"\p{Ll}"),
        ("[:space:]", @"\s"), ("[:blank:]", @" \t"), ("[:punct:]", @"!-/:-@\[-`{-~"), ("[:word:]", @"\w"), ("[:xdigit:]", "0-9A-Fa-f"),
    ];

    private static readonly string[] Scripts = ["Greek", "Cyrillic", "Arabic", "Hebrew", "Thai", "Devanagari", "Hiragana", "Katakana", "Armenian", "Georgian"];

    /// <summary>The pattern as .NET reads it.</summary>
    public static string ToDotNet(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny('\\', '[') < 0 && !pattern.Contains("(?P", StringComparison.Ordinal))
            return pattern;
        var text = new StringBuilder(pattern.Length + 16);
        bool isClass = false;
        for (int at = 0; at < pattern.Length; at++)
        {
            char c = pattern[at];
            ReadOnlySpan<char> rest = pattern.AsSpan(at);
            if (c == '\\' && at + 1 < pattern.Length)
            {
                at += Escape(rest, text, isClass) - 1;
            }
            else if (isClass && c == '[' && Posix(rest, text) is > 0 and var length)
            {
                at += length - 1;
            }
            else if (!isClass && rest.StartsWith("(?P<"))
            {
                text.Append("(?<");
                at += 3;
            }
            else if (!isClass && rest.StartsWith("(?P=") && rest.IndexOf(')') is > 0 and var close)
            {
                text.Append("\\k<").Append(rest[4..close]).Append('>');
                at += close;
            }
            else
            {
                // The first ] of a class, also after a ^, is a character.
                bool opens = !isClass && c == '[';
                text.Append(isClass && c == '[' ? "\\[" : c);
                if (opens && at + 1 < pattern.Length && pattern[at + 1] == '^')
                    text.Append(pattern[++at]);
                if (opens && at + 1 < pattern.Length && pattern[at + 1] == ']')
                {
                    text.Append("\\]");
                    at++;
                }
                isClass = opens || (isClass && c != ']');
            }
        }
        return text.ToString();
    }

    private static int Posix(ReadOnlySpan<char> rest, StringBuilder text)
    {
        foreach ((string posix, string inner) in PosixClasses)
        {
            if (!rest.StartsWith(posix))
                continue;
            text.Append(inner);
            return posix.Length;
        }
        return 0;
    }

    /// <summary>Appends what an escape means and returns its length.</summary>
    private static int Escape(ReadOnlySpan<char> rest, StringBuilder text, bool isClass)
    {
        char c = rest[1];
        if (c == 'Q' && !isClass)
        {
            int end = rest.IndexOf("\\E");
            text.Append(System.Text.RegularExpressions.Regex.Escape(rest[2..(end < 0 ? rest.Length : end)].ToString()));
            return end < 0 ? rest.Length : end + 2;
        }
        if (c == 'x' && rest.Length > 3 && rest[2] == '{' && rest.IndexOf('}') is > 3 and var close
            && int.TryParse(rest[3..close], System.Globalization.NumberStyles.AllowHexSpecifier, null, out int code) && Rune.IsValid(code))
        {
            foreach (char unit in new Rune(code).ToString())
                text.Append("\\u").Append(((int)unit).ToString("X4", null));
            return close + 1;
        }
        if (c is 'p' or 'P' && rest.Length > 2 && rest[2] != '{')
        {
            text.Append('\\').Append(c).Append('{').Append(rest[2]).Append('}');
            return 3;
        }
        if (c is 'p' or 'P' && rest.IndexOf('}') is > 3 and var brace && Array.IndexOf(Scripts, rest[3..brace].ToString()) >= 0)
        {
            text.Append('\\').Append(c).Append("{Is").Append(rest[3..brace]).Append('}');
            return brace + 1;
        }
        if (c == '_')
            text.Append('_');
        else
            text.Append('\\').Append(c);
        return 2;
    }
}

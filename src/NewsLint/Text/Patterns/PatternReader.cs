using System.Globalization;

namespace NewsLint.Text.Patterns;

/// <summary>
/// Reads a regular expression to find the texts that a match must contain. The engine runs only where
/// one of them occurs. Uncertain cases are left to the engine.
/// </summary>
internal sealed class PatternReader
{
    /// <summary>The most characters of a class that is listed.</summary>
    private const int MostCharacters = 12;

    private readonly string pattern;
    private int at;
    private int depth;

    /// <summary>Whether the reader gave up: nothing is known of the match.</summary>
    private bool isLost;

    private PatternReader(string pattern) => this.pattern = pattern;

    /// <summary>Whether the engine certainly accepts the pattern; otherwise it must be asked.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Whether the pattern needs a backtracking engine: look-around, a back-reference, an atomic group.</summary>
    public bool NeedsBacktracking { get; private set; }

    /// <summary>Whether the pattern has capturing groups.</summary>
    public bool HasGroups { get; private set; }

    /// <summary>What a match of the pattern needs.</summary>
    public PatternNeeds Needs { get; private set; } = PatternNeeds.Unknown;

    /// <summary>Reads a pattern of .NET.</summary>
    public static PatternReader Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        reader.Needs = reader.Choice();
        if (reader.at < pattern.Length)
            reader.Give(); // a ) too many
        if (reader.isLost)
            reader.Needs = PatternNeeds.Unknown;
        return reader;
    }

    private PatternNeeds Choice()
    {
        if (++depth > 100)
            return Give();
        var options = new List<PatternNeeds> { Sequence() };
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            options.Add(Sequence());
        }
        depth--;
        return PatternNeeds.Choice(options);
    }

    private PatternNeeds Sequence()
    {
        var parts = new List<PatternNeeds>();
        var literal = new System.Text.StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            PatternNeeds part = Quantified(Atom());
            if (part is { IsPlain: true, Exact: [{ Length: 1 } text] })
            {
                literal.Append(text);
                continue;
            }
            Flush();
            parts.Add(part);
        }
        if (literal.Length > 0 || parts.Count == 0)
            Flush(always: true);
        return PatternNeeds.Sequence(parts);

        void Flush(bool always = false)
        {
            if (literal.Length > 0 || always)
                parts.Add(PatternNeeds.Text(literal.ToString()));
            literal.Clear();
        }
    }

    private PatternNeeds Quantified(PatternNeeds atom)
    {
        if (at >= pattern.Length)
            return atom;
        (int Least, int Most)? count = pattern[at] switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Braces(),
            _ => null,
        };
        if (count is not { } times)
            return atom;
        at++;
        bool isLazy = at < pattern.Length && pattern[at] == '?';
        if (isLazy)
            at++;
        if (at < pattern.Length && pattern[at] is '*' or '+' or '?')
            return Give();
        return atom.Repeat(times.Least, times.Most, isLazy);
    }

    /// <summary>The counts of {2}, {2,} and {2,3}; afterwards the } is the next character. Other braces are characters.</summary>
    private (int Least, int Most)? Braces()
    {
        int close = pattern.IndexOf('}', at);
        if (close < 0)
            return null;
        string[] parts = pattern[(at + 1)..close].Split(',');
        if (parts.Length > 2 || !Number(parts[0], out int least))
            return null;
        int most = least;
        if (parts.Length == 2 && !(parts[1].Length == 0 ? (most = int.MaxValue) > 0 : Number(parts[1], out most)))
            return null;
        if (most < least)
            IsCertain = false;
        at = close;
        return (least, most);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private PatternNeeds Atom()
    {
        char c = pattern[at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '.':
                return PatternNeeds.Unknown;
            case '^' or '$':
                return PatternNeeds.Anchor;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return Give();
            default:
                return Character(c);
        }
    }

    private static PatternNeeds Character(char c) => PatternNeeds.Text(c.ToString());

    private PatternNeeds Group()
    {
        bool isLook = false;
        bool isAtomic = false;
        if (at < pattern.Length && pattern[at] == '?')
        {
            ReadOnlySpan<char> rest = pattern.AsSpan(at);
            int length = rest.StartsWith("?:") || rest.StartsWith("?>") || rest.StartsWith("?=") || rest.StartsWith("?!") ? 2
                : rest.StartsWith("?<=") || rest.StartsWith("?<!") ? 3
                : rest.StartsWith("?<") && rest.IndexOf('>') is > 2 and var close && IsName(rest[2..close]) ? close + 1
                : Flags(rest);
            if (length == 0)
                return Give();
            isLook = rest[length - 1] is '=' or '!';
            isAtomic = rest.StartsWith("?>");
            NeedsBacktracking |= isLook || isAtomic;
            HasGroups |= rest.StartsWith("?<") && !isLook;
            at += length;
            if (rest[length - 1] == ')')
                return PatternNeeds.Anchor; // (?i)
        }
        else
        {
            HasGroups = true;
        }
        PatternNeeds inner = Choice();
        if (at >= pattern.Length)
            return Give();
        at++;
        return isLook ? PatternNeeds.Anchor : isAtomic ? inner with { IsPlain = false } : inner;
    }

    /// <summary>The length of <c>?i)</c> or <c>?i:</c>; 0 when the flags change the syntax.</summary>
    private static int Flags(ReadOnlySpan<char> rest)
    {
        int end = 1;
        while (end < rest.Length && rest[end] is 'i' or 'm' or 's' or '-')
            end++;
        return end > 1 && end < rest.Length && rest[end] is ')' or ':' ? end + 1 : 0;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        return !char.IsAsciiDigit(name[0]);
    }

    private PatternNeeds Class()
    {
        int start = at;
        bool isListed = at < pattern.Length && pattern[at] != '^';
        if (!isListed)
            at++;
        var characters = new List<PatternNeeds>();
        while (at < pattern.Length && (pattern[at] != ']' || at == start))
        {
            char c = pattern[at++];
            if (c == '[')
                return Give();
            if (c == '\\')
            {
                if (at >= pattern.Length)
                    return Give();
                PatternNeeds escaped = Escape(isClass: true);
                if (isLost)
                    return escaped;
                isListed &= escaped.Exact is not null;
                characters.Add(escaped);
            }
            else
            {
                characters.Add(Character(c));
            }
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                // A range; a reversed range, or one from or to a class, is left to the engine.
                char to = pattern[at + 1];
                if (to is '\\' or '[' || c == '\\' || to < c)
                    return Give();
                isListed = false;
                at += 2;
            }
        }
        if (at >= pattern.Length)
            return Give();
        at++;
        return isListed && characters.Count is > 0 and <= MostCharacters ? PatternNeeds.Choice(characters) : PatternNeeds.Unknown;
    }

    private PatternNeeds Escape(bool isClass = false)
    {
        if (at >= pattern.Length)
            return Give();
        char c = pattern[at++];
        switch (c)
        {
            case 'b' when isClass:
                return Give();
            case 'b' or 'B' or 'A' or 'z' or 'Z' when !isClass:
                return PatternNeeds.Anchor;
            case 'd' or 'w' or 's' or 'D' or 'W' or 'S':
                return PatternNeeds.Unknown;
            case 'p' or 'P':
                int close = pattern.IndexOf('}', at);
                if (close < 0)
                    return Give();
                if (pattern[at..(close + 1)] is not ("{L}" or "{Lu}" or "{Ll}" or "{N}" or "{P}" or "{Nd}"))
                    IsCertain = false;
                at = close + 1;
                return PatternNeeds.Unknown;
            case 'n':
                return Character('\n');
            case 't':
                return Character('\t');
            case 'r':
                return Character('\r');
            case >= '1' and <= '9' when !isClass:
                return BackReference();
            case 'k' when at < pattern.Length && pattern[at] == '<' && pattern.IndexOf('>', at) is > 0 and var end && !isClass:
                at = end + 1;
                return BackReference();
            case 'u' when at + 4 <= pattern.Length && ushort.TryParse(pattern.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                at += 4;
                return Character((char)code);
            case 'x' when at + 2 <= pattern.Length && byte.TryParse(pattern.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte small):
                at += 2;
                return Character((char)small);
            default:
                return char.IsAsciiLetterOrDigit(c) || c == '_' ? Give() : Character(c);
        }
    }

    /// <summary>Only the engine knows whether there is a group to refer to.</summary>
    private PatternNeeds BackReference()
    {
        NeedsBacktracking = true;
        IsCertain = false;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]) && char.IsAsciiDigit(pattern[at - 1]))
            at++;
        return PatternNeeds.Unknown;
    }

    /// <summary>Leaves the pattern to the engine.</summary>
    private PatternNeeds Give()
    {
        isLost = true;
        IsCertain = false;
        return PatternNeeds.Unknown;
    }
}

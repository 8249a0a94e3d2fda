using System.Globalization;
using System.Text;

namespace NewsLint.Settings;

/// <summary>Reads globs in two syntaxes: the EditorConfig specification and gitignore(5).</summary>
internal sealed class GlobReader
{
    /// <summary>The maximum length of a glob, in characters. A longer one matches nothing.</summary>
    internal const int MostLength = 4096;

    /// <summary>The maximum nesting of braces. With deeper nesting all braces are ordinary characters.</summary>
    private const int MostDepth = 64;

    private readonly string pattern;
    private readonly bool hasBraces;
    private readonly bool isIgnore;
    private readonly List<GlobStep> steps = [];
    private int at;

    private GlobReader(string pattern, bool isIgnore)
    {
        this.pattern = pattern;
        this.isIgnore = isIgnore;
        hasBraces = !isIgnore && AreBracesBalanced(pattern);
    }

    /// <summary>
    /// Reads the name of a section or a glob in a value: <c>*</c> matches anything but slashes, <c>**</c> anything; <c>?</c>, <c>[abc]</c>,
    /// <c>[!abc]</c>, <c>{a,b}</c>, <c>{1..10}</c>. Without a slash it matches the name, in any folder.
    /// </summary>
    public static Glob EditorConfig(string pattern)
    {
        var reader = new GlobReader(pattern.StartsWith('/') ? pattern[1..] : pattern, isIgnore: false);
        if (!pattern.Contains('/', StringComparison.Ordinal))
            reader.AddFolders();
        return reader.ReadAll();
    }

    /// <summary>Reads a pattern of a <c>.gitignore</c>, without the characters for negation and folders around it.</summary>
    /// <param name="pattern">The pattern, without a leading slash.</param>
    /// <param name="isAnchored">Whether it matches the path from the file's folder; otherwise it matches the name, in any folder.</param>
    /// <seealso href="https://git-scm.com/docs/gitignore#_pattern_format"/>
    public static Glob Ignore(string pattern, bool isAnchored)
    {
        var reader = new GlobReader(pattern, isIgnore: true);
        if (!isAnchored)
            reader.AddFolders();
        return reader.ReadAll();
    }

    private static bool AreBracesBalanced(string pattern)
    {
        int depth = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '{' && ++depth > MostDepth)
                return false;
            else if (pattern[i] == '}' && --depth < 0)
                return false;
        }
        return depth == 0;
    }

    private Glob ReadAll()
    {
        if (pattern.Length <= MostLength)
            ReadUntil(pattern.Length);
        else
            steps.Add(new GlobStep(GlobStepKind.Class, Class: new GlobClass(false, "")));
        steps.Add(new GlobStep(GlobStepKind.End));
        return new Glob([.. steps]);
    }

    /// <summary>Adds steps for any number of folders, including none.</summary>
    private void AddFolders()
    {
        steps.Add(new GlobStep(GlobStepKind.Either, Target: steps.Count + 3));
        steps.Add(new GlobStep(GlobStepKind.Any));
        steps.Add(new GlobStep(GlobStepKind.Character, '/'));
    }

    private void ReadUntil(int end)
    {
        while (at < end)
        {
            char c = pattern[at];
            if (c == '\\' && at + 1 < pattern.Length)
            {
                steps.Add(new GlobStep(GlobStepKind.Character, pattern[at + 1]));
                at += 2;
            }
            else if (c == '*')
            {
                ReadStars(end);
            }
            else if (c == '[' && ReadClass(end))
            {
                continue;
            }
            else if (c == '{' && hasBraces)
            {
                ReadBraces();
            }
            else
            {
                steps.Add(c == '?' ? new GlobStep(GlobStepKind.One) : new GlobStep(GlobStepKind.Character, c));
                at++;
            }
        }
    }

    private void ReadStars(int end)
    {
        int start = at;
        while (at < end && pattern[at] == '*')
            at++;
        bool isHead = start == 0 || pattern[start - 1] == '/';
        bool isWholeSegment = isHead && (at == pattern.Length || pattern[at] == '/');
        // In gitignore, ** that is not its own segment is two ordinary stars.
        bool isDouble = at - start > 1 && (!isIgnore || (isWholeSegment && at - start == 2));
        // "a/**/b" matches a/b: there may be no folders between, and no slashes of theirs.
        bool isFolders = isDouble && isWholeSegment && at < pattern.Length && (isIgnore || start > 0);
        if (isFolders)
        {
            AddFolders();
            at++;
        }
        else
        {
            steps.Add(new GlobStep(isDouble ? GlobStepKind.Any : GlobStepKind.AnyInSegment));
        }
    }

    /// <summary>Reads <c>[abc]</c>. Returns false, without reading anything, if the bracket is an ordinary character.</summary>
    private bool ReadClass(int end)
    {
        int i = at + 1;
        bool isNegated = i < end && (pattern[i] == '!' || (isIgnore && pattern[i] == '^'));
        if (isNegated)
            i++;
        var ranges = new StringBuilder();
        for (int first = i; i < end && (pattern[i] != ']' || (isIgnore && i == first));)
        {
            if (isIgnore && NamedClass(i, ranges) is > 0 and var length)
            {
                i += length;
                continue;
            }
            if (pattern[i] == '/' && !isIgnore)
                return false;
            char low = Escaped(ref i, end);
            char high = low;
            if (i + 1 < end && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                high = Escaped(ref i, end);
            }
            ranges.Append(low).Append(high);
        }
        if (i >= end)
            return isIgnore && NeverMatches(end);
        steps.Add(new GlobStep(GlobStepKind.Class, Class: new GlobClass(isNegated, ranges.ToString())));
        at = i + 1;
        return true;
    }

    /// <summary>Adds a step that never matches, as gitignore treats a bracket that is never closed.</summary>
    private bool NeverMatches(int end)
    {
        steps.Add(new GlobStep(GlobStepKind.Class, Class: new GlobClass(false, "")));
        at = end;
        return true;
    }

    private char Escaped(ref int i, int end)
    {
        if (pattern[i] == '\\' && i + 1 < end)
            i++;
        return pattern[i++];
    }

    private int NamedClass(int i, StringBuilder ranges)
    {
        if (string.CompareOrdinal(pattern, i, "[:", 0, 2) != 0 || pattern.IndexOf(":]", i + 2, StringComparison.Ordinal) is not (> 0 and var close))
            return 0;
        ranges.Append(pattern[(i + 2)..close] switch
        {
            "alnum" => "azAZ09",
            "alpha" => "azAZ",
            "blank" => "  \t\t",
            "cntrl" => "\0\x1F\x7F\x7F",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "  \t\r",
            "upper" => "AZ",
            "xdigit" => "09afAF",
            _ => "",
        });
        return close + 2 - i;
    }

    /// <summary>Reads <c>{a,b}</c> and <c>{1..10}</c>. A group of one word is that word with its braces.</summary>
    private void ReadBraces()
    {
        (int close, List<int> commas) = FindClose();
        if (commas.Count == 0)
        {
            if (NumberRange(pattern.AsSpan(at + 1, close - at - 1)) is { } range)
            {
                steps.Add(new GlobStep(GlobStepKind.Number, Range: range));
                at = close + 1;
                return;
            }
            steps.Add(new GlobStep(GlobStepKind.Character, '{'));
            at++;
            ReadUntil(close);
            steps.Add(new GlobStep(GlobStepKind.Character, '}'));
            at = close + 1;
            return;
        }
        var exits = new List<int>();
        foreach (int comma in commas)
        {
            int fork = steps.Count;
            steps.Add(new GlobStep(GlobStepKind.End));
            at++;
            ReadUntil(comma);
            exits.Add(steps.Count);
            steps.Add(new GlobStep(GlobStepKind.End));
            steps[fork] = new GlobStep(GlobStepKind.Either, Target: steps.Count);
        }
        at++;
        ReadUntil(close);
        at = close + 1;
        foreach (int exit in exits)
            steps[exit] = new GlobStep(GlobStepKind.Jump, Target: steps.Count);
    }

    private (int Close, List<int> Commas) FindClose()
    {
        var commas = new List<int>();
        int depth = 0;
        for (int i = at; ; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '{')
                depth++;
            else if (pattern[i] == ',' && depth == 1)
                commas.Add(i);
            else if (pattern[i] == '}' && --depth == 0)
                return (i, commas);
        }
    }

    private static GlobRange? NumberRange(ReadOnlySpan<char> inner)
    {
        int dots = inner.IndexOf("..");
        return dots > 0
            && long.TryParse(inner[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long first)
            && long.TryParse(inner[(dots + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long last)
            ? new GlobRange(Math.Min(first, last), Math.Max(first, last))
            : null;
    }
}

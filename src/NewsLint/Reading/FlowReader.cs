using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>The shared base of the readers of JSON and TOML: quoted strings, lists, and the selection of keys that become entries.</summary>
/// <param name="text">The text.</param>
/// <param name="body">The span that is read.</param>
/// <param name="entries">The target for keys and faults.</param>
internal abstract class FlowReader(ArticleText text, TextSpan body, FrontMatterEntries entries)
{
    /// <summary>The maximum nesting. Deeper nesting is not front matter and would overflow the stack.</summary>
    private const int MostDepth = 64;

    private readonly ProseBuilder builder = new(text.Content, MarkupMap.None);
    private int depth;

    /// <summary>The current position.</summary>
    protected int At { get; set; } = body.Start;

    /// <summary>The end of the span that is read.</summary>
    protected int End { get; } = body.End;

    /// <summary>The character at the current position; U+0000 at the end.</summary>
    protected char Here => At < End ? text[At] : '\0';

    /// <summary>The source from the current position.</summary>
    protected ReadOnlySpan<char> Rest => text.Content.AsSpan(At, End - At);

    /// <summary>Returns the source between two positions.</summary>
    protected ReadOnlySpan<char> Slice(int start, int end) => text.Content.AsSpan(start, end - start);

    /// <summary>Records a fault on the current line.</summary>
    protected bool Fail(string message) => entries.Fail(Math.Min(At, text.Length), message);

    /// <summary>Records a fault on the line of a position.</summary>
    protected bool Fail(int place, string message) => entries.Fail(place, message);

    /// <summary>Skips characters that may separate the parts of a value.</summary>
    protected abstract void SkipSpace();

    /// <summary>Reads one value of a key.</summary>
    protected abstract bool Value(FlowKey key);

    /// <summary>Adds a key that holds a list or a mapping.</summary>
    protected void AddGroup(FlowKey key)
    {
        if (key is { Depth: 1, IsInList: false })
            entries.AddGroup(key.Name, key.Place, At);
    }

    /// <summary>Adds a key with a single value that ends at the current position.</summary>
    protected void Add(FlowKey key, int start, string value, Prose? prose = null)
    {
        // Only single values and lists of them become entries. Deeper values are for programs.
        if (key is { Depth: 1 or 2, IsDeep: false })
            entries.Add(key.Name, key.Place, value, TextSpan.FromBounds(start, At), key is { Depth: 1, IsInList: false } ? prose : null);
    }

    /// <summary>Opens a key below another.</summary>
    protected bool Open(FlowKey outer, string name, TextSpan place, out FlowKey key)
    {
        key = outer.Depth == 0 ? new FlowKey(name, place, 1) : new FlowKey($"{outer.Name}.{name}", place, outer.Depth + 1) { IsDeep = outer.IsDeep || outer.IsInList };
        return key.Depth > 1 || entries.Open(name, place);
    }

    /// <summary>Reads a list in square brackets, from the opening bracket at the current position.</summary>
    protected bool List(FlowKey key)
    {
        if (!Enter())
            return false;
        int start = At++;
        FlowKey inner = key with { IsInList = true, IsDeep = key.IsDeep || key.IsInList };
        for (int comma = -1; ; comma = At++)
        {
            SkipSpace();
            if (Here == ']' && (comma < 0 || MayEndInComma))
                break;
            if (At >= End)
                return Fail(start, "the list is not closed: put a ] after its last value");
            if (Here == ']')
                return Fail(comma, "delete the comma after the last value");
            if (!Value(inner))
                return false;
            SkipSpace();
            if (Here == ']')
                break;
            if (Here != ',')
                return At >= End ? Fail(start, "the list is not closed: put a ] after its last value") : Fail("put a comma between the values of the list");
        }
        Leave();
        return true;
    }

    /// <summary>Enters a list or a mapping.</summary>
    protected bool Enter() => ++depth <= MostDepth || Fail("this is nested too deeply");

    /// <summary>Leaves a list or a mapping at its closing bracket.</summary>
    protected void Leave()
    {
        depth--;
        At++;
    }

    /// <summary>Whether a comma may follow the last value of a list.</summary>
    protected abstract bool MayEndInComma { get; }

    /// <summary>
    /// Reads a string up to its closing quotation mark, which has one or three characters. The current position is the string's first character.
    /// </summary>
    /// <param name="mark">The closing quotation mark.</param>
    /// <param name="hasEscapes">Whether a backslash begins an escape.</param>
    /// <param name="value">The decoded string.</param>
    /// <param name="prose">The string as prose; null if it is blank.</param>
    protected bool ReadText(string mark, bool hasEscapes, out string value, out Prose? prose)
    {
        int start = At;
        bool mayBreak = mark.Length == 3;
        var meaning = new StringBuilder();
        value = "";
        prose = null;
        while (!Rest.StartsWith(mark, StringComparison.Ordinal))
        {
            if (At >= End || (!mayBreak && Here is '\n' or '\r'))
                return Fail(start, mayBreak ? $"the text between {mark} is not closed" : $"the quotation mark {mark} is not closed on this line");
            if (hasEscapes && Here == '\\')
            {
                if (!Escape(meaning, mayBreak))
                    return false;
                continue;
            }
            int length = Here == '\r' && At + 1 < End && text[At + 1] == '\n' ? 2 : 1;
            meaning.Append(length == 2 ? '\n' : Here);
            builder.Add(length == 2 ? "\n" : Slice(At, At + 1), At, length);
            At += length;
        }
        // Up to two quotation marks may precede the three that close.
        for (int more = 0; mayBreak && more < 2 && At + 3 < End && text[At + 3] == mark[0]; more++)
        {
            meaning.Append(mark[0]);
            builder.Add(At++, 1);
        }
        At += mark.Length;
        value = meaning.ToString();
        prose = builder.Take();
        return true;
    }

    /// <summary>Returns the length of an escape, including the backslash, and its meaning; 0 if it is invalid.</summary>
    private static int EscapeLength(char kind, out string meaning)
    {
        meaning = kind switch { 'n' => "\n", 't' => "\t", 'r' => "\r", 'b' => "\b", 'f' => "\f", 'e' => "\u001B", '"' => "\"", '\\' => "\\", '/' => "/", _ => "" };
        return meaning.Length > 0 ? 2 : kind switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 0 };
    }

    private bool Escape(StringBuilder value, bool mayBreak)
    {
        char kind = At + 1 < End ? text[At + 1] : '\0';
        if (mayBreak && kind is '\n' or '\r' or ' ' or '\t')
        {
            // The line continues: the line break and the indentation are not part of the value.
            At++;
            while (char.IsWhiteSpace(Here))
                At++;
            return true;
        }
        int length = EscapeLength(kind, out string meaning);
        if (length > 2)
        {
            if (At + length > End || !uint.TryParse(Slice(At + 2, At + length), NumberStyles.AllowHexSpecifier, null, out uint code) || code > 0x10FFFF || (length == 10 && code is >= 0xD800 and < 0xE000))
                length = 0;
            else
                meaning = code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32((int)code);
        }
        if (length == 0)
            return Fail("a backslash between double quotation marks begins an escape: write two for one");
        value.Append(meaning);
        builder.Add(meaning, At, length);
        At += length;
        return true;
    }
}

/// <summary>A key whose value is being read.</summary>
/// <param name="Name">The key; for a nested key, both keys joined by a full stop.</param>
/// <param name="Place">Its span in the source.</param>
/// <param name="Depth">The number of keys in its name; 0 for the root.</param>
internal readonly record struct FlowKey(string Name, TextSpan Place, int Depth)
{
    /// <summary>Whether the value is in a list.</summary>
    public bool IsInList { get; init; }

    /// <summary>Whether a list other than a list of single values is between the key and the value.</summary>
    public bool IsDeep { get; init; }
}

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>What the readers of JSON and TOML share: texts between quotation marks, lists, and which keys become entries.</summary>
/// <param name="text">The text.</param>
/// <param name="body">What is read of it.</param>
/// <param name="entries">Where keys and faults go.</param>
internal abstract class FlowReader(ArticleText text, TextSpan body, FrontMatterEntries entries)
{
    /// <summary>Deeper nesting is no front matter, and would be the end of the stack.</summary>
    private const int MostDepth = 64;

    private readonly ProseBuilder builder = new(text.Content, MarkupMap.None);
    private int depth;

    /// <summary>Where reading has come to.</summary>
    protected int At { get; set; } = body.Start;

    /// <summary>The end of what is read.</summary>
    protected int End { get; } = body.End;

    /// <summary>The character at the place that was come to; U+0000 at the end.</summary>
    protected char Here => At < End ? text[At] : '\0';

    /// <summary>The source from the place that was come to.</summary>
    protected ReadOnlySpan<char> Rest => text.Content.AsSpan(At, End - At);

    /// <summary>The source between two places.</summary>
    protected ReadOnlySpan<char> Slice(int start, int end) => text.Content.AsSpan(start, end - start);

    /// <summary>Records a fault on the line that was come to.</summary>
    protected bool Fail(string message) => entries.Fail(Math.Min(At, text.Length), message);

    /// <summary>Records a fault on the line of a place.</summary>
    protected bool Fail(int place, string message) => entries.Fail(place, message);

    /// <summary>Passes over what may be between the parts of a value.</summary>
    protected abstract void SkipSpace();

    /// <summary>Reads one value, which belongs to a key.</summary>
    protected abstract bool Value(FlowKey key);

    /// <summary>Opens a key that holds a list or a mapping.</summary>
    protected void AddGroup(FlowKey key)
    {
        if (key is { Depth: 1, IsInList: false })
            entries.AddGroup(key.Name, key.Place, At);
    }

    /// <summary>Adds a key with a single value that ends at the place that was come to.</summary>
    protected void Add(FlowKey key, int start, string value, Prose? prose = null)
    {
        // Of a key below another single values and lists of them count; what is deeper belongs to programs.
        if (key is { Depth: 1, IsInList: false } or { Depth: 2, IsDeep: false })
            entries.Add(key.Name, key.Place, value, TextSpan.FromBounds(start, At), key.Depth == 1 ? prose : null);
    }

    /// <summary>A key below another.</summary>
    protected bool Open(FlowKey outer, string name, TextSpan place, out FlowKey key)
    {
        key = outer.Depth == 0 ? new FlowKey(name, place, 1) : new FlowKey($"{outer.Name}.{name}", place, outer.Depth + 1) { IsDeep = outer.IsDeep || outer.IsInList };
        return key.Depth > 1 || entries.Open(name, place);
    }

    /// <summary>Reads a list in square brackets; the opening one is the place that was come to.</summary>
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

    /// <summary>Begins a list or a mapping.</summary>
    protected bool Enter() => ++depth <= MostDepth || Fail("this is nested too deeply");

    /// <summary>Ends a list or a mapping; its closing bracket is the place that was come to.</summary>
    protected void Leave()
    {
        depth--;
        At++;
    }

    /// <summary>Whether a comma may follow the last value of a list.</summary>
    protected abstract bool MayEndInComma { get; }

    /// <summary>
    /// Reads a text up to its closing mark, of one character or three; its first character is the place that was come to.
    /// </summary>
    /// <param name="mark">The closing mark.</param>
    /// <param name="hasEscapes">Whether a backslash begins an escape.</param>
    /// <param name="value">What the text means.</param>
    /// <param name="prose">The text as prose; null when it is blank.</param>
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
        // Up to two marks may stand before the three that close.
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

    /// <summary>The length of an escape of a kind, the backslash counted, and what it means; 0 when there is none such.</summary>
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
            // The line goes on: neither the break nor the indentation is part of the value.
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
/// <param name="Name">The key; of one below another both, with a full stop between them.</param>
/// <param name="Place">Its place in the source.</param>
/// <param name="Depth">How many keys it is made of; 0 for the whole.</param>
internal readonly record struct FlowKey(string Name, TextSpan Place, int Depth)
{
    /// <summary>Whether the value is one of a list.</summary>
    public bool IsInList { get; init; }

    /// <summary>Whether a list is between the key and the value that is no list of single values.</summary>
    public bool IsDeep { get; init; }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Reads TOML front matter, limited to the parts of the language that front matter uses. Tables below the second level are skipped,
/// and only the form of numbers and dates is checked.
/// </summary>
internal sealed class FrontMatterToml : FlowReader
{
    private FrontMatterToml(ArticleText text, TextSpan body, FrontMatterEntries entries)
        : base(text, body, entries)
    {
    }

    /// <inheritdoc/>
    protected override bool MayEndInComma => true;

    /// <summary>Adds the values of the keys of the two top levels, or the first fault.</summary>
    public static void Read(ArticleText text, TextSpan body, FrontMatterEntries entries) => new FrontMatterToml(text, body, entries).Read();

    /// <summary>Returns whether a line is a key with a value, or the name of a table.</summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line is ['[', ..])
            return line.TrimEnd() is [.., ']'];
        int end = 0;
        while (end < line.Length && (IsBare(line[end]) || line[end] is '.' or '"' or '\''))
            end++;
        return end > 0 && line[end..].TrimStart() is ['=', ..];
    }

    /// <inheritdoc/>
    protected override void SkipSpace()
    {
        while (Here is ' ' or '\t' or '\n' or '\r' or '#')
            if (Here == '#')
                SkipComment();
            else
                At++;
    }

    /// <inheritdoc/>
    protected override bool Value(FlowKey key)
    {
        int start = At;
        switch (Here)
        {
            case '"' or '\'':
                if (!Quoted(out string value, out Prose? prose))
                    return false;
                Add(key, start, value, prose);
                return true;
            case '[':
                AddGroup(key);
                return List(key);
            case '{':
                AddGroup(key);
                return InlineTable(key);
            default:
                return Bare(key);
        }
    }

    private static bool IsBare(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private void Read()
    {
        FlowKey table = default;
        for (SkipSpace(); At < End; SkipSpace())
        {
            int start = At;
            if (!(Here == '[' ? Table(out table) : Pair(table)))
                return;
            SkipBlanks();
            if (Here == '#')
                SkipComment();
            if (At < End && Here is not ('\n' or '\r'))
            {
                Fail(start, "the value goes on after its end: put it between quotation marks, and write \\\" for a mark inside them");
                return;
            }
        }
    }

    private bool Table(out FlowKey table)
    {
        int start = At++;
        bool isList = Here == '[';
        if (isList)
            At++;
        bool isRead = Path(default, out table, isTable: true);
        if (!isRead || !Rest.StartsWith(isList ? "]]" : "]", StringComparison.Ordinal))
            return Fail(start, "write the name of a table as [name]");
        At += isList ? 2 : 1;
        if (isList)
            table = table with { IsInList = true };
        return true;
    }

    private bool Pair(FlowKey table)
    {
        int start = At;
        if (!Path(table, out FlowKey key, isTable: false))
            return false;
        if (Here != '=')
            return Fail(start, "write it as key = value");
        At++;
        SkipBlanks();
        return Value(key);
    }

    /// <summary>Reads a key, or several joined by full stops.</summary>
    private bool Path(FlowKey outer, out FlowKey key, bool isTable)
    {
        key = outer;
        while (true)
        {
            SkipBlanks();
            int start = At;
            string name = "";
            if (Here is '"' or '\'')
            {
                if (!Quoted(out name, out _))
                    return false;
            }
            else
            {
                while (IsBare(Here))
                    At++;
                name = Slice(start, At).ToString();
            }
            if (At == start)
                return Fail("write it as key = value");
            var place = TextSpan.FromBounds(start, At);
            SkipBlanks();
            bool goesOn = Here == '.';
            // a.b and a.c are two keys of one table. So are [a.b] and [a.c].
            if (key.Depth == 0 && (goesOn || isTable))
            {
                key = new FlowKey(name, place, 1);
                AddGroup(key);
            }
            else if (!Open(key, name, place, out key))
            {
                return false;
            }
            if (!goesOn)
                return true;
            At++;
        }
    }

    private bool InlineTable(FlowKey outer)
    {
        if (!Enter())
            return false;
        int start = At++;
        for (SkipSpace(); Here != '}'; SkipSpace())
        {
            if (At >= End)
                return Fail(start, "the table is not closed: put a } after its last value");
            if (!Pair(outer))
                return false;
            SkipSpace();
            if (Here == ',')
                At++;
            else if (Here != '}')
                return Fail(start, "put a comma between the values of the table");
        }
        Leave();
        return true;
    }

    private bool Quoted(out string value, out Prose? prose)
    {
        char mark = Here;
        string closer = Rest.StartsWith([mark, mark, mark]) ? new string(mark, 3) : mark.ToString();
        At += closer.Length;
        if (closer.Length == 3)
        {
            // A line break directly after the quotation marks is not part of the string.
            At += Rest is ['\r', '\n', ..] ? 2 : Here == '\n' ? 1 : 0;
        }
        return ReadText(closer, hasEscapes: mark == '"', out value, out prose);
    }

    /// <summary>Reads a number, a date, or true or false.</summary>
    private bool Bare(FlowKey key)
    {
        int start = At;
        while (char.IsAsciiLetterOrDigit(Here) || Here is '_' or '+' or '-' or '.' or ':' || (Here == ' ' && At - start == 10 && IsDate(Slice(start, At)) && At + 1 < End && char.IsAsciiDigit(Rest[1])))
            At++;
        ReadOnlySpan<char> word = Slice(start, At);
        if (word is not ("true" or "false" or "inf" or "nan") && (word.IsEmpty || !char.IsAsciiDigit(word.TrimStart("+-") is [var first, ..] ? first : 'x')))
            return Fail(start, word.IsEmpty && Here is '\n' or '\r' or '#' or '\0' ? "the key has no value" : "put the value between quotation marks");
        Add(key, start, word.ToString());
        return true;
    }

    private static bool IsDate(ReadOnlySpan<char> word) => word[4] == '-' && word[7] == '-';

    private void SkipBlanks()
    {
        while (Here is ' ' or '\t')
            At++;
    }

    private void SkipComment()
    {
        int end = Rest.IndexOfAny('\n', '\r');
        At = end < 0 ? End : At + end;
    }
}

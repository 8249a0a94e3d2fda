using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads front matter that is a JSON object.</summary>
internal sealed class FrontMatterJson : FlowReader
{
    private FrontMatterJson(ArticleText text, TextSpan body, FrontMatterEntries entries)
        : base(text, body, entries)
    {
    }

    /// <inheritdoc/>
    protected override bool MayEndInComma => false;

    /// <summary>Adds the values of the keys of the two top levels, or the first fault.</summary>
    /// <param name="text">The text.</param>
    /// <param name="body">The source from the opening brace.</param>
    /// <param name="entries">The target for keys and faults.</param>
    /// <returns>The position after the closing brace; -1 if the object cannot be read.</returns>
    public static int Read(ArticleText text, TextSpan body, FrontMatterEntries entries)
    {
        var reader = new FrontMatterJson(text, body, entries);
        return reader.Object(default) ? reader.At : -1;
    }

    /// <inheritdoc/>
    protected override void SkipSpace()
    {
        while (Here is ' ' or '\t' or '\n' or '\r')
            At++;
    }

    /// <inheritdoc/>
    protected override bool Value(FlowKey key)
    {
        int start = At;
        switch (Here)
        {
            case '"':
                At++;
                if (!ReadText("\"", hasEscapes: true, out string value, out Prose? prose))
                    return false;
                Add(key, start, value, prose);
                return true;
            case '{':
                AddGroup(key);
                return Object(key);
            case '[':
                AddGroup(key);
                return List(key);
        }
        while (char.IsAsciiLetterOrDigit(Here) || Here is '-' or '+' or '.')
            At++;
        ReadOnlySpan<char> word = Slice(start, At);
        if (word is not ("true" or "false" or "null") && (word.IsEmpty || !(char.IsAsciiDigit(word[^1]) && word[0] is '-' or (>= '0' and <= '9'))))
            return Fail(start, "put the value between double quotation marks, or write a number, true, false or null");
        Add(key, start, word.ToString());
        return true;
    }

    private bool Object(FlowKey outer)
    {
        if (!Enter())
            return false;
        int start = At++;
        for (int comma = -1; ; comma = At++)
        {
            SkipSpace();
            if (Here == '}' && comma < 0)
                break;
            if (At >= End)
                return Fail(start, "it opens here and is never closed: put a } after its last value");
            if (Here != '"')
                return Here == '}' ? Fail(comma, "delete the comma after the last value") : Fail("write the key between double quotation marks");
            int key = At++;
            if (!ReadText("\"", hasEscapes: true, out string name, out _))
                return false;
            if (!Open(outer, name, TextSpan.FromBounds(key, At), out FlowKey inner))
                return false;
            SkipSpace();
            if (Here != ':')
                return Fail(key, "put a colon between the key and its value");
            At++;
            SkipSpace();
            if (!Value(inner))
                return false;
            int end = At;
            SkipSpace();
            if (Here == '}')
                break;
            if (Here != ',')
                return At >= End ? Fail(start, "it opens here and is never closed: put a } after its last value")
                    : Fail(end, "put a comma after this value; a quotation mark inside a text is written \\\"");
        }
        Leave();
        return true;
    }
}

using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// Reads a span of source text into cells. Broken text is often normalized later (NFKC and then NFD, as by some
/// archives), which decomposes the characters of single bytes: they are composed again.
/// </summary>
internal static class CellReader
{
    public static List<Cell> Read(string content, TextSpan span)
    {
        var cells = new List<Cell>(span.Length);
        bool wasTakenApart = false;
        for (int at = span.Start; at < span.End;)
        {
            int length = Compose(content, at, span.End, wasTakenApart && cells.Count > 0 && cells[^1].Char is 'Â' or 'Ã', out char composed);
            wasTakenApart |= length > 1 && composed is 'Â' or 'Ã';
            cells.Add(length == 0 ? new Cell(content[at], at, at + 1) : new Cell(composed, at, at + length, CellState.Composed));
            at += Math.Max(1, length);
        }
        return cells;
    }

    /// <summary>The number of units of a decomposed character at a position; 0 for none.</summary>
    private static int Compose(string content, int at, int end, bool isBehindLead, out char composed)
    {
        composed = '\0';
        char c = content[at];
        if (at + 1 < end && content[at + 1] is >= '\u0300' and <= '\u036F')
        {
            composed = c == ' ' ? SpacingMark(content[at + 1]) : Letter(c, content[at + 1]);
            return composed == '\0' ? 0 : 2;
        }
        if (c is '1' or '3' && at + 2 < end && content[at + 1] == '\u2044')
        {
            composed = (c, content[at + 2]) switch { ('1', '4') => '¼', ('1', '2') => '½', ('3', '4') => '¾', _ => '\0' };
            return composed == '\0' ? 0 : 3;
        }
        if (isBehindLead)
            composed = c switch { 'o' => 'º', 'a' => 'ª', '1' => '¹', '2' => '²', '3' => '³', _ => '\0' };
        return composed == '\0' ? 0 : 1;
    }

    private static char SpacingMark(char mark) => mark switch
    {
        '\u0301' => '´',
        '\u0303' => '˜',
        '\u0304' => '¯',
        '\u0308' => '¨',
        '\u0327' => '¸',
        '\u0306' => '˘',
        '\u030C' => 'ˇ',
        '\u0328' => '˛',
        '\u030B' => '˝',
        _ => '\0',
    };

    private static char Letter(char letter, char mark)
    {
        if (!char.IsLetter(letter))
            return '\0';
        return UnicodeForms.Compose(letter, mark);
    }
}

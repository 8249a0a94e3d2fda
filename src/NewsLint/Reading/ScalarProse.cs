using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using YamlDotNet.Core;

namespace NewsLint.Reading;

/// <summary>Maps a YAML value to its source: quoted, escaped, folded over lines, or as a block.</summary>
internal static class ScalarProse
{
    /// <summary>Returns the value as prose; null if it contains only space.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="place">The span of the value, including its quotation marks.</param>
    /// <param name="value">The decoded value.</param>
    /// <param name="style">Its style.</param>
    public static Prose? Read(string source, TextSpan place, string value, ScalarStyle style)
    {
        int start = ContentStart(source, place, style);
        int end = style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? Math.Max(start, place.End - 1) : place.End;
        return new Walk(source, start, end, value, style).Run();
    }

    /// <summary>Returns the position after tags and anchors, the opening quotation mark, or the line that opens a block.</summary>
    private static int ContentStart(string source, TextSpan place, ScalarStyle style)
    {
        int at = place.Start;
        while (at < place.End && source[at] is '!' or '&')
        {
            while (at < place.End && !char.IsWhiteSpace(source[at]))
                at++;
            while (at < place.End && char.IsWhiteSpace(source[at]))
                at++;
        }
        if (style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted)
            return Math.Min(at + 1, place.End);
        if (style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return at;
        int line = source.AsSpan(at, place.End - at).IndexOfAny('\n', '\r');
        return line < 0 ? place.End : at + line;
    }

    private ref struct Walk(string source, int at, int end, string value, ScalarStyle style)
    {
        private readonly ProseBuilder prose = new(source, MarkupMap.None);
        private int at = at;
        private int taken;

        public Prose? Run()
        {
            while (taken < value.Length && at < end)
            {
                char c = source[at];
                if (c == '\\' && style == ScalarStyle.DoubleQuoted)
                    Escape();
                else if (c == '\'' && style == ScalarStyle.SingleQuoted)
                    Take(1, 2);
                else if (c is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                    Space();
                else
                    Take(1, 1);
            }
            return prose.Take();
        }

        private void Take(int meaning, int length)
        {
            meaning = Math.Min(meaning, value.Length - taken);
            length = Math.Min(length, end - at);
            prose.Add(value.AsSpan(taken, meaning), at, length);
            taken += meaning;
            at += length;
        }

        private void Escape()
        {
            char kind = at + 1 < end ? source[at + 1] : ' ';
            if (kind is '\n' or '\r')
            {
                // The line continues: the line break and the indentation are not part of the value.
                at = SpaceEnd(at + 1);
                return;
            }
            bool isPair = kind == 'U' && taken + 1 < value.Length && char.IsSurrogatePair(value[taken], value[taken + 1]);
            Take(isPair ? 2 : 1, kind switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 });
        }

        /// <summary>Reads space. Within a line it is kept; around a line break it is folded, and a block drops its indentation.</summary>
        private void Space()
        {
            int stop = SpaceEnd(at);
            ReadOnlySpan<char> run = source.AsSpan(at, stop - at);
            if (!run.ContainsAny("\n\r\u0085\u2028\u2029"))
            {
                Take(run.Length, run.Length);
                return;
            }
            int folded = taken;
            if (style is ScalarStyle.Literal or ScalarStyle.Folded)
            {
                while (folded < value.Length && value[folded] is ' ' or '\t' or '\n' or '\u0085' or '\u2028' or '\u2029')
                    folded++;
            }
            else
            {
                folded += Math.Max(1, Breaks(run) - 1);
            }
            if (folded > taken)
                Take(folded - taken, run.Length);
            else
                at = stop;
        }

        private readonly int SpaceEnd(int from)
        {
            while (from < end && source[from] is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                from++;
            return from;
        }

        private static int Breaks(ReadOnlySpan<char> run)
        {
            int breaks = 0;
            for (int i = 0; i < run.Length; i++)
                if (run[i] is not (' ' or '\t') && !(run[i] == '\n' && i > 0 && run[i - 1] == '\r'))
                    breaks++;
            return breaks;
        }
    }
}

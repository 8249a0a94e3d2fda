using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace NewsLint.Reading;

/// <summary>Maps a YAML value back to how it is written: quoted, escaped, folded over lines, or as a block.</summary>
internal static class ScalarProse
{
    /// <summary>The value as prose; null when it holds nothing but space.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="place">Where the value stands, its marks included.</param>
    /// <param name="value">The value that YAML gives it.</param>
    /// <param name="style">How it is written.</param>
    public static Prose? Read(string source, TextSpan place, string value, ScalarStyle style)
    {
        int at = place.Start;
        int end = place.End;
        if (style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted)
        {
            at++;
            end--;
        }
        else if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (at < end && source[at] is not ('\n' or '\r'))
                at++;
        }
        var prose = new ProseBuilder(source);
        for (int i = 0; i < value.Length;)
        {
            if (at >= end)
                break;
            if (style == ScalarStyle.DoubleQuoted && source[at] == '\\')
            {
                int length = EscapeLength(source, at, end);
                if (source[at + 1] is '\n' or '\r')
                {
                    at = SkipSpace(source, at + 1, end);
                    continue;
                }
                int meaning = char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1;
                prose.Add(value.Substring(i, meaning), at, length);
                i += meaning;
                at += length;
            }
            else if (style == ScalarStyle.SingleQuoted && source[at] == '\'' && value[i] == '\'')
            {
                prose.Add("'", at, 2);
                i++;
                at += 2;
            }
            else if (source[at] == value[i] && source[at] is not (' ' or '\t' or '\n' or '\r'))
            {
                prose.Add(at, 1);
                i++;
                at++;
            }
            else if (value[i] is ' ' or '\t' or '\n')
            {
                int run = SkipRun(value, i);
                int space = SkipSpace(source, at, end);
                prose.Add(value[i..run], at, Math.Max(space - at, 0));
                i = run;
                at = space;
            }
            else if (char.IsWhiteSpace(source[at]))
            {
                at++;
            }
            else
            {
                // Written in a way that is not foreseen here: the rest maps to the rest as a whole.
                prose.Add(value[i..], at, end - at);
                break;
            }
        }
        return prose.Take();
    }

    private static int SkipRun(string value, int at)
    {
        while (at < value.Length && value[at] is (' ' or '\t' or '\n'))
            at++;
        return at;
    }

    private static int SkipSpace(string source, int at, int end)
    {
        while (at < end && source[at] is (' ' or '\t' or '\n' or '\r'))
            at++;
        return at;
    }

    private static int EscapeLength(string source, int at, int end) => Math.Min(end - at, at + 1 >= source.Length ? 1 : source[at + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    });
}

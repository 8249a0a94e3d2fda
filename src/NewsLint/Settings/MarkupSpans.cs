using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;

namespace NewsLint.Settings;

/// <summary>A fault in a part of <c>newslint_markup_spans</c>.</summary>
internal enum MarkupSpansFault
{
    /// <summary>A start mark without an end mark.</summary>
    NoEnd,

    /// <summary>More than two marks between two commas.</summary>
    TooMany,

    /// <summary>A mark that is a single letter or digit, which text is full of.</summary>
    Letter,
}

/// <summary>
/// The value of <c>newslint_markup_spans</c>: pairs of a start and an end mark separated by a blank, with commas between pairs. A backslash
/// makes the next character part of a mark: a comma, or a <c>#</c> or <c>;</c> that would begin a comment.
/// </summary>
/// <param name="Pairs">The valid pairs.</param>
/// <param name="Faults">The faults, with their spans in the file.</param>
internal sealed record MarkupSpans(ImmutableArray<MarkPair> Pairs, ImmutableArray<(TextSpan Span, MarkupSpansFault Fault)> Faults)
{
    /// <summary>Reads a value.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="start">Its start in the file.</param>
    public static MarkupSpans Read(string value, int start)
    {
        var pairs = ImmutableArray.CreateBuilder<MarkPair>();
        var faults = ImmutableArray.CreateBuilder<(TextSpan, MarkupSpansFault)>();
        for (int at = 0; at <= value.Length;)
        {
            int first = at;
            List<string> marks = ReadPair(value, ref at);
            TextSpan span = Trim(value, first, at - 1, start);
            MarkupSpansFault? fault = marks.Count == 1 || (marks.Count == 0 && !value.AsSpan().Trim().EndsWith(",", StringComparison.Ordinal)) ? MarkupSpansFault.NoEnd
                : marks.Count > 2 ? MarkupSpansFault.TooMany
                : marks.Exists(mark => mark.Length == 1 && char.IsLetterOrDigit(mark[0])) ? MarkupSpansFault.Letter
                : null;
            if (fault is not null)
                faults.Add((span, fault.Value));
            else if (marks.Count == 2)
                pairs.Add(new MarkPair(marks[0], marks[1]));
        }
        return new MarkupSpans(pairs.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Reads the marks up to the next comma and moves past it.</summary>
    private static List<string> ReadPair(string value, ref int at)
    {
        var marks = new List<string>();
        var mark = new StringBuilder();
        for (; at <= value.Length; at++)
        {
            char c = at < value.Length ? value[at] : ',';
            if (c == '\\' && at + 1 < value.Length)
            {
                mark.Append(value[++at]);
            }
            else if (c is ',' or ' ' or '\t')
            {
                if (mark.Length > 0)
                    marks.Add(mark.ToString());
                mark.Clear();
                if (c == ',')
                    break;
            }
            else
            {
                mark.Append(c);
            }
        }
        at++;
        return marks;
    }

    private static TextSpan Trim(string value, int first, int end, int start)
    {
        end = Math.Min(end, value.Length);
        while (first < end && value[first] is ' ' or '\t')
            first++;
        while (end > first && value[end - 1] is ' ' or '\t')
            end--;
        return TextSpan.FromBounds(start + first, start + end);
    }
}

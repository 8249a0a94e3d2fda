using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>A set of spans of a text for repeated overlap queries.</summary>
internal sealed class SpanSet
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>Creates the set.</summary>
    /// <param name="spans">The spans in order of their starts; they may overlap.</param>
    public SpanSet(IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            if (span.IsEmpty)
                continue;
            if (ends.Count > 0 && span.Start <= ends[^1])
            {
                ends[^1] = Math.Max(ends[^1], span.End);
                continue;
            }
            starts.Add(span.Start);
            ends.Add(span.End);
        }
    }

    /// <summary>Whether a span overlaps one of the set.</summary>
    public bool Overlaps(TextSpan span)
    {
        if (span.IsEmpty || starts.Count == 0)
            return false;
        int last = starts.BinarySearch(span.End - 1);
        last = last < 0 ? ~last - 1 : last;
        return last >= 0 && ends[last] > span.Start;
    }
}

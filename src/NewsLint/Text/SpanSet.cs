using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>Stretches of a text, asked again and again whether they touch others.</summary>
internal sealed class SpanSet
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>Makes the set.</summary>
    /// <param name="spans">The stretches in the order of their starts; they may overlap.</param>
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

    /// <summary>Whether a stretch has a character in common with one of these.</summary>
    public bool Overlaps(TextSpan span)
    {
        if (span.IsEmpty || starts.Count == 0)
            return false;
        int last = starts.BinarySearch(span.End - 1);
        last = last < 0 ? ~last - 1 : last;
        return last >= 0 && ends[last] > span.Start;
    }
}

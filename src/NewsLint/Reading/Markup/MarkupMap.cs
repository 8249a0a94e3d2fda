using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading.Markup;

/// <summary>The markup spans of a source, in order and without overlap.</summary>
internal sealed class MarkupMap
{
    /// <summary>An empty map.</summary>
    public static readonly MarkupMap None = new([]);

    private MarkupMap(List<MarkupSpan> spans) => Spans = spans;

    /// <summary>The spans.</summary>
    public List<MarkupSpan> Spans { get; }

    /// <summary>Sorts spans and drops those that begin inside another.</summary>
    public static MarkupMap Of(List<MarkupSpan> found)
    {
        if (found.Count == 0)
            return None;
        found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var spans = new List<MarkupSpan>(found.Count);
        foreach (MarkupSpan span in found)
            if (!span.Span.IsEmpty && (spans.Count == 0 || spans[^1].Span.End <= span.Span.Start))
                spans.Add(span);
        return new MarkupMap(spans);
    }

    /// <summary>Returns the index of the first span that ends after a position; the number of spans if there is none.</summary>
    public int IndexFrom(int position)
    {
        var search = new LowerBound(Spans.Count);
        while (search.IsOpen)
            search.Narrow(Spans[search.Middle].Span.End <= position);
        return search.Index;
    }

    /// <summary>Returns the first markup span that overlaps a span, or that contains an empty span; null if there is none.</summary>
    public MarkupSpan? Find(TextSpan span)
    {
        int i = IndexFrom(span.Start);
        if (i == Spans.Count)
            return null;
        TextSpan own = Spans[i].Span;
        return (span.IsEmpty ? own.Start < span.Start : own.Start < span.End) ? Spans[i] : null;
    }
}

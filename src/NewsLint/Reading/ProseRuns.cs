using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading;

/// <summary>The spans of a source that are prose. Only these may be edited.</summary>
internal sealed class ProseRuns
{
    private readonly int[] starts;
    private readonly int[] ends;

    /// <summary>Joins the source runs of the blocks, without those of objects.</summary>
    public ProseRuns(ImmutableArray<Block> blocks)
    {
        var runs = new List<TextSpan>();
        foreach (Block block in blocks)
            block.Prose.AddRuns(runs);
        runs.Sort();
        var joined = new List<TextSpan>(runs.Count);
        foreach (TextSpan run in runs)
        {
            if (joined.Count > 0 && run.Start <= joined[^1].End)
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, run.End));
            else
                joined.Add(run);
        }
        starts = [.. joined.Select(run => run.Start)];
        ends = [.. joined.Select(run => run.End)];
    }

    /// <summary>Returns whether one of the spans contains a span; an empty span may also touch its ends.</summary>
    public bool Holds(TextSpan span)
    {
        int i = Array.BinarySearch(starts, span.Start);
        i = i >= 0 ? i : ~i - 1;
        return i >= 0 && span.End <= ends[i];
    }
}

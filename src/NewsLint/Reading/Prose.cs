using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Text without its markup, with a map to the source. A position is an offset in UTF-16 units; the end of a span is
/// exclusive. A source line break inside a paragraph is a line feed; code, a template or a picture is one U+FFFC.
/// </summary>
public sealed class Prose
{
    private readonly ProseSegment[] segments;
    private ImmutableArray<Token> tokens;
    private ImmutableArray<TextSpan> sentences;

    internal Prose(string text, params ProseSegment[] segments)
    {
        Text = text;
        this.segments = segments;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The span of source from which the prose was read, including markup inside it.</summary>
    public TextSpan SourceSpan => TextSpan.FromBounds(segments[0].Source, segments[^1].SourceEnd);

    /// <summary>The words, numbers and punctuation.</summary>
    public ImmutableArray<Token> Tokens => tokens.IsDefault ? tokens = Tokenizer.Tokenize(Text) : tokens;

    /// <summary>The sentences, each without the space around it.</summary>
    public ImmutableArray<TextSpan> Sentences => sentences.IsDefault ? sentences = SentenceSplitter.Split(Text, Tokens) : sentences;

    /// <summary>Returns the index of the first sentence that ends after a position; the number of sentences if there is none.</summary>
    public int SentenceIndexAt(int position)
    {
        ImmutableArray<TextSpan> all = Sentences;
        var search = new LowerBound(all.Length);
        while (search.IsOpen)
            search.Narrow(all[search.Middle].End <= position);
        return search.Index;
    }

    /// <summary>Returns the source offset of the character at a position.</summary>
    /// <param name="position">From 0 to the length of <see cref="Text"/>; the length gives the end of the source.</param>
    public int ToSource(int position)
    {
        if (position >= Text.Length)
            return segments[^1].SourceEnd;
        ProseSegment segment = segments[Find(position)];
        return segment.IsVerbatim ? segment.Source + position - segment.Start : segment.Source;
    }

    /// <summary>Returns the smallest source span that contains all characters of a span; for an empty span, an empty one.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        int start = ToSource(span.Start);
        if (span.IsEmpty)
            return new TextSpan(start, 0);
        ProseSegment last = segments[Find(span.End - 1)];
        return TextSpan.FromBounds(start, last.IsVerbatim ? last.Source + span.End - last.Start : last.SourceEnd);
    }

    /// <summary>Returns the position of the character at a source offset; -1 for markup and for other blocks.</summary>
    public int FromSource(int source)
    {
        var search = new LowerBound(segments.Length);
        while (search.IsOpen)
            search.Narrow(segments[search.Middle].SourceEnd <= source);
        int low = search.Index;
        if (low == segments.Length || source < segments[low].Source)
            return -1;
        ProseSegment segment = segments[low];
        return segment.IsVerbatim ? segment.Start + source - segment.Source : segment.Start;
    }

    /// <summary>Returns whether a span is identical in the source, so the source can be edited directly.</summary>
    public bool IsVerbatim(TextSpan span)
    {
        if (span.IsEmpty)
            return true;
        int first = Find(span.Start);
        return segments[first].IsVerbatim && span.End <= segments[first].End;
    }

    /// <summary>Adds the source runs of the prose, except those replaced by an object character.</summary>
    internal void AddRuns(List<TextSpan> runs)
    {
        foreach (ProseSegment segment in segments)
            if (segment.IsVerbatim || Text[segment.Start] != ProseBuilder.ObjectReplacement)
                runs.Add(new TextSpan(segment.Source, segment.SourceLength));
    }

    /// <summary>Returns the prose without the markup of a map; null if no word is left.</summary>
    internal Prose? Without(string source, MarkupMap markup)
    {
        if (markup.Find(SourceSpan) is null)
            return this;
        var builder = new ProseBuilder(source, markup);
        foreach (ProseSegment segment in segments)
        {
            if (segment.IsVerbatim)
                builder.Add(segment.Source, segment.Length);
            else
                builder.Add(Text.AsSpan(segment.Start, segment.Length), segment.Source, segment.SourceLength);
        }
        return builder.Take();
    }

    /// <summary>Returns a part of the prose, at least one character long, as separate prose with the same source map.</summary>
    internal Prose Part(TextSpan span)
    {
        int first = Find(span.Start);
        int last = Find(span.End - 1);
        var parts = new ProseSegment[last - first + 1];
        for (int i = first; i <= last; i++)
        {
            ProseSegment segment = segments[i];
            int start = Math.Max(segment.Start, span.Start);
            int end = Math.Min(segment.End, span.End);
            parts[i - first] = segment.IsVerbatim
                ? new ProseSegment(start - span.Start, end - start, segment.Source + start - segment.Start, end - start)
                : segment with { Start = start - span.Start, Length = end - start };
        }
        return new Prose(Text.Substring(span.Start, span.Length), parts);
    }

    private int Find(int position)
    {
        var search = new LowerBound(segments.Length);
        while (search.IsOpen)
            search.Narrow(segments[search.Middle].Start <= position);
        return Math.Max(0, search.Index - 1);
    }
}

/// <summary>A run of prose and its source run.</summary>
/// <param name="Start">Its first position in the prose.</param>
/// <param name="Length">Its length in the prose, at least 1.</param>
/// <param name="Source">Its first position in the source.</param>
/// <param name="SourceLength">Its length in the source. If it differs, the run is one character written differently (an escape, an entity).</param>
/// <param name="Changed">Whether the characters differ although the lengths are equal.</param>
internal readonly record struct ProseSegment(int Start, int Length, int Source, int SourceLength, bool Changed = false)
{
    public int End => Start + Length;

    public int SourceEnd => Source + SourceLength;

    public bool IsVerbatim => Length == SourceLength && !Changed;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// A stretch of prose without its markup, with a map back to the source. A position is an offset in UTF-16 units; spans
/// end exclusive. A line break of the source inside a paragraph is a line feed; code, a template, a picture is one U+FFFC.
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

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The whole stretch of source from which the prose was read, markup inside it included.</summary>
    public TextSpan SourceSpan => TextSpan.FromBounds(segments[0].Source, segments[^1].SourceEnd);

    /// <summary>The words, numbers and marks.</summary>
    public ImmutableArray<Token> Tokens => tokens.IsDefault ? tokens = Tokenizer.Tokenize(Text) : tokens;

    /// <summary>The sentences, each from its first to behind its last character that is no space.</summary>
    public ImmutableArray<TextSpan> Sentences => sentences.IsDefault ? sentences = SentenceSplitter.Split(Text, Tokens) : sentences;

    /// <summary>The index of the first sentence that ends behind a position; the number of sentences when none does.</summary>
    public int SentenceIndexAt(int position)
    {
        ImmutableArray<TextSpan> all = Sentences;
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Where in the source the character at a position begins.</summary>
    /// <param name="position">From 0 to the length of <see cref="Text"/>; the length itself gives the end of the source.</param>
    public int ToSource(int position)
    {
        if (position >= Text.Length)
            return segments[^1].SourceEnd;
        ProseSegment segment = segments[Find(position)];
        return segment.IsVerbatim ? segment.Source + position - segment.Start : segment.Source;
    }

    /// <summary>The smallest stretch of source that holds all characters of a span; for an empty span, an empty one.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        int start = ToSource(span.Start);
        if (span.IsEmpty)
            return new TextSpan(start, 0);
        ProseSegment last = segments[Find(span.End - 1)];
        return TextSpan.FromBounds(start, last.IsVerbatim ? last.Source + span.End - last.Start : last.SourceEnd);
    }

    /// <summary>The position of the character that a place in the source belongs to; -1 for markup and for other blocks.</summary>
    public int FromSource(int source)
    {
        int low = 0;
        int high = segments.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (segments[middle].SourceEnd <= source)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == segments.Length || source < segments[low].Source)
            return -1;
        ProseSegment segment = segments[low];
        return segment.IsVerbatim ? segment.Start + source - segment.Source : segment.Start;
    }

    /// <summary>Whether a span stands in the source just as in the prose, so that an edit of the one is an edit of the other.</summary>
    public bool IsVerbatim(TextSpan span)
    {
        if (span.IsEmpty)
            return true;
        int first = Find(span.Start);
        return segments[first].IsVerbatim && span.End <= segments[first].End;
    }

    /// <summary>Adds the runs of source that the prose was read from, without those that an object stands for.</summary>
    internal void AddRuns(List<TextSpan> runs)
    {
        foreach (ProseSegment segment in segments)
            if (segment.IsVerbatim || Text[segment.Start] != ProseBuilder.ObjectReplacement)
                runs.Add(new TextSpan(segment.Source, segment.SourceLength));
    }

    /// <summary>The prose without what a map says is markup; null when no word is left.</summary>
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

    /// <summary>A part of the prose, at least one character, as prose of its own, mapped to the same source.</summary>
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
        int low = 0;
        int high = segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (segments[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}

/// <summary>A run of prose and the run of source it was read from.</summary>
/// <param name="Start">Its first position in the prose.</param>
/// <param name="Length">Its length in the prose, at least 1.</param>
/// <param name="Source">Its first position in the source.</param>
/// <param name="SourceLength">Its length in the source: where it differs, the run is one character written otherwise (an escape, an entity).</param>
/// <param name="Changed">Whether the characters differ although the lengths do not.</param>
internal readonly record struct ProseSegment(int Start, int Length, int Source, int SourceLength, bool Changed = false)
{
    public int End => Start + Length;

    public int SourceEnd => Source + SourceLength;

    public bool IsVerbatim => Length == SourceLength && !Changed;
}

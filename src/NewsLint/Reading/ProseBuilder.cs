using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading;

/// <summary>Puts prose together from runs of source, dropping the markup between them.</summary>
internal sealed class ProseBuilder(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<ProseSegment> segments = [];

    /// <summary>Behind the last run of source that was appended; 0 before the first.</summary>
    public int SourceEnd => segments.Count == 0 ? 0 : segments[^1].SourceEnd;

    /// <summary>Appends a run of source as it stands.</summary>
    public void Add(int start, int length)
    {
        if (length <= 0)
            return;
        if (segments.Count > 0 && segments[^1] is { IsVerbatim: true } last && last.SourceEnd == start)
            segments[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
        else
            segments.Add(new ProseSegment(text.Length, length, start, length));
        text.Append(source, start, length);
    }

    /// <summary>Appends what a run of source means: an escape, an entity, a line break.</summary>
    public void Add(ReadOnlySpan<char> meaning, int start, int length)
    {
        if (meaning.Length == 0 || length <= 0)
            return;
        if (meaning.Length == length && source.AsSpan(start, length).SequenceEqual(meaning))
        {
            Add(start, length);
            return;
        }
        segments.Add(new ProseSegment(text.Length, meaning.Length, start, length, Changed: true));
        text.Append(meaning);
    }

    /// <summary>The prose so far without outer space; null when there is none. The builder is empty afterwards.</summary>
    public Prose? Take()
    {
        string all = text.ToString();
        var prose = segments.Count == 0 ? null : new Prose(all, [.. segments]);
        text.Clear();
        segments.Clear();
        TextSpan inner = Trim(all, new TextSpan(0, all.Length));
        return prose is null || inner.IsEmpty ? null
            : inner.Length == all.Length ? prose
            : prose.Part(inner);
    }

    /// <summary>A run of source as prose, without outer space; null when there is nothing else.</summary>
    public static Prose? Verbatim(string source, TextSpan span)
    {
        span = Trim(source, span);
        return span.IsEmpty ? null : new Prose(source.Substring(span.Start, span.Length), new ProseSegment(0, span.Length, span.Start, span.Length));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}

using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;

namespace NewsLint.Reading;

/// <summary>Builds prose from runs of source without the markup between and inside them.</summary>
/// <param name="source">The source; its characters inside markup are ignored.</param>
/// <param name="markup">The markup of the source.</param>
internal sealed class ProseBuilder(string source, MarkupMap markup)
{
    /// <summary>The character that replaces code, an address, a template or a picture in the prose.</summary>
    public const char ObjectReplacement = '\uFFFC';

    private readonly StringBuilder text = new();
    private readonly List<ProseSegment> segments = [];

    /// <summary>The end of the last appended run of source; 0 before the first.</summary>
    public int SourceEnd => segments.Count == 0 ? 0 : segments[^1].SourceEnd;

    /// <summary>Appends a run of source verbatim, without the markup in it.</summary>
    public void Add(int start, int length)
    {
        int end = start + length;
        for (int i = markup.IndexFrom(start); start < end; i++)
        {
            MarkupSpan? next = i < markup.Spans.Count && markup.Spans[i].Span.Start < end ? markup.Spans[i] : null;
            AddRun(start, (next is null ? end : Math.Max(start, next.Span.Start)) - start);
            if (next is null)
                return;
            int inner = Math.Max(start, next.Span.Start);
            int stop = Math.Min(end, next.Span.End);
            if (next.Trace == MarkupTrace.Words)
                AddChanged(source.AsSpan(inner, stop - inner), inner, stop - inner);
            else
                AddObject(next, inner);
            start = stop;
        }
    }

    /// <summary>Appends the meaning of a run of source: an escape, an entity, a line break.</summary>
    public void Add(ReadOnlySpan<char> meaning, int start, int length)
    {
        if (meaning.Length == 0 || length <= 0)
            return;
        if (markup.Find(new TextSpan(start, length)) is { Trace: not MarkupTrace.Words } span && span.Span.Start <= start)
            AddObject(span, start);
        else if (meaning.Length == length && source.AsSpan(start, length).SequenceEqual(meaning))
            Add(start, length);
        else
            AddChanged(meaning, start, length);
    }

    /// <summary>Returns the prose so far without outer space; null if it has no words. Clears the builder.</summary>
    public Prose? Take()
    {
        string all = text.ToString();
        var prose = segments.Count == 0 || !HasWords(all) ? null : new Prose(all, [.. segments]);
        text.Clear();
        segments.Clear();
        TextSpan inner = Trim(all, new TextSpan(0, all.Length));
        return prose is null || inner.Length == all.Length ? prose : prose.Part(inner);
    }

    /// <summary>Returns a run of source as prose, without outer space; null if only space is left.</summary>
    public static Prose? Verbatim(string source, TextSpan span)
    {
        span = Trim(source, span);
        return span.IsEmpty ? null : new Prose(source.Substring(span.Start, span.Length), new ProseSegment(0, span.Length, span.Start, span.Length));
    }

    private void AddRun(int start, int length)
    {
        if (length <= 0)
            return;
        if (segments.Count > 0 && segments[^1] is { IsVerbatim: true } last && last.SourceEnd == start)
            segments[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
        else
            segments.Add(new ProseSegment(text.Length, length, start, length));
        text.Append(source, start, length);
    }

    private void AddChanged(ReadOnlySpan<char> meaning, int start, int length)
    {
        segments.Add(new ProseSegment(text.Length, meaning.Length, start, length, Changed: true));
        text.Append(meaning);
    }

    /// <summary>Appends the object character of markup, once, at its start.</summary>
    private void AddObject(MarkupSpan span, int at)
    {
        if (span.Trace == MarkupTrace.Object && at == span.Span.Start)
            AddChanged([ObjectReplacement], at, span.Span.Length);
    }

    private static bool HasWords(string text)
    {
        foreach (char c in text)
            if (!char.IsWhiteSpace(c) && c != ObjectReplacement)
                return true;
        return false;
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

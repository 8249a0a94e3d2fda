using System.Text;

namespace NewsLint.Reading;

/// <summary>Puts prose together from runs of source, dropping the markup between them.</summary>
internal sealed class ProseBuilder(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<ProseSegment> segments = [];

    public bool IsEmpty => text.Length == 0;

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
    public void Add(string meaning, int start, int length)
    {
        if (meaning.Length == 0)
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
        int start = 0;
        int end = all.Length;
        while (start < end && char.IsWhiteSpace(all[start]))
            start++;
        while (end > start && char.IsWhiteSpace(all[end - 1]))
            end--;
        return prose is null || start == end ? null
            : end - start == all.Length ? prose
            : prose.Part(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end));
    }
}

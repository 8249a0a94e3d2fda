using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>A run of bytes that is not valid in the file's encoding.</summary>
/// <param name="Span">The replacement characters (U+FFFD) that replace the bytes in the text.</param>
/// <param name="Offset">The offset of the bytes in the file, from 0.</param>
/// <param name="Bytes">The bytes as they were found.</param>
public sealed record InvalidBytes(TextSpan Span, long Offset, ImmutableArray<byte> Bytes);

/// <summary>
/// The text of one file. Offsets are UTF-16 units; lines break at LF, CRLF and CR only, as SARIF readers, editors and
/// git count them (Roslyn's texts also break at U+0085, U+2028 and U+2029).
/// </summary>
public sealed class ArticleText : SourceText
{
    private readonly string content;
    private readonly Encoding encoding;
    private int[]? starts;
    private LineHash[]? hashes;

    /// <summary>Creates a text that does not come from bytes.</summary>
    public ArticleText(string content)
        : this(content, new UTF8Encoding(false), hasByteOrderMark: false, [])
    {
    }

    internal ArticleText(string content, Encoding encoding, bool hasByteOrderMark, ImmutableArray<InvalidBytes> invalid)
    {
        this.content = content;
        this.encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        Invalid = invalid;
    }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Content => content;

    /// <summary>Whether the file began with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The bytes that are not valid in the encoding, in file order.</summary>
    public ImmutableArray<InvalidBytes> Invalid { get; }

    /// <inheritdoc/>
    public override Encoding Encoding => encoding;

    /// <inheritdoc/>
    public override int Length => content.Length;

    /// <inheritdoc/>
    public override char this[int position] => content[position];

    /// <summary>The offset at which each line begins, in ascending order; the first is 0.</summary>
    internal int[] LineStarts => starts ??= FindLineStarts(content);

    /// <summary>The hash by which GitHub identifies each line.</summary>
    internal LineHash[] LineHashes => hashes ??= Text.LineHashes.Of(content, LineStarts.Length, HasByteOrderMark);

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        content.CopyTo(sourceIndex, destination, destinationIndex, count);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => content.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => content;

    /// <summary>The characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not within the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => content.AsSpan(span.Start, span.Length);

    /// <summary>The number, from 0, of the line that holds an offset; the last line for the text's end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or beyond the text's end.</exception>
    public int GetLineNumber(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, content.Length);
        int found = Array.BinarySearch(LineStarts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Line and column of an offset, both from 0, the column in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or beyond the text's end.</exception>
    public LinePosition GetLinePosition(int position)
    {
        int line = GetLineNumber(position);
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>The span of a line, numbered from 0, without its line break.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        int start = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : content.Length;
        if (line + 1 < LineStarts.Length)
            end -= end - start >= 2 && content[end - 1] == '\n' && content[end - 2] == '\r' ? 2 : 1;
        return TextSpan.FromBounds(start, end);
    }

    /// <inheritdoc/>
    protected override TextLineCollection GetLinesCore() => new LineCollection(this);

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int>(Math.Max(16, content.Length / 80)) { 0 };
        for (int at = 0; ;)
        {
            int next = content.AsSpan(at).IndexOfAny('\n', '\r');
            if (next < 0)
                return [.. starts];
            at += next + 1;
            if (content[at - 1] == '\r' && at < content.Length && content[at] == '\n')
                at++;
            starts.Add(at);
        }
    }

    private sealed class LineCollection(ArticleText text) : TextLineCollection
    {
        public override int Count => text.LineStarts.Length;

        public override TextLine this[int index]
        {
            get
            {
                int end = index + 1 < Count ? text.LineStarts[index + 1] : text.Length;
                return TextLine.FromSpan(text, TextSpan.FromBounds(text.LineStarts[index], end));
            }
        }

        public override int IndexOf(int position) => text.GetLineNumber(position);
    }
}

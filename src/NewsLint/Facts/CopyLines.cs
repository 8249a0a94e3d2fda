using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts;

/// <summary>A line of an article's text without outer space and leading Markdown characters.</summary>
/// <param name="Span">Its span in the source; never empty.</param>
/// <param name="Number">Its line number in the source, from 0.</param>
/// <param name="IsHead">Whether it is among the first lines.</param>
/// <param name="IsFoot">Whether it is among the last lines.</param>
/// <param name="CanStandAlone">False for a line in the middle of a paragraph.</param>
internal readonly record struct CopyLine(TextSpan Span, int Number, bool IsHead, bool IsFoot, bool CanStandAlone)
{
    /// <summary>Its kind.</summary>
    public LinePart Part { get; init; }

    /// <summary>Its words without markup; null if it has no prose, or is not a whole block.</summary>
    public Prose? Prose { get; init; }
}

/// <summary>The lines of an article's text, without front matter, markup and empty lines.</summary>
internal sealed class CopyLines
{
    /// <summary>The number of lines in the head, and in the foot, of an article.</summary>
    private const int Reach = 4;

    /// <summary>A shorter line, in characters, is not a line of wrapped text, unless it is the last of its paragraph.</summary>
    private const int ShortLine = 45;

    /// <summary>The maximum number of consecutive labels in one paragraph.</summary>
    private const int Buttons = 20;

    private readonly ArticleText text;

    public CopyLines(Article article)
    {
        text = article.Text;
        var spans = new List<TextSpan>();
        int first = article.FrontMatter is { } front ? text.GetLineNumber(front.Span.End) : 0;
        for (int number = first; number < text.LineStarts.Length; number++)
        {
            TextSpan span = Trim(text, text.GetLineSpan(number), article.FrontMatter?.Span.End ?? 0);
            if (!span.IsEmpty && !IsMarkup(article, span))
                spans.Add(span);
        }
        All = new CopyLine[spans.Count];
        var parts = new LineParts(article);
        for (int i = 0; i < spans.Count; i++)
        {
            (LinePart part, Prose? prose, bool isWhole) = parts.Of(spans[i]);
            All[i] = new CopyLine(spans[i], text.GetLineNumber(spans[i].Start), i < Reach, i >= spans.Count - Reach, isWhole ? article.IsMarkdown || CanStandAlone(spans, i) : IsShortAmongShort(spans, i))
            {
                Part = part,
                Prose = prose,
            };
        }
    }

    /// <summary>The lines, in order.</summary>
    public CopyLine[] All { get; }

    /// <summary>Returns whether a line contains only code, templates and similar markup.</summary>
    private static bool IsMarkup(Article article, TextSpan line)
    {
        while (!line.IsEmpty && article.FindMarkup(line) is { IsOpaque: true } markup && markup.Span.Start <= line.Start)
            line = Trim(article.Text, TextSpan.FromBounds(Math.Min(markup.Span.End, line.End), line.End), 0);
        return line.IsEmpty;
    }

    /// <summary>Returns the words of a line, without markup if they are known.</summary>
    public ReadOnlySpan<char> Words(CopyLine line) => line.Prose is { } prose ? prose.Text : text.Slice(line.Span);

    private static TextSpan Trim(ArticleText text, TextSpan line, int from)
    {
        int start = Math.Max(line.Start, from);
        int end = line.End;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '#' or '>' or '•' or '\uFEFF' || (text[start] is '*' or '-' or '+' && start + 1 < end && text[start + 1] == ' ')))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    /// <summary>Returns whether the previous line, if adjacent, ends a sentence or a label, and this line begins one.</summary>
    private bool CanStandAlone(List<TextSpan> spans, int i)
    {
        bool isFree = !Touches(spans, i) || EndsSentence(spans[i - 1]);
        return char.IsLower(text[spans[i].Start]) ? isFree && (spans[i].Length < ShortLine || text.Slice(spans[i]).StartsWith("http")) : isFree || spans[i - 1].Length < ShortLine;
    }

    /// <summary>
    /// Returns whether a line is a label in a paragraph of labels: all lines are short and begin with a capital or a digit, as copied
    /// buttons do.
    /// </summary>
    private bool IsShortAmongShort(List<TextSpan> spans, int i)
    {
        int first = i;
        while (Touches(spans, first) && i - first < Buttons)
            first--;
        if (Touches(spans, first))
            return false;
        for (int line = first; line == first || (line < spans.Count && Touches(spans, line)); line++)
            if (spans[line].Length >= ShortLine || !(char.IsUpper(text[spans[line].Start]) || char.IsDigit(text[spans[line].Start])) || (line > first && text[spans[line - 1].End - 1] == ','))
                return false;
        return true;
    }

    private bool EndsSentence(TextSpan line) => text[line.End - 1] is '.' or '!' or '?' or '”' or '"' or ':' or ')' or '…';

    private bool Touches(List<TextSpan> spans, int i) =>
        i > 0 && text.GetLineNumber(spans[i].Start) == text.GetLineNumber(spans[i - 1].Start) + 1;
}

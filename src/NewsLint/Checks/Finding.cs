using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>How loud a finding is.</summary>
public enum Level
{
    /// <summary>Weak evidence or a matter of style; SARIF's <c>note</c>.</summary>
    Suggestion,

    /// <summary>Very likely a fault.</summary>
    Warning,

    /// <summary>A fault that must not be published.</summary>
    Error,
}

/// <summary>
/// A place in a file, with all that a report shows of it, so that the file's text need not be kept.
/// </summary>
/// <param name="Path">The file's path as reported, with forward slashes.</param>
/// <param name="Span">The offsets, in UTF-16 units, end exclusive.</param>
/// <param name="Lines">Line and column of both ends, from 0, in UTF-16 units, end exclusive.</param>
/// <param name="Text">The words at the place; cut after some hundred characters.</param>
/// <param name="LineText">The line that the place begins in; of a very long one the part around the place.</param>
/// <param name="LineTextStart">The column, from 0, at which <paramref name="LineText"/> begins.</param>
public sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines, string Text, string LineText, int LineTextStart)
{
    /// <summary>The most of one line that is kept, to either side of the place.</summary>
    private const int Reach = 400;

    /// <summary>What GitHub knows the line by in which the place begins.</summary>
    public LineHash LineHash { get; init; }

    /// <summary>The number, from 1, of the line that the place begins on, for a message.</summary>
    internal string LineNumber => (Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether <see cref="Text"/> is all of the words at the place.</summary>
    public bool IsTextWhole => Text.Length == Span.Length;

    /// <summary>The place of a span of an article.</summary>
    public static Place Of(Article article, TextSpan span) => Of(article.Path, article.Text, span);

    /// <summary>The place of a span of a file.</summary>
    public static Place Of(string path, ArticleText text, TextSpan span)
    {
        LinePosition start = text.GetLinePosition(span.Start);
        TextSpan line = text.GetLineSpan(start.Line);
        int from = Whole(text, Math.Max(line.Start, Math.Min(span.Start, line.End) - Reach));
        int to = Whole(text, Math.Clamp(span.Start + (2 * Reach), from, line.End));
        string words = text.ToString(TextSpan.FromBounds(span.Start, Whole(text, span.Start + Math.Min(span.Length, Reach))));
        var lines = new LinePositionSpan(start, text.GetLinePosition(span.End));
        return new Place(path, span, lines, words, text.ToString(TextSpan.FromBounds(from, to)), from - line.Start) { LineHash = text.LineHashes[start.Line] };
    }

    /// <summary>The place of a span of which only the offsets count: nobody reads its words.</summary>
    internal static Place WithoutWords(string path, ArticleText text, TextSpan span)
    {
        LinePosition start = text.GetLinePosition(span.Start);
        return new Place(path, span, new LinePositionSpan(start, start), "", "", 0);
    }

    /// <summary>A cut never leaves half of a surrogate pair.</summary>
    private static int Whole(ArticleText text, int cut) =>
        cut > 0 && cut < text.Length && char.IsSurrogatePair(text[cut - 1], text[cut]) ? cut - 1 : cut;
}

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What stands there, as a clause.</param>
public sealed record RelatedPlace(Place Place, string Message);

/// <summary>One thing found, with all that a report needs.</summary>
/// <param name="RuleId">The id of the rule that found it.</param>
/// <param name="Level">How loud it is.</param>
/// <param name="Message">What is wrong, where the other place is, and what to do.</param>
/// <param name="Place">Where.</param>
/// <param name="Related">The other places, in the order of the message.</param>
/// <param name="Fix">The edit that mends it; null when there is none that is certain.</param>
/// <param name="Help">A further line of advice or evidence; null when the message says all.</param>
public sealed record Finding(string RuleId, Level Level, string Message, Place Place, ImmutableArray<RelatedPlace> Related, Fix? Fix, string? Help)
{
    /// <summary>What keeps it from being reported; null when nothing does.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether an earlier run, the baseline, found it as well.</summary>
    public bool IsKnown { get; init; }

    /// <summary>How many findings it is: more than 1 for one that counts the rest of a rule's in a file.</summary>
    public int Count { get; init; } = 1;

    /// <summary>This finding as the one that counts the rest of its rule's in its file, from its place on.</summary>
    internal Finding AsRest(int count, Level level) => this with
    {
        Count = count,
        Level = level,
        Message = count == 1 ? "1 more finding of this rule in this file is not listed" : $"{count} more findings of this rule in this file, from here on, are not listed",
        Related = [],
        Fix = null,
        Help = null,
    };

    /// <summary>The order of reports: by path, place and rule, the same whatever the order of the work was.</summary>
    public static int Compare(Finding a, Finding b)
    {
        int order = string.CompareOrdinal(a.Place.Path, b.Place.Path);
        if (order == 0)
            order = a.Place.Span.CompareTo(b.Place.Span);
        if (order == 0)
            order = string.CompareOrdinal(a.RuleId, b.RuleId);
        return order == 0 ? string.CompareOrdinal(a.Message, b.Message) : order;
    }
}

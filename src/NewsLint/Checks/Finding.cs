using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>The level of a finding.</summary>
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
/// A place in a file, with all that a report shows of it, so that the text of the file need not be kept.
/// </summary>
/// <param name="Path">The path of the file in reports, with forward slashes.</param>
/// <param name="Span">The offsets, in UTF-16 units, end exclusive.</param>
/// <param name="Lines">Line and column of both ends, from 0, in UTF-16 units, end exclusive.</param>
/// <param name="Text">The words at the place, cut after about a hundred characters.</param>
/// <param name="LineText">The line on which the place begins, or the part around the place if the line is very long.</param>
/// <param name="LineTextStart">The column, from 0, at which <paramref name="LineText"/> begins.</param>
public sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines, string Text, string LineText, int LineTextStart)
{
    /// <summary>The maximum number of characters of a line that are kept on each side of the place.</summary>
    private const int Reach = 400;

    /// <summary>The fingerprint by which GitHub identifies the line on which the place begins.</summary>
    public LineHash LineHash { get; init; }

    /// <summary>The 1-based number of the line on which the place begins, for a message.</summary>
    internal string LineNumber => (Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether <see cref="Text"/> is all of the words at the place.</summary>
    public bool IsTextWhole => Text.Length == Span.Length;

    /// <summary>Creates the place of a span of an article.</summary>
    public static Place Of(Article article, TextSpan span) => Of(article.Path, article.Text, span);

    /// <summary>Creates the place of a span of a file.</summary>
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

    /// <summary>Creates the place of a span with only its offsets, if nobody reads its words.</summary>
    internal static Place WithoutWords(string path, ArticleText text, TextSpan span)
    {
        LinePosition start = text.GetLinePosition(span.Start);
        return new Place(path, span, new LinePositionSpan(start, start), "", "", 0);
    }

    /// <summary>Cuts without splitting a surrogate pair.</summary>
    private static int Whole(ArticleText text, int cut) =>
        cut > 0 && cut < text.Length && char.IsSurrogatePair(text[cut - 1], text[cut]) ? cut - 1 : cut;
}

/// <summary>Another place that a finding mentions.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is there, as a clause.</param>
public sealed record RelatedPlace(Place Place, string Message);

/// <summary>A finding, with all that a report needs.</summary>
/// <param name="RuleId">The id of the rule that found it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Message">What is wrong, where the other place is, and what to do.</param>
/// <param name="Place">The place.</param>
/// <param name="Related">The other places, in the order of the message.</param>
/// <param name="Fix">The edit that corrects it, or null if none is certain.</param>
/// <param name="Help">An additional line of advice or evidence, or null if there is none.</param>
public sealed record Finding(string RuleId, Level Level, string Message, Place Place, ImmutableArray<RelatedPlace> Related, Fix? Fix, string? Help)
{
    /// <summary>The suppression of the finding, or null if there is none.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether the baseline, an earlier run, also has it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The number of findings that it represents: more than 1 if it counts the remaining findings of a rule in a file.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Returns this finding as the count of its rule's remaining findings in its file, from its place on.</summary>
    internal Finding AsRest(int count, Level level) => this with
    {
        Count = count,
        Level = level,
        Message = count == 1 ? "1 more finding of this rule in this file is not listed" : $"{count} more findings of this rule in this file, from here on, are not listed",
        Related = [],
        Fix = null,
        Help = null,
    };

    /// <summary>Compares by path, place and rule, so that the order of reports does not depend on the order of work.</summary>
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

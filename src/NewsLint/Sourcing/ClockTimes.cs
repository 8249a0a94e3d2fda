using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>Compares times of day, as copy writes them: 10:30 a.m., 10.30am, 22:30, noon. Their values are hours.</summary>
internal static class ClockTimes
{
    private const double HalfDay = 12;

    /// <summary>Whether two times may be one: a time that does not say which half of the day it is in may be in either.</summary>
    public static bool MayBeOne(ComparedFigure a, ComparedFigure b)
    {
        if (FigureAgreement.Same(a.Figure.Low, b.Figure.Low))
            return true;
        return (!SaysHalf(a) || !SaysHalf(b)) && FigureAgreement.Same(a.Figure.Low % HalfDay, b.Figure.Low % HalfDay);
    }

    /// <summary>Whether two times can contradict each other: they are of one time zone, or of none that is named.</summary>
    public static bool AreComparable(ComparedFigure a, ComparedFigure b) => Zone(a).SequenceEqual(Zone(b));

    private static bool SaysHalf(ComparedFigure time)
    {
        ReadOnlySpan<char> words = time.Figure.Words;
        return time.Figure.Low > HalfDay || words[^1] is 'm' or 'M' or '.' || words.EndsWith("noon", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the name of the time zone in the words or right after them: EST, GMT; empty if there is none.</summary>
    private static ReadOnlySpan<char> Zone(ComparedFigure time)
    {
        const int Longest = 4;
        string text = time.Facts.Article.Blocks[time.Figure.Block].Prose.Text;
        foreach (Token token in time.Facts.Article.Blocks[time.Figure.Block].Prose.Tokens)
        {
            if (token.End <= time.Figure.Span.Start)
                continue;
            ReadOnlySpan<char> word = token.In(text);
            if (token.Kind == TokenKind.Word && word.Length is > 1 and <= Longest && word[^1] is 'T' or 'C' && !word.ContainsAnyExceptInRange('A', 'Z'))
                return word;
            if (token.Start >= time.Figure.Span.End)
                break;
        }
        return default;
    }
}

using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Measures;

/// <summary>Reads the time of a figure: the nearest time words in the tree of its sentence.</summary>
internal static class WhenReader
{
    private const int MostBeside = 15;

    /// <summary>Writes the time and its place.</summary>
    /// <param name="facts">The article, for its dates.</param>
    /// <param name="clause">The clause of the figure.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="later">The figures after it in the sentence.</param>
    public static void Read(ArticleFacts facts, FigureClause clause, Measure measure, ReadOnlySpan<OtherFigure> later)
    {
        int block = measure.Figure.Block;
        Prose prose = facts.Article.Blocks[block].Prose;
        TextSpan sentence = prose.Sentences[measure.Figure.Sentence];
        int least = int.MaxValue;
        foreach (DateMention date in PlacedMentions.DatesFrom(facts, block, sentence.Start))
        {
            if (date.Span.Start >= sentence.End)
                break;
            if (date.Span.Start < sentence.Start || date.Span.OverlapsWith(measure.Figure.Core) || (date.Kind == DateKind.TimeOfDay && measure.Kind != FigureKind.Count))
                continue;
            if (IsOfEarlierValue(measure.Figure, later, date))
                continue;
            int distance = Distance(clause, date);
            if (distance >= least)
                continue;
            least = distance;
            measure.When = date;
        }
        if (measure.When is not null)
            measure.Time = prose.Text.Substring(measure.TimeSpan.Start, measure.TimeSpan.Length);
    }

    /// <summary>Whether a figure that the other rose or fell from is between it and the date: rose to $5 million from $4 million in 2010.</summary>
    private static bool IsOfEarlierValue(Figure figure, ReadOnlySpan<OtherFigure> later, DateMention date)
    {
        foreach (OtherFigure other in later)
            if (other.Figure.Change == ChangeRole.From && figure.Change != ChangeRole.From && other.Figure.Core.End <= date.Span.Start)
                return true;
        return false;
    }

    /// <summary>Gets the distance in words, increased if the time does not depend on something above the figure.</summary>
    private static int Distance(FigureClause clause, DateMention date)
    {
        SentenceTree tree = clause.Tree;
        int at = tree.At(date.Span.Start);
        int words = Math.Abs(at - clause.Top);
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = tree.Head(at))
            if (at == clause.Clause || at == clause.Phrase || at == clause.Top)
                return words;
        // A time in another clause belongs to that clause, unless it is close to the figure.
        return words <= MostBeside ? words + 30 : int.MaxValue;
    }
}

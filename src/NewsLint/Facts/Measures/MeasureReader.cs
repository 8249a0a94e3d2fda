using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads what the figures of an article measure. Parses a sentence when the measure of one of its figures is first needed.</summary>
internal sealed class MeasureReader
{
    private readonly ArticleFacts facts;
    private readonly OtherFigure[] figures;
    private readonly Measure?[] measures;

    /// <summary>Finds all figures of an article, without reading what they measure.</summary>
    public MeasureReader(ArticleFacts facts)
    {
        this.facts = facts;
        figures = [.. Merge(facts.Figures, OtherFigureReader.Read(facts))];
        measures = new Measure?[figures.Length];
    }

    /// <summary>The figures, in the article's order, with their kinds.</summary>
    public IReadOnlyList<OtherFigure> Figures => figures;

    /// <summary>Reads what a figure measures.</summary>
    /// <param name="index">Its index in <see cref="Figures"/>.</param>
    public Measure Of(int index)
    {
        if (measures[index] is null)
            ReadSentence(index);
        return measures[index]!;
    }

    /// <summary>Reads the measures of all figures, in the article's order.</summary>
    public ImmutableArray<Measure> All()
    {
        var all = ImmutableArray.CreateBuilder<Measure>(Figures.Count);
        for (int i = 0; i < Figures.Count; i++)
            all.Add(Of(i));
        return all.MoveToImmutable();
    }

    /// <summary>Merges all figures in order; a vote replaces the counts in it.</summary>
    private static List<OtherFigure> Merge(ImmutableArray<Figure> figures, List<OtherFigure> others)
    {
        var merged = new List<OtherFigure>(figures.Length + others.Count);
        int next = 0;
        foreach (Figure figure in figures)
        {
            while (next < others.Count && IsBefore(others[next].Figure, figure))
                merged.Add(others[next++]);
            if (!(next < others.Count && Overlaps(others[next].Figure, figure)) && !(merged.Count > 0 && Overlaps(merged[^1].Figure, figure)))
                merged.Add(new OtherFigure(figure, FigureKinds.Of(figure)));
        }
        while (next < others.Count)
            merged.Add(others[next++]);
        return merged;
    }

    private static bool IsBefore(Figure a, Figure b) => a.Block < b.Block || (a.Block == b.Block && a.Core.Start < b.Core.Start);

    private static bool Overlaps(Figure a, Figure b) => a.Block == b.Block && a.Core.OverlapsWith(b.Core);

    /// <summary>Reads the measures of all figures of a sentence, because one can depend on the figure before it.</summary>
    private void ReadSentence(int index)
    {
        int first = index;
        while (first > 0 && IsBeside(first - 1, index))
            first--;
        int end = index + 1;
        while (end < Figures.Count && IsBeside(end, index))
            end++;
        SentenceTree tree = TreeOf(first, end);
        for (int i = first; i < end; i++)
            measures[i] = Read(tree, figures.AsSpan(i..end), i > first ? measures[i - 1] : null);
    }

    private bool IsBeside(int other, int index) => Figures[other].Figure.Block == Figures[index].Figure.Block && Figures[other].Figure.Sentence == Figures[index].Figure.Sentence;

    /// <summary>Reads what the first of some figures of a sentence measures.</summary>
    private Measure Read(SentenceTree tree, ReadOnlySpan<OtherFigure> from, Measure? before)
    {
        OtherFigure other = from[0];
        var measure = new Measure(other.Figure, other.Kind);
        var clause = new FigureClause(tree, other.Figure, other.Kind);
        if (clause.Top < 0)
            return measure;
        VerbReader.Read(clause, measure);
        ThingReader.Read(facts, clause, measure, before);
        FrameReader.Read(clause, measure);
        new BearerReader(facts, clause, measure).Read(before);
        AspectReader.Read(clause, measure);
        WhenReader.Read(facts, clause, measure, from[1..]);
        SourceReader.Read(facts, clause, measure);
        QualifierReader.Read(clause, measure);
        OppositeReader.Read(clause, measure, before);
        return measure;
    }

    private SentenceTree TreeOf(int first, int end)
    {
        Figure figure = Figures[first].Figure;
        Prose prose = facts.Article.Blocks[figure.Block].Prose;
        return SentenceParser.Own.Parse(prose.Text, TreeTokens.Cut(prose.Text, prose.Tokens, prose.Sentences[figure.Sentence], Hedges(first, end)));
    }

    /// <summary>Gets the hedges before the figures of a sentence, which the tree omits: "up to 200 jobs" has the tree of "200 jobs". Keeps verbs.</summary>
    private List<TextSpan> Hedges(int first, int end)
    {
        var hedges = new List<TextSpan>();
        for (int i = first; i < end; i++)
        {
            Figure figure = Figures[i].Figure;
            if (figure.Span.Start < figure.Core.Start && figure.Hedge is { } hedge && !(hedge.IndexOf(' ', StringComparison.Ordinal) < 0 && (hedge.EndsWith("ing", StringComparison.Ordinal) || hedge.EndsWith("ed", StringComparison.Ordinal) || hedge.EndsWith('s'))))
                hedges.Add(new TextSpan(figure.Span.Start, Math.Min(hedge.Length, figure.Core.Start - figure.Span.Start)));
        }
        return hedges;
    }
}

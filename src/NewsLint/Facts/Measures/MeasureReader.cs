using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads what the figures of an article measure. Only parses sentences that contain a figure.</summary>
internal sealed class MeasureReader
{
    private readonly ArticleFacts facts;
    private readonly ImmutableArray<Measure>.Builder measures = ImmutableArray.CreateBuilder<Measure>();
    private SentenceTree? tree;
    private int treeBlock = -1;
    private int treeSentence = -1;

    private MeasureReader(ArticleFacts facts) => this.facts = facts;

    /// <summary>Reads the measures of all figures, in the article's order.</summary>
    public static ImmutableArray<Measure> Read(ArticleFacts facts)
    {
        var reader = new MeasureReader(facts);
        List<OtherFigure> figures = Merge(facts.Figures, OtherFigureReader.Read(facts));
        for (int i = 0; i < figures.Count; i++)
            reader.ReadFigure(figures, i);
        return reader.measures.DrainToImmutable();
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

    private void ReadFigure(List<OtherFigure> figures, int index)
    {
        OtherFigure other = figures[index];
        Figure figure = other.Figure;
        Measure? before = measures.Count > 0 && measures[^1].Figure.Block == figure.Block && measures[^1].Figure.Sentence == figure.Sentence ? measures[^1] : null;
        var measure = new Measure(figure, other.Kind);
        measures.Add(measure);
        var clause = new FigureClause(TreeOf(figures, index), figure, other.Kind);
        if (clause.Top < 0)
            return;
        VerbReader.Read(clause, measure);
        ThingReader.Read(facts, clause, measure, before);
        FrameReader.Read(clause, measure);
        new BearerReader(facts, clause, measure).Read(before);
        AspectReader.Read(clause, measure);
        WhenReader.Read(facts, clause, measure);
        SourceReader.Read(facts, clause, measure);
        QualifierReader.Read(clause, measure);
        OppositeReader.Read(clause, measure, before);
    }

    private SentenceTree TreeOf(List<OtherFigure> figures, int index)
    {
        Figure figure = figures[index].Figure;
        if (tree is not null && treeBlock == figure.Block && treeSentence == figure.Sentence)
            return tree;
        Prose prose = facts.Article.Blocks[figure.Block].Prose;
        treeBlock = figure.Block;
        treeSentence = figure.Sentence;
        return tree = SentenceParser.Own.Parse(prose.Text, TreeTokens.Cut(prose.Text, prose.Tokens, prose.Sentences[figure.Sentence], Hedges(figures, index)));
    }

    /// <summary>Gets the hedges before the figures of a sentence, which the tree omits: "up to 200 jobs" has the tree of "200 jobs". Keeps verbs.</summary>
    private static List<TextSpan> Hedges(List<OtherFigure> figures, int first)
    {
        var hedges = new List<TextSpan>();
        for (int i = first; i < figures.Count && figures[i].Figure.Block == figures[first].Figure.Block && figures[i].Figure.Sentence == figures[first].Figure.Sentence; i++)
        {
            Figure figure = figures[i].Figure;
            if (figure.Span.Start < figure.Core.Start && figure.Hedge is { } hedge && !(hedge.IndexOf(' ', StringComparison.Ordinal) < 0 && (hedge.EndsWith("ing", StringComparison.Ordinal) || hedge.EndsWith("ed", StringComparison.Ordinal) || hedge.EndsWith('s'))))
                hedges.Add(new TextSpan(figure.Span.Start, Math.Min(hedge.Length, figure.Core.Start - figure.Span.Start)));
        }
        return hedges;
    }
}

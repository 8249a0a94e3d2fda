using NewsLint.Facts.Quotations;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads who states a figure: the quoted speaker, the subject of a verb of speech above it, or the name after "according to".</summary>
internal static class SourceReader
{
    private const int MostSteps = 12;

    /// <summary>Writes the source.</summary>
    public static void Read(ArticleFacts facts, FigureClause clause, Measure measure) =>
        measure.Source = (measure.Figure.IsQuoted ? Quoted(facts, measure) : null) ?? Reported(facts, clause, measure);

    private static string? Quoted(ArticleFacts facts, Measure measure)
    {
        if (PlacedMentions.QuotationAt(facts, measure.Figure.Block, measure.Figure.Core.Start)?.Speaker is { } speaker)
            return speaker.Entity?.Name ?? facts.Article.Blocks[speaker.Block].Prose.Text.Substring(speaker.Span.Start, speaker.Span.Length);
        return null;
    }

    private static string? Reported(ArticleFacts facts, FigureClause clause, Measure measure)
    {
        SentenceTree tree = clause.Tree;
        int at = clause.Clause >= 0 ? clause.Clause : clause.Top;
        for (int steps = 0; at >= 0 && steps < MostSteps; steps++, at = tree.Head(at))
        {
            foreach (int child in tree.Children(at))
                if (tree.Relation(child) is Relation.Obl or Relation.Advcl && tree.Child(child, Relation.Case) is >= 0 and var preposition && tree.Is(preposition, "according"))
                    return Name(facts, measure, tree, child);
            // The verb of speech governs the statement, or is its parataxis.
            int speech = tree.Relation(at) is Relation.Ccomp ? tree.Head(at) : tree.Child(at, Relation.Parataxis);
            if (speech < 0 || (CueWords.Of(tree[speech]) & CueForms.Verb) == 0)
                continue;
            int speaker = tree.Child(speech, Relation.Nsubj);
            if (speaker >= 0)
                return Name(facts, measure, tree, speaker);
        }
        return null;
    }

    private static string Name(ArticleFacts facts, Measure measure, SentenceTree tree, int i)
    {
        int block = measure.Figure.Block;
        if (PlacedMentions.NameAt(facts, block, tree.Tokens[i].Start) is { } name)
            return name.Entity.Name;
        if (tree.Tag(i) == Tag.PRP && PronounReader.Resolve(facts, block, tree, i) is { } entity)
            return entity.Name;
        Microsoft.CodeAnalysis.Text.TextSpan span = NounPhrases.Compound(tree, i);
        return tree.Text.Substring(span.Start, span.Length);
    }
}

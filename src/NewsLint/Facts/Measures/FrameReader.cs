using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Finds the frame that a figure's wording belongs to.</summary>
internal static class FrameReader
{
    /// <summary>Writes the frame, and the thing if only the frame determines it.</summary>
    public static void Read(FigureClause clause, Measure measure)
    {
        measure.Frame = Find(clause, measure);
        measure.Thing ??= MeasureFrames.ThingOf(measure.Frame);
    }

    private static string? Find(FigureClause clause, Measure measure)
    {
        if (measure.Kind == FigureKind.Age)
            return "age";
        SentenceTree tree = clause.Tree;
        if (Adjective(clause) is { } adjective)
            return adjective;
        FrameRole role = clause.Role switch
        {
            Relation.Nsubj or Relation.Csubj => FrameRole.Subject,
            Relation.NsubjPass or Relation.Obj or Relation.Iobj => FrameRole.Object,
            // A bare noun after a verb without an object, whatever its relation in the tree.
            _ when clause.Branch > clause.Verb && clause.Verb >= 0 && clause.Kind == FigureKind.Count && clause.Clause == clause.Verb && tree.Child(clause.Branch, Relation.Case) < 0 && tree.Child(clause.Clause, Relation.Obj) < 0 => FrameRole.Object,
            _ => FrameRole.None,
        };
        // A participle at the counted noun: 12 people killed.
        int participle = clause.Noun >= 0 ? tree.Child(clause.Noun, Relation.Acl) : -1;
        if (participle >= 0 && tree.Tag(participle) is Tag.VBN or Tag.VBD && MeasureFrames.OfVerb(VerbReader.LemmaAt(tree, participle), FrameRole.Object, measure.Kind) is { } participial)
            return participial;
        string? byNoun = (measure.ThingSpan.IsEmpty ? null : MeasureFrames.OfNoun(tree.Text.Substring(measure.ThingSpan.Start, measure.ThingSpan.Length).ToLowerInvariant(), measure.Kind)) ?? MeasureFrames.OfNoun(measure.Thing, measure.Kind);
        string? byVerb = MeasureFrames.OfVerb(measure.Verb, role, measure.Kind);
        // The noun tells what money is for; the verb tells what happens to the counted.
        return measure.Kind == FigureKind.Count ? byVerb ?? byNoun : byNoun ?? byVerb;
    }

    /// <summary>Finds the frame of an adjective: 12 dead, at least 12 people were dead, 158 others missing.</summary>
    private static string? Adjective(FigureClause clause)
    {
        if (clause.Kind != FigureKind.Count)
            return null;
        SentenceTree tree = clause.Tree;
        int last = Math.Max(clause.Last, clause.Noun);
        for (int i = clause.Last + 1; i < tree.Count && i <= last + 2; i++)
            if (tree.Tag(i) != Tag.Mark && MeasureFrames.OfAdjective(tree[i].ToString().ToLowerInvariant()) is { } frame && (tree.Tag(i) is Tag.JJ or Tag.NN or Tag.VBN or Tag.RB or Tag.VBG))
                return frame;
        return clause.Verb >= 0 && clause.Clause != clause.Verb && clause.Role == Relation.Nsubj ? MeasureFrames.OfAdjective(tree[clause.Clause].ToString().ToLowerInvariant()) : null;
    }
}

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
        if (participle >= 0 && !IsComma(tree, participle - 1) && tree.Tag(participle) is Tag.VBN or Tag.VBD && MeasureFrames.OfVerb(VerbReader.LemmaAt(tree, participle), FrameRole.Object, measure.Kind) is { } participial)
            return participial;
        if (OfRelative(clause) is { } relative)
            return relative;
        string? byNoun = (measure.ThingSpan.IsEmpty ? null : MeasureFrames.OfNoun(tree.Text.Substring(measure.ThingSpan.Start, measure.ThingSpan.Length).ToLowerInvariant(), measure.Kind)) ?? MeasureFrames.OfNoun(measure.Thing, measure.Kind);
        if (byNoun is null && (role != FrameRole.Object || ThingReader.IsHaving(measure.Verb)))
            byNoun = MeasureFrames.OfPerson(measure.Thing, measure.Kind);
        bool isStake = measure.Kind == FigureKind.Share && role == FrameRole.Object && ThingReader.IsHaving(measure.Verb) && clause.Whole >= 0 && tree.Tag(clause.Whole) == Tag.NNP;
        string? byVerb = MeasureFrames.OfVerb(isStake ? "own" : measure.Verb, role, measure.Kind); // has 23% of Sina
        if ((IsLoss(clause) || (role == FrameRole.Object && ThingReader.IsLosing(measure.Verb))) && MeasureFrames.OfLoss(measure.Thing, measure.Kind) is { } lost)
            return lost;
        // The noun tells what money is for; the verb tells what happens to the counted.
        return measure.Kind == FigureKind.Count ? byVerb ?? OfNextVerb(clause) ?? byNoun : byNoun ?? byVerb;
    }

    /// <summary>Finds the frame of an adjective: 12 dead, at least 12 people were dead, 158 others missing.</summary>
    private static string? Adjective(FigureClause clause)
    {
        if (clause.Kind != FigureKind.Count)
            return null;
        SentenceTree tree = clause.Tree;
        int last = Math.Max(clause.Last, clause.Noun);
        for (int i = clause.Last + 1; i < tree.Count && i <= last + 2 && !IsComma(tree, i); i++)
            if (tree.Tag(i) != Tag.Mark && MeasureFrames.OfAdjective(tree[i].ToString().ToLowerInvariant()) is { } frame && (tree.Tag(i) is Tag.JJ or Tag.NN or Tag.NNP or Tag.VBN or Tag.RB or Tag.VBG))
                return frame;
        return clause.Verb >= 0 && clause.Clause != clause.Verb && clause.Role == Relation.Nsubj ? MeasureFrames.OfAdjective(tree[clause.Clause].ToString().ToLowerInvariant()) : null;
    }

    /// <summary>Whether a count is in the "of" phrase of a loss: the loss of 340 jobs, cuts of 340 jobs.</summary>
    private static bool IsLoss(FigureClause clause) =>
        clause.Tree.Before(clause.First) is > 0 and var of && clause.Tree.Is(of, "of") && clause.Tree[of - 1] is "loss" or "losses" or "cut" or "cuts";

    /// <summary>Finds the frame of the verb in the relative clause of a count: the eight people who died in the blast.</summary>
    private static string? OfRelative(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        int i = Math.Max(clause.Last, clause.Noun) + 1;
        if (clause.Kind != FigureKind.Count || clause.First < 0 || !tree.Is(i, "who"))
            return null;
        i = FullVerb(tree, i + 1, out bool isPassive);
        if (i < 0)
            return null;
        string lemma = VerbReader.LemmaAt(tree, i);
        if (ThingReader.IsLosing(lemma) && i + 2 < tree.Count && tree.Tag(i + 1) == Tag.PRPS && MeasureFrames.OfLoss(NounPhrases.Singular(tree, i + 2), clause.Kind) is { } lost)
            return lost; // who lost their lives
        return MeasureFrames.OfVerb(lemma, isPassive ? FrameRole.Object : FrameRole.Subject, clause.Kind);
    }

    /// <summary>Gets the verb after auxiliaries and adverbs, and whether it is passive; -1 if there is none.</summary>
    private static int FullVerb(SentenceTree tree, int i, out bool isPassive)
    {
        isPassive = false;
        for (; i < tree.Count && tree.Tag(i) is (>= Tag.BeVB and <= Tag.HaveVBZ) or Tag.MD or Tag.RB; i++)
            isPassive |= tree.Tag(i) is >= Tag.BeVB and <= Tag.BeVBZ;
        return i < tree.Count && tree.Tag(i) is >= Tag.VB and <= Tag.VBZ ? i : -1;
    }

    /// <summary>Finds the frame of the verb right after a count, which the tree often gives to another clause: 3,000 people died, 12 have been killed.</summary>
    private static string? OfNextVerb(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        int i = FullVerb(tree, Math.Max(clause.Last, clause.Noun) + 1, out bool isPassive);
        if (i < 0 || clause.First < 0)
            return null;
        string lemma = VerbReader.LemmaAt(tree, i);
        bool hasObject = i + 1 < tree.Count && tree.Tag(i + 1) is Tag.DT or Tag.CD or Tag.NN or Tag.NNS or Tag.NNP or Tag.PRP or Tag.PRPS or Tag.JJ;
        return isPassive || (tree.Tag(i) is Tag.VBN or Tag.VBD && !hasObject && MeasureFrames.OfVerb(lemma, FrameRole.Subject, clause.Kind) is null)
            ? MeasureFrames.OfVerb(lemma, FrameRole.Object, clause.Kind)
            : MeasureFrames.OfVerb(lemma, FrameRole.Subject, clause.Kind);
    }

    /// <summary>Whether a comma ends the phrase: killed six people, injured 50.</summary>
    private static bool IsComma(SentenceTree tree, int i) => tree.Is(i, ",");
}

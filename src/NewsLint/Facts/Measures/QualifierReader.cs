using System.Collections.Immutable;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads what distinguishes a figure from others of its kind.</summary>
internal static class QualifierReader
{
    /// <summary>The maximum length of a phrase; longer ones describe rather than distinguish.</summary>
    private const int LongestPhrase = 6;

    /// <summary>Writes the qualifiers: the adjectives of the counted noun, another and other, and short phrases at it.</summary>
    public static void Read(FigureClause clause, Measure measure)
    {
        SentenceTree tree = clause.Tree;
        var qualifiers = ImmutableArray.CreateBuilder<string>();
        for (int i = Math.Max(0, clause.First - 3); i < clause.First; i++)
            if (tree[i] is "another" or "Another" or "other" or "further" or "additional" or "extra" or "remaining")
                qualifiers.Add(tree[i].ToString().ToLowerInvariant());
        for (int i = clause.Last + 1; i <= clause.Last + 2 && i < tree.Count; i++)
            if (tree[i] is "others" or "more" or "other" or "additional" && !tree.Is(i + 1, "than") && !(measure.Kind == FigureKind.Share && tree.Is(i, "more"))) // 72 percent more is a change
                qualifiers.Add(tree[i].ToString().ToLowerInvariant());
        int noun = measure.ThingSpan.IsEmpty ? clause.Phrase : tree.At(measure.ThingSpan.Start);
        foreach (int child in noun < 0 ? default : tree.Children(noun))
        {
            if (clause.IsFigure(child) || child == clause.Top)
                continue;
            if (tree.Relation(child) is Relation.Amod && tree.Tag(child) is not Tag.CD && !qualifiers.Contains(tree[child].ToString().ToLowerInvariant()))
                qualifiers.Add(tree[child].ToString().ToLowerInvariant());
            else if (tree.Relation(child) is Relation.Nmod && child > noun && Phrase(tree, child) is { } phrase)
                qualifiers.Add(phrase);
        }
        // A phrase right after the noun qualifies it, even if the tree attaches it to the verb: closed 12 shops in the north.
        int next = noun + 1;
        if (noun >= 0 && next < tree.Count && tree.Relation(next) == Relation.Case && tree.Head(next) is var head && head > next && tree.Relation(head) == Relation.Obl && Phrase(tree, head) is { } behind)
            qualifiers.Add(behind);
        measure.Qualifiers = qualifiers.ToImmutable();
    }

    private static string? Phrase(SentenceTree tree, int noun)
    {
        int first = tree.Child(noun, Relation.Case);
        if (first < 0 || noun - first > LongestPhrase || first > noun)
            return null;
        return tree.Text[tree.Tokens[first].Start..tree.Tokens[noun].End].ToLowerInvariant();
    }
}

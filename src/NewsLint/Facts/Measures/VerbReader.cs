using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads the governing verb of a figure.</summary>
internal static class VerbReader
{
    /// <summary>Writes the verb, its place and its voice.</summary>
    public static void Read(FigureClause clause, Measure measure)
    {
        if (clause.Verb < 0 || IsApposition(clause))
            return;
        SentenceTree tree = clause.Tree;
        measure.Verb = LemmaAt(tree, clause.Verb);
        measure.VerbSpan = tree.Tokens[clause.Verb].Span;
        measure.IsPassive = IsPassive(tree, clause.Verb);
    }

    /// <summary>Whether a verb is passive, including a participle at a noun: the 49 people killed.</summary>
    public static bool IsPassive(SentenceTree tree, int verb) =>
        tree.Child(verb, Relation.AuxPass) >= 0 || tree.Child(verb, Relation.NsubjPass) >= 0
        || (tree.Tag(verb) == Tag.VBN && tree.Relation(verb) == Relation.Acl && tree.Child(verb, Relation.Aux) < 0);

    /// <summary>Gets the base form of the verb at a token.</summary>
    public static string LemmaAt(SentenceTree tree, int verb) => tree.Tag(verb) switch
    {
        >= Tag.BeVB and <= Tag.BeVBZ => "be",
        >= Tag.HaveVB and <= Tag.HaveVBZ => "have",
        >= Tag.DoVB => "do",
        Tag.VB or Tag.VBP => tree[verb].ToString().ToLowerInvariant(),
        _ => VerbLemmas.Of(tree[verb]),
    };

    /// <summary>Whether the figure is an age in apposition, which has no verb of its own: James York, 40, cited.</summary>
    private static bool IsApposition(FigureClause clause) =>
        clause.Kind == FigureKind.Age && clause.Noun < 0 && !clause.IsPredicate && clause.First == clause.Last;
}

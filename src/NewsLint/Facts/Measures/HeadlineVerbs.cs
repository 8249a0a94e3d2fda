using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Finds the verb of a headline that the tree takes for a noun: fire kills 12.</summary>
internal static class HeadlineVerbs
{
    /// <summary>Gets the token of the verb nearest to a figure, preferably before it, or -1 if no word can be a verb.</summary>
    /// <param name="tree">The headline.</param>
    /// <param name="first">The first token of the figure.</param>
    public static int Find(SentenceTree tree, int first)
    {
        for (int i = first - 1; i > Math.Max(0, first - Reach); i--)
            if (CanBeVerb(tree, i))
                return i;
        for (int i = first + 2; i < Math.Min(tree.Count, first + Reach); i++)
            if (CanBeVerb(tree, i))
                return i;
        return -1;
    }

    /// <summary>The maximum distance, in tokens, to the verb of a headline.</summary>
    private const int Reach = 14;

    private static bool CanBeVerb(SentenceTree tree, int i)
    {
        if (tree.Tag(i) is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.VB or Tag.VBD or Tag.VBN or Tag.VBP or Tag.VBZ) || (i > 1 && tree.Tag(i - 1) is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.Mark)))
            return false;
        string lemma = VerbLemmas.Of(tree[i]);
        return lemma.Length > 2 && !tree[i].Equals(lemma, StringComparison.OrdinalIgnoreCase) && (ThingReader.MeasuresSubject(lemma) || ThingReader.MeasuresObject(lemma) || MeasureFrames.IsVerb(lemma));
    }
}

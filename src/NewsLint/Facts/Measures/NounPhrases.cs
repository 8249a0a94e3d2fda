using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>Gets the words of nouns in a tree.</summary>
internal static class NounPhrases
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EmptyNouns = FigureWords.WordSet(Words.EmptyNouns);

    /// <summary>Whether a noun says little about what is counted: number, total.</summary>
    public static bool IsEmpty(SentenceTree tree, int noun) => EmptyNouns.Contains(tree[noun]);

    /// <summary>Gets the singular of a noun, in lower case.</summary>
    public static string Singular(SentenceTree tree, int noun) => Nouns.Singular(tree[noun]).ToLowerInvariant();

    /// <summary>Gets the noun after the "of" of another noun, or -1 if there is none.</summary>
    public static int Whole(SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
            if (child > noun && tree.Relation(child) is Relation.Nmod or Relation.Obl && tree.Child(child, Relation.Case) is >= 0 and var preposition && tree.Is(preposition, "of"))
                return child;
        return -1;
    }

    /// <summary>Gets the span of a noun with the words before it that form a compound, and with the other words of its name.</summary>
    public static TextSpan Compound(SentenceTree tree, int noun)
    {
        int first = noun;
        int last = noun;
        foreach (int child in tree.Children(noun))
        {
            if (tree.Relation(child) is Relation.Compound && child < first && IsNextTo(tree, child, first))
                first = child;
            else if (tree.Relation(child) is Relation.Flat && child > last)
                last = child;
        }
        foreach (int child in tree.Children(noun))
            if (tree.Relation(child) is Relation.Compound && child < first)
                first = Math.Min(first, noun - child <= 3 ? child : first);
        return TextSpan.FromBounds(tree.Tokens[first].Start, tree.Tokens[last].End);
    }

    private static bool IsNextTo(SentenceTree tree, int child, int first) => first - child <= 2 && tree.Tag(child) != Tag.Mark;
}

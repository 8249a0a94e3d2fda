using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads the bearers of a row of figures with "respectively": by 3% and 1.2% in Marsh and Vale respectively.</summary>
internal static class RespectivelyReader
{
    /// <summary>The maximum length of a row; longer rows are lists.</summary>
    private const int LongestRow = 6;

    /// <summary>Gets the bearer of a figure, or -1 if the sentence lacks the word or the rows differ in length.</summary>
    public static int Bearer(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        int word = -1;
        for (int i = 0; i < tree.Count && word < 0; i++)
            if (tree.Is(i, "respectively"))
                word = i;
        if (word < 0)
            return -1;
        Span<int> figures = stackalloc int[LongestRow];
        int figureCount = Row(tree, clause.Top, figures);
        int place = figures[..figureCount].IndexOf(clause.Top);
        if (figureCount < 2 || place < 0)
            return -1;
        Span<int> names = stackalloc int[LongestRow];
        for (int i = 0; i < tree.Count; i++)
        {
            if (!clause.IsNoun(i) || figures[..figureCount].Contains(i) || Row(tree, i, names) != figureCount || names[0] != i)
                continue;
            bool isOther = true;
            foreach (int figure in figures[..figureCount])
                isOther &= !names[..figureCount].Contains(figure) && Math.Abs(figure - i) > 1;
            if (isOther)
                return names[place];
        }
        return -1;
    }

    /// <summary>Gets the members of a token's coordination, in text order.</summary>
    private static int Row(SentenceTree tree, int member, Span<int> row)
    {
        int first = member;
        while (tree.Relation(first) == Relation.Conj && tree.Head(first) >= 0)
            first = tree.Head(first);
        int count = 0;
        row[count++] = first;
        foreach (int child in tree.Children(first))
            if (tree.Relation(child) == Relation.Conj && child > first && count < row.Length)
                row[count++] = child;
        return count;
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;

namespace NewsLint.Stories.Ledgers;

/// <summary>Sorts what tellings state into the cells of a row.</summary>
internal static class RowBuilder
{
    /// <summary>Creates the value of a place.</summary>
    public static LedgerValue Value(ArticleFacts facts, int block, TextSpan span, int group = 0) =>
        new(block, span, facts.Article.Blocks[block].Prose.Text.Substring(span.Start, span.Length).ReplaceLineEndings(" "), group);

    /// <summary>Creates the cells of a row.</summary>
    /// <param name="count">The number of tellings.</param>
    /// <param name="values">The values with the number of their telling.</param>
    public static IReadOnlyList<IReadOnlyList<LedgerValue>> Cells(int count, IEnumerable<(int Telling, LedgerValue Value)> values)
    {
        var cells = new List<LedgerValue>[count];
        for (int i = 0; i < count; i++)
            cells[i] = [];
        foreach ((int telling, LedgerValue value) in values)
            cells[telling].Add(value);
        foreach (List<LedgerValue> cell in cells)
            cell.Sort(static (a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Span.Start.CompareTo(b.Span.Start));
        return cells;
    }

    /// <summary>Numbers groups of equal statements: the one of most tellings is 0, and of equally many the earlier one.</summary>
    /// <param name="items">The statements with the number of their telling, in order.</param>
    /// <param name="areAlike">Whether two state the same.</param>
    /// <returns>For each statement the number of its group.</returns>
    public static int[] Groups<T>(IReadOnlyList<(int Telling, T Item)> items, Func<T, T, bool> areAlike)
    {
        var groups = new List<List<int>>();
        for (int i = 0; i < items.Count; i++)
        {
            List<int>? own = groups.Find(group => areAlike(items[group[0]].Item, items[i].Item));
            if (own is null)
                groups.Add(own = []);
            own.Add(i);
        }
        int[] numbers = new int[items.Count];
        int number = 0;
        foreach (List<int> group in groups.OrderByDescending(group => group.Select(i => items[i].Telling).Distinct().Count()))
        {
            foreach (int i in group)
                numbers[i] = number;
            number++;
        }
        return numbers;
    }

    /// <summary>Whether the values of a row are of more than one telling.</summary>
    public static bool AreSeveral<T>(IReadOnlyList<(int Telling, T Item)> items) => items.Any(item => item.Telling != items[0].Telling);
}

using NewsLint.Facts.Dates;
using NewsLint.Reading;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// Divides an article that is updated through the day into its updates, each under a line with its time: figures of two updates can differ,
/// because the count went on between them.
/// </summary>
internal static class RunningUpdates
{
    /// <summary>The maximum length, in UTF-16 units, of a line that is a time: 10:30 p.m. ET.</summary>
    private const int MostOfALine = 24;

    /// <summary>Gets the update that each block belongs to, from 0; only zeros if the article is not divided.</summary>
    public static int[] Of(ArticleFacts facts)
    {
        IReadOnlyList<Block> blocks = facts.Article.Blocks;
        int[] updates = new int[blocks.Count];
        int update = 0;
        for (int i = 0; i < updates.Length; i++)
        {
            if (blocks[i].Prose.Text.Length <= MostOfALine && facts.Dates.In(i) is [{ Kind: DateKind.TimeOfDay, Span.Start: 0 }, ..])
                update++;
            updates[i] = update;
        }
        return update > 1 ? updates : new int[updates.Length];
    }
}

using NewsLint.Facts;

namespace NewsLint.Stories.Ledgers;

/// <summary>What each telling of a story states, and what differs.</summary>
internal sealed class StoryLedger
{
    private StoryLedger(Story story, IReadOnlyList<ArticleFacts> articles, IReadOnlyList<LedgerRow> rows)
    {
        Story = story;
        Articles = articles;
        Rows = rows;
        foreach (LedgerRow row in rows)
            Differences += row.Verdict == LedgerVerdict.Differ ? 1 : 0;
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>The tellings, by path.</summary>
    public IReadOnlyList<ArticleFacts> Articles { get; }

    /// <summary>The rows: what differs first, then what tellings agree on, then what only one states; within these by kind and place.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>The number of rows whose tellings differ.</summary>
    public int Differences { get; }

    /// <summary>Compares the tellings of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">The articles that its members are indices into.</param>
    public static StoryLedger Of(Story story, IReadOnlyList<ArticleFacts> articles)
    {
        ArticleFacts[] tellings = [.. story.Members.Select(member => articles[member]).OrderBy(static facts => facts.Article.Path, StringComparer.Ordinal)];
        var alignment = new StoryAlignment(tellings);
        List<LedgerRow> rows = [.. FigureRows.Of(alignment), .. QuotationRows.Of(alignment), .. NameRows.Of(tellings), .. EventRows.Days(alignment), .. EventRows.Places(alignment)];
        return new StoryLedger(story, tellings, [.. rows.OrderBy(static row => row.Verdict)]);
    }
}

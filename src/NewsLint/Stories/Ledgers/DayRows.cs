using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>The rows of days: what happened when.</summary>
internal static class DayRows
{
    /// <summary>The minimum number of content words that two sentences share if they date one event.</summary>
    private const int FewestShared = 3;

    /// <summary>The minimum share of the content words of the shorter sentence.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The maximum number of words in the name of a row.</summary>
    private const int MostNaming = 3;

    /// <summary>Joins the days of sentences with the same words, the most alike first.</summary>
    public static IEnumerable<LedgerRow> Of(IReadOnlyList<ArticleFacts> articles)
    {
        var all = new List<Dated>();
        for (int telling = 0; telling < articles.Count; telling++)
            foreach (DateMention date in articles[telling].Dates.Mentions)
                if (date.Kind is DateKind.Day or DateKind.Weekday && articles[telling].Article.Blocks[date.Block].Kind != BlockKind.Dateline)
                    all.Add(new Dated(telling, date, articles[telling].Article.Blocks[date.Block].Prose));
        // A day alone is the date line of a page.
        all.RemoveAll(static dated => dated.Words.Count < FewestShared);
        var pairs = new List<(Dated First, Dated Second, double Share)>();
        for (int i = 0; i < all.Count; i++)
            for (int k = i + 1; k < all.Count; k++)
                if (all[i].Telling != all[k].Telling && Share(all[i], all[k]) is var share && share >= LeastShare)
                    pairs.Add((all[i], all[k], share));
        foreach ((Dated first, Dated second, _) in pairs.OrderByDescending(static pair => pair.Share))
        {
            if (first.Row == second.Row || first.Row.Exists(a => second.Row.Exists(b => a.Telling == b.Telling && FigureTimes.Differ(a.Date, b.Date))))
                continue;
            foreach (Dated dated in second.Row.ToArray())
            {
                first.Row.Add(dated);
                dated.Row = first.Row;
            }
        }
        var seen = new HashSet<List<Dated>>(ReferenceEqualityComparer.Instance);
        foreach (Dated dated in all)
            if (seen.Add(dated.Row))
                yield return Row(dated.Row, articles);
    }

    private static LedgerRow Row(List<Dated> row, IReadOnlyList<ArticleFacts> articles)
    {
        (int Telling, Dated Item)[] items = [.. row.Select(static dated => (dated.Telling, dated))];
        int[] groups = RowBuilder.Groups(items, static (a, b) => !FigureTimes.Differ(a.Date, b.Date));
        bool isSeveral = RowBuilder.AreSeveral(items);
        return new LedgerRow(
            LedgerKind.Day, "day: " + NameOf(row), groups.Any(static group => group > 0) ? LedgerVerdict.Differ : isSeveral ? LedgerVerdict.Agree : LedgerVerdict.One,
            RowBuilder.Cells(articles.Count, row.Select((dated, i) => (dated.Telling, RowBuilder.Value(articles[dated.Telling], dated.Date.Block, dated.Date.Span, groups[i])))));
    }

    /// <summary>The first words of a sentence that all the others have too.</summary>
    private static string NameOf(List<Dated> row) =>
        string.Join(' ', row[0].Words.Where(word => row.TrueForAll(dated => dated.Stems.Contains(Stem.Hash(word)))).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNaming));

    private static double Share(Dated a, Dated b)
    {
        int shared = a.Stems.Count(b.Stems.Contains);
        return shared < FewestShared ? 0 : shared / (double)Math.Min(a.Stems.Count, b.Stems.Count);
    }

    /// <summary>A day in a sentence, and the row that it is in.</summary>
    private sealed class Dated
    {
        public Dated(int telling, DateMention date, Prose prose)
        {
            Telling = telling;
            Date = date;
            Row = [this];
            TextSpan sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(date.Span.Start), prose.Sentences.Length - 1)];
            for (int i = Tokenizer.IndexAt(prose.Tokens, sentence.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < sentence.End; i++)
            {
                Token token = prose.Tokens[i];
                string word = prose.Text.Substring(token.Start, token.End - token.Start);
                if (token.Kind != TokenKind.Word || date.Span.Contains(token.Start) || !EvidenceWords.Counts(word))
                    continue;
                Words.Add(word);
                Stems.Add(Stem.Hash(word));
            }
        }

        public int Telling { get; }

        public DateMention Date { get; }

        public List<string> Words { get; } = [];

        public HashSet<uint> Stems { get; } = [];

        public List<Dated> Row { get; set; }
    }
}

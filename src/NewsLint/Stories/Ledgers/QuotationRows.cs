using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;

namespace NewsLint.Stories.Ledgers;

/// <summary>The rows of what speakers said.</summary>
internal static class QuotationRows
{
    /// <summary>The name of a row whose speaker no telling names.</summary>
    private const string Unknown = "a speaker";

    /// <summary>Joins the quotations that are one utterance; the others are rows of one telling.</summary>
    public static IEnumerable<LedgerRow> Of(StoryAlignment alignment)
    {
        var all = new List<Told>();
        var byPlace = new Dictionary<(int Telling, int Block, int Start), Told>();
        for (int telling = 0; telling < alignment.Articles.Count; telling++)
            foreach (SpokenWords words in SpokenWords.Read(alignment.Articles[telling]))
                Find(telling, words);
        foreach (SameUtterance pair in alignment.Utterances)
        {
            if (pair.IsFramedOtherwise)
                continue;
            Told first = Find(pair.First.Article, pair.First.Words);
            Told second = Find(pair.Second.Article, pair.Second.Words);
            foreach (WordDifference difference in pair.Alignment.Differences)
            {
                first.Differing.Add(Place(pair.First.Words, difference.First));
                second.Differing.Add(Place(pair.Second.Words, difference.Second));
            }
            if (first.Row == second.Row)
                continue;
            foreach (Told told in second.Row.ToArray())
            {
                first.Row.Add(told);
                told.Row = first.Row;
            }
        }
        var seen = new HashSet<List<Told>>(ReferenceEqualityComparer.Instance);
        foreach (Told told in all)
            if (seen.Add(told.Row))
                yield return Row(told.Row, alignment.Articles);

        Told Find(int telling, SpokenWords words)
        {
            if (!byPlace.TryGetValue((telling, words.Block, words.Span.Start), out Told? told))
            {
                byPlace.Add((telling, words.Block, words.Span.Start), told = new Told(telling, words));
                all.Add(told);
            }
            return told;
        }
    }

    private static LedgerRow Row(List<Told> row, IReadOnlyList<ArticleFacts> articles)
    {
        bool isSeveral = row.Exists(told => told.Telling != row[0].Telling);
        bool isDiffering = row.Exists(static told => told.Differing.Count > 0);
        string? speaker = row.Select(told => told.Words.SpeakerIn(articles[told.Telling])?.Name).FirstOrDefault(static name => name is not null);
        return new LedgerRow(
            LedgerKind.Quotation, "words of " + (speaker ?? Unknown), isDiffering ? LedgerVerdict.Differ : isSeveral ? LedgerVerdict.Agree : LedgerVerdict.One,
            RowBuilder.Cells(articles.Count, row.Select(told => (told.Telling, Value(told, articles[told.Telling])))));
    }

    private static LedgerValue Value(Told told, ArticleFacts facts)
    {
        LedgerValue value = RowBuilder.Value(facts, told.Words.Block, told.Words.Span, told.Differing.Count > 0 ? 1 : 0);
        return value with { Differing = [.. told.Differing.Distinct().OrderBy(static span => span.Start)], Words = told.Words.Words };
    }

    /// <summary>Gets the place of some words; where they are missing, the space between the words around.</summary>
    private static TextSpan Place(SpokenWords spoken, (int Start, int End) words)
    {
        ImmutableArray<SpokenWord> all = spoken.Words;
        if (words.Start < words.End)
            return TextSpan.FromBounds(all[words.Start].Span.Start, all[words.End - 1].Span.End);
        int at = words.Start > 0 ? all[words.Start - 1].Span.End : all[0].Span.Start;
        return new TextSpan(at, 0);
    }

    /// <summary>A quotation of a telling, and the row that it is in.</summary>
    private sealed class Told
    {
        public Told(int telling, SpokenWords words)
        {
            Telling = telling;
            Words = words;
            Row = [this];
        }

        public int Telling { get; }

        public SpokenWords Words { get; }

        public List<TextSpan> Differing { get; } = [];

        public List<Told> Row { get; set; }
    }
}

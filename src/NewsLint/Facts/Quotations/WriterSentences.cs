using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts.Quotations;

/// <summary>The places where the writer of an article uses the first person: in columns, letters, interviews and transcripts.</summary>
internal sealed class WriterSentences
{
    /// <summary>From this number of such sentences elsewhere, words in the first person are taken as the writer's own.</summary>
    public const int Enough = 2;

    /// <summary>The maximum number of places that are recorded.</summary>
    private const int MostPlaces = 16;

    private readonly List<(int Block, int Position)> places = [];

    private WriterSentences()
    {
    }

    /// <summary>Finds the first places where a sentence uses the first person and no quotation precedes it in its paragraph.</summary>
    public static WriterSentences Find(ArticleFacts facts)
    {
        var found = new WriterSentences();
        List<(int Block, int Position)> places = found.places;
        var open = new OpenQuotations(facts);
        for (int block = 0; block < facts.Article.Blocks.Length && places.Count < MostPlaces; block++)
        {
            if (!open.Enter(block) || facts.Article.Blocks[block].Kind != BlockKind.Paragraph)
                continue;
            Prose prose = facts.Article.Blocks[block].Prose;
            int until = facts.QuotationMarks.NextDouble(block, 0, prose.Text.Length);
            for (int i = 0; i < prose.Tokens.Length && prose.Tokens[i].Start < until && places.Count < MostPlaces; i++)
            {
                if ((PersonWords.At(prose, i) & SpokenPersons.First) == 0)
                    continue;
                places.Add((block, prose.Tokens[i].Start));
                int end = SpeakerFinder.SentenceAt(prose, prose.Tokens[i].Start).End;
                while (i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].Start < end)
                    i++;
            }
        }
        return found;
    }

    /// <summary>Returns the number of places outside a span of a block.</summary>
    public int CountOutside(int block, TextSpan span)
    {
        int count = 0;
        foreach ((int other, int position) in places)
            count += other == block && span.Contains(position) ? 0 : 1;
        return count;
    }
}

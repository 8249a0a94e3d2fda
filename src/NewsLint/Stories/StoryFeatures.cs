using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// What is kept of an article to find those that tell the same story: hashes of its words and phrases, some two
/// kilobytes, so that a hundred thousand articles fit into memory.
/// </summary>
public sealed class StoryFeatures
{
    /// <summary>So many words in a row are a phrase.</summary>
    private const int PhraseLength = 5;

    /// <summary>One of so many phrases is kept, chosen by its hash: which ones does not depend on the article (Broder's sketches, 1997).</summary>
    internal const uint PhraseSample = 4;

    private StoryFeatures(string path, int? day, string? name, uint[] terms, byte[] counts, uint[] phrases)
    {
        Path = path;
        Day = day;
        StoryName = name;
        Terms = terms;
        Counts = counts;
        Phrases = phrases;
    }

    /// <summary>The path by which the article is reported.</summary>
    public string Path { get; }

    /// <summary>The day on which it was written, as a day number; null when nothing tells it.</summary>
    internal int? Day { get; }

    /// <summary>The story that its front matter names; null when it names none.</summary>
    internal string? StoryName { get; }

    /// <summary>The hashes of the stems of its words but function words, ascending.</summary>
    internal uint[] Terms { get; }

    /// <summary>How often each stands in it, at most 255.</summary>
    internal byte[] Counts { get; }

    /// <summary>The hashes of the sampled phrases, ascending and once each.</summary>
    internal uint[] Phrases { get; }

    /// <summary>Reads the features of an article.</summary>
    public static StoryFeatures Read(ArticleFacts facts)
    {
        Article article = facts.Article;
        TermTable table = TermTable.News;
        var terms = new List<uint>(512);
        var phrases = new List<uint>(128);
        uint phrase = 0;
        uint first = 0, second = 0, third = 0, fourth = 0;
        int seen = 0;
        foreach (Block block in article.Blocks)
        {
            string text = block.Prose.Text;
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                uint hash = Stem.Hash(token.In(text));
                if (++seen >= PhraseLength && (phrase = Phrase(first, second, third, fourth, hash)) % PhraseSample == 0)
                    phrases.Add(phrase);
                (first, second, third, fourth) = (second, third, fourth, hash);
                if (token.Length > 1 && table.Frequency(hash) > 0)
                    terms.Add(hash);
            }
        }
        terms.Sort();
        (uint[] distinct, byte[] counts) = Count(terms);
        phrases.Sort();
        string? name = article.FrontMatter?.Find("newslint.story")?.Value;
        return new StoryFeatures(article.Path, ReferenceDay.Of(article)?.DayNumber, string.IsNullOrWhiteSpace(name) ? null : name.Trim(), distinct, counts, Count(phrases).Distinct);
    }

    private static uint Phrase(uint first, uint second, uint third, uint fourth, uint fifth)
    {
        const uint Golden = 0x9E3779B1;
        uint hash = unchecked(17 * Golden) ^ first;
        hash = (hash * Golden) ^ second;
        hash = (hash * Golden) ^ third;
        hash = (hash * Golden) ^ fourth;
        hash = (hash * Golden) ^ fifth;
        // The last bits choose the sample: mix the first into them.
        return hash ^ (hash >> 15);
    }

    /// <summary>Each hash once, with its number.</summary>
    private static (uint[] Distinct, byte[] Counts) Count(List<uint> sorted)
    {
        uint[] distinct = new uint[sorted.Count];
        byte[] counts = new byte[sorted.Count];
        int length = 0;
        for (int i = 0; i < sorted.Count;)
        {
            uint hash = sorted[i];
            int start = i;
            while (i < sorted.Count && sorted[i] == hash)
                i++;
            distinct[length] = hash;
            counts[length++] = (byte)Math.Min(255, i - start);
        }
        return (distinct[..length], counts[..length]);
    }
}

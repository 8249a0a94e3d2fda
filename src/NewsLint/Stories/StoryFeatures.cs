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

    /// <summary>The hashes of the stems of its words, ascending.</summary>
    internal uint[] Terms { get; }

    /// <summary>How often each stands in it, at most 255.</summary>
    internal byte[] Counts { get; }

    /// <summary>The hashes of the sampled phrases, ascending and once each.</summary>
    internal uint[] Phrases { get; }

    /// <summary>Reads the features of an article.</summary>
    public static StoryFeatures Read(ArticleFacts facts)
    {
        Article article = facts.Article;
        var terms = new List<uint>(512);
        var phrases = new List<uint>(128);
        Span<uint> window = stackalloc uint[PhraseLength];
        int seen = 0;
        foreach (Block block in article.Blocks)
        {
            string text = block.Prose.Text;
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                uint hash = TermTable.Hash(token.In(text));
                window[seen++ % PhraseLength] = hash;
                if (seen >= PhraseLength && Phrase(window, seen) is var phrase && phrase % PhraseSample == 0)
                    phrases.Add(phrase);
                if (token.Length > 1 && TermTable.Frequency(hash) > 0)
                    terms.Add(hash);
            }
        }
        terms.Sort();
        (uint[] distinct, byte[] counts) = Count(terms);
        phrases.Sort();
        string? name = article.FrontMatter?.Find("newslint.story")?.Value;
        return new StoryFeatures(article.Path, ReferenceDay.Of(article)?.DayNumber, string.IsNullOrWhiteSpace(name) ? null : name.Trim(), distinct, counts, Count(phrases).Distinct);
    }

    private static uint Phrase(ReadOnlySpan<uint> window, int seen)
    {
        uint hash = 17;
        for (int i = 0; i < PhraseLength; i++)
            hash = (hash * 0x9E3779B1) ^ window[(seen + i) % PhraseLength];
        // The last bits choose the sample: mix the first into them.
        return hash ^ (hash >> 15);
    }

    private static (uint[] Distinct, byte[] Counts) Count(List<uint> sorted)
    {
        var distinct = new List<uint>(sorted.Count);
        var counts = new List<byte>(sorted.Count);
        foreach (uint hash in sorted)
        {
            if (distinct.Count > 0 && distinct[^1] == hash)
            {
                counts[^1] = (byte)Math.Min(255, counts[^1] + 1);
                continue;
            }
            distinct.Add(hash);
            counts.Add(1);
        }
        return ([.. distinct], [.. counts]);
    }
}

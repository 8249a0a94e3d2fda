using System.Numerics;

namespace NewsLint.Stories;

/// <summary>
/// In how many articles phrases stand, one byte each: two phrases that fall on one place count together, which is rare and takes
/// a phrase for a form of words at worst.
/// </summary>
internal sealed class PhraseCounts
{
    /// <summary>So many places a phrase.</summary>
    private const int Room = 4;

    private const int MostPlaces = 1 << 26;

    private readonly byte[] counts;

    /// <summary>Counts the phrases of some articles.</summary>
    public PhraseCounts(StoryFeatures[] articles)
    {
        long phrases = 1;
        foreach (StoryFeatures article in articles)
            phrases += article.Phrases.Length;
        counts = new byte[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(MostPlaces, phrases * Room))];
        foreach (StoryFeatures article in articles)
        {
            foreach (uint phrase in article.Phrases)
            {
                ref byte count = ref counts[Place(phrase)];
                if (count < byte.MaxValue)
                    count++;
            }
        }
    }

    /// <summary>The number of articles that hold a phrase, at most 255.</summary>
    public int Of(uint phrase) => counts[Place(phrase)];

    /// <summary>Only phrases whose hash is a multiple of the sample are kept.</summary>
    private int Place(uint phrase) => (int)(phrase / StoryFeatures.PhraseSample) & (counts.Length - 1);
}

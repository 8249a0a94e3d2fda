using System.Numerics;

namespace NewsLint.Stories;

/// <summary>
/// The number of articles that contain each phrase, one byte each: two phrases in the same slot count together, which is rare and at
/// worst makes a phrase a stock phrase.
/// </summary>
internal sealed class PhraseCounts
{
    /// <summary>The number of slots per phrase.</summary>
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

    /// <summary>Returns the number of articles that contain a phrase, at most 255.</summary>
    public int Of(uint phrase) => counts[Place(phrase)];

    /// <summary>Only phrases whose hash is a multiple of the sample are kept.</summary>
    private int Place(uint phrase) => (int)(phrase / StoryFeatures.PhraseSample) & (counts.Length - 1);
}

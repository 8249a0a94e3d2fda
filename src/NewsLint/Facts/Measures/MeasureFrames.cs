using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>How a figure stands to the verb of its clause.</summary>
internal enum FrameRole : byte
{
    /// <summary>Otherwise.</summary>
    None,

    /// <summary>As its subject.</summary>
    Subject,

    /// <summary>As its object, or as the subject of its passive.</summary>
    Object,
}

/// <summary>
/// The frames of rules/words/frames: what wordings lead to one measure, so that <c>killed 12 people</c>, <c>12 people died</c>, <c>the death
/// toll reached 12</c> and <c>12 dead</c> are one.
/// </summary>
internal static class MeasureFrames
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Adjectives = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Things = new(StringComparer.Ordinal);

    static MeasureFrames() => Read();

    /// <summary>The frame that a noun leads to; null where none.</summary>
    /// <param name="noun">The singular, in lower case.</param>
    public static string? OfNoun(string? noun) => noun is null ? null : Nouns.GetValueOrDefault(noun);

    /// <summary>The frame that a verb leads to; null where none.</summary>
    /// <param name="lemma">The base form.</param>
    /// <param name="role">What the figure is to it.</param>
    public static string? OfVerb(string? lemma, FrameRole role) => lemma is null ? null : role switch
    {
        FrameRole.Subject => Subjects.GetValueOrDefault(lemma),
        FrameRole.Object => Objects.GetValueOrDefault(lemma),
        _ => null,
    };

    /// <summary>The frame that an adjective behind or before the counted noun leads to; null where none.</summary>
    public static string? OfAdjective(string adjective) => Adjectives.GetValueOrDefault(adjective);

    /// <summary>What a figure of a frame measures where the sentence names nothing; null where the frame does not tell.</summary>
    public static string? ThingOf(string? frame) => frame is null ? null : Things.GetValueOrDefault(frame);

    private static void Read()
    {
        string frame = "";
        foreach (string line in Words.Entries(Words.Frames))
        {
            if (line[0] == '[')
            {
                frame = line[1..^1];
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.AsSpan(0, colon) is "thing")
            {
                Things[frame] = string.Join(' ', words);
                continue;
            }
            Dictionary<string, string> table = line[..colon] switch
            {
                "noun" => Nouns,
                "subject" => Subjects,
                "object" => Objects,
                "adjective" => Adjectives,
                var other => throw new InvalidDataException($"{other} is no part of a frame"),
            };
            foreach (string word in words)
                table.TryAdd(word, frame);
        }
    }
}

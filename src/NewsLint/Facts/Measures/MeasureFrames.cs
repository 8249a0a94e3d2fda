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
internal sealed class MeasureFrames
{
    private static readonly MeasureFrames Own = new();

    /// <summary>By a part of a frame and a word, the frames in the order of their names.</summary>
    private readonly Dictionary<(string Part, string Word), List<string>> frames = [];
    private readonly Dictionary<string, string> things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<FigureKind>> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);

    private MeasureFrames()
    {
        string frame = "";
        foreach (string line in Words.Entries(Words.Frames))
        {
            if (line[0] == '[')
                frame = line[1..^1];
            else
                Add(frame, line);
        }
    }

    /// <summary>The frame that a noun leads to; null where none.</summary>
    /// <param name="noun">The singular, in lower case.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfNoun(string? noun, FigureKind kind) => Own.Find("noun", noun, kind);

    /// <summary>The frame that a verb leads to; null where none.</summary>
    /// <param name="lemma">The base form.</param>
    /// <param name="role">What the figure is to it.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfVerb(string? lemma, FrameRole role, FigureKind kind) =>
        Own.Find("verb", lemma, kind) ?? (role == FrameRole.None ? null : Own.Find(role == FrameRole.Subject ? "subject" : "object", lemma, kind));

    /// <summary>The frame that an adjective behind or before the counted noun leads to; null where none.</summary>
    public static string? OfAdjective(string adjective) => Own.Find("adjective", adjective, FigureKind.Count);

    /// <summary>Whether a frame knows a verb.</summary>
    public static bool IsVerb(string lemma) => Own.verbs.Contains(lemma);

    /// <summary>What a figure of a frame measures where the sentence names nothing; null where the frame does not tell.</summary>
    public static string? ThingOf(string? frame) => frame is null ? null : Own.things.GetValueOrDefault(frame);

    private string? Find(string part, string? word, FigureKind kind)
    {
        if (word is null || !frames.TryGetValue((part, word), out List<string>? found))
            return null;
        foreach (string frame in found)
            if (!kinds.TryGetValue(frame, out HashSet<FigureKind>? fitting) || fitting.Contains(kind))
                return frame;
        return null;
    }

    private void Add(string frame, string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string part = line[..colon];
        string[] words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (part)
        {
            case "thing":
                things[frame] = string.Join(' ', words);
                break;
            case "kind":
                kinds[frame] = [.. words.Select(KindOf)];
                break;
            case "noun" or "adjective" or "verb" or "subject" or "object":
                foreach (string word in words)
                {
                    if (part is not ("noun" or "adjective"))
                        verbs.Add(word);
                    if (!frames.TryGetValue((part, word), out List<string>? found))
                        frames.Add((part, word), found = []);
                    found.Add(frame);
                }
                break;
            default:
                throw new InvalidDataException($"{part} is not a part of a frame");
        }
    }

    private static FigureKind KindOf(string name) => name switch
    {
        "count" => FigureKind.Count,
        "money" => FigureKind.Money,
        "share" => FigureKind.Share,
        "duration" => FigureKind.Duration,
        "quantity" => FigureKind.Quantity,
        "year" => FigureKind.Year,
        "age" => FigureKind.Age,
        "vote" => FigureKind.Vote,
        _ => throw new InvalidDataException($"{name} is not a kind of figure"),
    };
}

using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>The role of a figure at the verb of its clause.</summary>
internal enum FrameRole : byte
{
    /// <summary>Any other role.</summary>
    None,

    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The object, or the subject of the passive.</summary>
    Object,
}

/// <summary>
/// The frames of rules/words/frames: the wordings of one measure, so that <c>killed 12 people</c>, <c>12 people died</c>, <c>the death
/// toll reached 12</c> and <c>12 dead</c> are the same.
/// </summary>
internal sealed class MeasureFrames
{
    private static readonly MeasureFrames Own = new();

    /// <summary>The frames by part and word, in the order of their names.</summary>
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

    /// <summary>Gets the frame of a noun, or null if there is none.</summary>
    /// <param name="noun">The singular, in lower case.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfNoun(string? noun, FigureKind kind) => Own.Find("noun", noun, kind);

    /// <summary>Gets the frame of a noun that says who the counted people are, or null if there is none. A verb can tell something else of them: left 800 workers without pay.</summary>
    /// <param name="noun">The singular, in lower case.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfPerson(string? noun, FigureKind kind) => Own.Find("person", noun, kind);

    /// <summary>Gets the frame of a noun whose loss is counted, or null if there is none: the loss of 340 jobs.</summary>
    /// <param name="noun">The singular, in lower case.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfLoss(string? noun, FigureKind kind) => Own.Find("loss", noun, kind);

    /// <summary>Gets the frame of a verb, or null if there is none.</summary>
    /// <param name="lemma">The base form.</param>
    /// <param name="role">The role of the figure.</param>
    /// <param name="kind">The kind of the figure.</param>
    public static string? OfVerb(string? lemma, FrameRole role, FigureKind kind) =>
        Own.Find("verb", lemma, kind) ?? (role == FrameRole.None ? null : Own.Find(role == FrameRole.Subject ? "subject" : "object", lemma, kind));

    /// <summary>Gets the frame of an adjective before or after the counted noun, or null if there is none.</summary>
    public static string? OfAdjective(string adjective) => Own.Find("adjective", adjective, FigureKind.Count);

    /// <summary>Whether a frame contains a verb.</summary>
    public static bool IsVerb(string lemma) => Own.verbs.Contains(lemma);

    /// <summary>Gets what a frame's figures measure if the sentence names nothing, or null if the frame does not specify it.</summary>
    public static string? ThingOf(string? frame) => frame is null ? null : Own.things.GetValueOrDefault(frame);

    private string? Find(string part, string? word, FigureKind kind)
    {
        if (word is null || !frames.TryGetValue((part, word), out List<string>? found))
            return null;
        // The frame of fewer kinds says more: took 48 percent is a share of the vote, took $48 million is revenue.
        (string? Frame, int Kinds) best = (null, int.MaxValue);
        foreach (string frame in found)
        {
            HashSet<FigureKind>? fitting = kinds.GetValueOrDefault(frame);
            if ((fitting is null || fitting.Contains(kind)) && (fitting?.Count ?? int.MaxValue - 1) < best.Kinds)
                best = (frame, fitting?.Count ?? int.MaxValue - 1);
        }
        return best.Frame;
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
            case "noun" or "person" or "adjective" or "loss" or "verb" or "subject" or "object":
                foreach (string word in words)
                {
                    if (part is not ("noun" or "person" or "adjective" or "loss"))
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

namespace NewsLint.Text.Patterns;

/// <summary>The texts that a part of a pattern needs.</summary>
/// <param name="Exact">All texts that it can match, in the order of the engine; null when there are too many.</param>
/// <param name="Needed">Texts; each match contains at least one of them. Null when unknown.</param>
/// <param name="IsPlain">Whether only the characters of these texts count: no anchor and no look-around.</param>
internal sealed record PatternNeeds(List<string>? Exact, List<string>? Needed, bool IsPlain)
{
    /// <summary>The most texts that are listed.</summary>
    private const int Most = 48;
    private const int MostLength = 60;

    /// <summary>A part that matches the empty text at certain positions: an anchor or look-around.</summary>
    public static readonly PatternNeeds Anchor = new([""], null, IsPlain: false);

    /// <summary>A part that matches unknown texts.</summary>
    public static readonly PatternNeeds Unknown = new(null, null, IsPlain: false);

    /// <summary>A part that matches one text.</summary>
    public static PatternNeeds Text(string text) => new([text], null, IsPlain: true);

    /// <summary>The texts of which each match contains at least one; null when unknown.</summary>
    public List<string>? AnyOf => Exact is null || Exact.Contains("") ? Needed : Better(Exact, Needed);

    /// <summary>The needs of a sequence of parts.</summary>
    public static PatternNeeds Sequence(List<PatternNeeds> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        List<string> exact = [""];
        List<string>? needed = null;
        bool isWhole = true;
        bool isPlain = true;
        foreach (PatternNeeds part in parts)
        {
            isPlain &= part.IsPlain;
            if (part.Exact is { } texts && exact.Count * texts.Count <= Most && exact.Max(text => text.Length) + texts.Max(text => text.Length) <= MostLength)
            {
                exact = Join(exact, texts);
                continue;
            }
            isWhole = false;
            needed = Better(Better(needed, exact), part.AnyOf);
            exact = part.Exact ?? [""];
        }
        return isWhole ? new PatternNeeds(exact, null, isPlain) : new PatternNeeds(null, Better(needed, exact), IsPlain: false);
    }

    /// <summary>The needs of alternatives.</summary>
    public static PatternNeeds Choice(List<PatternNeeds> options)
    {
        if (options.Count == 1)
            return options[0];
        var exact = new List<string>();
        var needed = new List<string>();
        bool isExact = true;
        bool isKnown = true;
        bool isPlain = true;
        foreach (PatternNeeds option in options)
        {
            isPlain &= option.IsPlain;
            if (option.Exact is null)
                isExact = false;
            else
                exact.AddRange(option.Exact);
            if (option.AnyOf is { } any)
                needed.AddRange(any);
            else
                isKnown = false;
        }
        return new PatternNeeds(isExact && exact.Count <= Most ? exact : null, isKnown && needed.Count <= 4 * Most ? needed : null, isPlain && isExact && exact.Count <= Most);
    }

    /// <summary>The needs of a repeated part.</summary>
    public PatternNeeds Repeat(int least, int most, bool isLazy) =>
        least == 1 && most == 1 ? this
        : least == 0 && most == 1 && Exact is { } texts ? new PatternNeeds(isLazy ? ["", .. texts] : [.. texts, ""], null, IsPlain)
        : least == 0 ? Unknown
        : least == most && least <= 8 && Exact is not null ? Sequence([.. Enumerable.Repeat(this, least)])
        : new PatternNeeds(null, AnyOf, IsPlain: false);

    private static List<string> Join(List<string> heads, List<string> tails)
    {
        var joined = new List<string>(heads.Count * tails.Count);
        foreach (string head in heads)
            foreach (string tail in tails)
                joined.Add(head + tail);
        return joined;
    }

    /// <summary>Longer texts occur less often.</summary>
    private static List<string>? Better(List<string>? a, List<string>? b)
    {
        if (b is null || b.Count == 0 || b.Contains(""))
            return a;
        return a is null || b.Min(text => text.Length) > a.Min(text => text.Length) ? b : a;
    }
}

using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;

namespace NewsLint.Stories.Ledgers;

/// <summary>Names what figures measure as a fact checker does: people hurt, cost of the refit, age of Doyle, time the fire started.</summary>
internal static class RowNames
{
    /// <summary>The frames whose names say what became of somebody or something.</summary>
    private static readonly string[] States = ["aboard", "arrested", "attending", "dead", "displaced", "hurt", "laid-off", "missing", "rescued"];

    /// <summary>Returns the name of a row; where its figures have no noun or verb in common, it quotes the nearest words that their sentences share.</summary>
    public static string Of(IReadOnlyList<ComparedFigure> figures)
    {
        var parts = new RowParts(figures);
        string? name = figures[0].Kind switch
        {
            FigureKind.Count => Count(parts),
            FigureKind.Money => Money(parts),
            FigureKind.Share => Share(parts),
            FigureKind.Age => With("age", parts.Bearer),
            FigureKind.Year => Moment("year", parts),
            FigureKind.Time => Moment("time", parts),
            FigureKind.Duration => parts.Frame == "sentence" ? (parts.IsDemand ? "sentence sought" : With("sentence", parts.Bearer)) : parts.ThingText is { } thing ? $"length of the {thing}" : null,
            FigureKind.Quantity => Quantity(parts, figures[0]),
            _ => parts.ThingText is { } thing ? With(thing, parts.Bearer) : null,
        };
        return (name ?? Quoted(KindName(figures[0]), parts)).ReplaceLineEndings(" ");
    }

    /// <summary>Adds the nearest shared words to a name that another row has, too.</summary>
    public static string Longer(string name, IReadOnlyList<ComparedFigure> figures) =>
        name.Contains('“', StringComparison.Ordinal) ? name : Quoted(name, new RowParts(figures));

    private static string Quoted(string name, RowParts parts) => parts.Quoted(name) is { Length: > 0 } words ? $"{name}: {words}" : name;

    private static string KindName(ComparedFigure figure) => figure.Kind switch
    {
        FigureKind.Count => "number",
        FigureKind.Money => "sum",
        FigureKind.Share => "share",
        FigureKind.Duration => "duration",
        FigureKind.Vote => "vote",
        FigureKind.Score => "score",
        FigureKind.Frequency => "how often",
        FigureKind.Quantity => DimensionName(figure),
        FigureKind.Year => "year",
        FigureKind.Time => "time",
        FigureKind.Ordinal => "rank",
        FigureKind.Ratio => "ratio",
        _ => "number",
    };

    private static string DimensionName(ComparedFigure figure) => figure.Figure.Unit?.Dimension switch
    {
        Dimension.Length => "distance",
        Dimension.Area => "area",
        Dimension.Mass => "weight",
        Dimension.Volume => "volume",
        Dimension.Speed => "speed",
        Dimension.Temperature => "temperature",
        Dimension.Power => "power",
        Dimension.Energy => "energy",
        _ => "size",
    };

    private static string? Count(RowParts parts)
    {
        bool isPerson = parts.Thing is null or "person";
        if (parts.Frame is { } frame && Array.IndexOf(States, frame) >= 0)
        {
            if (frame == "laid-off")
                return isPerson ? "people laid off" : $"{parts.ThingText} cut";
            if (isPerson)
                return "people " + frame;
            return MeasureFrames.OfNoun(parts.Thing, FigureKind.Count) == frame ? parts.ThingText : $"{parts.ThingText} {frame}";
        }
        if (parts.ThingText is not { } thing)
            return parts.LikelyThing is not { } likely ? null : parts.Frame is not null && parts.Half(static figure => MeasureFrames.OfNoun(figure.Measure.Thing, FigureKind.Count) is not null) ? With(likely, parts.IsOrganisation ? parts.Bearer : null) : Quoted(likely, parts);
        if (parts.Half(IsWhole))
            return thing + " in all";
        if (parts.Verb is { } verb && parts.IsObject)
            return $"{thing} {Participles.Of(verb)}";
        return parts.IsOrganisation ? With(thing, parts.Bearer) : thing;
    }

    /// <summary>Whether a count is the whole of another one: 112 of the 200 seats, 112 seats of 200.</summary>
    private static bool IsWhole(ComparedFigure figure)
    {
        ReadOnlySpan<char> before = RowParts.Before(figure).TrimEnd();
        if (before.EndsWith(" the", StringComparison.Ordinal))
            before = before[..^" the".Length];
        if (!before.EndsWith(" of", StringComparison.Ordinal))
            return false;
        before = before[..^" of".Length];
        int words = 0;
        while (words++ < 2 && before.LastIndexOf(' ') is >= 0 and var space)
        {
            if (before[space..].ContainsAnyInRange('0', '9'))
                return true;
            before = before[..space];
        }
        return false;
    }

    private static string? Money(RowParts parts)
    {
        if (parts.Half(static figure => IsPer(RowParts.After(figure), "share")))
            return "sum per share";
        // A court fines, and is not whose fine it is.
        if (parts.ThingText is { } thing)
            return With(thing, parts.Frame == "fine" ? null : parts.Bearer);
        if ((parts.Frame ?? parts.NearFrame()) is not { } frame)
            return null;
        string noun = parts.LikelyThing is { } likely && MeasureFrames.OfNoun(likely, FigureKind.Money) == frame ? likely : frame;
        if (noun == "sale")
            noun = "price";
        if (parts.Bearer is not null && parts.IsNamed && noun != "fine")
            return parts.Frame is null ? $"{noun}: {parts.Bearer}" : With(noun, parts.Bearer);
        return parts.SharedWord(frame) is { } of && char.IsLower(of[0]) ? $"{noun} of the {of}" : Quoted(noun, parts);
    }

    private static bool IsPer(ReadOnlySpan<char> after, string unit)
    {
        foreach (string per in (ReadOnlySpan<string>)["a ", "per ", "each ", "for each ", "for every "])
            if (after.TrimStart().StartsWith(per, StringComparison.Ordinal) && after.TrimStart()[per.Length..].StartsWith(unit, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string? Share(RowParts parts)
    {
        string? name = parts.ThingText ?? (parts.Frame is "vote-share" ? "vote" : parts.Frame?.Replace('-', ' '));
        if (name is null)
            return null;
        if (parts.Verb is { } verb && ChangeReader.IsVerb(verb))
            return With($"change in {name}", parts.Bearer);
        if (name is "vote" or "votes" or "ballot" or "ballots")
            return parts.Bearer is null ? "share of the vote" : $"share of the vote: {parts.Bearer}";
        if (parts.Frame is not "stake" && parts.Half(static figure => RowParts.After(figure).TrimStart().StartsWith("of ", StringComparison.Ordinal)))
            return $"share of the {name}";
        return With(name, parts.Bearer);
    }

    private static string? Quantity(RowParts parts, ComparedFigure first)
    {
        if (parts.ThingText is { } thing && !parts.Half(static figure => figure.Measure.ThingSpan.Start < figure.Figure.Span.Start))
            return parts.Verb is { } verb && parts.IsObject ? $"{thing} {Participles.Of(verb)}" : With(thing, parts.Bearer);
        return parts.Frame is { } frame ? With(first.Figure.Unit?.Dimension == Dimension.Length ? parts.ThingText ?? frame : frame, parts.Bearer) : null;
    }

    private static string? Moment(string name, RowParts parts)
    {
        if (parts.Verb is not { } verb || parts.VerbText is not { } written || written.EndsWith("ing", StringComparison.Ordinal))
            return null;
        if (parts.IsPassive && written == verb)
            written = Participles.Of(verb);
        if (parts.IsPassive)
        {
            string done = written == verb ? Participles.Of(verb) : written;
            return parts.Bearer is null ? $"{name} {done}" : $"{name} {parts.Bearer} was {done}";
        }
        if (written == verb)
            return parts.IsInfinitive ? $"{name} to {verb}" : null;
        return $"{name} {parts.Bearer ?? "it"} {written}";
    }

    /// <summary>Adds whose it is, unless the name says it: sales to Tokyo.</summary>
    private static string With(string name, string? bearer) =>
        bearer is null || bearer.EndsWith(name, StringComparison.OrdinalIgnoreCase) || (name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().ContainsAnyInRange('A', 'Z')) ? name : $"{name} of {bearer}";
}

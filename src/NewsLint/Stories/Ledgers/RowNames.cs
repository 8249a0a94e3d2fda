using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>Names what figures measure in a few words: people hurt, cost of the bridge, age of Doyle.</summary>
internal static class RowNames
{
    /// <summary>The frames whose names say what became of somebody or something.</summary>
    private static readonly string[] States = ["aboard", "arrested", "attending", "dead", "displaced", "employed", "hurt", "laid-off", "missing", "rescued"];

    /// <summary>The number of words around the figures that name them if no noun does.</summary>
    private const int MostNaming = 2;

    /// <summary>Verbs that say nothing of what is measured.</summary>
    private static readonly string[] Plain = ["be", "have", "do", "say", "tell", "add"];

    /// <summary>Returns the most common name of the figures of a row, the earliest of equally common ones; where most name no noun, the nearest words that all share.</summary>
    public static string Of(IReadOnlyList<ComparedFigure> figures)
    {
        string? head = figures.Select(static figure => figure.Measure.Frame ?? figure.Traits.Thing).GroupBy(static head => head).OrderByDescending(static heads => heads.Count()).ThenBy(static heads => heads.Key is null).First().Key;
        if (head is null && figures.Count > 1 && KindName(figures[0].Kind) is { } kind && SharedWords(figures) is { Length: > 0 } words)
            return $"{kind}: {words}";
        return figures.Where(figure => (figure.Measure.Frame ?? figure.Traits.Thing) == head).Select(Of).GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(static names => names.Count()).First().First();
    }

    private static string Of(ComparedFigure figure)
    {
        Measure measure = figure.Measure;
        string? thing = Words(figure, measure.ThingSpan) ?? measure.Thing ?? CountedNoun(figure);
        string? frame = measure.Frame?.Replace('-', ' ');
        string? verb = measure.Verb is null || Array.IndexOf(Plain, measure.Verb) >= 0 ? null : Words(figure, measure.VerbSpan) ?? measure.Verb;
        string? bearer = BearerOf(measure);
        string name = figure.Kind switch
        {
            FigureKind.Count => CountName(measure, thing, frame, verb, bearer),
            FigureKind.Age => With("age", bearer),
            FigureKind.Year => Beside(Joined("year", verb), bearer),
            FigureKind.Time => Beside(Joined("time", verb), bearer),
            _ when (thing ?? frame) is { } noun => With(noun, bearer),
            _ => Beside(Joined(KindName(figure.Kind) ?? figure.Figure.Unit?.Name ?? "number", verb), bearer),
        };
        return name.ReplaceLineEndings(" ");
    }

    private static string? KindName(FigureKind kind) => kind switch
    {
        FigureKind.Count => "number",
        FigureKind.Money => "sum",
        FigureKind.Share => "share",
        FigureKind.Duration => "duration",
        FigureKind.Vote => "vote",
        FigureKind.Score => "score",
        FigureKind.Frequency => "how often",
        FigureKind.Quantity => "size",
        _ => null,
    };

    private static string CountName(Measure measure, string? thing, string? frame, string? verb, string? bearer)
    {
        if (measure.Frame is not null && Array.IndexOf(States, measure.Frame) >= 0)
        {
            if (measure.Thing is null or "person" || thing is null)
                return "people " + frame;
            return MeasureFrames.OfNoun(measure.Thing, FigureKind.Count) == measure.Frame ? thing : $"{thing} {frame}";
        }
        if (thing is null)
            return Beside(frame ?? Joined("number", verb), bearer);
        return measure.IsPassive && verb is not null ? $"{thing} {verb}" : measure.BearerEntity is { Kind: NameKind.Person } ? thing : With(thing, bearer);
    }

    /// <summary>The words nearest to the first figure that the sentences of all the others have too, in the order of the text.</summary>
    private static string SharedWords(IReadOnlyList<ComparedFigure> figures)
    {
        HashSet<uint>[] others = [.. figures.Skip(1).Select(static figure => WordsOf(figure).Select(static word => Stem.Hash(word.Text)).ToHashSet())];
        int own = figures[0].Figure.Core.Start;
        return string.Join(' ', WordsOf(figures[0])
            .Where(word => others.All(other => other.Contains(Stem.Hash(word.Text))))
            .OrderBy(word => Math.Abs(word.Start - own)).Take(MostNaming).OrderBy(static word => word.Start).Select(static word => word.Text));
    }

    private static IEnumerable<(string Text, int Start)> WordsOf(ComparedFigure figure)
    {
        Reading.Prose prose = figure.Facts.Article.Blocks[figure.Figure.Block].Prose;
        for (int i = Tokenizer.IndexAt(prose.Tokens, figure.Sentence.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < figure.Sentence.End; i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind == TokenKind.Word && !figure.Figure.Span.Contains(token.Start) && EvidenceWords.Counts(prose.Text.AsSpan(token.Start, token.End - token.Start)))
                yield return (prose.Text.Substring(token.Start, token.End - token.Start), token.Start);
        }
    }

    private static string? CountedNoun(ComparedFigure figure) => figure.Figure.Unit is { Dimension: Dimension.Count } unit ? unit.Name : null;

    private static string? BearerOf(Measure measure)
    {
        if (measure.BearerEntity is { } entity)
            return entity is { Kind: NameKind.Person, FamilyName.Length: > 0 } ? entity.FamilyName : entity.Name;
        if (measure.Bearer is not { Length: > 0 } bearer || bearer is "he" or "she" or "it" or "they" or "we" or "i" or "I" or "We" or "It" or "They" or "He" or "She" or "you" or "You")
            return null;
        return char.IsLower(bearer[0]) && !bearer.StartsWith("the ", StringComparison.Ordinal) ? "the " + bearer : bearer;
    }

    private static string With(string name, string? bearer) => bearer is null || bearer.EndsWith(name, StringComparison.OrdinalIgnoreCase) ? name : $"{name} of {bearer}";

    private static string Beside(string name, string? bearer) => bearer is null ? name : $"{name}: {bearer}";

    private static string Joined(string first, string? second) => second is null ? first : $"{first} {second}";

    private static string? Words(ComparedFigure figure, TextSpan span) =>
        span.IsEmpty ? null : figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.Substring(span.Start, span.Length).ToLowerInvariant();
}

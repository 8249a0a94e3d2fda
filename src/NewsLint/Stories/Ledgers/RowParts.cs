using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>
/// What most figures of a row have in common: the thing, the verb, whose it is. A sentence can be read wrongly; what only one of several
/// sentences says does not name a row.
/// </summary>
internal sealed class RowParts
{
    /// <summary>The share of a name that is only the last one before the figure.</summary>
    private const double OfNearest = 0.5;

    /// <summary>The maximum number of words after a thing that name it, with the preposition, and one more.</summary>
    private const int MostFollowing = 5;

    /// <summary>Verbs that say nothing of what is measured.</summary>
    private static readonly string[] Plain = ["be", "have", "do", "say", "tell", "add", "put", "happen", "occur", "include"];

    private readonly IReadOnlyList<ComparedFigure> figures;

    /// <summary>Reads the parts.</summary>
    public RowParts(IReadOnlyList<ComparedFigure> figures)
    {
        this.figures = figures;
        Frame = Most(figures.Select(static figure => figure.Measure.Frame), 1.0 / 3);
        Thing = Most(figures.Select(static figure => figure.Traits.Thing), 0.5);
        ThingText = Thing is null ? null : ReadThing(Thing);
        string? likely = Thing ?? Most(figures.Select(static figure => figure.Traits.Thing), 0);
        LikelyThing = likely is null || likely == "person" ? null : ReadThing(likely);
        Verb = Most(figures.Select(static figure => figure.Measure.Verb is { } verb && Array.IndexOf(Plain, verb) < 0 ? verb : null), 1.0 / 3);
        (Bearer, IsNamed) = ReadBearer();
    }

    /// <summary>The frame of at least a third of the figures; null if there is none.</summary>
    public string? Frame { get; }

    /// <summary>The noun that more than half of the figures count or measure, in the singular, the same for synonyms; null if there is none.</summary>
    public string? Thing { get; }

    /// <summary>The same as written, with a noun before it that all have.</summary>
    public string? ThingText { get; }

    /// <summary>The noun that more figures have than any other, as written; null if there is none, or if it is only "people".</summary>
    public string? LikelyThing { get; }

    /// <summary>The base form of the verb that many share; null if there is none.</summary>
    public string? Verb { get; }

    /// <summary>Whose it is, in most figures: a family name, another name, or "the" with a noun; null if there is none.</summary>
    public string? Bearer { get; }

    /// <summary>Whether that is a name.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether that is the name of an organisation or place, which has things; a person mostly only does something with them.</summary>
    public bool IsOrganisation => IsNamed && figures.Any(figure => figure.Measure.BearerEntity is { Kind: not NameKind.Person } entity && entity.Name == Bearer);

    /// <summary>Whether the verb is passive in most of its figures.</summary>
    public bool IsPassive => Half(Verbs, static figure => figure.Measure.IsPassive);

    /// <summary>Whether the thing is what the verb does something to: "cut 200 jobs", "200 jobs were cut".</summary>
    public bool IsObject => Half(Verbs, static figure => figure.Measure.IsPassive ? !figure.Measure.ThingSpan.IsEmpty && figure.Measure.ThingSpan.Start < figure.Measure.VerbSpan.Start : IsDirectlyAfter(figure, figure.Measure.VerbSpan));

    /// <summary>Whether the verb is an infinitive in most of its figures: to close, will close.</summary>
    public bool IsInfinitive => Half(Verbs, static figure => figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.AsSpan(0, figure.Measure.VerbSpan.Start).TrimEnd() is var before
        && (before.EndsWith(" to") || before.EndsWith(" will") || before.EndsWith(" would") || before.EndsWith(" could") || before.EndsWith(" may")));

    /// <summary>Whether at least half of the figures are demanded, not stated.</summary>
    public bool IsDemand => Half(static figure => figure.Measure.Aspect == MeasureAspect.Demand);

    /// <summary>The verb as most figures have it, in lower case.</summary>
    public string? VerbText => Verb is null ? null : Most(Verbs.Select(static figure => figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.Substring(figure.Measure.VerbSpan.Start, figure.Measure.VerbSpan.Length).ToLowerInvariant()), 0);

    /// <summary>The number of figures.</summary>
    public int Count => figures.Count;

    /// <summary>The text of the sentence before a figure.</summary>
    public static ReadOnlySpan<char> Before(ComparedFigure figure) =>
        figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.AsSpan(figure.Sentence.Start..figure.Figure.Span.Start);

    /// <summary>The text of the sentence after a figure.</summary>
    public static ReadOnlySpan<char> After(ComparedFigure figure) =>
        figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.AsSpan(figure.Figure.Span.End..Math.Max(figure.Figure.Span.End, figure.Sentence.End));

    /// <summary>Whether something is so for at least half of the figures.</summary>
    public bool Half(Func<ComparedFigure, bool> holds) => Half(figures, holds);

    /// <summary>The nearest verb or noun before the figures that has a frame, of at least half of them: "cost", of a refit that cost $12 million.</summary>
    public string? NearFrame() => Most(figures.Select(NearFrame), 0.5);

    /// <summary>The first word that the sentences share, in lower case unless it is a name; null if there is none.</summary>
    public string? SharedWord(string? but)
    {
        PlacedSentence[] sentences = Sentences();
        foreach (TextSpan word in SharedWords.Of(sentences))
        {
            string text = sentences[0].Text.Substring(word.Start, word.Length);
            if (but is null || MeasureFrames.OfNoun(text, figures[0].Kind) is null && MeasureFrames.OfVerb(Syntax.VerbLemmas.Of(text), FrameRole.Subject, figures[0].Kind) is null && MeasureFrames.OfVerb(Syntax.VerbLemmas.Of(text), FrameRole.Object, figures[0].Kind) is null)
                return text;
        }
        return null;
    }

    /// <summary>Quotes the words that the sentences share.</summary>
    /// <param name="but">A name that has some of the words already.</param>
    public string Quoted(string but) => SharedWords.Quoted(Sentences(), but, figures[0].Kind == FigureKind.Ratio);

    private IEnumerable<ComparedFigure> Verbs => figures.Where(figure => figure.Measure.Verb == Verb && !figure.Measure.VerbSpan.IsEmpty);

    private PlacedSentence[] Sentences() => [.. figures.OrderBy(static figure => figure.IsHead).Select(static figure => new PlacedSentence(figure.Facts, figure.Figure.Block, figure.Figure.Span))];

    private static bool IsDirectlyAfter(ComparedFigure figure, TextSpan verb) =>
        verb.End <= figure.Figure.Span.Start
        && figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text.AsSpan(verb.End..figure.Figure.Span.Start).Trim() is "" or "the" or "another" or "all" or "at least" or "an estimated" or "a total of";

    private static bool Half(IEnumerable<ComparedFigure> figures, Func<ComparedFigure, bool> holds)
    {
        int all = 0;
        int count = 0;
        foreach (ComparedFigure figure in figures)
        {
            all++;
            count += holds(figure) ? 1 : 0;
        }
        return all > 0 && count * 2 >= all;
    }

    /// <summary>The most common of some words, if more than a share of all figures have it; of one figure, its own.</summary>
    private string? Most(IEnumerable<string?> words, double share)
    {
        IGrouping<string, string>? most = words.OfType<string>().GroupBy(static word => word, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).FirstOrDefault();
        return most is not null && (figures.Count == 1 || most.Count() > share * figures.Count) ? most.Key : null;
    }

    /// <summary>The thing as most figures write it.</summary>
    private string ReadThing(string thing)
    {
        (string Text, string Before)[] written = [.. figures.Where(figure => figure.Traits.Thing == thing && !figure.Measure.ThingSpan.IsEmpty).Select(Written)];
        if (written.Length == 0)
            return thing;
        string text = written.GroupBy(static word => word.Text, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).First().Key;
        string? before = Common(written.Select(static word => word.Before), written.Length);
        string? after = Common(figures.Where(figure => figure.Traits.Thing == thing && !figure.Measure.ThingSpan.IsEmpty).Select(Following), written.Length);
        return $"{(before is null ? "" : before + " ")}{text}{(after is null ? "" : " " + after)}";
    }

    /// <summary>The most common of some words, if more than half are the same.</summary>
    private static string? Common(IEnumerable<string> words, int count) =>
        words.Where(static word => word.Length > 0).GroupBy(static word => word, StringComparer.Ordinal).FirstOrDefault(group => group.Count() * 2 > count)?.Key;

    /// <summary>The preposition and the name that follow a thing: sales to Tokyo.</summary>
    private static string Following(ComparedFigure figure)
    {
        string text = figure.Facts.Article.Blocks[figure.Figure.Block].Prose.Text;
        string[] words = text[figure.Measure.ThingSpan.End..Math.Max(figure.Measure.ThingSpan.End, figure.Sentence.End)].Split(' ', MostFollowing + 2);
        if (words.Length < 3 || words[0].Length > 0 || words[1] is not ("to" or "in" or "for" or "from" or "against" or "on"))
            return "";
        int end = 2;
        while (end < words.Length && end < MostFollowing && words[end].Length > 1 && char.IsUpper(words[end][0]) && char.IsLetter(words[end][^1]))
            end++;
        // The last word of a name may have a mark after it.
        if (end < words.Length && end < MostFollowing && words[end].Length > 2 && char.IsUpper(words[end][0]))
            words[end] = words[end++].TrimEnd('.', ',', ';', ':', '"', '”');
        return end == 2 || Facts.Dates.Calendar.Weekday(words[2]) is not null || Facts.Dates.Calendar.Month(words[2]) > 0 ? "" : string.Join(' ', words[1..end]);
    }

    /// <summary>A thing with the word directly before it, if that says something: polling stations.</summary>
    private static (string Text, string Before) Written(ComparedFigure figure)
    {
        Reading.Prose prose = figure.Facts.Article.Blocks[figure.Figure.Block].Prose;
        TextSpan thing = figure.Measure.ThingSpan;
        string text = prose.Text.Substring(thing.Start, thing.Length).ToLowerInvariant().ReplaceLineEndings(" ");
        int at = Tokenizer.IndexAt(prose.Tokens, thing.Start) - 1;
        bool isBefore = at >= 0 && prose.Tokens[at] is { Kind: TokenKind.Word } token && token.Start >= figure.Figure.Span.End && token.End == thing.Start - 1
            && char.IsLower(prose.Text[token.Start]) && Facts.Figures.EvidenceWords.Counts(token.In(prose.Text)) && token.In(prose.Text) is not ("other" or "more" or "own");
        return (text, isBefore ? prose.Tokens[at].In(prose.Text).ToString() : "");
    }

    private (string? Name, bool IsNamed) ReadBearer()
    {
        var votes = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ComparedFigure figure in figures)
        {
            Measure measure = figure.Measure;
            string? own = measure.BearerEntity is { } entity ? Named(entity) : NounOf(measure.Bearer);
            if (own is not null && own != "the " + figure.Measure.Thing)
                votes[own] = votes.GetValueOrDefault(own) + 1;
            if (measure.BearerEntity is not null)
                named.Add(own!);
            if (figure.Kind != FigureKind.Age && NearestName(figure) is { } nearest && votes.TryAdd(nearest, 0) | true)
            {
                votes[nearest] += OfNearest;
                named.Add(nearest);
            }
        }
        (string? bearer, double most) = votes.Select(static vote => (vote.Key, vote.Value)).OrderByDescending(static vote => vote.Value).FirstOrDefault();
        return bearer is not null && (figures.Count == 1 ? most >= 1 && (named.Contains(bearer) || figures[0].Kind == FigureKind.Age) : most > figures.Count * 0.5) ? (bearer, named.Contains(bearer)) : (null, false);
    }

    private static string Named(NamedEntity entity) => entity is { Kind: NameKind.Person, FamilyName.Length: > 0 } ? entity.FamilyName : entity.Name;

    private static string? NounOf(string? bearer)
    {
        if (bearer is not { Length: > 1 } || bearer.ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "you" or "who" or "which" or "that" or "this" or "these" or "those" or "them" or "others" or "some")
            return null;
        string words = bearer.ReplaceLineEndings(" ");
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "the " + words[4..] : "the " + (char.IsUpper(words[0]) && words.IndexOf(' ', StringComparison.Ordinal) < 0 ? words.ToLowerInvariant() : words);
    }

    /// <summary>The last person or organisation that the sentence names before a figure.</summary>
    private static string? NearestName(ComparedFigure figure)
    {
        string? nearest = null;
        foreach (NameMention name in PlacedMentions.NamesFrom(figure.Facts, figure.Figure.Block, figure.Sentence.Start))
        {
            if (name.Span.Start >= figure.Figure.Span.Start)
                break;
            if (name.Kind is NameKind.Person or NameKind.Organisation)
                nearest = Named(name.Entity);
        }
        return nearest;
    }

    private static string? NearFrame(ComparedFigure figure)
    {
        ReadOnlySpan<char> after = After(figure).TrimStart();
        // "A $15 billion acquisition": the word directly after a sum, or else the nearest one before it.
        if (after.IndexOfAny(" .,;:") is > 2 and var end && MeasureFrames.OfNoun(after[..end].ToString().ToLowerInvariant(), figure.Kind) is { } own)
            return own;
        ReadOnlySpan<char> before = Before(figure);
        string? frame = null;
        foreach (Range range in before.SplitAny(" ,\r\n\t"))
        {
            string word = before[range].Trim(".\"“”'’()").ToString().ToLowerInvariant();
            if (word.Length < 3)
                continue;
            string lemma = Syntax.VerbLemmas.Of(word);
            frame = MeasureFrames.OfNoun(NewsLint.Facts.Figures.Units.Nouns.Singular(word).ToLowerInvariant(), figure.Kind) ?? MeasureFrames.OfVerb(lemma, FrameRole.Subject, figure.Kind) ?? MeasureFrames.OfVerb(lemma, FrameRole.Object, figure.Kind) ?? frame;
        }
        return frame;
    }
}

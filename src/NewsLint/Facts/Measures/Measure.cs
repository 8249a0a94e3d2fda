using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Measures;

/// <summary>How a figure is stated.</summary>
public enum MeasureAspect : byte
{
    /// <summary>As a fact, now or in the past.</summary>
    Stated,

    /// <summary>As an earlier value, in contrast to the present one: from 12 last year.</summary>
    Earlier,

    /// <summary>As what will or may be.</summary>
    Forecast,

    /// <summary>As what somebody demands, offers or orders.</summary>
    Demand,

    /// <summary>As a limit: up to 200.</summary>
    Limit,

    /// <summary>As a condition, or as dependent on one.</summary>
    Condition,

    /// <summary>As false.</summary>
    Denied,
}

/// <summary>
/// What a figure measures, as read from the sentence's tree, from frames and from the words around the figure.
/// Spans are in the prose of the figure's block, in UTF-16 units, with exclusive end; a span is empty if there is none.
/// </summary>
public sealed class Measure
{
    internal Measure(Figure figure, FigureKind kind)
    {
        Figure = figure;
        Kind = kind;
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The kind of its value.</summary>
    public FigureKind Kind { get; }

    /// <summary>The noun that is counted or measured, as a singular in lower case (<c>sale</c>), or null if the sentence names none.</summary>
    public string? Thing { get; internal set; }

    /// <summary>The noun that has the length or height which is the thing: a bridge is 1.2 km long; or null.</summary>
    internal string? Measured { get; set; }

    /// <summary>The place of the noun.</summary>
    public TextSpan ThingSpan { get; internal set; }

    /// <summary>The name of the wording's frame in rules/words/frames: <c>dead</c>; or null if there is none.</summary>
    public string? Frame { get; internal set; }

    /// <summary>The base form of the governing verb, or null if there is none, as in a headline without a verb.</summary>
    public string? Verb { get; internal set; }

    /// <summary>The place of the verb.</summary>
    public TextSpan VerbSpan { get; internal set; }

    /// <summary>Whether the verb is passive.</summary>
    public bool IsPassive { get; internal set; }

    /// <summary>Whose quantity it is: the full name if the article has one, or the words of the sentence; null if there is none.</summary>
    public string? Bearer { get; internal set; }

    /// <summary>The place of the bearer's words, or of the pronoun.</summary>
    public TextSpan BearerSpan { get; internal set; }

    /// <summary>The bearer, if it has a name.</summary>
    public NamedEntity? BearerEntity { get; internal set; }

    /// <summary>Whether a pronoun refers to the bearer, so that it may be somebody else.</summary>
    internal bool IsBearerPronoun { get; set; }

    /// <summary>The time, in the words of the sentence, or null if there is none.</summary>
    public string? Time { get; internal set; }

    /// <summary>The place of these words.</summary>
    public TextSpan TimeSpan => When?.Span ?? default;

    /// <summary>The time with its days, or null if there is none.</summary>
    internal DateMention? When { get; set; }

    /// <summary>Whether the sentence says what such things can do, and not what this one did.</summary>
    internal bool IsGeneral { get; set; }

    /// <summary>Whether it belongs to what is already known, so that the sentence does not say whether it is stated, planned or wanted: the $12 million project.</summary>
    internal bool IsGiven { get; set; }

    /// <summary>How the figure is stated.</summary>
    public MeasureAspect Aspect { get; internal set; }

    /// <summary>Who states it: the full name, or the words of the sentence; null if the writer does.</summary>
    public string? Source { get; internal set; }

    /// <summary>What distinguishes it from other figures of its kind: <c>another</c>, <c>female</c>, <c>in the second half</c>; in lower case, in the text's order.</summary>
    public ImmutableArray<string> Qualifiers { get; internal set; } = [];

    /// <summary>The other side of a margin, such as 46 percent to 42 percent, or null if there is none.</summary>
    public Measure? Opposite { get; internal set; }
}

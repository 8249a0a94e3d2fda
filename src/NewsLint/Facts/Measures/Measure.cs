using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Measures;

/// <summary>How a figure is stated.</summary>
public enum MeasureAspect : byte
{
    /// <summary>As the case, now or in the past.</summary>
    Stated,

    /// <summary>As what was before, beside what is now: from 12 last year.</summary>
    Earlier,

    /// <summary>As what will be, or may be.</summary>
    Forecast,

    /// <summary>As what somebody asks for, offers or orders.</summary>
    Demand,

    /// <summary>As what must not be passed: up to 200.</summary>
    Limit,

    /// <summary>As what holds if something else does, or what something else needs.</summary>
    Condition,

    /// <summary>As what is not.</summary>
    Denied,
}

/// <summary>
/// What a figure measures, as far as its sentence tells: read from the sentence's tree, from frames and from the words around the figure.
/// Places are in the prose of the figure's block, in UTF-16 units, end exclusive; a place is empty where there is none.
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

    /// <summary>What sort of value it has.</summary>
    public FigureKind Kind { get; }

    /// <summary>What is counted or measured: a noun, its singular in lower case (<c>sale</c>), or with what it is of where it says little itself; null where the sentence names none.</summary>
    public string? Thing { get; internal set; }

    /// <summary>The place of the noun.</summary>
    public TextSpan ThingSpan { get; internal set; }

    /// <summary>The frame that the wording leads to, by its file's name in rules/words/frames: <c>dead</c>; null where none does.</summary>
    public string? Frame { get; internal set; }

    /// <summary>The base form of the governing verb; null where there is none, as in a headline without a verb.</summary>
    public string? Verb { get; internal set; }

    /// <summary>The place of the verb.</summary>
    public TextSpan VerbSpan { get; internal set; }

    /// <summary>Whether the verb is a passive.</summary>
    public bool IsPassive { get; internal set; }

    /// <summary>Whose quantity it is: the full name, where the article names it, or the words of the sentence; null where it tells none.</summary>
    public string? Bearer { get; internal set; }

    /// <summary>The place of the bearer's words, or of the pronoun.</summary>
    public TextSpan BearerSpan { get; internal set; }

    /// <summary>The bearer, where it has a name.</summary>
    public NamedEntity? BearerEntity { get; internal set; }

    /// <summary>When, in the words of the sentence; null where it does not tell.</summary>
    public string? Time { get; internal set; }

    /// <summary>The place of these words.</summary>
    public TextSpan TimeSpan { get; internal set; }

    /// <summary>How it is stated.</summary>
    public MeasureAspect Aspect { get; internal set; }

    /// <summary>Who says it: the full name, or the words of the sentence; null where the writer does.</summary>
    public string? Source { get; internal set; }

    /// <summary>What sets it apart from other figures of its kind: <c>another</c>, <c>female</c>, <c>in the second half</c>; in lower case, in the text's order.</summary>
    public ImmutableArray<string> Qualifiers { get; internal set; } = [];

    /// <summary>The other side of a margin: of 46 percent to 42 percent, the one beside this; null where there is none.</summary>
    public Measure? Opposite { get; internal set; }
}

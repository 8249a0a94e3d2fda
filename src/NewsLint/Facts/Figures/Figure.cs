using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>The side of a stated figure on which the true value lies, according to its hedge.</summary>
public enum HedgeSide : byte
{
    /// <summary>No hedge, or one that does not affect the value (<c>only</c>, <c>exactly</c>).</summary>
    None,

    /// <summary>On either side: <c>about</c>, <c>some</c>, <c>-odd</c>.</summary>
    About,

    /// <summary>Below: <c>nearly</c>, <c>just under</c>, <c>less than</c>.</summary>
    Below,

    /// <summary>Above: <c>more than</c>, <c>upwards of</c>, <c>-plus</c>.</summary>
    Above,

    /// <summary>The figure is a limit: <c>up to</c>, <c>at least</c>, <c>no more than</c>, <c>or more</c>.</summary>
    Bound,
}

/// <summary>How a sum of money is written.</summary>
public enum CurrencyForm : byte
{
    /// <summary>No currency.</summary>
    None,

    /// <summary>A sign: <c>$5</c>, <c>US$5</c>, <c>Rs 5</c>.</summary>
    Sign,

    /// <summary>An ISO code: <c>USD 5</c>, <c>5 EUR</c>.</summary>
    Code,

    /// <summary>A name: <c>5 dollars</c>.</summary>
    Name,

    /// <summary>A sign or code and a name as well: <c>$5 dollars</c>.</summary>
    Twice,
}

/// <summary>The role of a figure in a change, from the verb and preposition before it.</summary>
public enum ChangeRole : byte
{
    /// <summary>No stated change.</summary>
    None,

    /// <summary>The value before: <c>rose from 5 percent</c>.</summary>
    From,

    /// <summary>The value after: <c>rose to 6 percent</c>.</summary>
    To,

    /// <summary>The difference: <c>rose by 5 percent</c>, <c>rose 5 percent</c>.</summary>
    By,
}

/// <summary>How the parts of a figure are written, for checks of notation.</summary>
/// <param name="Digits">The number itself; without sign, scale and unit.</param>
/// <param name="Scale">The scale word (<c>billion</c>, <c>bn</c>), or empty if there is none.</param>
/// <param name="CurrencyMark">The currency sign, code or name before or after the number, or empty if there is none.</param>
/// <param name="SecondCurrency">The name that repeats the currency, or empty if there is none.</param>
/// <param name="Unit">The unit after the number, or empty if there is none.</param>
/// <param name="Currency">How the currency is written.</param>
/// <param name="InWords">Whether the number is written in words.</param>
public readonly record struct FigureNotation(
    TextSpan Digits, TextSpan Scale, TextSpan CurrencyMark, TextSpan SecondCurrency, TextSpan Unit, CurrencyForm Currency, bool InWords);

/// <summary>
/// A quantity that an article states. Positions are offsets into the prose of its block, in UTF-16 units, with exclusive end.
/// Dates, times, durations, ages, scores and numbers that are names are not figures.
/// </summary>
public sealed class Figure
{
    internal Figure(FigureSource source) => Source = source;

    /// <summary>The index of the block in the article's blocks.</summary>
    public required int Block { get; init; }

    /// <summary>The index of the sentence in the sentences of the block's prose.</summary>
    public required int Sentence { get; init; }

    /// <summary>The whole figure: hedge, number, scale and unit; without the counted noun.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number, scale and unit without the hedge.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The value, or the lower end of a range, in <see cref="Unit"/>.</summary>
    public required double Low { get; init; }

    /// <summary>The value, or the upper end of a range as written (which can be the smaller one), in <see cref="Unit"/>.</summary>
    public required double High { get; init; }

    /// <summary>Whether two ends are stated.</summary>
    public bool IsRange { get; init; }

    /// <summary>The unit, or null for a bare number.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The hedge's words as written, or null if there is none.</summary>
    public required string? Hedge { get; init; }

    /// <summary>The hedge's side.</summary>
    public required HedgeSide Side { get; init; }

    /// <summary>Whether a limit is an upper one: <c>up to</c>, <c>or less</c>.</summary>
    public bool IsUpperBound { get; init; }

    /// <summary>Whether a negation elsewhere in the clause makes the hedge a limit: <c>would not pay more than</c>.</summary>
    public bool IsHedgeNegated { get; init; }

    /// <summary>Whether the value is vague: <c>hundreds of</c>, <c>a few thousand</c>.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether the figure is inside quotation marks.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>The role of the figure in a change.</summary>
    public ChangeRole Change { get; init; }

    /// <summary>How it is written.</summary>
    public required FigureNotation Notation { get; init; }

    /// <summary>Its words as written, in one line: hedge, number, scale and unit.</summary>
    internal string Words => Source.Text.Text.Substring(Span.Start, Span.Length).Replace('\n', ' ');

    /// <summary>The first token of <see cref="Core"/> in the tokens of the block's prose.</summary>
    internal int FirstToken { get; init; }

    /// <summary>The exclusive end of the tokens of <see cref="Core"/>.</summary>
    internal int EndToken { get; init; }

    /// <summary>The first token of the hedge before <see cref="Core"/>, or of <see cref="Core"/> if there is none.</summary>
    internal int HedgeToken { get; init; }

    /// <summary>The token of the counted noun, or -1 if there is none.</summary>
    internal int NounToken { get; init; } = -1;

    internal FigureSource Source { get; }

    private FigureSubject? subject;

    /// <summary>What the figure measures, from the words around it.</summary>
    public FigureSubject Subject => subject ??= FigureSubject.Read(this);

    private FigureContext? context;

    /// <summary>The words around the figure, as evidence.</summary>
    internal FigureContext Context => context ??= FigureContext.Read(this);

    private FigureCircumstances? circumstances;

    /// <summary>Whose quantity it is, when, and how it is stated.</summary>
    internal FigureCircumstances Circumstances => circumstances ??= FigureCircumstances.Read(this);

    /// <summary>What the last written digit counts, in <see cref="Unit"/>: 100,000,000 for 1.2 billion, 1 for 25 percent.</summary>
    public double Precision { get; init; }

    /// <summary>The precision in the base unit of the dimension.</summary>
    internal double BasePrecision => Precision * (Unit?.Factor ?? 1);

    /// <summary>The figure in another unit that this one repeats in brackets: <c>$3.5m (£1.8m)</c>; or null if there is none.</summary>
    public Figure? ConvertedFrom { get; init; }

    /// <summary>The value in the base unit of its dimension, so that feet compare with metres; the lower end for a range.</summary>
    public double BaseLow => Unit?.ToBase(Low) ?? Low;

    /// <summary>The value in the base unit of its dimension; the upper end for a range.</summary>
    public double BaseHigh => Unit?.ToBase(High) ?? High;
}

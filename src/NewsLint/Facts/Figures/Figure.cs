using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>On which side of a stated figure the true value lies, by its hedge.</summary>
public enum HedgeSide : byte
{
    /// <summary>No hedge, or one that says nothing of the value (<c>only</c>, <c>exactly</c>).</summary>
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

/// <summary>What change a figure takes part in, by the verb and preposition before it.</summary>
public enum ChangeRole : byte
{
    /// <summary>None that is stated.</summary>
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
/// <param name="Scale">The scale word (<c>billion</c>, <c>bn</c>); empty when there is none.</param>
/// <param name="CurrencyMark">The currency sign, code or name before or behind the number; empty when there is none.</param>
/// <param name="SecondCurrency">The name that says the currency once more; empty when none does.</param>
/// <param name="Unit">The unit behind the number; empty when there is none.</param>
/// <param name="Currency">How the currency is written.</param>
/// <param name="InWords">Whether the number is written in words.</param>
public readonly record struct FigureNotation(
    TextSpan Digits, TextSpan Scale, TextSpan CurrencyMark, TextSpan SecondCurrency, TextSpan Unit, CurrencyForm Currency, bool InWords);

/// <summary>
/// A quantity that an article states. Positions are offsets into the prose of its block, in UTF-16 units, end exclusive.
/// Dates, times, durations, ages, scores and numbers that are names are no figures.
/// </summary>
public sealed class Figure
{
    internal Figure(FigureSource source) => Source = source;

    /// <summary>The index of the block, in the article's blocks.</summary>
    public required int Block { get; init; }

    /// <summary>The index of the sentence, in the sentences of the block's prose.</summary>
    public required int Sentence { get; init; }

    /// <summary>The whole figure: hedge, number, scale and unit; without the counted noun.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number, scale and unit without the hedge.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The value, or the lower end of a range, in <see cref="Unit"/>.</summary>
    public required double Low { get; init; }

    /// <summary>The value, or the upper end of a range as it is written (which may be upside down), in <see cref="Unit"/>.</summary>
    public required double High { get; init; }

    /// <summary>Whether two ends are stated.</summary>
    public bool IsRange { get; init; }

    /// <summary>What is counted or measured in; null for a bare number.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The hedge's words as they stand; null when there is none.</summary>
    public required string? Hedge { get; init; }

    /// <summary>The hedge's side.</summary>
    public required HedgeSide Side { get; init; }

    /// <summary>Of a limit, whether it is one from above: <c>up to</c>, <c>or less</c>.</summary>
    public bool IsUpperBound { get; init; }

    /// <summary>Whether a negation elsewhere in the clause makes a limit of the hedge: <c>would not pay more than</c>.</summary>
    public bool IsHedgeNegated { get; init; }

    /// <summary>Whether only the size is given: <c>hundreds of</c>, <c>a few thousand</c>.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether the figure stands inside quotation marks.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>The change that the figure takes part in.</summary>
    public ChangeRole Change { get; init; }

    /// <summary>How it is written.</summary>
    public required FigureNotation Notation { get; init; }

    /// <summary>The first token of <see cref="Core"/>, in the tokens of the block's prose.</summary>
    internal int FirstToken { get; init; }

    /// <summary>Behind the last token of <see cref="Core"/>.</summary>
    internal int EndToken { get; init; }

    /// <summary>The first token of the hedge, or of <see cref="Core"/> where none stands before it.</summary>
    internal int HedgeToken { get; init; }

    /// <summary>The token of the counted noun; -1 when there is none.</summary>
    internal int NounToken { get; init; } = -1;

    internal FigureSource Source { get; }

    private FigureSubject? subject;

    /// <summary>What the figure measures, by the words around it.</summary>
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

    /// <summary>The figure in another unit that this one repeats in brackets: <c>$3.5m (£1.8m)</c>; null when it repeats none.</summary>
    public Figure? ConvertedFrom { get; init; }

    /// <summary>The value in the base unit of its dimension, so that feet compare with metres; of a range its lower end.</summary>
    public double BaseLow => Unit?.ToBase(Low) ?? Low;

    /// <summary>The value in the base unit of its dimension; of a range its upper end.</summary>
    public double BaseHigh => Unit?.ToBase(High) ?? High;
}

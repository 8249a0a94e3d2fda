using NewsLint.Checks.Declarative;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>What a rule asks of a figure. Each kind of trait that the rule gives must hold; of a list of words, one.</summary>
internal sealed class FigureTraits
{
    /// <summary>The keys of the traits, each with the JSON Schema of its value.</summary>
    public const string Keys = $$"""
        "unit":{{Texts}},"range":{{NumberRange.Shape}},"hedge":{{Texts}},"notation":{{Texts}},"form":{{Texts}},"converted":{"enum":[true,false,"yes","no"]}
        """;

    private const string Texts = """{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}""";
    private static readonly string[] Dimensions = UnitWords.DimensionNames[..(int)Dimension.Duration];
    private static readonly string[] Notations = ["digits", "words", "sign", "code", "name", "scale", "range", "decimal", "grouped"];

    private Func<Unit?, bool>[] units = [];
    private NumberRange? range;
    private string[] hedges = [];
    private string[] notations = [];
    private List<TextPattern> forms = [];
    private bool? isConverted;

    /// <summary>Whether the rule asks about the hedge, which then belongs to what is reported.</summary>
    public bool MeansHedge => hedges.Length > 0;

    /// <summary>Reads the traits.</summary>
    /// <exception cref="RuleOptionException">A value is wrong.</exception>
    public static FigureTraits Read(RuleOptions options) => new()
    {
        units = [.. options.List("unit", "What the figures count or measure: count, money, percent, share (percent and fractions), points, times, length, area, mass, volume, speed, temperature, power, energy or data; or a unit, a currency or a counted noun, such as mile, EUR or patients.").Select(UnitOf)],
        range = options.Range("range", "The values, in the unit as it is written: 1..9, ..19, 20.. or one number."),
        hedges = [.. options.List("hedge", "The hedge before or after the number: any, none, or words such as about or nearly.").Select(value => value.Text.Trim())],
        notations = options.Choices("notation", Notations, "How it is written: digits, words, sign ($, %), code (USD), name (dollars, percent), scale (million), range (5 to 6), decimal (5.5), grouped (1,000)."),
        forms = RulePatterns.Of(options.List("form", "Regular expressions, of which one is found in the figure as it is written, without its hedge."), "form", new PatternManner(IgnoresCase: false, IsWord: false)),
        isConverted = options.FlagOrNull("converted", "Whether the value is repeated in another unit, in brackets: 21C (70F)."),
    };

    /// <summary>Whether a figure has these traits.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="text">The prose of its block.</param>
    /// <param name="isRepeated">Whether another figure repeats it in another unit.</param>
    public bool Mean(Figure figure, string text, bool isRepeated) =>
        (units.Length == 0 || Array.Exists(units, means => means(figure.Unit)))
        && (range is null || (range.Holds(figure.Low) && range.Holds(figure.High)))
        && (hedges.Length == 0 || Array.Exists(hedges, word => HasHedge(figure, word)))
        && (notations.Length == 0 || Array.Exists(notations, notation => IsWritten(figure, text, notation)))
        && (forms.Count == 0 || forms.Exists(form => form.IsIn(text.Substring(figure.Core.Start, figure.Core.Length).Replace('\n', ' '))))
        && (isConverted is null || isConverted == (isRepeated || figure.ConvertedFrom is not null || HasNumberInBrackets(text, figure.Core.End)));

    /// <summary>19C (66F): the value in a unit of a single letter is not read as a figure.</summary>
    private static bool HasNumberInBrackets(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at + 1 >= text.Length || text[at] != '(')
            return false;
        at++;
        while (at < text.Length && text[at] is '-' or '–' or '−' or '£' or '$' or '€')
            at++;
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private static Func<Unit?, bool> UnitOf(RuleValue value)
    {
        string word = value.Text.Trim();
        if (Array.IndexOf(Dimensions, word) is >= 0 and var dimension)
            return dimension == (int)Dimension.Count ? unit => unit is null || unit.Dimension == Dimension.Count : unit => unit is not null && (int)unit.Dimension == dimension;
        if (word == "percent")
            return unit => unit?.Name == word;
        if (UnitWords.TryCode(word, out Unit known) || UnitWords.TrySign(word, out known))
            return unit => unit == known;
        if (UnitWords.TryUnit(word, out UnitForm form))
            return unit => unit?.Name == form.Unit.Name;
        if (word.Length == 0 || (word.Length > 5 && Nearest.To(word, Dimensions) is { } near && Nearest.Distance(word, near) == 1))
            throw new RuleOptionException("unit", $"there is no unit {(word.Length == 0 ? "without a name" : word)}{Nearest.Hint(word, Dimensions)}", value);
        string noun = Nouns.Singular(word.ToLowerInvariant());
        return unit => unit is { Dimension: Dimension.Count } && Nouns.Singular(unit.Name.AsSpan(unit.Name.LastIndexOf(' ') + 1)).Equals(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasHedge(Figure figure, string word) => word switch
    {
        "any" => figure.Hedge is not null,
        "none" => figure.Hedge is null,
        _ => figure.Hedge is { } hedge && hedge.Replace('\n', ' ').Equals(word, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsWritten(Figure figure, string text, string notation)
    {
        FigureNotation written = figure.Notation;
        return notation switch
        {
            "digits" => !written.InWords,
            "words" => written.InWords,
            "sign" => written.Currency == CurrencyForm.Sign || (!written.Unit.IsEmpty && !HasLetter(text, written.Unit)),
            "code" => written.Currency == CurrencyForm.Code,
            "name" => written.Currency == CurrencyForm.Name || (written.Currency == CurrencyForm.None && !written.Unit.IsEmpty && HasLetter(text, written.Unit)),
            "scale" => !written.Scale.IsEmpty,
            "range" => figure.IsRange,
            "decimal" => !written.InWords && text.AsSpan(written.Digits.Start, written.Digits.Length).Contains('.'),
            _ => !written.InWords && text.AsSpan(written.Digits.Start, written.Digits.Length).Contains(','),
        };
    }

    private static bool HasLetter(string text, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
            if (char.IsLetter(text[i]))
                return true;
        return false;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Checks.FactRules;

/// <summary>Finds the number of which a percentage is a part, where the words around the percentage leave no doubt.</summary>
/// <param name="facts">What the article states.</param>
internal sealed partial class WholeFinder(ArticleFacts facts)
{
    /// <summary>The most figures between a percentage and an earlier number with the same noun.</summary>
    private const int Most = 8;

    private readonly ImmutableArray<Figure> figures = facts.Figures;

    /// <summary>Returns the number of which a figure is a percentage; null if the article does not say.</summary>
    /// <param name="index">The index of the figure.</param>
    public Figure? Of(int index)
    {
        Figure part = figures[index];
        if (part.Unit?.Dimension != Dimension.Share)
            return null;
        string text = facts.Article.Blocks[part.Block].Prose.Text;
        if (At(index + 1, part) is { } after && IsNumber(after) && OfThe().IsMatch(Between(text, part.Core.End, after.Span.Start)))
            return after; // 60 percent of the 15 patients
        if (At(index - 1, part) is { } before && IsNumber(before) && before.Sentence == part.Sentence && IsWholeBefore(text, before, part))
            return before;
        Match noun = OfNoun().Match(Between(text, part.Core.End, text.Length));
        if (!noun.Success)
            return null;
        for (int i = index - 1; i >= 0 && index - i <= Most && At(i, part) is { } earlier; i--)
            if (IsNumber(earlier) && (noun.Groups[1].Length == 0 || earlier.Unit?.Name == Nouns.Singular(noun.Groups[1].ValueSpan)))
                return earlier; // Doctors saw 15 patients. 60 percent of the patients (of them) recovered
        return null;
    }

    /// <summary>Of the 12 children, 50 percent; 6 of 10 voters (60 percent); 6 of the 10 voters, or 60 percent.</summary>
    private bool IsWholeBefore(string text, Figure before, Figure part)
    {
        string between = Between(text, before.Core.End, part.Span.Start);
        TextSpan sentence = facts.Article.Blocks[part.Block].Prose.Sentences[part.Sentence];
        string start = Between(text, sentence.Start, before.Span.Start);
        return (BeginsWithOf().IsMatch(start) && between.Contains(',', StringComparison.Ordinal)) || (EndsWithOf().IsMatch(start) && InOtherWords().IsMatch(between));
    }

    private Figure? At(int index, Figure part) => index >= 0 && index < figures.Length && figures[index].Block == part.Block ? figures[index] : null;

    private static bool IsNumber(Figure figure) => figure is { IsRange: false, IsVague: false } && (figure.Unit is null || figure.Unit.Dimension == Dimension.Count);

    private static string Between(string text, int start, int end) => start <= end ? text.Substring(start, Math.Min(end - start, 80)) : "";

    [GeneratedRegex(@"^\s+of(\s+(the|those|these|its|their|his|her|our|all|a|an|sample|total|just|only))*\s+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfThe();

    [GeneratedRegex(@"^\s+of\s+(?:them|the\s+([a-z]+))\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfNoun();

    [GeneratedRegex(@"^\s*(Of|Out of|Among)(\s+(the|those|these|its|their|his|her|our|all))*\s+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BeginsWithOf();

    [GeneratedRegex(@"\bof(\s+(the|those|these|its|their|his|her|our|all))*\s+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndsWithOf();

    [GeneratedRegex(@"^(\s+[a-z-]+){0,3}(\s*\(|,\s+or\s+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InOtherWords();
}

using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads how an article writes counts of things: two boats, 2 boats.</summary>
internal static class CountForms
{
    /// <summary>The form of a number in words.</summary>
    public const string Words = "words";

    /// <summary>The form of a number in digits.</summary>
    public const string Digits = "digits";

    private static readonly string[] Small = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Returns the counts of things in a range, in the writer's own text. Measures, money, shares, ages, votes and scores are written in their own ways.</summary>
    public static List<StyleForm> Read(ArticleFacts facts, int low, int high)
    {
        var forms = new List<StyleForm>();
        for (int i = 0; i < facts.Figures.Length; i++)
        {
            Figure figure = facts.Figures[i];
            if (figure.Unit is not { Dimension: Dimension.Count } unit || figure.IsQuoted || figure.Low != figure.High || figure.Low < low || figure.Low > high || figure.Low % 1 != 0
                || figure.Notation.Scale.Length > 0 || facts.Article.Blocks[figure.Block] is not { Kind: BlockKind.Paragraph, Prose: var prose } || IsInOwnWay(unit.Name)
                || !IsPlain(prose, figure, unit.Name) || HasNumberBeside(prose, figure))
                continue;
            bool isInWords = figure.Notation.InWords;
            int index = (int)figure.Low - 2;
            forms.Add(new StyleForm(figure.Block, figure.Core, isInWords ? Words : Digits)
            {
                Replacements = index < Small.Length ? new Dictionary<string, string>(StringComparer.Ordinal) { [Words] = Small[index], [Digits] = ((int)figure.Low).ToString(CultureInfo.InvariantCulture) } : null,
            });
        }
        return forms;
    }

    private static bool IsInOwnWay(string unit) =>
        unit is "vote" or "point" or "goal" or "run" or "wicket" or "seat" or "set" or "game" or "try" or "win" or "delegate" or "loss" or "degree" or "bid" or "shot" or "rebound" or "assist" or "yard" or "bedroom" or "star";

    /// <summary>Returns whether the number is followed by its noun in lower case, and is not part of a name, a compound or a sum.</summary>
    private static bool IsPlain(Prose prose, Figure figure, string unit)
    {
        string text = prose.Text;
        int end = figure.Core.End;
        int start = figure.Core.Start;
        bool isFree = (start == 0 || text[start - 1] is ' ' or '\n') && end + 1 < text.Length && text[end] is ' ' or '\n' && char.IsAsciiLetterLower(text[end + 1]);
        return isFree && unit.Length > 2 && char.IsAsciiLetterLower(unit[0]) && text.AsSpan(end + 1).StartsWith(unit.AsSpan(0, 2), StringComparison.Ordinal)
            && (start < 2 || char.IsAsciiLetterLower(text[start - 2]) || text[start - 2] is ',' or '.');
    }

    /// <summary>Returns whether the sentence has another number in digits: figures of one row are written one way.</summary>
    private static bool HasNumberBeside(Prose prose, Figure figure)
    {
        TextSpan sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(figure.Core.Start), prose.Sentences.Length - 1)];
        foreach (Token token in prose.Tokens)
            if (token.Kind == TokenKind.Number && sentence.Contains(token.Start) && !figure.Core.Contains(token.Start))
                return true;
        return false;
    }
}

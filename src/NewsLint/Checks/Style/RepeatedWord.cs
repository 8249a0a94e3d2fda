using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>
/// Finds a word that is accidentally doubled. Doubled function words are certain slips; other words are
/// reported only if neither emphasis, grammar nor a name explains them.
/// </summary>
internal sealed class RepeatedWord : Check
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubled = Words.Set(Words.DoubledWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords = Words.Set(Words.RepeatedFunctionWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TakesTo = Words.Set(Words.WordsWithTo);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterBlockAction(CheckBlock);

    private static void CheckBlock(BlockContext context)
    {
        string text = context.Prose.Text;
        ImmutableArray<Token> tokens = context.Prose.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!IsRepeated(text, tokens, i))
                continue;
            int first = i - 1;
            while (i + 1 < tokens.Length && IsRepeated(text, tokens, i + 1))
                i++;
            Report(context, text, tokens, first, i);
        }
    }

    private static bool IsRepeated(string text, ImmutableArray<Token> tokens, int i)
    {
        if (tokens[i].Length != tokens[i - 1].Length || tokens[i].Kind != TokenKind.Word || tokens[i].Start == tokens[i - 1].End
            || !tokens[i].In(text).Equals(tokens[i - 1].In(text), StringComparison.OrdinalIgnoreCase))
            return false;
        // A wide gap separates the columns of a table.
        ReadOnlySpan<char> gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
        return gap.Length <= 2 && !gap.Contains('\t');
    }

    private static void Report(BlockContext context, string text, ImmutableArray<Token> tokens, int first, int last)
    {
        ReadOnlySpan<char> word = tokens[last].In(text);
        Span<char> lower = stackalloc char[64];
        if (word.Length > lower.Length || IsPartOfCompound(text, tokens[first], tokens[last]))
            return;
        lower = lower[..word.ToLowerInvariant(lower)];
        bool isFunctionWord = FunctionWords.Contains(lower);
        bool isWeak = false;
        if (!isFunctionWord)
        {
            // Three in a row are intentional: "jobs, jobs, jobs" without its commas.
            if (last - first > 1 || Doubled.Contains(lower) || RightRepetition.IsTerm(text, tokens, last, lower) || RightRepetition.IsTitle(text, tokens, first, last)
                || (lower is "her" && RightRepetition.IsGift(text, tokens, first)))
                return;
            bool firstIsCapital = char.IsUpper(text[tokens[first].Start]);
            bool secondIsCapital = char.IsUpper(word[0]);
            if (secondIsCapital && (!firstIsCapital || IsName(context, text, tokens, first)))
                return;
            isWeak = secondIsCapital;
        }
        else if (RightRepetition.IsRight(text, tokens, first, last, lower) || RightRepetition.IsTitle(text, tokens, first, last))
        {
            return;
        }
        string shown = word.ToString();
        TextSpan rest = TextSpan.FromBounds(tokens[first].End, tokens[last].End);
        bool isInPlace = lower is "the" && first > 0 && TakesTo.Contains(tokens[first - 1].In(text));
        Fix? fix = isWeak || !context.Prose.IsVerbatim(rest) ? null
            : isInPlace ? new Fix("Write \"to the\"", [new TextChange(context.Prose.ToSource(new TextSpan(tokens[first].Start, tokens[first].Length)), "to")]) { IsSafe = false }
            : new Fix($"Delete the second \"{shown}\"", [new TextChange(context.Prose.ToSource(rest), "")]) { IsSafe = isFunctionWord };
        context.Report(
            context.Prose.ToSource(TextSpan.FromBounds(tokens[first].Start, tokens[last].End)),
            isInPlace ? RepeatedWordMessage.Instead(word: shown) : isFunctionWord ? RepeatedWordMessage.Slip(word: shown) : RepeatedWordMessage.Word(word: shown), fix: fix, isWeak: isWeak);
    }

    private static bool IsPartOfCompound(string text, Token first, Token last) =>
        (first.Start > 0 && text[first.Start - 1] is '-' or '<' or '/' or '@' or '#' or '&' or '.')
        || (last.End < text.Length && text[last.End] is '-' or '/' or '@' or '=' or '&');

    /// <summary>A capital means a name unless the article has the word elsewhere by itself; in a headline every word has a capital.</summary>
    private static bool IsName(BlockContext context, string text, ImmutableArray<Token> tokens, int first)
    {
        ReadOnlySpan<char> word = tokens[first].In(text);
        if (word.Length == 1 || !char.IsLower(word[^1]) || context.Block.Kind is Reading.BlockKind.Headline or Reading.BlockKind.Crosshead)
            return true;
        ReadOnlySpan<char> pair = text.AsSpan(tokens[first].Start, tokens[first + 1].End - tokens[first].Start);
        ReadOnlySpan<char> whole = context.Article.Text.Content;
        return whole.Count(pair) > 1 || whole.Count(word) <= 2;
    }
}

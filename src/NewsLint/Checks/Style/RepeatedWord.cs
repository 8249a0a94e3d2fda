using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds a word that stands twice in a row by oversight.</summary>
public sealed class RepeatedWord : Check
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubled = Words.Set(Words.DoubledWords);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterBlockAction(CheckBlock);

    private static void CheckBlock(BlockContext context)
    {
        string text = context.Prose.Text;
        ImmutableArray<Token> tokens = context.Prose.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            ReadOnlySpan<char> before = tokens[i - 1].In(text);
            if (tokens[i].Kind != TokenKind.Word || word.Length != before.Length || !word.Equals(before, StringComparison.OrdinalIgnoreCase) || tokens[i].Start == tokens[i - 1].End
                || Doubled.Contains(word))
                continue;
            TextSpan second = context.Prose.ToSource(TextSpan.FromBounds(tokens[i - 1].End, tokens[i].End));
            context.Report(
                context.Prose.ToSource(TextSpan.FromBounds(tokens[i - 1].Start, tokens[i].End)), [("word", word.ToString())],
                fix: new Fix($"Delete the second \"{word}\"", second, ""));
        }
    }
}

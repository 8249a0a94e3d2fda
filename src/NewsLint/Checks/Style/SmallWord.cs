using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds "a" before the sound of a vowel, "an" before that of a consonant, and two words of which one is missing between.</summary>
internal sealed class SmallWord : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        QuotedPlaces? quoted = null;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            if (context.Article.Blocks[block] is { IsCell: true } or { Kind: BlockKind.Dateline })
                continue;
            Prose prose = context.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Kind != TokenKind.Word)
                    continue;
                if (tokens[i].Length <= 2 && WrongArticle(text, tokens, i) is { } right)
                {
                    bool isQuoted = (quoted ??= new QuotedPlaces(context.Facts)).Contains(block, tokens[i].Start);
                    Fix? fix = isQuoted || !prose.IsVerbatim(tokens[i].Span) ? null : new Fix($"Write \"{right}\"", prose.ToSource(tokens[i].Span), right);
                    context.Report(
                        prose.ToSource(TextSpan.FromBounds(tokens[i].Start, tokens[i + 1].End)),
                        SmallWordMessage.Sound(article: tokens[i].In(text).ToString(), next: tokens[i + 1].In(text).ToString(), right: right), fix: fix);
                }
                else if (ImpossiblePairs.IsAt(text, tokens, i))
                {
                    context.Report(
                        prose.ToSource(TextSpan.FromBounds(tokens[i].Start, tokens[i + 1].End)),
                        SmallWordMessage.Missing(first: tokens[i].In(text).ToString(), second: tokens[i + 1].In(text).ToString()));
                }
            }
        }
    }

    /// <summary>Returns the right article in the place of a wrong one; null if a token is not an article, or is right.</summary>
    private static string? WrongArticle(string text, ImmutableArray<Token> tokens, int index)
    {
        Token token = tokens[index];
        Token next = tokens[index + 1];
        ReadOnlySpan<char> word = token.In(text);
        if (word is not ("a" or "an" or "A") || next.Start - token.End != 1 || text[token.End] is not (' ' or '\n')
            || (token.Start > 0 && text[token.Start - 1] is not (' ' or '\n' or '"' or '“' or '‘' or '(')) || !IsProse(text, tokens, index))
            return null;
        if (ArticleSounds.TakesAn(next.In(text), next.Kind) is not { } takesAn || takesAn == (word.Length == 2))
            return null;
        return word is "A" ? "An" : takesAn ? "an" : "a";
    }

    /// <summary>Returns whether "a" is an article: a capital begins a sentence, and the word before it is English.</summary>
    private static bool IsProse(string text, ImmutableArray<Token> tokens, int index)
    {
        if (index == 0)
            return true;
        ReadOnlySpan<char> before = tokens[index - 1].In(text);
        if (text[tokens[index].Start] == 'A')
            return before is "." or "?" or "!" or "”" or "\"" or "“";
        return !char.IsAsciiLetterLower(before[0])
            || ((NameLexicon.Of(before) & NameHints.Common) != 0 && before is not ("vitamin" or "hepatitis" or "type" or "grade" or "group" or "plan" or "category" or "class"));
    }
}

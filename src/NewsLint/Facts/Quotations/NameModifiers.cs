using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Recognises a name that only describes the next one: in "Reed adviser Ann Berg" and "Reed Chief of Staff Ann Berg", Berg is meant.</summary>
internal static class NameModifiers
{
    /// <summary>The maximum number of words of a role and what belongs to it: Reed senior foreign policy adviser Ann Berg.</summary>
    private const int LongestRole = 5;

    /// <summary>Returns whether only a role or title is between two names.</summary>
    /// <param name="prose">The prose of both.</param>
    /// <param name="first">The name before the role.</param>
    /// <param name="second">The name after the role, or after which its title begins.</param>
    public static bool IsModifier(Prose prose, NameMention first, NameMention second)
    {
        ReadOnlySpan<char> between = prose.Text.AsSpan()[first.Span.End..second.Span.Start];
        if (between.IsWhiteSpace() || between[0] != ' ')
            return false;
        if (second.TitleSpan.Length > 0 && second.TitleSpan.Start == first.Span.End + 1)
            return true;
        int at = Tokenizer.IndexAt(prose.Tokens, first.Span.End);
        int end = Tokenizer.IndexAt(prose.Tokens, second.FullSpan.Start);
        if (end - at > LongestRole)
            return false;
        for (int i = at; i < end; i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind != TokenKind.Word || (NameLexicon.Of(token.In(prose.Text)) & NameHints.Function) != 0)
                return false;
        }
        return second.TitleSpan.Length > 0 || (end > at && (NameLexicon.Of(prose.Tokens[end - 1].In(prose.Text)) & NameHints.Role) != 0);
    }
}

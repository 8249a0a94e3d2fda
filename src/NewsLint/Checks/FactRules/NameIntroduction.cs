using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.FactRules;

/// <summary>Tells what the first mention of a name says about its bearer.</summary>
internal static class NameIntroduction
{
    /// <summary>The most words before a name among which a role is looked for.</summary>
    private const int Before = 6;

    private static readonly string[] Honorifics = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Dame", "Madam"];
    private static readonly string[] Openers = ["a", "an", "the", "who", "whose", "one", "its", "his", "her", "their", "our", "former", "then", "now", "chief", "head", "deputy"];
    private static readonly string[] Joints = ["of", "from", "at", "with", "for"];

    /// <summary>Whether a mention has the full name, a role or a title.</summary>
    /// <param name="prose">The prose of its block.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="what"><c>full</c>, <c>role</c> or <c>title</c>.</param>
    public static bool Has(Prose prose, NameMention mention, string what) => what switch
    {
        "title" => !mention.TitleSpan.IsEmpty,
        "role" => HasRole(prose, mention),
        _ => mention.Form == NameForm.Full && !IsShort(prose.Text.AsSpan(mention.Span.Start, mention.Span.Length), mention.Kind),
    };

    /// <summary>A single name of a person, or initials.</summary>
    private static bool IsShort(ReadOnlySpan<char> name, NameKind kind)
    {
        bool isOne = !name.ContainsAny(' ', '\n');
        if (isOne && kind == NameKind.Person)
            return true;
        foreach (char c in name)
            if (char.IsLetter(c) && !char.IsUpper(c))
                return false;
        return isOne && name.Length > 1;
    }

    private static bool HasRole(Prose prose, NameMention mention)
    {
        string text = prose.Text;
        if (!mention.TitleSpan.IsEmpty && Array.IndexOf(Honorifics, text.Substring(mention.TitleSpan.Start, mention.TitleSpan.Length).TrimEnd('.')) < 0)
            return true;
        ImmutableArray<Token> tokens = prose.Tokens;
        TextSpan sentence = prose.Sentences.IsEmpty ? new TextSpan(0, text.Length) : prose.Sentences[Math.Max(0, prose.SentenceIndexAt(mention.Span.Start))];
        int first = Tokenizer.IndexAt(tokens, mention.FullSpan.Start);
        for (int i = first - 1, words = 0; i >= 0 && tokens[i].Start >= sentence.Start && words < Before; i--, words++)
        {
            // The mayor, Jane Smith; lawyer Jane Smith; the head of the union, Jane Smith.
            if (tokens[i].Kind == TokenKind.Word && IsRole(text, tokens[i]))
                return true;
            if (tokens[i].Kind != TokenKind.Word && tokens[i].In(text) is not (","  or "-" or "–"))
                break;
        }
        int after = first;
        while (after < tokens.Length && tokens[after].Start < mention.Span.End)
            after++;
        return HasRoleAfter(text, tokens, after, sentence.End);
    }

    private static bool HasRoleAfter(string text, ImmutableArray<Token> tokens, int at, int end)
    {
        if (at >= tokens.Length || tokens[at].End > end)
            return false;
        if (tokens[at].Kind == TokenKind.Word)
            return Array.IndexOf(Joints, tokens[at].In(text).ToString()) >= 0;
        if (tokens[at].In(text) is not ("," or "(" or "–" or "—"))
            return false;
        at++;
        // Jane Smith, 45, a lawyer
        if (at + 1 < tokens.Length && tokens[at].Kind == TokenKind.Number && tokens[at + 1].In(text) is ",")
            at += 2;
        if (at >= tokens.Length || tokens[at].End > end || tokens[at].Kind != TokenKind.Word)
            return false;
        return Array.IndexOf(Openers, tokens[at].In(text).ToString()) >= 0 || Array.IndexOf(Joints, tokens[at].In(text).ToString()) >= 0 || IsRole(text, tokens[at]);
    }

    private static bool IsRole(string text, Token token) => char.IsLower(text[token.Start]) && NameLexicon.IsRole(token.In(text));
}

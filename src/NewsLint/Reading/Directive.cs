using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>A Markdown comment with an instruction to newslint: <c>&lt;!-- newslint-disable-next-line NL2003 -- reason --&gt;</c>.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Word">The span of its first word.</param>
/// <param name="Ids">The spans of the words after it: rule ids separated by blanks or commas.</param>
/// <param name="Reason">The text after two hyphens; null if there is none.</param>
internal sealed record Directive(TextSpan Span, TextSpan Word, ImmutableArray<TextSpan> Ids, string? Reason)
{
    /// <summary>The prefix of the first word of every directive.</summary>
    public const string Prefix = "newslint-";

    /// <summary>The forms of a comment: HTML, MDX, and the link definition that Markdown writers use as a comment.</summary>
    private static readonly (string Open, string Close)[] Forms = [("<!--", "-->"), ("{/*", "*/}"), ("[//]: # (", ")"), ("[//]: # \"", "\""), ("[//]: # '", "'")];

    /// <summary>Returns the directives of an article, in order. Plain text has none, because it has no comments.</summary>
    public static ImmutableArray<Directive> Read(Article article)
    {
        string content = article.Text.Content;
        int at = article.IsMarkdown ? content.IndexOf(Prefix, StringComparison.Ordinal) : -1;
        if (at < 0)
            return [];
        var unclosed = new int[Forms.Length];
        var directives = ImmutableArray.CreateBuilder<Directive>();
        while (at >= 0)
        {
            int next = at + Prefix.Length;
            if (ReadAt(article.Text, at, unclosed) is { } directive)
            {
                next = directive.Span.End;
                if (article.FindMarkup(directive.Span) is null or { Kind: MarkupKind.Comment or MarkupKind.Definition })
                    directives.Add(directive);
            }
            at = content.IndexOf(Prefix, next, StringComparison.Ordinal);
        }
        return directives.ToImmutable();
    }

    /// <param name="text">The text.</param>
    /// <param name="word">The start of the word.</param>
    /// <param name="unclosed">For each form, the offset before which the form is not closed. A new search for each comment would take quadratic time.</param>
    private static Directive? ReadAt(ArticleText text, int word, int[] unclosed)
    {
        ReadOnlySpan<char> before = text.Content.AsSpan(0, word).TrimEnd();
        for (int form = 0; form < Forms.Length; form++)
        {
            (string open, string close) = Forms[form];
            // A link definition has no blank inside its brackets.
            if (!(open[0] != '[' ? before : text.Content.AsSpan(0, word)).EndsWith(open, StringComparison.Ordinal))
                continue;
            if (word < unclosed[form])
                return null;
            // A link definition that is not closed on its line is not a definition.
            int limit = open[0] == '[' ? text.GetLineSpan(text.GetLineNumber(word)).End : text.Length;
            int end = text.Content.IndexOf(close, word, limit - word, StringComparison.Ordinal);
            if (end < 0)
            {
                unclosed[form] = limit;
                return null;
            }
            int start = (open[0] != '[' ? before.Length : word) - open.Length;
            return Parse(text, TextSpan.FromBounds(start, end + close.Length), TextSpan.FromBounds(word, end));
        }
        return null;
    }

    private static Directive Parse(ArticleText text, TextSpan comment, TextSpan body)
    {
        int end = body.Start;
        while (end < body.End && !IsBetween(text[end]))
            end++;
        var word = TextSpan.FromBounds(body.Start, end);
        var ids = ImmutableArray.CreateBuilder<TextSpan>();
        string? reason = null;
        for (int at = end; at < body.End; at++)
        {
            int start = at;
            while (at < body.End && !IsBetween(text[at]))
                at++;
            ReadOnlySpan<char> id = text.Slice(TextSpan.FromBounds(start, at));
            if (id is "--")
            {
                reason = text.ToString(TextSpan.FromBounds(at, body.End)).ReplaceLineEndings(" ").Trim() is { Length: > 0 } given ? given : null;
                break;
            }
            if (!id.IsEmpty)
                ids.Add(TextSpan.FromBounds(start, at));
        }
        return new Directive(comment, word, ids.ToImmutable(), reason);
    }

    private static bool IsBetween(char c) => c == ',' || char.IsWhiteSpace(c);
}

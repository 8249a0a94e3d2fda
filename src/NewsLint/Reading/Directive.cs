using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>A comment in Markdown that speaks to newslint: <c>&lt;!-- newslint-disable-next-line NL2003 -- reason --&gt;</c>.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Word">The place of its first word.</param>
/// <param name="Ids">The places of the words behind it, rule ids between blanks or commas.</param>
/// <param name="Reason">What stands behind two hyphens; null when nothing does.</param>
public sealed record Directive(TextSpan Span, TextSpan Word, ImmutableArray<TextSpan> Ids, string? Reason)
{
    /// <summary>What the first word of each begins with.</summary>
    public const string Prefix = "newslint-";

    /// <summary>The forms of a comment: HTML's, that of MDX, and the link definition that Markdown writers use as one.</summary>
    private static readonly (string Open, string Close)[] Forms = [("<!--", "-->"), ("{/*", "*/}"), ("[//]: # (", ")"), ("[//]: # \"", "\""), ("[//]: # '", "'")];

    /// <summary>The directives of an article, in its order; plain text has none, for it has no comments.</summary>
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
    /// <param name="word">Where the word begins.</param>
    /// <param name="unclosed">For each form the offset before which it is known not to be closed: to look again for each comment would take the square of the time.</param>
    private static Directive? ReadAt(ArticleText text, int word, int[] unclosed)
    {
        ReadOnlySpan<char> before = text.Content.AsSpan(0, word).TrimEnd();
        for (int form = 0; form < Forms.Length; form++)
        {
            (string open, string close) = Forms[form];
            // Between the brackets of a link definition stands no blank.
            if (!(open[0] != '[' ? before : text.Content.AsSpan(0, word)).EndsWith(open, StringComparison.Ordinal))
                continue;
            if (word < unclosed[form])
                return null;
            // Where Markdown's definition is not closed on its line it is none.
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

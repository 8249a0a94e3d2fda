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
        var directives = ImmutableArray.CreateBuilder<Directive>();
        for (; at >= 0; at = content.IndexOf(Prefix, at + Prefix.Length, StringComparison.Ordinal))
            if (ReadAt(article.Text, at) is { } directive && (article.FindMarkup(directive.Span) is null or { Kind: MarkupKind.Comment or MarkupKind.Definition }))
                directives.Add(directive);
        return directives.ToImmutable();
    }

    private static Directive? ReadAt(ArticleText text, int word)
    {
        ReadOnlySpan<char> before = text.Content.AsSpan(0, word).TrimEnd();
        foreach ((string open, string close) in Forms)
        {
            // Between the brackets of a link definition stands no blank.
            if (!(open[0] != '[' ? before : text.Content.AsSpan(0, word)).EndsWith(open, StringComparison.Ordinal))
                continue;
            int end = text.Content.IndexOf(close, word, StringComparison.Ordinal);
            if (end < 0 || (open[0] == '[' && text.GetLineNumber(end) != text.GetLineNumber(word)))
                return null;
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

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts;

/// <summary>
/// A headline that was copied together with the way to it on the page: <c>HomeBUSINESSMill to close</c> above
/// <c>Mill to close</c>. All spans are of the source.
/// </summary>
/// <param name="Trail">The names of the site's sections before the headline.</param>
/// <param name="Headline">The headline behind them.</param>
/// <param name="Again">The line on which the headline stands by itself.</param>
public sealed record PageHead(TextSpan Trail, TextSpan Headline, TextSpan Again)
{
    /// <summary>The head of a page is looked for in so many blocks.</summary>
    private const int Reach = 10;

    private const int HeadlineLength = 20;
    private const int HeadlineWords = 4;
    private const int TrailLength = 80;

    /// <summary>Looks at the head of an article; null when its headline stands by itself alone.</summary>
    internal static PageHead? Find(Article article)
    {
        ImmutableArray<Block> blocks = article.Blocks;
        int start = article.FrontMatter?.Span.End ?? 0;
        int end = Math.Min(blocks.Length, Reach);
        for (int i = 0; i < end; i++)
        {
            Prose line = blocks[i].Prose;
            if (line.SourceSpan.Start < start || line.Text.Length < HeadlineLength)
                continue;
            for (int j = 0; j < end; j++)
            {
                string headline = blocks[j].Prose.Text;
                int trail = line.Text.Length - headline.Length;
                if (trail is <= 0 or > TrailLength || headline.Length < HeadlineLength || headline.AsSpan().Count(' ') < HeadlineWords - 1
                    || !line.Text.EndsWith(headline, StringComparison.Ordinal) || !IsTrail(line.Text.AsSpan(0, trail)))
                    continue;
                int trailEnd = line.Text.AsSpan(0, trail).TrimEnd().Length;
                return new PageHead(
                    line.ToSource(TextSpan.FromBounds(0, trailEnd)), line.ToSource(TextSpan.FromBounds(trail, line.Text.Length)), blocks[j].Prose.SourceSpan);
            }
        }
        return null;
    }

    /// <summary>Section names run into the headline, or a mark that parts them stands before it; a kicker with a colon is copy.</summary>
    private static bool IsTrail(ReadOnlySpan<char> trail)
    {
        if (trail.ContainsAny('.', '?', '!') || trail.ContainsAny('“', '"'))
            return false;
        return !char.IsWhiteSpace(trail[^1]) ? char.IsLetterOrDigit(trail[^1])
            : trail.TrimEnd()[^1] is '>' or '›' or '»' or '/' or '|' or '→' or '·' or '•';
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts;

/// <summary>
/// A headline that was copied together with the page's breadcrumb: <c>HomeBUSINESSMill to close</c> above
/// <c>Mill to close</c>. All spans are in the source.
/// </summary>
/// <param name="Trail">The section names before the headline.</param>
/// <param name="Headline">The headline after them.</param>
/// <param name="Again">The line that contains the headline alone.</param>
public sealed record PageHead(TextSpan Trail, TextSpan Headline, TextSpan Again)
{
    /// <summary>The number of blocks that are searched.</summary>
    private const int Reach = 10;

    private const int HeadlineLength = 20;
    private const int HeadlineWords = 4;
    private const int TrailLength = 80;

    /// <summary>Searches the start of an article; null if the headline does not occur with a breadcrumb.</summary>
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

    /// <summary>Returns whether text is a breadcrumb: it runs into the headline, or a separator precedes the headline. A kicker with a colon is not one.</summary>
    private static bool IsTrail(ReadOnlySpan<char> trail)
    {
        if (trail.ContainsAny('.', '?', '!') || trail.ContainsAny('“', '"'))
            return false;
        return !char.IsWhiteSpace(trail[^1]) ? char.IsLetterOrDigit(trail[^1])
            : trail.TrimEnd()[^1] is '>' or '›' or '»' or '/' or '|' or '→' or '·' or '•';
    }
}

using NewsLint.Reading;
using NewsLint.Text.Patterns;

namespace NewsLint.Linting;

/// <summary>Searches an article for the patterns of all rules of a run at once.</summary>
internal static class PatternScan
{
    /// <summary>The possible matches; return them with <see cref="PatternIndex.Return"/>.</summary>
    public static PatternHits Of(PatternIndex patterns, Article article)
    {
        PatternHits hits = patterns.Begin();
        for (int block = 0; block < article.Blocks.Length; block++)
            patterns.Read(hits, article.Blocks[block].Prose.Text, block);
        if (patterns.ReadsSource)
            patterns.Read(hits, article.Text.Content, PatternHits.Source);
        return hits;
    }
}

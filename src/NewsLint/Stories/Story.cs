namespace NewsLint.Stories;

/// <summary>Articles that tell the same story.</summary>
/// <param name="Id">The name in the front matter, or the path of the first article.</param>
/// <param name="Members">The indices of the articles, at least two, ascending.</param>
public sealed record Story(string Id, IReadOnlyList<int> Members)
{
    /// <summary>Whether the articles tell other stories, but quote the same utterance.</summary>
    internal bool SharesOnlyQuotations { get; init; }
}

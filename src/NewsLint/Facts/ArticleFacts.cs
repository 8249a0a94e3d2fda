using NewsLint.Reading;

namespace NewsLint.Facts;

/// <summary>What an article states, read once for all checks. A kind of fact is read when the first check asks for it.</summary>
public sealed class ArticleFacts
{
    /// <summary>Prepares the facts of an article; nothing is read yet.</summary>
    public ArticleFacts(Article article) => Article = article;

    /// <summary>The article.</summary>
    public Article Article { get; }
}

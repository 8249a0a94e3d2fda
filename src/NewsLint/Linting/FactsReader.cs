using NewsLint.Facts;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Reads articles for what they state, without checking them.</summary>
public static class FactsReader
{
    /// <summary>Reads articles; the result does not depend on their order.</summary>
    /// <returns>The facts, the files that could not be read, and those that a folder holds and that are no text, by path.</returns>
    public static (IReadOnlyList<ArticleFacts> Articles, IReadOnlyList<InputFailure> Failures, IReadOnlyList<string> Binary) Read(IReadOnlyList<ArticleSource> sources)
    {
        var articles = new List<ArticleFacts>();
        var failures = new List<InputFailure>();
        var binary = new List<string>();
        foreach (ArticleSource source in sources.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            try
            {
                if (SourceReader.Read(source) is { } article)
                    articles.Add(new ArticleFacts(article));
                else
                    binary.Add(source.Path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add(new InputFailure(source.Path, IoReason.Of(error)));
            }
        }
        return (articles, failures, binary);
    }
}

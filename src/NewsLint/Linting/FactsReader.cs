using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Reads articles for what they state, without checking them.</summary>
public static class FactsReader
{
    /// <summary>Reads articles; the result does not depend on their order.</summary>
    /// <returns>The facts and the files that could not be read, by path.</returns>
    public static (IReadOnlyList<ArticleFacts> Articles, IReadOnlyList<InputFailure> Failures) Read(IReadOnlyList<ArticleSource> sources)
    {
        var articles = new List<ArticleFacts>();
        var failures = new List<InputFailure>();
        foreach (ArticleSource source in sources.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            try
            {
                byte[] bytes = source.Read();
                if (!BinaryContent.Is(bytes, source.Settings.Encoding))
                    articles.Add(new ArticleFacts(ArticleReader.Read(source.Path, ArticleDecoder.Decode(bytes, source.Settings.Encoding))));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add(new InputFailure(source.Path, error.Message.TrimEnd('.')));
            }
        }
        return (articles, failures);
    }
}

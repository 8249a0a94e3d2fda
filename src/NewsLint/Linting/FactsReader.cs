using NewsLint.Facts;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Reads the facts of articles without checking them.</summary>
internal static class FactsReader
{
    /// <summary>Reads articles; the result does not depend on their order.</summary>
    /// <returns>The facts; the files that could not be read; those that a folder holds and that are not text; the drafts that the settings leave out: all by path.</returns>
    public static (IReadOnlyList<ArticleFacts> Articles, IReadOnlyList<InputFailure> Failures, IReadOnlyList<string> Binary, IReadOnlyList<string> Drafts) Read(IReadOnlyList<ArticleSource> sources)
    {
        var articles = new List<ArticleFacts>();
        var failures = new List<InputFailure>();
        var binary = new List<string>();
        var drafts = new List<string>();
        foreach (ArticleSource source in sources.OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            try
            {
                if (SourceReader.Read(source) is not { } article)
                    binary.Add(source.Path);
                else if (source.Settings.SkipsDrafts && article.FrontMatter is { IsDraft: true })
                    drafts.Add(source.Path);
                else
                    articles.Add(new ArticleFacts(article));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add(new InputFailure(source.Path, IoReason.Of(error)));
            }
        }
        return (articles, failures, binary, drafts);
    }
}

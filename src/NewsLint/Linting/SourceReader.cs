using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Reads a source into an article, or tells why it is not read and thus not checked.</summary>
internal static class SourceReader
{
    /// <summary>Reads a source.</summary>
    /// <returns>The article; null for a binary file found in a folder.</returns>
    /// <exception cref="IOException">It cannot be read, or it was named and is not copy. The message is a clause.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Article? Read(ArticleSource source)
    {
        if (source is { IsNamed: true, IsMarkdown: null } && source.Path != "-" && !ArticleFinder.IsArticle(source.Path))
            throw new IOException(WhyNoCopy(source.Path));
        byte[] bytes = source.Read();
        if (!BinaryContent.Is(bytes, source.Settings.Encoding))
            return ArticleReader.Read(source.Path, ArticleDecoder.Decode(bytes, source.Settings.Encoding), source.IsMarkdown, source.Settings.MarkupSpans);
        return source.IsNamed ? throw new IOException($"it is not text; {BinaryContent.Advice(bytes)}") : null;
    }

    private static string WhyNoCopy(string path) =>
        "it is not copy, which is .txt or Markdown; " + (ArticleFinder.IsDocument(path) ? "save it as one of them" : "--as text or --as markdown reads it all the same");
}

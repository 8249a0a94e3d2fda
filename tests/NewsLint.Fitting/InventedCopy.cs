using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Fitting;

/// <summary>An invented article, or two of one story, with all their contradictions.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Contradictions">The places of the figures that contradict each other.</param>
internal sealed record InventedStory(List<ComparedFigures> Articles, List<AnnotatedPair> Contradictions)
{
    /// <summary>Whether two figures are an annotated contradiction.</summary>
    public bool Contradict(ComparedFigure first, ComparedFigure second) =>
        Contradictions.Exists(pair => (IsAt(pair.FirstFile, pair.First, first) && IsAt(pair.SecondFile, pair.Second, second)) || (IsAt(pair.FirstFile, pair.First, second) && IsAt(pair.SecondFile, pair.Second, first)));

    private static bool IsAt(string path, TextSpan span, ComparedFigure figure) => figure.Facts.Article.Path == path && TrainingPair.SpanOf(figure).OverlapsWith(span);
}

/// <summary>
/// Invented articles that contradict themselves or each other in other words. One JSON object per line: "id", "articles" (texts by name) and "contradictions"
/// (pairs of places with "article", "line", counted from 1, and "text"). All contradictions are annotated.
/// </summary>
internal static class InventedCopy
{
    /// <summary>Whether a path is such a file.</summary>
    public static bool IsIn(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A place is not in its article.</exception>
    public static IEnumerable<InventedStory> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Where(static line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            string id = row.RootElement.GetProperty("id").GetString()!;
            var articles = row.RootElement.GetProperty("articles").EnumerateObject().ToDictionary(static a => a.Name, a => Article($"{id}/{a.Name}", a.Value.GetString()!), StringComparer.Ordinal);
            List<AnnotatedPair> pairs = [.. row.RootElement.GetProperty("contradictions").EnumerateArray().Select(pair => Pair(pair, articles))];
            yield return new InventedStory([.. articles.Values], pairs);
        }
    }

    private static ComparedFigures Article(string path, string text) =>
        ComparedFigures.Read(new ArticleFacts(ArticleReader.Read(path, new ArticleText(text))));

    private static AnnotatedPair Pair(JsonElement pair, Dictionary<string, ComparedFigures> articles)
    {
        (string first, TextSpan a) = Place(pair[0], articles);
        (string second, TextSpan b) = Place(pair[1], articles);
        return new AnnotatedPair(first, a, second, b, PairVerdict.Firm);
    }

    private static (string Path, TextSpan Span) Place(JsonElement place, Dictionary<string, ComparedFigures> articles)
    {
        Article article = articles[place.GetProperty("article").GetString()!].Facts.Article;
        string words = place.GetProperty("text").GetString()!;
        TextLine line = article.Text.Lines[place.GetProperty("line").GetInt32() - 1];
        int start = article.Text.ToString(line.Span).IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? (article.Path, new TextSpan(line.Start + start, words.Length)) : throw new InvalidDataException($"{article.Path}:{line.LineNumber + 1} does not hold \"{words}\"");
    }
}

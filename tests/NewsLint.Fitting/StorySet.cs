using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Fitting;

/// <summary>What an annotation says of a pair of figures.</summary>
internal enum PairVerdict
{
    /// <summary>Nothing; most such pairs measure two things.</summary>
    None,

    /// <summary>The tellings really differ.</summary>
    Firm,

    /// <summary>The pair only looks like a difference.</summary>
    Near,

    /// <summary>Unclear, or stated by a pair that is annotated elsewhere: left out.</summary>
    Left,
}

/// <summary>Two places of a story whose figures are annotated.</summary>
internal sealed record AnnotatedPair(string FirstFile, TextSpan First, string SecondFile, TextSpan Second, PairVerdict Verdict);

/// <summary>
/// A folder of stories: articles/, groups.jsonl (which article tells which story) and pairs.jsonl (which places really differ: "firm", only look so: "near").
/// </summary>
internal sealed class StorySet
{
    private readonly string folder;
    private readonly Dictionary<string, ComparedFigures> articles = new(StringComparer.Ordinal);

    private StorySet(string folder) => this.folder = folder;

    /// <summary>The articles of each story.</summary>
    public List<List<ComparedFigures>> Stories { get; } = [];

    /// <summary>The annotated pairs of all stories.</summary>
    public List<AnnotatedPair> Pairs { get; } = [];

    /// <summary>Whether a folder is a set of stories.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, "pairs.jsonl"));

    /// <summary>Reads a folder.</summary>
    public static StorySet Read(string folder)
    {
        var set = new StorySet(folder);
        foreach (IGrouping<string, string> story in Rows(Path.Combine(folder, "groups.jsonl")).GroupBy(r => r.GetProperty("story").GetString()!, r => r.GetProperty("file").GetString()!))
            set.Stories.Add([.. story.Order(StringComparer.Ordinal).Select(set.Article)]);
        foreach (JsonElement row in Rows(Path.Combine(folder, "pairs.jsonl")))
        {
            if (row.GetProperty("class").GetString() != "figure-inconsistent")
                continue;
            (string first, TextSpan a) = set.Place(row.GetProperty("a"));
            (string second, TextSpan b) = set.Place(row.GetProperty("b"));
            PairVerdict verdict = row.GetProperty("verdict").GetString() switch { "firm" => PairVerdict.Firm, "near" => PairVerdict.Near, _ => PairVerdict.Left };
            set.Pairs.Add(new AnnotatedPair(first, a, second, b, verdict));
        }
        return set;
    }

    private static IEnumerable<JsonElement> Rows(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private ComparedFigures Article(string file)
    {
        if (!articles.TryGetValue(file, out ComparedFigures? article))
        {
            string path = Path.Combine(folder, "articles", file);
            articles.Add(file, article = ComparedFigures.Read(new ArticleFacts(ArticleReader.Read(path, ArticleDecoder.Decode(File.ReadAllBytes(path))))));
        }
        return article;
    }

    private (string Path, TextSpan Span) Place(JsonElement side)
    {
        Article article = Article(side.GetProperty("file").GetString()!).Facts.Article;
        return (article.Path, TextSpan.FromBounds(Position(article, side, "line", "col"), Position(article, side, "end_line", "end_col")));
    }

    private static int Position(Article article, JsonElement side, string line, string column) => article.Text.Lines[side.GetProperty(line).GetInt32() - 1].Start + side.GetProperty(column).GetInt32() - 1;
}

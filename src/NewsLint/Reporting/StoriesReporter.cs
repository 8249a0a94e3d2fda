using System.Text.Json;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Reporting;

/// <summary>Writes which articles tell the same story.</summary>
public static class StoriesReporter
{
    /// <summary>Writes each story for people: a line with its name, and one for each article with its headline.</summary>
    /// <param name="articles">The articles, sorted by path.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<ArticleFacts> articles, TextWriter output)
    {
        IReadOnlyList<Story> stories = StoryGrouper.Group([.. articles.Select(StoryFeatures.Read)]);
        int told = 0;
        foreach (Story story in stories)
        {
            output.WriteLine($"{story.Id}: {story.Members.Count} articles");
            foreach (int member in story.Members)
                output.WriteLine($"  {Visible.Line(articles[member].Article.Path)}  {Visible.Line(Headline(articles[member].Article))}");
            told += story.Members.Count;
        }
        int alone = articles.Count - told;
        output.WriteLine($"{stories.Count} {(stories.Count == 1 ? "story" : "stories")} told by {told} articles; {alone} {(alone == 1 ? "article stands" : "articles stand")} alone");
    }

    /// <summary>Writes each story as a JSON object on a line of its own: <c>kind</c> (story), <c>id</c> and <c>files</c>.</summary>
    /// <param name="articles">The articles, sorted by path.</param>
    /// <param name="output">Where they go; stays open.</param>
    public static void WriteJson(IReadOnlyList<ArticleFacts> articles, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        foreach (Story story in StoryGrouper.Group([.. articles.Select(StoryFeatures.Read)]))
        {
            FactsReporter.WriteStory(story, articles, json);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static string Headline(Article article)
    {
        foreach (Block block in article.Blocks)
            if (block.Kind == BlockKind.Headline)
                return block.Prose.Text.ReplaceLineEndings(" ");
        return "";
    }
}

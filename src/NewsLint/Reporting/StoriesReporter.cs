using System.Globalization;
using System.Text.Json;
using NewsLint.Facts;
using NewsLint.Stories;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting;

/// <summary>Writes the stories that several articles tell.</summary>
internal static class StoriesReporter
{
    /// <summary>Writes each story for people: a line with its title, the number of tellings, their days and the number of differences, and one for each article with its headline.</summary>
    /// <param name="articles">The articles, sorted by path.</param>
    /// <param name="ledgers">The ledgers of the stories.</param>
    /// <param name="output">The output.</param>
    public static void Write(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<StoryLedger> ledgers, TextWriter output)
    {
        StorySummary[] stories = Summaries(articles, ledgers);
        int told = 0;
        foreach (StorySummary story in stories)
        {
            output.WriteLine(Head(story));
            foreach (int member in story.Story.Members)
                output.WriteLine($"  {Visible.Line(articles[member].Article.Path)}  {Visible.Line(StorySummary.Headline(articles[member].Article))}");
            told += story.Story.Members.Count;
        }
        int alone = articles.Count - told;
        output.WriteLine($"{Number(stories.Length, "story", "stories")} told by {told} articles; {alone} {(alone == 1 ? "article is" : "articles are")} in no story");
    }

    /// <summary>
    /// Writes each story as a JSON object on its own line: <c>kind</c> (story), <c>id</c>, <c>title</c>, <c>tellings</c>, <c>first</c> and <c>last</c> (days, null
    /// where no telling is dated), <c>differences</c> and <c>files</c>.
    /// </summary>
    /// <param name="articles">The articles, sorted by path.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="differences">The number of differences of each story; null leaves them out.</param>
    /// <param name="output">The output; it stays open.</param>
    public static void WriteJson(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<Story> stories, IReadOnlyList<int>? differences, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        foreach (StorySummary story in stories.Select((story, i) => StorySummary.Of(story, articles, differences?[i] ?? 0)))
        {
            json.WriteStartObject();
            json.WriteString("kind", "story");
            json.WriteString("id", story.Story.Id);
            json.WriteString("title", story.Title);
            json.WriteNumber("tellings", story.Story.Members.Count);
            Write("first", story.First);
            Write("last", story.Last);
            if (differences is not null)
                json.WriteNumber("differences", story.Differences);
            json.WriteStartArray("files");
            foreach (int member in story.Story.Members)
                json.WriteStringValue(articles[member].Article.Path);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }

        void Write(string name, DateOnly? day)
        {
            if (day is { } known)
                json.WriteString(name, Day(known));
            else
                json.WriteNull(name);
        }
    }

    /// <summary>Groups articles to stories.</summary>
    public static IReadOnlyList<Story> Group(IReadOnlyList<ArticleFacts> articles) => StoryGrouper.Group([.. articles.Select(StoryFeatures.Read)]);

    /// <summary>Groups articles to stories, and compares the tellings of each.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="progress">Is told how many stories are compared, and of how many.</param>
    public static IReadOnlyList<StoryLedger> Ledgers(IReadOnlyList<ArticleFacts> articles, Action<int, int>? progress = null)
    {
        Story[] stories = [.. Group(articles)];
        var ledgers = new StoryLedger[stories.Length];
        int done = 0;
        // An article is in one story.
        Parallel.For(0, stories.Length, i =>
        {
            ledgers[i] = StoryLedger.Of(stories[i], articles);
            progress?.Invoke(Interlocked.Increment(ref done), stories.Length);
        });
        return ledgers;
    }

    /// <summary>Says in a line what a story is called, how many tell it, when, and in how many things they differ.</summary>
    public static string Head(StorySummary story)
    {
        string days = story.First is not { } first ? "" : story.Last == first ? $", {Day(first)}" : $", {Day(first)} to {Day(story.Last!.Value)}";
        return $"{Visible.Line(story.Name)}: {story.Story.Members.Count} articles{days}, {Number(story.Differences, "difference", "differences")}";
    }

    private static StorySummary[] Summaries(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<StoryLedger> ledgers) =>
        [.. ledgers.Select(ledger => StorySummary.Of(ledger.Story, articles, ledger.Differences))];

    internal static string Number(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

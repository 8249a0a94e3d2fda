using System.Text.Json;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Fitting;

/// <summary>
/// Articles with known stories: a folder with <c>articles/</c> and <c>groups.jsonl</c>, one object per line with <c>file</c> and <c>story</c>.
/// Stories whose names differ only in their last letter (t10a, t10b) are similar stories of one topic. In a folder without that file every article
/// counts as a separate story: published copy of one desk, in which few are not.
/// </summary>
internal sealed class StoryTraining
{
    private readonly List<StoryFeatures> articles = [];
    private readonly List<string> stories = [];

    private StoryTraining()
    {
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<StoryFeatures> Articles => articles;

    /// <summary>The story of each.</summary>
    public IReadOnlyList<string> Stories => stories;

    /// <summary>Whether the stories are known.</summary>
    public bool IsGrouped { get; private init; }

    /// <summary>The topics, in order.</summary>
    public IEnumerable<string> Topics => stories.Select(TopicOf).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Returns the topic of a story.</summary>
    public static string TopicOf(string story) => char.IsAsciiLetter(story[^1]) ? story[..^1] : story;

    /// <summary>Reads a folder.</summary>
    public static StoryTraining Read(string folder)
    {
        string groups = Path.Combine(folder, "groups.jsonl");
        var training = new StoryTraining { IsGrouped = File.Exists(groups) };
        if (!training.IsGrouped)
        {
            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                training.Add(ReadArticle(file), Path.GetFileName(file));
            return training;
        }
        foreach (string line in File.ReadLines(groups))
        {
            using var json = JsonDocument.Parse(line);
            training.Add(ReadArticle(Path.Combine(folder, "articles", json.RootElement.GetProperty("file").GetString()!)), json.RootElement.GetProperty("story").GetString()!);
        }
        return training;
    }

    private static StoryFeatures ReadArticle(string file) =>
        StoryFeatures.Read(new ArticleFacts(ArticleReader.Read(Path.GetFileName(file), new ArticleText(File.ReadAllText(file)))));

    /// <summary>Returns only the articles of some stories.</summary>
    public StoryTraining Of(Func<string, bool> isWanted)
    {
        var part = new StoryTraining { IsGrouped = IsGrouped };
        for (int i = 0; i < articles.Count; i++)
            if (isWanted(stories[i]))
                part.Add(articles[i], stories[i]);
        return part;
    }

    /// <summary>Returns a number of articles of each story, chosen by the seed.</summary>
    /// <param name="tellings">The number, drawn separately for each story. A story with fewer articles is omitted.</param>
    /// <param name="seed">The seed.</param>
    public StoryTraining Draw(Func<Random, int> tellings, int seed)
    {
        var random = new Random(seed);
        var part = new StoryTraining { IsGrouped = IsGrouped };
        foreach (IGrouping<string, int> story in Enumerable.Range(0, articles.Count).GroupBy(i => stories[i]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int[] all = [.. story];
            random.Shuffle(all);
            int wanted = tellings(random);
            if (wanted <= all.Length)
                foreach (int i in all[..wanted])
                    part.Add(articles[i], stories[i]);
        }
        return part;
    }

    private void Add(StoryFeatures article, string story)
    {
        articles.Add(article);
        stories.Add(story);
    }
}

using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Reporting;

/// <summary>What is told of a story at a glance.</summary>
/// <param name="Story">The story.</param>
/// <param name="Title">The headline of its earliest telling that has one; empty where none has.</param>
/// <param name="First">The day of the earliest telling; null when none is dated.</param>
/// <param name="Last">The day of the latest.</param>
/// <param name="Differences">In how many things its tellings differ.</param>
internal sealed record StorySummary(Story Story, string Title, DateOnly? First, DateOnly? Last, int Differences)
{
    /// <summary>What it is called: by the front matter's name, its title or its first article.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Sums up a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">The articles that its members are indices into.</param>
    /// <param name="differences">The number of things in which its tellings differ.</param>
    public static StorySummary Of(Story story, IReadOnlyList<ArticleFacts> articles, int differences)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        DateOnly titled = DateOnly.MaxValue;
        string title = "";
        bool isNamed = true;
        foreach (int member in story.Members)
        {
            Article article = articles[member].Article;
            isNamed &= article.Path != story.Id;
            DateOnly? day = ReferenceDay.Of(article);
            if (day is { } known)
            {
                first = first < known ? first : known;
                last = last > known ? last : known;
            }
            string headline = Headline(article);
            if (headline.Length > 0 && (title.Length == 0 || day < titled))
                (title, titled) = (headline, day ?? DateOnly.MaxValue);
        }
        string name = title.Length == 0 ? story.Id : isNamed ? $"{story.Id}, {title}" : title;
        return new StorySummary(story, title, first, last, differences) { Name = name };
    }

    /// <summary>The headline of an article, on one line; empty when it has none.</summary>
    public static string Headline(Article article)
    {
        foreach (Block block in article.Blocks)
            if (block.Kind == BlockKind.Headline)
                return block.Prose.Text.ReplaceLineEndings(" ");
        return "";
    }
}

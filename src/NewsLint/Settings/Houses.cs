using NewsLint.Reading;

namespace NewsLint.Settings;

/// <summary>Which newsroom an article comes from: articles of one keep one style, those of two may differ in it.</summary>
public static class Houses
{
    /// <summary>The front matter's <c>publisher</c>, or its name; else <c>newslint_house</c>; empty where neither is given.</summary>
    public static string Of(Article article, ArticleSettings settings)
    {
        string? publisher = article.FrontMatter?.Find("publisher")?.Value ?? article.FrontMatter?.Find("publisher.name")?.Value;
        return (string.IsNullOrWhiteSpace(publisher) ? settings.Find(SettingKeys.House) ?? "" : publisher).Trim();
    }
}

using NewsLint.Reading;

namespace NewsLint.Settings;

/// <summary>The newsroom of an article. Articles of one newsroom share a style; those of two may differ.</summary>
internal static class Houses
{
    /// <summary>Returns the <c>publisher</c> of the front matter, or its name; otherwise <c>newslint_house</c>; empty if neither is set.</summary>
    public static string Of(Article article, ArticleSettings settings)
    {
        string? publisher = article.FrontMatter?.Find("publisher")?.Value ?? article.FrontMatter?.Find("publisher.name")?.Value;
        return (string.IsNullOrWhiteSpace(publisher) ? settings.Find(SettingKeys.House) ?? "" : publisher).Trim();
    }
}

using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>The rules of a run: the built-in ones, those of folders that the caller names, and those that settings bring.</summary>
public static class NewsroomRules
{
    /// <summary>Loads the rules and makes the options of a run over articles with them.</summary>
    /// <param name="currentFolder">The full path of the folder that paths are relative to.</param>
    /// <param name="folders">Folders whose rules hold for all articles.</param>
    /// <param name="articles">Articles, whose settings may name more folders by <c>newslint_rules</c>; these rules hold for them alone.</param>
    /// <exception cref="RuleFileException">A rule file is wrong, or an id is taken.</exception>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static LintOptions Load(string currentFolder, IReadOnlyList<string> folders, IReadOnlyList<ArticleSource> articles)
    {
        IReadOnlyCollection<string>? vocabularies = VocabulariesOf(articles);
        RuleSet rules = RuleSet.BuiltIn();
        foreach (string folder in folders)
            rules = rules.With(RuleFolder.Read(Path.GetFullPath(folder, currentFolder), folder, vocabularies));
        var own = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string folder in FoldersOf(articles))
        {
            RuleFolder added = RuleFolder.Read(folder, Path.GetRelativePath(currentFolder, folder), vocabularies);
            foreach (Rule rule in added.Rules)
                if (own.TryGetValue(rule.Id, out IReadOnlyList<string>? other))
                    own[rule.Id] = [.. other, folder];
                else if (!rules.Rules.ContainsKey(rule.Id))
                    own.Add(rule.Id, [folder]);
            rules = rules.With(added);
        }
        return new LintOptions { Rules = rules, FoldersOfRules = own };
    }

    /// <summary>The names that <c>newslint_vocab</c> gives; null where nobody gives one, so that all vocabularies of a folder of rules hold.</summary>
    private static HashSet<string>? VocabulariesOf(IReadOnlyList<ArticleSource> articles)
    {
        HashSet<string>? names = null;
        ArticleSettings? last = null;
        foreach (ArticleSource article in articles)
        {
            if (!ReferenceEquals(article.Settings, last) && article.Settings.Find(SettingKeys.Vocabulary) is { } value)
                (names ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            last = article.Settings;
        }
        return names;
    }

    private static SortedSet<string> FoldersOf(IReadOnlyList<ArticleSource> articles)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        ArticleSettings? last = null;
        foreach (ArticleSource article in articles)
        {
            // Neighbours share their settings.
            if (!ReferenceEquals(article.Settings, last))
                folders.UnionWith(article.Settings.RuleFolders);
            last = article.Settings;
        }
        return folders;
    }
}

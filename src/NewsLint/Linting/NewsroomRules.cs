using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>The rules of a run: the built-in ones, those of folders that the caller names, and those of settings.</summary>
internal static class NewsroomRules
{
    /// <summary>Loads the rules and creates the options of a run.</summary>
    /// <param name="currentFolder">The full path of the folder that paths are relative to.</param>
    /// <param name="folders">Folders whose rules apply to all articles.</param>
    /// <param name="articles">Articles. Their settings may name more folders by <c>newslint_rules</c>, whose rules apply only to them.</param>
    /// <exception cref="RuleFileException">A rule file is invalid, or an id is taken.</exception>
    /// <exception cref="IOException">A folder cannot be read. For a folder named by settings, the message gives their file and line.</exception>
    /// <param name="code">Turns C# into checks; without it rules in C# do not run.</param>
    public static LintOptions Load(string currentFolder, IReadOnlyList<string> folders, IReadOnlyList<ArticleSource> articles, CodeRules? code = null) =>
        Load(currentFolder, folders, ValuesOf(articles), VocabulariesOf(articles), code);

    /// <summary>Loads the rules without articles.</summary>
    /// <param name="currentFolder">The full path of the folder that paths are relative to.</param>
    /// <param name="folders">Folders whose rules are added.</param>
    /// <param name="settings">Values of <c>newslint_rules</c>.</param>
    /// <param name="vocabularies">The vocabularies of these folders that apply; null for all.</param>
    /// <param name="code">Turns C# into checks; without it rules in C# do not run.</param>
    /// <exception cref="RuleFileException">A rule file is invalid, or an id is taken.</exception>
    /// <exception cref="IOException">A folder cannot be read. For a folder named by settings, the message gives their file and line.</exception>
    public static LintOptions Load(string currentFolder, IReadOnlyList<string> folders, IEnumerable<SettingValue> settings, IReadOnlyCollection<string>? vocabularies = null, CodeRules? code = null)
    {
        RuleSet rules = RuleSet.BuiltIn();
        if (code is not null && code.PluginRules.Count > 0)
            rules = rules.With(RuleFolder.OfPlugins(code));
        foreach (string folder in folders)
            rules = rules.With(Read(Path.GetFullPath(folder, currentFolder), folder, "", vocabularies, code));
        var own = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach ((string folder, SettingValue setting) in FoldersOf(settings))
        {
            RuleFolder added = Read(folder, Path.GetRelativePath(currentFolder, folder), $"{setting.File.Path}:{setting.Line}: {SettingKeys.Rules}: ", vocabularies, code);
            foreach (Rule rule in added.Rules)
                if (own.TryGetValue(rule.Id, out IReadOnlyList<string>? other))
                    own[rule.Id] = [.. other, folder];
                else if (!rules.Rules.ContainsKey(rule.Id))
                    own.Add(rule.Id, [folder]);
            rules = rules.With(added);
        }
        return new LintOptions { Rules = rules, FoldersOfRules = own };
    }

    private static RuleFolder Read(string folder, string shown, string place, IReadOnlyCollection<string>? vocabularies, CodeRules? code)
    {
        if (!Path.Exists(folder))
            throw new IOException($"{place}there is no folder {shown}");
        try
        {
            return RuleFolder.Read(folder, shown, vocabularies, code);
        }
        catch (IOException error) when (place.Length > 0)
        {
            throw new IOException(place + error.Message, error);
        }
    }

    /// <summary>The names that <c>newslint_vocab</c> gives. Null when there are none: all vocabularies of a rules folder apply.</summary>
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

    private static SortedDictionary<string, SettingValue> FoldersOf(IEnumerable<SettingValue> settings)
    {
        var folders = new SortedDictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (SettingValue setting in settings)
            foreach (string folder in setting.Paths())
                folders.TryAdd(folder, setting);
        return folders;
    }

    private static IEnumerable<SettingValue> ValuesOf(IReadOnlyList<ArticleSource> articles)
    {
        ArticleSettings? last = null;
        foreach (ArticleSource article in articles)
        {
            // Neighbours share their settings.
            if (!ReferenceEquals(article.Settings, last) && article.Settings.FindValue(SettingKeys.Rules) is { } value)
                yield return value;
            last = article.Settings;
        }
    }
}

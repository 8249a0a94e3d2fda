using NewsLint.Checks;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The driver: walks each article once and calls the checks that asked for it.</summary>
public sealed class Linter
{
    private readonly LintOptions options;
    private readonly Rule[] rules;

    /// <summary>Prepares runs with these options.</summary>
    public Linter(LintOptions options)
    {
        this.options = options;
        rules = [.. options.Rules.All.Where(rule => options.Includes(rule.Id))];
    }

    /// <summary>Checks articles, and the settings files that hold for them. The result depends on neither the order of the files nor the number of threads.</summary>
    /// <param name="sources">The articles.</param>
    /// <param name="settingsFiles">The <c>.editorconfig</c> files that hold for any of them.</param>
    public LintRun Run(IReadOnlyList<ArticleSource> sources, IReadOnlyList<SettingsFile>? settingsFiles = null)
    {
        var findings = new List<Finding>[sources.Count];
        var failures = new InputFailure?[sources.Count];
        var articles = new ReadArticle?[sources.Count];
        Workers.Run(sources.Count, options.Parallelism, i =>
        {
            findings[i] = [];
            try
            {
                ArticleText text = ArticleDecoder.Decode(sources[i].Read(), sources[i].Settings.Encoding);
                articles[i] = new ReadArticle(sources[i].Path, text.Encoding.WebName);
                Check(ArticleReader.Read(sources[i].Path, text), sources[i].Settings, findings[i]);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures[i] = new InputFailure(sources[i].Path, error.Message.TrimEnd('.'));
            }
        });
        List<Finding> all = [.. findings.SelectMany(f => f)];
        foreach (SettingsFile file in settingsFiles ?? [])
            CheckSettings(file, all);
        all.Sort(Finding.Compare);
        InputFailure[] failed = [.. failures.OfType<InputFailure>().OrderBy(f => f.Path, StringComparer.Ordinal)];
        ReadArticle[] read = [.. articles.OfType<ReadArticle>().OrderBy(a => a.Path, StringComparer.Ordinal)];
        return new LintRun(all, failed, read, rules);
    }

    private void Check(Article article, ArticleSettings settings, List<Finding> findings)
    {
        var facts = new ArticleFacts(article);
        foreach (Rule rule in rules)
        {
            if (Severities.LevelOf(rule, settings) is not { } level)
                continue;
            var sink = new FindingSink(rule.Id, level, rule.Message, findings);
            if (rule.Actions.ArticleActions.Count > 0)
            {
                var context = new CheckContext(facts, sink);
                foreach (Action<CheckContext> action in rule.Actions.ArticleActions)
                    action(context);
            }
            if (rule.Actions.BlockActions.Count == 0)
                continue;
            for (int i = 0; i < article.Blocks.Length; i++)
            {
                var context = new BlockContext(facts, sink, i);
                foreach (Action<BlockContext> action in rule.Actions.BlockActions)
                    action(context);
            }
        }
    }

    private void CheckSettings(SettingsFile file, List<Finding> findings)
    {
        string[] ids = [.. options.Rules.All.Select(rule => rule.Id)];
        foreach (Rule rule in rules)
            foreach (Action<SettingsContext> action in rule.Actions.SettingsActions)
                action(new SettingsContext(file, ids, new FindingSink(rule.Id, rule.Level, rule.Message, findings)));
    }
}

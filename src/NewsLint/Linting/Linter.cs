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
    public LintRun Run(IReadOnlyList<ArticleSource> sources, IReadOnlyCollection<SettingsFile>? settingsFiles = null)
    {
        var results = new Result[sources.Count];
        Workers.Run(sources.Count, options.Parallelism, i => results[i] = Check(sources[i]));
        Array.Sort(results, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var findings = new List<Finding>();
        var failures = new List<InputFailure>();
        var articles = new List<ReadArticle>();
        var binary = new List<string>();
        var faults = new List<LintFault>();
        foreach (Result result in results)
        {
            findings.AddRange(result.Findings);
            faults.AddRange(result.Faults);
            if (result.Failure is not null)
                failures.Add(result.Failure);
            else if (result.Article is not null)
                articles.Add(result.Article);
            else if (result.Faults.Count == 0)
                binary.Add(result.Path);
        }
        foreach (SettingsFile file in settingsFiles ?? [])
            CheckSettings(file, findings);
        findings.Sort(Finding.Compare);
        return new LintRun(findings, failures, articles, rules) { Binary = binary, Faults = faults };
    }

    private Result Check(ArticleSource source)
    {
        var result = new Result(source.Path);
        try
        {
            byte[] bytes = source.Read();
            if (BinaryContent.Is(bytes, source.Settings.Encoding))
                return result;
            ArticleText text = ArticleDecoder.Decode(bytes, source.Settings.Encoding);
            Article article = ArticleReader.Read(source.Path, text);
            result.Article = new ReadArticle(source.Path, text.Encoding.WebName);
            Check(article, source.Settings, result);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            result.Failure = new InputFailure(source.Path, error.Message.TrimEnd('.'));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            result.Faults.Add(new LintFault("reading", source.Path, error));
        }
        return result;
    }

    private void Check(Article article, ArticleSettings settings, Result result)
    {
        var facts = new ArticleFacts(article);
        foreach (Rule rule in rules)
        {
            if (Severities.LevelOf(rule, settings) is not { } level || !options.Holds(rule.Id, settings))
                continue;
            try
            {
                Run(rule, facts, new FindingSink(rule.Id, level, rule.Message, result.Findings));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                result.Faults.Add(new LintFault(rule.Id, article.Path, error));
            }
        }
    }

    private static void Run(Rule rule, ArticleFacts facts, FindingSink sink)
    {
        if (rule.Actions.ArticleActions.Count > 0)
        {
            var context = new CheckContext(facts, sink);
            foreach (Action<CheckContext> action in rule.Actions.ArticleActions)
                action(context);
        }
        if (rule.Actions.BlockActions.Count == 0)
            return;
        for (int i = 0; i < facts.Article.Blocks.Length; i++)
        {
            var context = new BlockContext(facts, sink, i);
            foreach (Action<BlockContext> action in rule.Actions.BlockActions)
                action(context);
        }
    }

    private void CheckSettings(SettingsFile file, List<Finding> findings)
    {
        string[] ids = [.. options.Rules.All.Select(rule => rule.Id)];
        foreach (Rule rule in rules)
            if (rule.Actions.SettingsActions.Count > 0 && Severities.LevelOf(rule, file.Own) is { } level)
                foreach (Action<SettingsContext> action in rule.Actions.SettingsActions)
                    action(new SettingsContext(file, ids, new FindingSink(rule.Id, level, rule.Message, findings)));
    }

    /// <summary>What became of one article; without a failure, a fault and an article it was no text.</summary>
    private sealed class Result(string path)
    {
        public string Path { get; } = path;

        public List<Finding> Findings { get; } = [];

        public ReadArticle? Article { get; set; }

        public InputFailure? Failure { get; set; }

        public List<LintFault> Faults { get; } = [];
    }
}

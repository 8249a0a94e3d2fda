using NewsLint.Checks;
using NewsLint.Facts;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Sourcing;
using NewsLint.Stories;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Linting;

/// <summary>The driver: walks each article once and calls the registered checks.</summary>
public sealed class Linter
{
    /// <summary>The number of articles from which memory is released once stories are known.</summary>
    private const int Archive = 10_000;

    private readonly LintOptions options;
    private readonly Rule[] rules;
    private readonly bool hasStories;
    private readonly bool hasSources;

    /// <summary>The patterns of all rules, and the number of each rule in them; -1 for a rule without patterns.</summary>
    private readonly PatternIndex? patterns;
    private readonly int[] owners;

    /// <summary>The rules whose patterns exceeded their time limit.</summary>
    private readonly StoppedRules stopped = new();

    /// <summary>Prepares runs with these options.</summary>
    public Linter(LintOptions options)
    {
        this.options = options;
        var included = new List<Rule>();
        foreach (Rule rule in options.Rules.All)
            if (options.Includes(rule))
                included.Add(rule);
        rules = [.. included];
        owners = new int[rules.Length];
        PatternOwner[] all = [.. rules.Where(rule => rule.Actions.Patterns is not null).Select(rule => rule.Actions.Patterns!)];
        for (int i = 0, next = 0; i < owners.Length; i++)
            owners[i] = rules[i].Actions.Patterns is null ? -1 : next++;
        patterns = all.Length == 0 ? null : new PatternIndex(all);
        hasSources = !options.IsForFixes && Array.Exists(rules, rule => rule.Actions.SourceActions.Count > 0);
        hasStories = options.ChecksStories && Array.Exists(rules, rule => rule.Actions.StoryActions.Count > 0);
    }

    /// <summary>Checks articles. The result depends on neither the order of the articles nor the number of threads.</summary>
    /// <param name="sources">The articles.</param>
    public LintRun Run(IReadOnlyList<ArticleSource> sources) => Run(sources, null);

    /// <summary>Checks articles and the settings files that apply to them. The result depends on neither the order of the files nor the number of threads.</summary>
    /// <param name="sources">The articles.</param>
    /// <param name="settingsFiles">The <c>.editorconfig</c> files that apply to any of them.</param>
    internal LintRun Run(IReadOnlyList<ArticleSource> sources, IReadOnlyCollection<SettingsFile>? settingsFiles)
    {
        var results = new Result[sources.Count];
        // One article is not a story, and its features take longer than many checks.
        bool mayTell = hasStories && sources.Count > 1;
        var drafts = new DraftSources(options.Sources, options.FindSources, sources, options.Parallelism);
        long began = RunWatch.Now;
        Workers.Run(sources.Count, options.Parallelism, i =>
        {
            results[i] = Check(sources[i], mayTell, drafts);
            options.Watch?.EndArticle(sources.Count);
        });
        options.Watch?.EndStage("read and check articles", began);
        Array.Sort(results, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var findings = new List<Finding>();
        var failures = new List<InputFailure>();
        var articles = new List<ReadArticle>();
        var binary = new List<string>();
        var skipped = new List<string>();
        var faults = new List<LintFault>();
        foreach (Result result in results)
        {
            findings.AddRange(result.Findings);
            faults.AddRange(result.Faults);
            if (result.Failure is not null)
                failures.Add(result.Failure);
            else if (result.Article is not null && !result.Source.IsContext)
                articles.Add(result.Article);
            else if (result.IsDraft && !result.Source.IsContext)
                skipped.Add(result.Path);
            else if (result.Faults.Count == 0 && result is { Article: null, IsDraft: false })
                binary.Add(result.Path);
        }
        failures.AddRange(drafts.Failures);
        var suppressor = new Suppressor(options, rules);
        foreach (Result result in results)
            if (!result.Source.IsContext)
                suppressor.Add(result.Path, result.Source.Settings, result.Suppressions);
        foreach (Result result in results)
            if (result.IsSourced)
                suppressor.AddSourced(result.Path);
        if (mayTell)
            CheckStories(results, findings, faults, suppressor);
        foreach (SettingsFile file in settingsFiles ?? [])
            CheckSettings(file, findings);
        stopped.Report(rules, findings);
        var suppressed = new List<Finding>();
        suppressor.Apply(findings, suppressed);
        findings.Sort(Finding.Compare);
        suppressed.Sort(Finding.Compare);
        return new LintRun(findings, failures, articles, rules) { Binary = binary, Drafts = skipped, Faults = faults, Suppressed = suppressed };
    }

    private Result Check(ArticleSource source, bool mayTell, DraftSources drafts)
    {
        var result = new Result(source);
        try
        {
            if (SourceReader.Read(source) is not { } article)
                return result;
            result.IsDraft = source.Settings.SkipsDrafts && article.FrontMatter is { IsDraft: true };
            if (result.IsDraft)
                return result;
            result.Article = new ReadArticle(source.Path, article.Text.Encoding.WebName);
            var facts = new ArticleFacts(article);
            if (mayTell)
                result.Features = StoryFeatures.Read(facts);
            if (source.IsContext)
                return result;
            Check(facts, source.Settings, result);
            if (hasSources && drafts.Compare(facts) is { } sourced)
                CheckSources(facts, sourced, result);
            result.Suppressions = ArticleSuppressions.Read(article);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            result.Failure = new InputFailure(source.Path, IoReason.Of(error));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            result.Faults.Add(new LintFault("reading", source.Path, error));
        }
        return result;
    }

    private void Check(ArticleFacts facts, ArticleSettings settings, Result result)
    {
        options.Watch?.Count(facts);
        PatternHits? hits = patterns is null ? null : PatternScan.Of(patterns, facts.Article);
        for (int i = 0; i < rules.Length; i++)
        {
            Rule rule = rules[i];
            if (owners[i] >= 0 && !hits!.Has(owners[i]))
                continue; // none of its words is there
            if (rule.Where is { } where && !where.Holds(facts.Article))
                continue;
            if (Severities.SinkOf(rule, settings, result.Findings) is not { } sink || !options.Holds(rule.Id, settings))
                continue;
            int first = result.Findings.Count;
            long began = options.Watch is null ? 0 : RunWatch.Now;
            // Code that runs on after its limit must not report into a list that others read.
            List<Finding>? own = rule.Actions.Guard is null ? null : [];
            if (own is not null)
                sink = Severities.SinkOf(rule, settings, own)!;
            sink.IsForFixes = options.IsForFixes && settings.AcceptFiles.Count == 0;
            try
            {
                if (!stopped.IsOff(rule))
                    Run(rule, facts, sink, hits, owners[i]);
                sink.Close();
                if (own is not null)
                    result.Findings.AddRange(own);
                FixGuard.Apply(facts.Article, rule.Actions.FixScope, result.Findings, first);
                options.Watch?.EndRule(rule.Id, began);
            }
            catch (PatternTimeoutException error)
            {
                stopped.Add(rule, facts.Article.Path, error.Pattern, settings);
            }
            catch (RuleStoppedException error)
            {
                stopped.Add(rule, facts.Article.Path, error, settings);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                result.Faults.Add(new LintFault(rule.Id, facts.Article.Path, error));
            }
        }
        if (hits is not null)
            patterns!.Return(hits);
    }

    private static void Run(Rule rule, ArticleFacts facts, FindingSink sink, PatternHits? hits, int owner)
    {
        if (rule.Actions.Guard is { } guard)
            guard.Run(facts.Article.Text.Length, () => RunActions(rule, facts, sink, hits, owner));
        else
            RunActions(rule, facts, sink, hits, owner);
    }

    private static void RunActions(Rule rule, ArticleFacts facts, FindingSink sink, PatternHits? hits, int owner)
    {
        if (rule.Actions.ArticleActions.Count > 0)
        {
            var context = new CheckContext(facts, sink) { Hits = hits, Owner = owner };
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

    private void CheckSources(ArticleFacts facts, IReadOnlyList<SourcedFact> sourced, Result result)
    {
        result.IsSourced = true;
        foreach (Rule rule in rules)
        {
            if (rule.Actions.SourceActions.Count == 0 || rule.Where?.Holds(facts.Article) == false || !options.Holds(rule.Id, result.Source.Settings) || Severities.SinkOf(rule, result.Source.Settings, result.Findings) is not { } sink)
                continue;
            List<Finding>? own = rule.Actions.Guard is null ? null : [];
            if (own is not null)
                sink = Severities.SinkOf(rule, result.Source.Settings, own)!;
            try
            {
                CheckSources(rule, new SourceContext(facts, sourced, sink));
            }
            catch (RuleStoppedException error)
            {
                stopped.Add(rule, facts.Article.Path, error, result.Source.Settings);
            }
            sink.Close();
            if (own is not null)
                result.Findings.AddRange(own);
        }
    }

    private void CheckSources(Rule rule, SourceContext context)
    {
        if (rule.Actions.Guard is null)
            Run();
        else if (!stopped.IsOff(rule))
            rule.Actions.Guard.Run(context.Draft.Article.Text.Length, Run);

        void Run()
        {
            foreach (Action<SourceContext> action in rule.Actions.SourceActions)
                action(context);
        }
    }

    /// <summary>Groups the articles into stories and checks each story. Only the features of an article are kept until then; articles that share a story are read again.</summary>
    private void CheckStories(Result[] results, List<Finding> findings, List<LintFault> faults, Suppressor suppressor)
    {
        Result[] read = [.. results.Where(result => result.Features is not null)];
        StoryFeatures[] features = [.. read.Select(result => result.Features!)];
        long began = RunWatch.Now;
        IReadOnlyList<Story> told = StoryGrouper.Group(features, (count, work) => Workers.Run(count, options.Parallelism, work));
        if (options.Watch is { } watch)
            (watch.Stories, began) = (told.Count, watch.EndStage("group articles to stories", began));
        IReadOnlyList<Story> linked = Array.Exists(rules, rule => rule.Actions.SharedQuotationActions.Count > 0) ? QuotationLinks.Find(features, told) : [];
        Story[] stories = [.. told.Concat(linked)
            .Where(story => story.Members.Any(member => !read[member].Source.IsContext))];
        // For an archive, features and their comparison use most of the memory before the findings exist, and the collector would not run.
        foreach (Result result in read)
            result.Features = null;
        if (read.Length >= Archive)
            GC.Collect();
        foreach (Story story in stories)
            foreach (int member in story.Members)
                suppressor.AddToStory(read[member].Path);
        var found = new List<Finding>[stories.Length];
        var failed = new List<LintFault>[stories.Length];
        Workers.Run(stories.Length, options.Parallelism, i =>
        {
            found[i] = [];
            failed[i] = [];
            CheckStory(stories[i], [.. stories[i].Members.Select(member => read[member].Source)], found[i], failed[i]);
        });
        options.Watch?.EndStage("compare the articles of stories", began);
        StoryFindings.Add(findings, found.SelectMany(f => f));
        faults.AddRange(failed.SelectMany(f => f));
    }

    private void CheckStory(Story story, ArticleSource[] sources, List<Finding> findings, List<LintFault> faults)
    {
        (IReadOnlyList<ArticleFacts> articles, _, _, _) = FactsReader.Read(sources);
        if (articles.Count < sources.Length)
            return; // a file has gone since it was read
        var alignment = new StoryAlignment(articles);
        string[] houses = [.. articles.Select((article, i) => Houses.Of(article.Article, sources[i].Settings))];
        foreach (Rule rule in rules)
        {
            List<Action<StoryContext>> actions = story.SharesOnlyQuotations ? rule.Actions.SharedQuotationActions : rule.Actions.StoryActions;
            if (actions.Count == 0)
                continue;
            var sinks = new FindingSink?[sources.Length];
            List<Finding> own = rule.Actions.Guard is null ? findings : [];
            for (int i = 0; i < sources.Length; i++)
            {
                if (!sources[i].IsContext && options.Holds(rule.Id, sources[i].Settings) && rule.Where?.Holds(articles[i].Article) != false)
                    sinks[i] = Severities.SinkOf(rule, sources[i].Settings, own);
            }
            long began = options.Watch is null ? 0 : RunWatch.Now;
            try
            {
                CheckStory(rule, actions, new StoryContext(story, alignment, houses, sinks));
                foreach (FindingSink? sink in sinks)
                    sink?.Close();
                options.Watch?.EndRule(rule.Id, began);
                if (rule.Actions.Guard is not null)
                    findings.AddRange(own);
            }
            catch (RuleStoppedException error)
            {
                stopped.Add(rule, sources[0].Path, error, sources[0].Settings);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                faults.Add(new LintFault(rule.Id, sources[0].Path, error));
            }
        }
    }

    private void CheckStory(Rule rule, List<Action<StoryContext>> actions, StoryContext context)
    {
        if (rule.Actions.Guard is null)
            Run();
        else if (!stopped.IsOff(rule))
            rule.Actions.Guard.Run(context.Articles.Sum(article => (long)article.Article.Text.Length), Run);

        void Run()
        {
            foreach (Action<StoryContext> action in actions)
                action(context);
        }
    }

    private void CheckSettings(SettingsFile file, List<Finding> findings)
    {
        string[] house = [.. options.Rules.All.SelectMany(rule => rule.Actions.HouseOptions.Select(option => $"{SettingKeys.OptionPrefix}{rule.Id}.{option}"))];
        foreach (Rule rule in rules)
        {
            if (rule.Actions.SettingsActions.Count == 0 || Severities.SinkOf(rule, file.Own, findings) is not { } sink)
                continue;
            foreach (Action<SettingsContext> action in rule.Actions.SettingsActions)
                action(new SettingsContext(file, options.Rules.IdsAndNames, house, sink));
            sink.Close();
        }
    }

    /// <summary>The outcome for one article; without failure, fault and article, it was a draft or not text.</summary>
    private sealed class Result(ArticleSource source)
    {
        public ArticleSource Source { get; } = source;

        public string Path => Source.Path;

        public StoryFeatures? Features { get; set; }

        public List<Finding> Findings { get; } = [];

        public ArticleSuppressions? Suppressions { get; set; }

        public ReadArticle? Article { get; set; }

        /// <summary>Whether it is a skipped draft.</summary>
        public bool IsDraft { get; set; }

        /// <summary>Whether it was compared with sources.</summary>
        public bool IsSourced { get; set; }

        public InputFailure? Failure { get; set; }

        public List<LintFault> Faults { get; } = [];
    }
}

using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>The options of a run.</summary>
public sealed record LintOptions
{
    /// <summary>The rules to choose from.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The ids, beginnings of ids, or names of the only rules that run; empty for all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The ids, beginnings of ids, or names of rules that do not run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The most articles processed at the same time; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The full paths of the folders of each rule that only <c>newslint_rules</c> adds: it applies to articles whose settings name one of them.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> FoldersOfRules { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The accepted phrases of <c>newslint_accept</c>, by the file's full path.</summary>
    internal IReadOnlyDictionary<string, AcceptedPhrases> Accepted { get; init; } = new Dictionary<string, AcceptedPhrases>();

    /// <summary>Whether articles that tell the same story are checked against each other.</summary>
    public bool ChecksStories { get; init; } = true;

    /// <summary>The sources of all articles, which are drafts then.</summary>
    public IReadOnlyList<ArticleSource> Sources { get; init; } = [];

    /// <summary>
    /// Finds a source that the front matter of an article names, from the article's path and the name. It throws an <see cref="IOException"/>, whose message
    /// is a clause, if there is none. Without it, sources in front matter are ignored.
    /// </summary>
    public Func<string, string, IReadOnlyList<ArticleSource>>? FindSources { get; init; }

    /// <summary>Whether only the fixes of the findings are needed.</summary>
    internal bool IsForFixes { get; init; }

    /// <summary>Watches the run, or null.</summary>
    internal RunWatch? Watch { get; init; }

    /// <summary>Whether a rule runs.</summary>
    internal bool Includes(Rule rule) => (Select.Count == 0 || IsMeant(Select, rule)) && !IsMeant(Ignore, rule);

    /// <summary>Whether a rule applies to an article with these settings.</summary>
    internal bool Holds(string ruleId, ArticleSettings settings) =>
        FoldersOfRules.Count == 0 || !FoldersOfRules.TryGetValue(ruleId, out IReadOnlyList<string>? folders) || settings.RuleFolders.Any(folders.Contains);

    private static bool IsMeant(IReadOnlyList<string> words, Rule rule)
    {
        foreach (string word in words)
            if (rule.IsMeantBy(word))
                return true;
        return false;
    }
}

/// <summary>A file to be read.</summary>
/// <param name="Path">The path by which it is reported, with forward slashes.</param>
/// <param name="Read">Reads its bytes; an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes an <see cref="InputFailure"/>.</param>
public sealed record ArticleSource(string Path, Func<byte[]> Read)
{
    /// <summary>Its settings.</summary>
    internal ArticleSettings Settings { get; init; } = ArticleSettings.Default;

    /// <summary>Whether the article is context for others: nothing is reported on it.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether the user named the file itself, not its folder: then it is a failure if it is not copy.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is read as Markdown; null when its extension decides.</summary>
    public bool? IsMarkdown { get; init; }
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Its path in reports.</param>
/// <param name="Reason">The reason, as a sentence without a full stop.</param>
public sealed record InputFailure(string Path, string Reason);

/// <summary>A fault of newslint or of a newsroom's rule, never of the article. Other articles are still checked.</summary>
/// <param name="What">The id of the rule that failed, or <c>reading</c>.</param>
/// <param name="Path">The article.</param>
/// <param name="Cause">What went wrong.</param>
public sealed record LintFault(string What, string Path, Exception Cause);

/// <summary>An article that was read.</summary>
/// <param name="Path">Its path in reports.</param>
/// <param name="Encoding">The IANA name of its encoding, for example <c>utf-8</c>.</param>
public sealed record ReadArticle(string Path, string Encoding);

/// <summary>The result of a run.</summary>
/// <param name="Findings">All findings, in the order of <see cref="Finding.Compare"/>.</param>
/// <param name="Failures">The files that could not be read, by path.</param>
/// <param name="Articles">The articles that were read, by path.</param>
/// <param name="Rules">The rules that ran, by id.</param>
public sealed record LintRun(IReadOnlyList<Finding> Findings, IReadOnlyList<InputFailure> Failures, IReadOnlyList<ReadArticle> Articles, IReadOnlyList<Rule> Rules)
{
    /// <summary>The suppressed findings, in the same order, with their suppressions.</summary>
    public IReadOnlyList<Finding> Suppressed { get; init; } = [];

    /// <summary>Whether the run was compared with an earlier one.</summary>
    internal bool HasBaseline { get; init; }

    /// <summary>The findings that an earlier run also has, in the same order.</summary>
    internal IReadOnlyList<Finding> Known { get; init; } = [];

    /// <summary>The findings of an earlier run that are gone.</summary>
    internal IReadOnlyList<BaselineFinding> Absent { get; init; } = [];

    /// <summary>The files that are not read because they are not text, by path.</summary>
    public IReadOnlyList<string> Binary { get; init; } = [];

    /// <summary>The drafts that were not checked, by path.</summary>
    public IReadOnlyList<string> Drafts { get; init; } = [];

    /// <summary>The faults of newslint itself, by path.</summary>
    public IReadOnlyList<LintFault> Faults { get; init; } = [];

    /// <summary>The number of safe fixes of findings that are counted but not listed.</summary>
    internal int UnlistedSafeFixes { get; init; }

    /// <summary>The same for fixes that could change the meaning.</summary>
    internal int UnlistedUnsafeFixes { get; init; }

    /// <summary>All findings, also suppressed and known ones, in the same order; the basis of the fingerprint numbers.</summary>
    public IReadOnlyList<Finding> All
    {
        get
        {
            if (Suppressed.Count + Known.Count == 0)
                return Findings;
            List<Finding> all = [.. Findings, .. Suppressed, .. Known];
            all.Sort(Finding.Compare);
            return all;
        }
    }

    /// <summary>The number of articles read.</summary>
    public int ArticleCount => Articles.Count;
}

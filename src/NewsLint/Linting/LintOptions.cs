using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>How a run is done.</summary>
public sealed record LintOptions
{
    /// <summary>The rules to choose from.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The ids, beginnings of ids, or names of the only rules that run; empty for all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The ids, beginnings of ids, or names of rules that do not run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The most articles that are worked on at the same time; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>For the id of a rule that <c>newslint_rules</c> alone brings, the folders, as full paths, it comes from: it holds for the articles whose settings name one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FoldersOfRules { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the files of <c>newslint_accept</c> accept, by the file's full path.</summary>
    public IReadOnlyDictionary<string, AcceptedPhrases> Accepted { get; init; } = new Dictionary<string, AcceptedPhrases>();

    /// <summary>Whether articles that tell the same story are checked against each other.</summary>
    public bool ChecksStories { get; init; } = true;

    /// <summary>Whether only fixes are wanted of the findings.</summary>
    internal bool IsForFixes { get; init; }

    /// <summary>Whether a rule is to run.</summary>
    internal bool Includes(Rule rule) => (Select.Count == 0 || IsMeant(Select, rule)) && !IsMeant(Ignore, rule);

    /// <summary>Whether a rule holds for an article with these settings.</summary>
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
    /// <summary>What the settings say about it.</summary>
    public ArticleSettings Settings { get; init; } = ArticleSettings.Default;

    /// <summary>Whether the article is there only for others to be checked against: nothing is reported on it.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether the user named the file itself, not a folder it lies in: then it is a failure that it is no copy.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is read as Markdown, whatever its name; null where the ending of its name says so.</summary>
    public bool? IsMarkdown { get; init; }
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">The path by which it is reported.</param>
/// <param name="Reason">Why, as a sentence without a full stop.</param>
public sealed record InputFailure(string Path, string Reason);

/// <summary>A fault of newslint, or of a newsroom's own rule, and never of the article; the others are checked all the same.</summary>
/// <param name="What">The id of the rule that failed, or <c>reading</c>.</param>
/// <param name="Path">The article.</param>
/// <param name="Cause">What went wrong.</param>
public sealed record LintFault(string What, string Path, Exception Cause);

/// <summary>An article that was read.</summary>
/// <param name="Path">The path by which it is reported.</param>
/// <param name="Encoding">The IANA name of its encoding, such as <c>utf-8</c>.</param>
public sealed record ReadArticle(string Path, string Encoding);

/// <summary>What a run found.</summary>
/// <param name="Findings">All findings, in the order of <see cref="Finding.Compare"/>.</param>
/// <param name="Failures">The files that could not be read, by path.</param>
/// <param name="Articles">The articles that were read, by path.</param>
/// <param name="Rules">The rules that ran, by id.</param>
public sealed record LintRun(IReadOnlyList<Finding> Findings, IReadOnlyList<InputFailure> Failures, IReadOnlyList<ReadArticle> Articles, IReadOnlyList<Rule> Rules)
{
    /// <summary>What was found and is suppressed, in the same order; each says by what.</summary>
    public IReadOnlyList<Finding> Suppressed { get; init; } = [];

    /// <summary>Whether the run was compared with an earlier one.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>What an earlier run found as well, in the same order.</summary>
    public IReadOnlyList<Finding> Known { get; init; } = [];

    /// <summary>What an earlier run found and this one does not.</summary>
    public IReadOnlyList<BaselineFinding> Absent { get; init; } = [];

    /// <summary>The files that were not read because they are no text, by path.</summary>
    public IReadOnlyList<string> Binary { get; init; } = [];

    /// <summary>The drafts that were not checked, by path.</summary>
    public IReadOnlyList<string> Drafts { get; init; } = [];

    /// <summary>What failed in newslint itself, by path.</summary>
    public IReadOnlyList<LintFault> Faults { get; init; } = [];

    /// <summary>How many safe fixes belong to findings that are counted and not listed.</summary>
    public int UnlistedSafeFixes { get; init; }

    /// <summary>The same for fixes that could change the meaning.</summary>
    public int UnlistedUnsafeFixes { get; init; }

    /// <summary>All that was found, suppressed, known or neither, in the same order: what fingerprints are numbered over.</summary>
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

    /// <summary>How many articles were read.</summary>
    public int ArticleCount => Articles.Count;
}

using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>How a run is done.</summary>
public sealed record LintOptions
{
    /// <summary>The rules to choose from.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The ids, or beginnings of ids, of the only rules that run; empty for all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The ids, or beginnings of ids, of rules that do not run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The most articles that are worked on at the same time; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a rule is to run.</summary>
    internal bool Includes(string ruleId) =>
        (Select.Count == 0 || Select.Any(s => ruleId.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        && !Ignore.Any(s => ruleId.StartsWith(s, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A file to be read.</summary>
/// <param name="Path">The path by which it is reported, with forward slashes.</param>
/// <param name="Read">Reads its bytes; an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes an <see cref="InputFailure"/>.</param>
public sealed record ArticleSource(string Path, Func<byte[]> Read)
{
    /// <summary>What the settings say about it.</summary>
    public ArticleSettings Settings { get; init; } = ArticleSettings.Default;
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">The path by which it is reported.</param>
/// <param name="Reason">Why, as a sentence without a full stop.</param>
public sealed record InputFailure(string Path, string Reason);

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
    /// <summary>How many articles were read.</summary>
    public int ArticleCount => Articles.Count;
}

using BenchmarkDotNet.Attributes;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Benchmarks;

/// <summary>Runs all rules on one article, on the five seeds and on four megabytes of copy.</summary>
[MemoryDiagnoser]
public class LintingBenchmarks
{
    private readonly Linter linter = new(new LintOptions { Rules = RuleSet.BuiltIn() });
    private ArticleSource[] article = [];
    private ArticleSource[] seeds = [];
    private ArticleSource[] archive = [];

    /// <summary>Prepares the copy.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        seeds = [.. Copy.Seeds.Select(seed => new ArticleSource(seed.Name, () => seed.Bytes))];
        article = [seeds[2]];
        archive = [.. Copy.Archive().Select(copy => new ArticleSource(copy.Name, () => copy.Bytes))];
    }

    [Benchmark]
    public int LintOneArticle() => linter.Run(article).Findings.Count;

    [Benchmark]
    public int LintSeeds() => linter.Run(seeds).Findings.Count;

    [Benchmark]
    public int LintArchive() => linter.Run(archive).Findings.Count;

    [Benchmark]
    public int LoadRulebook() => RuleSet.BuiltIn().Rules.Count;
}

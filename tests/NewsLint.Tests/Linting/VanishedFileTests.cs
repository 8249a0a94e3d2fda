using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Linting;

public class VanishedFileTests
{
    [Fact]
    public void A_file_that_goes_after_it_was_found_is_a_failure_and_the_others_are_checked()
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said the the vote was over.\n"), ("b.txt", ""));
        FoundArticles found = ArticleFinder.Find(folder.Root, ["."]);
        File.Delete(folder.Of("b.txt"));
        LintRun run = new Linter(new LintOptions { Rules = RuleSet.BuiltIn() }).Run(found.Articles, found.SettingsFiles);
        Assert.Equal([new InputFailure("b.txt", "no such file or folder")], run.Failures);
        Assert.Single(run.Findings);
    }
}

namespace NewsLint.Tests.Cli.Git;

public class StagedSourceTests
{
    private const string Draft = "---\ntitle: Ferry terminal shut\nnewslint: { sources: [wire.txt] }\n---\nRepairs of the ferry terminal will cost $12 million, the board said.\n";

    [GitFact]
    public void A_staged_draft_is_held_against_its_sources_as_they_are_staged()
    {
        using var folder = new GitFolder(("wire.txt", "Repairs of the ferry terminal will cost $12 million, the board said.\n"));
        folder.Files.Write("draft.md", Draft);
        folder.Git("add", "-A");
        folder.Files.Write("wire.txt", "Repairs of the ferry terminal will cost $31 million, the board said.\n");
        Assert.Equal(0, folder.Lint("--staged").Code);
        folder.Git("add", "-A");
        CommandRun run = folder.Lint("--staged");
        Assert.Equal(1, run.Code);
        Assert.Contains("NL7005", run.Output, StringComparison.Ordinal);
    }

    [GitFact]
    public void A_source_that_is_not_staged_is_an_error()
    {
        using var folder = new GitFolder();
        folder.Files.Write("draft.md", Draft);
        folder.Git("add", "draft.md");
        folder.Files.Write("wire.txt", "Repairs will cost $12 million.\n");
        CommandRun run = folder.Lint("--staged");
        Assert.Equal(3, run.Code);
        Assert.Contains("wire.txt cannot be read: git has not staged it; the front matter of draft.md names it as a source", run.Error, StringComparison.Ordinal);
    }

    [GitTheory]
    [InlineData("--staged")]
    [InlineData("--since", "HEAD")]
    public void A_draft_is_checked_again_when_only_its_source_changes(params string[] arguments)
    {
        using var folder = new GitFolder(("wire.txt", "Repairs of the ferry terminal will cost $12 million, the board said.\n"), ("draft.md", Draft), ("note.md", Draft.Replace("wire.txt", "other.txt", StringComparison.Ordinal)), ("other.txt", "Nothing.\n"));
        folder.Files.Write("wire.txt", "Repairs of the ferry terminal will cost $31 million, the board said.\n");
        folder.Git("add", "wire.txt");
        CommandRun run = folder.Lint(arguments);
        Assert.Equal(1, run.Code);
        Assert.Contains("draft.md:5", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("note.md", run.Output, StringComparison.Ordinal);
    }

    [GitFact]
    public void What_a_source_loses_is_reported_in_the_draft_and_what_it_never_had_is_not()
    {
        const string Wire = "Repairs of the ferry terminal will cost $12 million, the board said.\n";
        using var folder = new GitFolder(("wire/a.txt", Wire + "\n\"Nobody slept well this month,\" said Ada Finch.\n"),
            ("draft.md", Draft.Replace("wire.txt", "wire/", StringComparison.Ordinal) + "\n\"Nobody slept well this month,\" said Ada Finch.\n\nSome 61,777 people signed a petition.\n"));
        folder.Files.Write("wire/a.txt", Wire);
        folder.Git("add", "-A");
        CommandRun run = folder.Lint("--staged");
        Assert.Contains("NL7001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("61,777", run.Output, StringComparison.Ordinal);
    }
}

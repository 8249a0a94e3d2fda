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
}

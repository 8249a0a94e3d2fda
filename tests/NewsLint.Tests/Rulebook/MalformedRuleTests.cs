using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Rulebook;

/// <summary>Rule files with one mistake each, and the error message: <c>malformed.txt</c> and its snapshot. A heading begins a file.</summary>
public class MalformedRuleTests
{
    [Fact]
    public async Task Every_mistake_is_told_with_its_place_and_what_would_be_right()
    {
        var told = new System.Text.StringBuilder();
        string text = "\n" + File.ReadAllText(Path.Combine(Repository.FolderOf(Repository.SourcePath()), "malformed.txt"));
        string[] entries = [.. text.Split("\n# ").Skip(1)];
        Assert.InRange(entries.Length, 60, int.MaxValue);
        foreach (string entry in entries)
        {
            int line = entry.IndexOf('\n', StringComparison.Ordinal);
            using var folder = new TemporaryFolder();
            string style = Directory.CreateDirectory(Path.Combine(folder.Root, "Style")).FullName;
            File.WriteAllText(Path.Combine(style, "Base.yml"), "extends: existence\nmessage: \"'%s'\"\ntokens: [b, c]\n");
            File.WriteAllText(Path.Combine(style, "Rule.yml"), entry[(line + 1)..]);
            RuleFileException error = Assert.Throws<RuleFileException>(() => RuleFolder.Read(style, "Style"));
            told.Append(entry.AsSpan(0, line)).Append('\n').Append("  ").Append(error.Message).Append('\n');
        }
        await Verifier.Verify(told.ToString(), "txt");
    }
}

namespace NewsLint.Tests.Cli;

/// <summary><c>newslint init --from-vale</c>.</summary>
public class FromValeTests
{
    [Fact]
    public void The_settings_of_vale_become_lines_of_an_editorconfig()
    {
        using var folder = new TemporaryFolder(
            (".vale.ini", """
                StylesPath = styles
                MinAlertLevel = warning
                Vocab = Town
                IgnoredScopes = code

                [formats]
                mdx = md

                [*.{md,txt}]
                BasedOnStyles = Vale, House
                House.Very = NO
                House.Quite = error
                Other.One = YES
                Vale.Spelling = NO

                [letters/*.md]
                BasedOnStyles = House
                TokenIgnores = (\$+)
                """),
            ("styles/House/Very.yml", "extends: existence\nmessage: \"'%s'\"\ntokens: [very]\n"),
            ("styles/House/Quite.yml", "extends: existence\nmessage: \"'%s'\"\ntokens: [quite]\n"),
            ("styles/House/Rather.yml", "extends: existence\nmessage: \"'%s'\"\nlevel: suggestion\ntokens: [rather]\n"),
            ("styles/Other/One.yml", "extends: existence\nmessage: \"'%s'\"\ntokens: [one]\n"));
        CommandRun run = CommandRun.In(folder, "init", "--from-vale", ".vale.ini");
        Assert.Equal(0, run.Code);
        Assert.Equal("""
            # newslint: translated from .vale.ini

            [*.{md,txt}]
            newslint_rules = styles/House, styles/Other/One.yml
            newslint_vocab = Town
            dotnet_diagnostic.House.Quite.severity = error
            dotnet_diagnostic.House.Rather.severity = none
            dotnet_diagnostic.House.Very.severity = none

            [letters/*.md]
            newslint_rules = styles/House
            newslint_vocab = Town
            dotnet_diagnostic.House.Rather.severity = none
            dotnet_diagnostic.Vale.Avoid.severity = none
            dotnet_diagnostic.Vale.Terms.severity = none

            """.ReplaceLineEndings("\n"), folder.Read(".editorconfig"));
        Assert.Contains("note: .vale.ini:4: IgnoredScopes: it has no counterpart", run.Error, StringComparison.Ordinal);
        Assert.Contains("note: .vale.ini:18: TokenIgnores: it has no counterpart", run.Error, StringComparison.Ordinal);
        folder.Write("a.md", "It is very cold, quite wet, rather dark, one day.");
        CommandRun lint = CommandRun.In(folder, "a.md", "--quiet");
        Assert.Equal(["House.Quite 'quite'", "Other.One 'one'"], lint.Output.Split('\n').Where(line => line.StartsWith("a.md:", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ')[2..])));
    }

    [Fact]
    public void A_rule_with_the_id_of_a_built_in_one_is_refused_by_test_as_well()
    {
        using var folder = new TemporaryFolder(("house/mine.yml", "id: NL5004\nextends: existence\ntitle: A\nmessage: \"'{match}'\"\nlevel: error\ndescription: A.\ntokens: [very]\nexamples:\n  - bad: It is [|very|] cold.\n    good: It is cold.\n"));
        CommandRun run = CommandRun.In(folder, "test", "house");
        Assert.Equal((2, "newslint: house/mine.yml:1:1: the id NL5004 is taken by rules/style/repeated-word.yml; give this rule an id of its own, such as House.mine\n"), (run.Code, run.Error));
    }
}

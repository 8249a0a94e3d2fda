using System.Globalization;
using System.Text.RegularExpressions;
using NewsLint.Rulebook;

namespace NewsLint.Tests.House;

/// <summary>The first digit of an id, the folder of the rule and the folder of its check are one family.</summary>
public partial class RuleFamilyTests
{
    private static readonly (string Ids, string Folder)[] Families =
        [("NL0", "input"), ("NL1", "encoding"), ("NL2", "figures"), ("NL3", "quotations"), ("NL4", "names"), ("NL5", "style"), ("NL6", "copy"), ("NL7", "sources")];

    [Fact]
    public void Each_rule_and_its_check_are_in_the_folder_of_the_family()
    {
        var wrong = new List<string>();
        foreach (Rule rule in RuleSet.BuiltIn().All)
        {
            string folder = Families.Single(family => rule.Id.StartsWith(family.Ids, StringComparison.Ordinal)).Folder;
            string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "rules"), "*.yml", SearchOption.AllDirectories);
            string file = files.Single(path => File.ReadAllText(path).Contains($"\nid: {rule.Id}\n", StringComparison.Ordinal));
            string check = Extends().Match(File.ReadAllText(file)).Groups[1].Value;
            string name = string.Concat(check.Split('-').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word))) + ".cs";
            string home = char.ToUpperInvariant(folder[0]) + folder[1..];
            if (Path.GetFileName(Path.GetDirectoryName(file)) != folder)
                wrong.Add($"{rule.Id} is not in rules/{folder}");
            if (!File.Exists(Path.Combine(Repository.Root, "src", "NewsLint", "Checks", home, name)) && !File.Exists(Path.Combine(Repository.Root, "src", "NewsLint", "Checks", "Declarative", name)))
                wrong.Add($"{name} of {rule.Id} is not in Checks/{home}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_design_page_names_each_family()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "DESIGN.md"));
        Assert.All(Families, family => Assert.Contains($"`rules/{family.Folder}/`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("\nextends: (.+)\n")]
    private static partial Regex Extends();
}

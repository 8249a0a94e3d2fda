using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Rulebook;

/// <summary>The examples on a rule's page are its tests.</summary>
public class RuleExampleTests
{
    private static readonly RuleSet Rules = RuleSet.BuiltIn();

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (Rule rule in Rules.Rules.Values)
            for (int i = 0; i < rule.Examples.Length; i++)
                data.Add(rule.Id, i);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string id, int index)
    {
        Rule rule = Rules.Rules[id];
        RuleExample example = rule.Examples[index];
        IReadOnlyList<string> problems = ExampleRunner.Run(Rules, rule, example).Problems;
        Assert.True(problems.Count == 0, $"{rule.Path}:{example.Line}\n{string.Join('\n', problems)}");
    }
}

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

    public static TheoryData<string> RuleIds() => [.. Rules.Rules.Keys];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void First_bad_example_states_the_message_the_level_and_the_other_places(string id)
    {
        Rule rule = Rules.Rules[id];
        RuleExample first = rule.Examples.First(e => e.IsBad);
        Assert.True(first.Expected.Message is not null, $"{rule.Path}:{first.Line} states no message");
        Assert.True(first.Expected.Level is not null, $"{rule.Path}:{first.Line} states no level");
        RuleExample alone = first with { Expected = first.Expected with { Related = first.Expected.Related.IsDefault ? [] : first.Expected.Related } };
        Assert.Empty(ExampleRunner.Run(Rules, rule, alone).Problems);
    }

    /// <summary>A message is read at a glance, beside the copy: it has at most 25 words.</summary>
    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Message_has_at_most_25_words_and_uses_no_foreign_idiom(string id)
    {
        foreach (string message in Rules.Rules[id].Messages.Values)
        {
            Assert.True(message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 25, message);
            Assert.DoesNotMatch(@"\b(stands?|behind|so many|that one)\b", message);
        }
    }
}

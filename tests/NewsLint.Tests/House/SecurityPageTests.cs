using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsLint.Tests.House;

/// <summary>SECURITY.md names the test of each threat.</summary>
public partial class SecurityPageTests
{
    [Fact]
    public void Each_threat_has_a_test_and_each_test_exists()
    {
        HashSet<string> tests = [.. typeof(SecurityPageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "SECURITY.md"));
        string[] threats = [.. lines.SkipWhile(line => line != "## Threats").Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| threat ", StringComparison.Ordinal))];
        Assert.NotEmpty(threats);
        foreach (string threat in threats)
        {
            string[] named = [.. TestName().Matches(threat).Select(match => match.Groups[1].Value)];
            Assert.True(named.Length > 0, $"no test: {threat}");
            foreach (string name in named)
                Assert.True(tests.Contains(name), $"there is no test {name}");
        }
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();
}

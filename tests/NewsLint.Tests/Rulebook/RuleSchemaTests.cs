using System.Text;
using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Rulebook;

/// <summary>The schema of rule files; <c>.ci/schema.mjs</c> compares it with what the loader accepts and rejects.</summary>
public class RuleSchemaTests
{
    private static readonly string Schema = Make();

    [Fact]
    public void The_schema_in_the_repository_is_that_of_the_code() =>
        Assert.True(
            Schema == File.ReadAllText(Path.Combine(Repository.Root, "rules", RuleSchema.FileName)),
            "rules/rule.schema.json is out of date: write it with newslint rules schema >rules/rule.schema.json");

    [Fact]
    public void Every_check_has_its_keys_in_the_schema_each_with_a_sentence()
    {
        JsonElement definitions = JsonDocument.Parse(Schema).RootElement.GetProperty("definitions");
        foreach (string check in CheckTable.Names)
            Assert.True(definitions.TryGetProperty(check, out _), check);
        JsonProperty[] keys = [.. definitions.EnumerateObject().Where(definition => definition.Value.TryGetProperty("description", out _))];
        Assert.All(keys, key => Assert.Matches("^[A-Z~$].*[.]$", key.Value.GetProperty("description").GetString()!));
        Assert.Contains(keys, key => key.Name == "key-ignorecase");
        string existence = definitions.GetProperty("existence").GetRawText();
        Assert.Contains("\"nonword\"", existence, StringComparison.Ordinal);
        Assert.DoesNotContain("\"swap\"", existence, StringComparison.Ordinal);
    }

    private static string Make()
    {
        using var stream = new MemoryStream();
        RuleSchema.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

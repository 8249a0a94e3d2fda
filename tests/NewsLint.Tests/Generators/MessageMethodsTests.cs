using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Generators;

namespace NewsLint.Tests.Generators;

/// <summary>The generator makes a method for each message of a rule. The compiler then checks the arguments of each report.</summary>
public class MessageMethodsTests
{
    private const string Rule = """
        id: NL9999
        extends: doubled-word
        message:
          once: '"{word}" is also on line {line}: delete "{word}"'
          far-away: 'Delete it'
        """;

    [Fact]
    public void Each_message_is_a_method_with_its_arguments_in_the_order_of_the_text()
    {
        string source = Generate(Rule).Sources["RuleMessages.g.cs"];
        Assert.Contains("class DoubledWordMessage", source, StringComparison.Ordinal);
        Assert.Contains("public static RuleMessage Once(string @word, string @line) => new(\"once\", new MessageValue(\"word\", @word), new MessageValue(\"line\", @line));", source, StringComparison.Ordinal);
        Assert.Contains("public static RuleMessage FarAway() => new(\"far-away\");", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_one_message_has_one_method() =>
        Assert.Contains("public static RuleMessage Of(string @word) =>", Generate("extends: a\nmessage: 'Delete {word}'").Sources["RuleMessages.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void The_table_tells_which_values_a_message_of_a_newsroom_may_name() =>
        Assert.Contains("\"doubled-word\" => [\"once:word,line\", \"far-away:\"],", Generate(Rule).Sources["RuleMessages.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void The_name_of_a_rule_leads_to_its_id() =>
        Assert.Contains("\"doubled-word\" => \"NL9999\",", Generate(Rule).Sources["RuleNames.g.cs"], StringComparison.Ordinal);

    [Theory]
    [InlineData("Once(word: \"a\", line: \"3\")", "")]
    [InlineData("Once(wrod: \"a\", line: \"3\")", "CS1739")]
    [InlineData("Once(word: \"a\")", "CS7036")]
    [InlineData("Once(word: \"a\", line: 3)", "CS1503")]
    [InlineData("FarAway(word: \"a\")", "CS1739")]
    [InlineData("Twice(word: \"a\")", "CS0117")]
    public void A_message_or_an_argument_that_the_rule_does_not_have_is_no_compilation(string call, string error)
    {
        string use = $"class Use {{ NewsLint.Checks.RuleMessage Message() => NewsLint.Checks.DoubledWordMessage.{call}; }}";
        Assert.Equal(error, string.Join(' ', Generate(Rule, use).Errors.Select(e => e.Id)));
    }

    [Fact]
    public void A_name_that_is_no_argument_is_reported_in_the_rule_file()
    {
        Diagnostic problem = Assert.Single(Generate("extends: a\nmessage: 'Delete {the word}'").Errors);
        Assert.Equal("NLB001", problem.Id);
        Assert.Equal(1, problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("{the word}", problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Result Generate(string rule, string use = "")
    {
        var compilation = CSharpCompilation.Create(
            "Checks", [CSharpSyntaxTree.ParseText(use, cancellationToken: CancellationToken.None)], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create(
            [new RulebookGenerator().AsSourceGenerator()], [new RuleFile(rule)], optionsProvider: new RuleOptions());
        GeneratorDriver run = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation all, out ImmutableArray<Diagnostic> problems, CancellationToken.None);
        Dictionary<string, string> sources = run.GetRunResult().Results[0].GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        return new Result(sources, [.. problems.Concat(all.GetDiagnostics(CancellationToken.None)).Where(d => d.Severity == DiagnosticSeverity.Error)]);
    }

    private static MetadataReference[] References()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(Path.Combine(runtime, "System.Runtime.dll")),
            MetadataReference.CreateFromFile(typeof(RuleMessage).Assembly.Location)];
    }

    private sealed record Result(Dictionary<string, string> Sources, List<Diagnostic> Errors);

    private sealed class RuleFile(string text) : AdditionalText
    {
        public override string Path => "/rules/style/doubled-word.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class RuleOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Kind();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Kind();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Kind();

        private sealed class Kind : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "build_metadata.AdditionalFiles.NewsLintFile" ? "rule" : "";
                return value.Length > 0;
            }
        }
    }
}

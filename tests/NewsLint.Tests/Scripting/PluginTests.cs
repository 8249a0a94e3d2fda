using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsLint.Cli;
using NewsLint.Tests.Cli;

namespace NewsLint.Tests.Scripting;

/// <summary>Plug-ins: assemblies with checks and the rule files of these checks.</summary>
public sealed class PluginTests : IDisposable
{
    private const string Source = """
        public sealed class ShortBlockCheck : NewsLint.Checks.Check
        {
            public override void Initialize(NewsLint.Checks.CheckRegistration registration) => registration.RegisterBlockAction(context =>
            {
                if (context.Prose.Text.Length < 10)
                    context.Report(context.Prose.SourceSpan, new NewsLint.Checks.RuleMessage("", new NewsLint.Checks.MessageValue("words", Words.Of(context.Prose.Text))));
            });
        }

        public static class Words
        {
            public static string Of(string text) => text == "Fail." ? throw new System.InvalidOperationException("no words") : System.IO.Path.GetFileName(text);
        }
        """;

    private const string Rule = """
        id: Gazette.Short
        extends: short-block
        title: Short block
        message: "'{words}' is short"
        level: error
        description: Reports short blocks.
        examples:
          - bad: '[|Short.|]'
            good: Something long enough.
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_plug_in_runs_where_it_is_trusted_as_it_is()
    {
        Build(Source);
        folder.Write("a.txt", "Short.");
        Assert.Equal((2, "newslint: gazette.dll is not trusted: newslint trust gazette.dll lets it run\n"), Told("a.txt", "--plugin", "gazette.dll"));
        Assert.Equal((0, "newslint: gazette.dll will run, as it is now\n"), Told("trust", "gazette.dll"));
        Assert.Equal("a.txt:1:1: error Gazette.Short 'Short.' is short\n", Run("a.txt", "--plugin", "gazette.dll", "--quiet").Output);
        Assert.Equal("2 examples of 1 rule: 2 passed, 0 failed\n", Run("test", "--plugin", "gazette.dll").Output);
        Build(Source + "// changed");
        File.AppendAllText(folder.Of("gazette.dll"), " ");
        Assert.Equal((2, "newslint: gazette.dll has changed since it was trusted: newslint trust gazette.dll lets it run\n"), Told("a.txt", "--plugin", "gazette.dll"));
    }

    [Fact]
    public void A_folder_of_rules_can_use_the_checks_of_a_plug_in()
    {
        Build(Source);
        folder.Write("a.txt", "Short.");
        folder.Write("house/short.yml", Rule.Replace("Gazette.Short", "House.Short", StringComparison.Ordinal).Replace("level: error", "level: warning", StringComparison.Ordinal));
        Assert.Equal("a.txt:1:1: error Gazette.Short 'Short.' is short\na.txt:1:1: warning House.Short 'Short.' is short\n",
            Run("a.txt", "--plugin", "gazette.dll", "--rules", "house", "--allow-code", "--quiet").Output);
    }

    [Fact]
    public void A_plug_in_that_fails_is_a_finding_about_its_rule()
    {
        Build(Source);
        folder.Write("a.txt", "Fail.");
        Assert.Contains("NL0004 Gazette.Short failed on a.txt and reported nothing there: InvalidOperationException: no words\n", Run("a.txt", "--plugin", "gazette.dll", "--allow-code", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_beside_a_plug_in_runs_where_it_is_trusted_as_well()
    {
        const string Helper = "public static class Words { public static string Of(string text) => text.ToUpperInvariant(); }";
        Build(Helper, "words", rule: null);
        Build(Source[..Source.IndexOf("public static class Words", StringComparison.Ordinal)], "gazette", Rule, "words.dll");
        folder.Write("a.txt", "Short.");
        Assert.Equal((0, "newslint: gazette.dll will run, as it is now\n"), Told("trust", "gazette.dll"));
        Assert.Equal((2, "newslint: gazette.dll needs words.dll beside it, which is not trusted: newslint trust words.dll lets it run\n"), Told("a.txt", "--plugin", "gazette.dll"));
        Assert.Equal((0, "newslint: words.dll will run, as it is now\n"), Told("trust", "words.dll"));
        Assert.Equal("a.txt:1:1: error Gazette.Short 'SHORT.' is short\n", Run("a.txt", "--plugin", "gazette.dll", "--quiet").Output);
    }

    [Fact]
    public void What_is_no_assembly_is_told()
    {
        folder.Write("a.txt", "Short.");
        folder.Write("gazette.dll", "MZ");
        (int code, string error) = Told("a.txt", "--plugin", "gazette.dll", "--allow-code");
        Assert.Equal(2, code);
        Assert.StartsWith("newslint: gazette.dll cannot be loaded: ", error, StringComparison.Ordinal);
        Assert.Equal((2, "newslint: --plugin: there is no file nowhere.dll\n"), Told("a.txt", "--plugin", "nowhere.dll"));
    }

    private void Build(string source, string name = "gazette", string? rule = Rule, params string[] beside)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))
            .Concat(beside.Select(path => MetadataReference.CreateFromFile(folder.Of(path))));
        CSharpCompilation compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using FileStream output = File.Create(folder.Of($"{name}.dll"));
        ResourceDescription[] rules = rule is null ? [] : [new ResourceDescription("gazette.rules.short.yml", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rule)), isPublic: true)];
        Assert.Empty(compilation.Emit(output, manifestResources: rules).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private (int Code, string Error) Told(params string[] args) => Run(args) is var run ? (run.Code, run.Error) : default;

    private CommandRun Run(params string[] args) =>
        CommandRun.With(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { Variable = name => name == "HOME" ? folder.Of("home") : null }, args);
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Generators;
using NewsLint.Text.Patterns;

namespace NewsLint.Tests.Text.Patterns;

/// <summary>A build of one file of label patterns: by the generator, as the library's own build runs it.</summary>
internal sealed class PatternBuild
{
    public const string File = "/rules/words/patterns/labels.txt";

    private readonly GeneratorRunResult result;

    public PatternBuild(params string[] lines)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new RulebookGenerator().AsSourceGenerator()], [new PatternFile(string.Join('\n', lines))], optionsProvider: new Options());
        result = driver.RunGenerators(CSharpCompilation.Create("Patterns")).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
    }

    /// <summary>The errors: file, line from 1, message.</summary>
    public string[] Errors => [.. result.Diagnostics.Select(error => $"{error.Id} {error.Severity} {error.Location.GetLineSpan().Path}:{error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.GetMessage(null)}")];

    /// <summary>The patterns, from the literal that the generator wrote.</summary>
    public LabelPatterns Patterns()
    {
        Assert.Empty(Errors);
        SyntaxTree tree = result.GeneratedSources.Single(source => source.HintName == "Patterns.g.cs").SyntaxTree;
        LiteralExpressionSyntax literal = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single();
        return new LabelPatterns(Encoding.UTF8.GetBytes(literal.Token.ValueText));
    }

    private sealed class PatternFile(string text) : AdditionalText
    {
        public override string Path => File;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>The metadata of NewsLint.csproj that marks a file of patterns.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly KindOptions None = new(ImmutableDictionary<string, string>.Empty);
        private static readonly KindOptions Kind = new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.NewsLintFile", "patterns"));

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Kind;
    }

    private sealed class KindOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

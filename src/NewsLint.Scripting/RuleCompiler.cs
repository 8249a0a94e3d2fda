using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Rulebook;

namespace NewsLint.Scripting;

/// <summary>Compiles the C# of a folder of rules.</summary>
internal static class RuleCompiler
{
    /// <summary>The most errors that are told.</summary>
    private const int MostErrors = 50;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        """;

    /// <summary>The assemblies that rules can refer to. What they use of them is checked as well; some are here only for a plain message.</summary>
    private static readonly string[] Assemblies =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Runtime.Extensions",
        "System.Text.RegularExpressions", "System.ObjectModel", "System.Runtime.Numerics", "System.Console", "System.Diagnostics.Process", "System.Net.Http", "System.Net.Sockets", "System.Runtime.InteropServices", "System.Threading", "netstandard",
    ];

    /// <summary>Compiles files to an assembly with its debugging information.</summary>
    /// <exception cref="CodeRuleException">They do not compile, or use what is not for rules.</exception>
    public static byte[] Compile(IReadOnlyList<CodeFile> files)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(Decode(file), Encoding.UTF8), parsing, file.Shown))];
        SyntaxTree usings = CSharpSyntaxTree.ParseText(SourceText.From(Usings, Encoding.UTF8), parsing, "usings");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: false, deterministic: true, concurrentBuild: true);
        CSharpCompilation compilation = CSharpCompilation.Create("newslint-rules", [.. trees, usings], References(), options);
        SemanticModel[] models = [.. trees.Select(tree => compilation.GetSemanticModel(tree))];
        Throw(models.SelectMany(model => ApiCheck.InSource(model, CancellationToken.None)));
        SyntaxTree[] limited = [.. trees.Select((tree, i) => tree.WithRootAndOptions(new BudgetRewriter(models[i]).Visit(tree.GetRoot()), parsing))];
        // The tree of a changed root has no encoding, which debugging information needs.
        limited = [.. limited.Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), parsing, tree.FilePath, Encoding.UTF8))];
        using var assembly = new MemoryStream();
        EmitResult result = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees([.. limited, usings]).Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        // The columns of the source are those of the user only before the calls were put in. Nearly all rules compile, and need no second look.
        if (!result.Success)
            Throw(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        Throw(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        byte[] bytes = assembly.ToArray();
        Throw(ApiCheck.InCode(bytes).Select(error => $"{files[0].Shown}:1:1: {error}"));
        return bytes;
    }

    private static List<MetadataReference> References()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = new List<MetadataReference>();
        foreach (string name in Assemblies)
            references.Add(MetadataReference.CreateFromFile(Path.Combine(folder, name + ".dll")));
        foreach (Type type in (Type[])[typeof(Checks.Check), typeof(TextSpan), typeof(RuleBudget)])
            references.Add(MetadataReference.CreateFromFile(type.Assembly.Location));
        return references;
    }

    private static string Decode(CodeFile file) => NewsLint.Text.ArticleDecoder.Decode(file.Content).Content;

    private static void Throw(IEnumerable<string> errors)
    {
        string[] all = [.. errors.Distinct()];
        if (all.Length > MostErrors)
            all = [.. all[..MostErrors], $"and {all.Length - MostErrors} more errors"];
        if (all.Length > 0)
            throw new CodeRuleException(all);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}: {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}

using CsCheck;
using Microsoft.CodeAnalysis;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Tests.Settings;

/// <summary>The severity is that of Roslyn for the same files: the key is Roslyn's.</summary>
public class RoslynAgreementTests
{
    // Only what the specification and Roslyn read alike: no single words in braces, and no ? or ** beside a slash.
    private static readonly Gen<string> Globs = OneOf(
        "*", "*.txt", "*.{txt,md}", "a*.txt", "?.txt", "wire/*", "/wire/*.txt", "wire/**", "{a,b}.txt", "[ab].txt", "{1..12}.txt", "**.md", "/a.txt", "*/b.md", "w*/a.txt");

    private static readonly Gen<string> Lines = Gen.Select(
        OneOf("NL3002", "nl3002", "NL5004"),
        OneOf("error", "Warning", "suggestion", "silent", "none", "default", "loud", "error # why", "none ; so"),
        (id, severity) => $"dotnet_diagnostic.{id}.severity = {severity}");

    private static readonly Gen<string> Files = Gen.Select(
        OneOf("", "root = true", "dotnet_diagnostic.NL3002.severity = error"),
        Gen.Select(Globs, Lines.Array[0, 3], (glob, lines) => $"[{glob}]\n{string.Join('\n', lines)}").Array[0, 4],
        (head, sections) => $"{head}\n{string.Join("\n", sections)}\n");

    private static readonly Gen<string> Paths = OneOf("a.txt", "b.md", "7.txt", "13.txt", "wire/a.txt", "wire/b.md", "wire/old/b.txt", "wire/old/12.txt");

    [Fact]
    public void Severities_are_those_of_Roslyn() =>
        Gen.Select(Files, Files, Paths).Sample((outer, inner, path) => Assert.Equal(Roslyn(outer, inner, path), Own(outer, inner, path)), iter: 3000);

    private static string Roslyn(string outer, string inner, string path)
    {
        var set = AnalyzerConfigSet.Create<List<AnalyzerConfig>>([AnalyzerConfig.Parse(outer, "/site/.editorconfig"), AnalyzerConfig.Parse(inner, "/site/wire/.editorconfig")]);
        var options = set.GetOptionsForSourcePath($"/site/{path}").TreeOptions;
        return Show(id => options.TryGetValue(id, out ReportDiagnostic report)
            ? report switch
            {
                ReportDiagnostic.Error => "error",
                ReportDiagnostic.Warn => "warning",
                ReportDiagnostic.Info => "suggestion",
                ReportDiagnostic.Hidden => "silent",
                ReportDiagnostic.Suppress => "none",
                _ => "default",
            }
            : null);
    }

    private static string Own(string outer, string inner, string path)
    {
        var chain = SettingsTree.Chain.Empty.With("/site", SettingsFile.Read("", new ArticleText(outer)));
        if (path.StartsWith("wire/", StringComparison.Ordinal))
        {
            SettingsFile nearer = SettingsFile.Read("", new ArticleText(inner));
            chain = (nearer.IsRoot ? SettingsTree.Chain.Empty : chain).With("/site/wire", nearer);
        }
        return Show(chain.For($"/site/{path}").Severity);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Show(Func<string, string?> severity) => $"NL3002 {severity("NL3002")} NL5004 {severity("NL5004")}";
}

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Mutants;

/// <summary>One deliberate fault: code that replaces other code while its number is enabled.</summary>
/// <param name="Kind">The kind of fault, in a word or two.</param>
/// <param name="Path">The file, relative to <c>src</c>, with forward slashes.</param>
/// <param name="Span">The code that it replaces.</param>
/// <param name="Original">That code.</param>
/// <param name="Changed">What runs instead; empty if the statement is omitted.</param>
internal sealed record Fault(string Kind, string Path, TextSpan Span, string Original, string Changed)
{
    /// <summary>The line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The member that contains it; a member gets at most one fault.</summary>
    public required string Member { get; init; }

    /// <summary>The room: the first two folders of the path, such as <c>NewsLint/Facts</c>.</summary>
    public string Room => string.Join('/', Path.Split('/')[..^1].Take(2));

    /// <summary>The tests that notice most faults of the file, by the start of their names after <c>NewsLint.Tests.</c>; checks are tested by the examples of their rules.</summary>
    public string TestRoom => Path.StartsWith("NewsLint.Cli/", StringComparison.Ordinal) ? "Cli."
        : Path.Split('/')[1] is "Checks" ? "Rulebook."
        : Path.Split('/')[1] + ".";

    /// <summary>The code with the switch.</summary>
    /// <param name="number">The number that enables the fault.</param>
    public string Switched(int number) =>
        Changed.Length == 0 ? $"if (!global::FaultSwitch.Is({number})) {{ {Original} }}" : $"(global::FaultSwitch.Is({number}) ? {Changed} : {Original})";

    public override string ToString() => $"{Kind}: {Path}:{Line}  {OneLine(Original)}  ->  {(Changed.Length == 0 ? "left out" : OneLine(Changed))}";

    private static string OneLine(string code)
    {
        string line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 90 ? line : line[..87] + "...";
    }

    /// <summary>The switch, which is added to every project of the copy.</summary>
    public const string SwitchSource =
        """
        internal static class FaultSwitch
        {
            private static readonly int Number = int.TryParse(global::System.Environment.GetEnvironmentVariable("NEWSLINT_FAULT"), out int number) ? number : 0;

            public static bool Is(int number) => Number == number;
        }
        """;

    /// <summary>The parse options of the projects.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);
}

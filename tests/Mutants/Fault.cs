using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Mutants;

/// <summary>One deliberate fault: code that takes the place of other code while its number is switched on.</summary>
/// <param name="Kind">What kind of fault it is, in a word or two.</param>
/// <param name="Path">The file, relative to <c>src</c>, with forward slashes.</param>
/// <param name="Span">The code that it replaces.</param>
/// <param name="Original">That code.</param>
/// <param name="Changed">What runs instead. Empty: the statement is left out.</param>
internal sealed record Fault(string Kind, string Path, TextSpan Span, string Original, string Changed)
{
    /// <summary>The line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The member that holds it; two faults are never drawn from one member.</summary>
    public required string Member { get; init; }

    /// <summary>The room: the first two folders of the path, such as <c>NewsLint/Facts</c>.</summary>
    public string Room => string.Join('/', Path.Split('/')[..^1].Take(2));

    /// <summary>The tests that notice most faults of the file, by the start of their names after <c>NewsLint.Tests.</c>; checks are tested by the examples of their rules.</summary>
    public string TestRoom => Path.StartsWith("NewsLint.Cli/", StringComparison.Ordinal) ? "Cli."
        : Path.Split('/')[1] is "Checks" ? "Rulebook."
        : Path.Split('/')[1] + ".";

    /// <summary>The code with a switch in it.</summary>
    /// <param name="number">The number that switches the fault on.</param>
    public string Switched(int number) =>
        Changed.Length == 0 ? $"if (!global::FaultSwitch.Is({number})) {{ {Original} }}" : $"(global::FaultSwitch.Is({number}) ? {Changed} : {Original})";

    public override string ToString() => $"{Kind}: {Path}:{Line}  {OneLine(Original)}  ->  {(Changed.Length == 0 ? "left out" : OneLine(Changed))}";

    private static string OneLine(string code)
    {
        string line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 90 ? line : line[..87] + "...";
    }

    /// <summary>The switch that every project of the instrumented copy is given.</summary>
    public const string SwitchSource =
        """
        internal static class FaultSwitch
        {
            private static readonly int Number = int.TryParse(global::System.Environment.GetEnvironmentVariable("NEWSLINT_FAULT"), out int number) ? number : 0;

            public static bool Is(int number) => Number == number;
        }
        """;

    /// <summary>How source is parsed: as the projects do.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);
}

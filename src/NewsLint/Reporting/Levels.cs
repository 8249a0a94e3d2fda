using NewsLint.Checks;

namespace NewsLint.Reporting;

/// <summary>The levels in the words of those who read reports.</summary>
public static class Levels
{
    /// <summary>Our own word, as in rule files and settings.</summary>
    public static string Word(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>SARIF's word.</summary>
    public static string Sarif(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "note",
    };

    /// <summary>A number with its noun in the right number: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string noun) => Count(count, noun, noun + "s");

    /// <summary>A number with its noun, for a plural that is not made by an s.</summary>
    public static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}

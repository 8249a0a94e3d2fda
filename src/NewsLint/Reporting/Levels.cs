using NewsLint.Checks;

namespace NewsLint.Reporting;

/// <summary>The levels in the words of those who read reports.</summary>
internal static class Levels
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
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

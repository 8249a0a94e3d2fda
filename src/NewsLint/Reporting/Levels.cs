using NewsLint.Checks;

namespace NewsLint.Reporting;

/// <summary>The names of the levels in reports.</summary>
internal static class Levels
{
    /// <summary>The newslint name, as in rule files and settings.</summary>
    public static string Word(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>The SARIF name.</summary>
    public static string Sarif(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "note",
    };

    /// <summary>A number with its noun in the singular or plural: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string noun) => Count(count, noun, noun + "s");

    /// <summary>A number with its noun, for an irregular plural.</summary>
    public static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}

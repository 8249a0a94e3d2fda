using System.Globalization;

namespace NewsLint.Checks.Stories;

/// <summary>Says how many tellings of a story have something.</summary>
internal static class Tellings
{
    /// <summary>Where the words are that a message quotes.</summary>
    /// <param name="name">An article that has them.</param>
    /// <param name="count">How many have them.</param>
    /// <param name="all">How many have them or the words that differ.</param>
    public static string Where(string name, int count, int all) =>
        count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{count} of {all} tellings ({name} and {count - 1} more)");
}

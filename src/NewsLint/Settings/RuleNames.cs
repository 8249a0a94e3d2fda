namespace NewsLint.Settings;

/// <summary>
/// The names of built-in rules, such as <c>repeated-word</c> for NL5004. Suppressions and settings may use a name where they may use an id.
/// The build makes the table from the rule files. A newsroom's own rule has an id only.
/// </summary>
internal static partial class RuleNames
{
    /// <summary>Returns the id of the rule with a name; any other word is returned unchanged.</summary>
    /// <param name="word">An id or a name, in upper or lower case.</param>
    public static string ToId(string word) => Find(word) ?? Find(word.ToLowerInvariant()) ?? word;

    /// <summary>Returns whether a word is the name of a built-in rule, in upper or lower case.</summary>
    public static bool Contains(string word) => Find(word.ToLowerInvariant()) is not null;
}

using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Which spellings each dialect of <c>newslint_dialect</c> has.</summary>
internal static class DialectRules
{
    /// <summary>Returns the dialect as the documentation writes it; null for an unknown one.</summary>
    public static string? Known(string dialect)
    {
        foreach (string known in SettingKeys.DialectValues)
            if (known.Equals(dialect.Trim(), StringComparison.OrdinalIgnoreCase))
                return known;
        return null;
    }

    /// <summary>Returns whether a dialect has a spelling.</summary>
    /// <param name="dialect">One of <see cref="SettingKeys.DialectValues"/>.</param>
    /// <param name="spelling">The spelling.</param>
    public static bool Allows(string dialect, DialectSpelling spelling) => dialect switch
    {
        "en-US" => !spelling.IsBritish,
        "en-GB-oxford" => spelling.IsIse ? !spelling.IsBritish : spelling.IsBritish,
        // Australian copy has "program" for "programme".
        "en-AU" => spelling.Class == 'p' || spelling.IsBritish,
        "en-CA" => spelling.Class switch { 'o' or 'r' or 'l' or 'c' => spelling.IsBritish, 'i' or 'y' or 'p' => !spelling.IsBritish, _ => true },
        _ => spelling.IsBritish,
    };
}

using NewsLint.Facts.Names;

namespace NewsLint.Sourcing;

/// <summary>Says in which forms a name can be written, and what only looks like a name.</summary>
internal static class NameVariants
{
    /// <summary>What the word lists call a word that names nobody by itself.</summary>
    private const NameHints Ordinary = NameHints.Common | NameHints.Function | NameHints.Title | NameHints.Role | NameHints.Group | NameHints.Capitalised | NameHints.OrganisationWord | NameHints.PlaceWord;

    /// <summary>Whether capitalised words are a name: not copy in capitals, part of a headline, the abbreviation of a state or the label of a politician (R-Ohio).</summary>
    /// <param name="text">The name in the copy.</param>
    /// <param name="words">Its capitalised words.</param>
    public static bool IsName(string text, List<string> words)
    {
        if (words.Count > 1 && !text.AsSpan().ContainsAnyInRange('a', 'z'))
            return false;
        if (words.Count == 1 && (text[^1] == '.' || (text.Length > 2 && text[1] == '-')))
            return false;
        for (int i = 1; i < words.Count; i++)
            if ((NameLexicon.Of(words[i].ToLowerInvariant()) & NameHints.Function) != 0)
                return false;
        return !words.TrueForAll(IsCommon);
    }

    /// <summary>Whether a word is one of the language, and names nobody by itself.</summary>
    public static bool IsCommon(string word) => (NameLexicon.Of(word.ToLowerInvariant()) & Ordinary) != 0 || (NameLexicon.Of(word) & Ordinary) != 0;

    /// <summary>Returns other forms of a name: the full name of a short form, the short forms of a full name, and its initials.</summary>
    public static IEnumerable<string> Of(string name, List<string> words)
    {
        if (NameLexicon.Canonical(name) is var full && full != name)
            yield return full;
        foreach (string form in NameLexicon.ShortForms(full))
            yield return form;
        if (words.Count > 1)
            yield return string.Concat(words.Select(static word => word[..1]));
    }

    /// <summary>Whether two words differ only in accents.</summary>
    public static bool AreOneButAccents(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
            if (char.ToLowerInvariant(a[i]) != char.ToLowerInvariant(b[i]) && char.IsAscii(a[i]) == char.IsAscii(b[i]))
                return false;
        return true;
    }
}

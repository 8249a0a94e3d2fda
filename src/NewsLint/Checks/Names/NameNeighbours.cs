using NewsLint.Facts.Names;

namespace NewsLint.Checks.Names;

/// <summary>What the words beside two names say: whether they name one person or thing.</summary>
internal static class NameNeighbours
{
    private const NameHints Ordinary = NameHints.Common | NameHints.Function | NameHints.Role;

    /// <summary>Returns whether both follow one word for a person: his wife Stacy, his wife, Stacey.</summary>
    public static bool ShareRole(NameWord usual, NameWord odd) => odd.Roles.Exists(usual.Roles.Contains);

    /// <summary>Returns whether both have the same name before or after them: Stephen Miller, Stephen Millar.</summary>
    public static bool Share(NameWord usual, NameWord odd) =>
        odd.Before.Exists(name => usual.Before.Contains(name) && IsOfPerson(name)) || odd.After.Exists(name => usual.After.Contains(name) && IsOfPerson(name));

    /// <summary>Returns whether both follow the same given name.</summary>
    public static bool ShareGiven(NameWord usual, NameWord odd) =>
        odd.Before.Exists(name => usual.Before.Contains(name) && IsOfPerson(name) && (NameLexicon.Of(name) & NameHints.Given) != 0);

    /// <summary>Returns whether a name of a person is beside a word.</summary>
    public static bool HasPerson(NameWord word) => word.Before.Exists(IsOfPerson) || word.After.Exists(IsOfPerson);

    /// <summary>
    /// Returns whether the odd word has a first name that the usual one never has, is a first name of another family name, or is a part of the name
    /// of a thing: the Thorson Museum.
    /// </summary>
    public static bool AreOther(NameWord usual, NameWord odd) =>
        odd.Before.Exists(name => IsOfPerson(name) && !usual.Before.Contains(name))
        || odd.After.Exists(name => (IsOfPerson(name) || (IsOfThing(name) && !IsPlace(usual.Text))) && !usual.After.Contains(name));

    private static bool IsOfPerson(string name)
    {
        NameHints hints = NameLexicon.Of(name);
        return (hints & (NameHints.Title | NameHints.Organisation | NameHints.OrganisationWord | NameHints.Place | NameHints.PlaceWord | NameHints.Group | NameHints.Capitalised)) == 0
            && (NameLexicon.Of(name.ToLowerInvariant()) & Ordinary) == 0;
    }

    /// <summary>Whether a word makes the name before it that of a street, a firm or a thing; a day does not.</summary>
    private static bool IsOfThing(string word) =>
        (NameLexicon.Of(word) & NameHints.Capitalised) == 0
        && ((NameLexicon.Of(word) & (NameHints.OrganisationWord | NameHints.PlaceWord)) != 0 || (NameLexicon.Of(word.ToLowerInvariant()) & NameHints.Common) != 0);

    private static bool IsPlace(string word) => (NameLexicon.Of(word) & NameHints.Place) != 0;
}

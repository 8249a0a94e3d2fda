using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Names;

/// <summary>A run of capitals that may name something, with what its surroundings say of it.</summary>
internal sealed class NameCandidate
{
    public required int Block { get; init; }

    /// <summary>The name's place, without title and possessive ending.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The title's place; empty when there is none.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>The name as written.</summary>
    public required string Text { get; init; }

    /// <summary>The words of the name, particles and initials included, without full stops.</summary>
    public required string[] Words { get; init; }

    /// <summary>What the word lists know of the first word.</summary>
    public NameHints First { get; init; }

    /// <summary>What the word lists know of the last word.</summary>
    public NameHints Last { get; init; }

    /// <summary>What the word lists know of the whole.</summary>
    public NameHints Whole { get; init; }

    /// <summary>Whether any word can stand in running copy, read in lower case.</summary>
    public bool HasCommonWord { get; init; }

    /// <summary>Whether it begins a sentence or quotation, so that its capital says nothing.</summary>
    public bool IsInitial { get; init; }

    /// <summary>Whether it stands where all words have capitals, as in a headline.</summary>
    public bool IsInTitleCase { get; init; }

    /// <summary>Whether it stands in brackets of its own, as an acronym behind its name does.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>Roles from the title before it and from the words around.</summary>
    public List<PersonRole>? Roles { get; set; }

    /// <summary>What the title tells.</summary>
    public Gender Gender { get; set; }

    /// <summary>What it is, as far as it alone tells.</summary>
    public NameKind? Kind { get; set; }

    /// <summary>Who or what it names; set by the joiner.</summary>
    public NamedEntity? Entity { get; set; }

    public bool IsSingle => Words.Length == 1;

    public bool IsAcronym => IsSingle && Words[0].Length is >= 2 and <= 6 && IsAllCapitals(Words[0]);

    /// <summary>Whether the letters of an acronym stand in a name in their order, the first at its head.</summary>
    internal static bool IsAcronymOf(string acronym, string name)
    {
        if (!name.Contains(' ', StringComparison.Ordinal) || char.ToUpperInvariant(name[0]) != acronym[0])
            return false;
        int at = 0;
        foreach (char c in acronym)
        {
            if (!char.IsUpper(c))
                continue;
            while (at < name.Length && char.ToUpperInvariant(name[at]) != c)
                at++;
            if (at++ >= name.Length)
                return false;
        }
        return true;
    }

    /// <summary>WASHINGTON, as in a dateline.</summary>
    internal static bool IsPlaceInCapitals(string text) =>
        text.Length > 4 && IsAllCapitals(text) && (NameLexicon.Of(text[0] + text[1..].ToLowerInvariant()) & NameHints.Place) != 0;

    internal static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters >= 2;
    }
}

using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Names;

/// <summary>A run of capitalised words that may be a name, with the evidence around it.</summary>
internal sealed class NameCandidate
{
    public required int Block { get; init; }

    /// <summary>The span of the name, without title and possessive ending.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span of the title; empty if there is none.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>The name as written.</summary>
    public required string Text { get; init; }

    /// <summary>The words of the name, including particles and initials, without full stops.</summary>
    public required string[] Words { get; init; }

    /// <summary>The hints for the first word.</summary>
    public NameHints First { get; init; }

    /// <summary>The hints for the last word.</summary>
    public NameHints Last { get; init; }

    /// <summary>The hints for the whole name.</summary>
    public NameHints Whole { get; init; }

    /// <summary>Whether any of its words, in lower case, is a common word.</summary>
    public bool HasCommonWord { get; init; }

    /// <summary>Whether it begins a sentence or quotation, so its capital is no evidence.</summary>
    public bool IsInitial { get; init; }

    /// <summary>Whether it is in title case text, such as a headline.</summary>
    public bool IsInTitleCase { get; init; }

    /// <summary>Whether it is alone in brackets, as an acronym after its name is.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>The roles from the title before it and from the words around it.</summary>
    public List<PersonRole>? Roles { get; set; }

    /// <summary>The gender that the title gives.</summary>
    public Gender Gender { get; set; }

    /// <summary>The kind, if the candidate alone shows it.</summary>
    public NameKind? Kind { get; set; }

    /// <summary>The named entity; set by the joiner.</summary>
    public NamedEntity? Entity { get; set; }

    public bool IsSingle => Words.Length == 1;

    public bool IsAcronym => IsSingle && Words[0].Length is >= 2 and <= 6 && IsAllCapitals(Words[0]);

    /// <summary>Returns whether a name contains the letters of an acronym in order and begins with the first one.</summary>
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

    /// <summary>Returns whether text is a place in capitals, as in a dateline: WASHINGTON.</summary>
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

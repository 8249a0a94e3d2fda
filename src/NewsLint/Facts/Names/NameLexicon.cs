using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>The facts that the word lists give about a word or phrase.</summary>
[Flags]
internal enum NameHints : ushort
{
    None = 0,

    /// <summary>A common word: its capital at the start of a sentence is no evidence.</summary>
    Common = 1,

    /// <summary>A given name.</summary>
    Given = 2,

    /// <summary>A family name that precedes the given name.</summary>
    FamilyFirst = 4,

    /// <summary>A title or office, capitalised.</summary>
    Title = 8,

    /// <summary>A role, in lower case.</summary>
    Role = 16,

    /// <summary>A place.</summary>
    Place = 32,

    /// <summary>An organisation.</summary>
    Organisation = 64,

    /// <summary>A word that makes its name an organisation.</summary>
    OrganisationWord = 128,

    /// <summary>A word that makes its name a place.</summary>
    PlaceWord = 256,

    /// <summary>A people, faith or party.</summary>
    Group = 512,

    /// <summary>A day, month or other capitalised word that is not a name.</summary>
    Capitalised = 1024,

    /// <summary>A particle inside names.</summary>
    Particle = 2048,

    Male = 4096,

    Female = 8192,

    /// <summary>A pronoun, preposition, conjunction or similar word.</summary>
    Function = 16384,

    /// <summary>A family name well known enough to be used alone.</summary>
    Family = 32768,
}

/// <summary>The word lists about names in one table, so each word needs one lookup.</summary>
internal static class NameLexicon
{
    private const int Capacity = 16000;

    private static readonly WordTable Hints = Load();

    private static readonly Dictionary<string, string> Aliases = LoadAliases();

    /// <summary>Returns the hints for a word or phrase, case-sensitive.</summary>
    public static NameHints Of(ReadOnlySpan<char> words) => (NameHints)Hints[words];

    /// <summary>Returns whether a lower-case word, singular or plural, is a person's role.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) =>
        (Of(word) & NameHints.Role) != 0 || (word is [.., 's'] && (Of(word[..^1]) & NameHints.Role) != 0);

    /// <summary>Returns the full name for a well-known short form; otherwise the name itself.</summary>
    public static string Canonical(string name)
    {
        if (name.Contains('.', StringComparison.Ordinal) && name.Length < 12 && !name.Contains(' ', StringComparison.Ordinal))
            name = name.Replace(".", "", StringComparison.Ordinal);
        return Aliases.GetValueOrDefault(name, name);
    }

    /// <summary>Returns the well-known short forms of a full name.</summary>
    public static IEnumerable<string> ShortForms(string full) => Aliases.Where(alias => alias.Value == full).Select(static alias => alias.Key);

    private static WordTable Load()
    {
        var hints = new WordTable(Capacity);
        Add(Words.CommonWords, NameHints.Common);
        Add(Words.FunctionWords, NameHints.Function | NameHints.Common);
        Add(Words.GivenNames, NameHints.Given, gendered: true);
        Add(Words.FamilyNames, NameHints.Family);
        Add(Words.FamilyFirstNames, NameHints.FamilyFirst);
        Add(Words.Titles, NameHints.Title, gendered: true);
        Add(Words.Roles, NameHints.Role, gendered: true);
        Add(Words.Places, NameHints.Place);
        Add(Words.Organisations, NameHints.Organisation);
        Add(Words.OrganisationWords, NameHints.OrganisationWord);
        Add(Words.PlaceWords, NameHints.PlaceWord);
        Add(Words.Demonyms, NameHints.Group);
        Add(Words.CapitalisedWords, NameHints.Capitalised);
        Add(Words.NameParticles, NameHints.Particle);
        return hints;

        void Add(ReadOnlySpan<byte> list, NameHints hint, bool gendered = false)
        {
            while (Words.TryRead(ref list, out ReadOnlySpan<byte> entry))
            {
                if (!gendered)
                    hints.Add(entry, (ushort)hint);
                else
                    hints.Add(entry[..^2], (ushort)(hint | entry[^1] switch { (byte)'m' => NameHints.Male, (byte)'f' => NameHints.Female, _ => NameHints.None }));
            }
        }
    }

    private static Dictionary<string, string> LoadAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in Words.Entries(Words.NameAliases))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            aliases[entry[..equals].Trim()] = entry[(equals + 1)..].Trim();
        }
        return aliases;
    }
}

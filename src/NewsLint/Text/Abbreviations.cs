namespace NewsLint.Text;

/// <summary>What may follow an abbreviation's full stop within the sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>The list does not have the word.</summary>
    None,

    /// <summary>Anything: the next word decides whether the sentence goes on.</summary>
    Open,

    /// <summary>Always a name: the full stop never ends a sentence.</summary>
    BeforeName,

    /// <summary>A number; before anything else, the full stop ends the sentence.</summary>
    BeforeNumber,
}

/// <summary>Words with a full stop that can occur inside a sentence: rules/words/abbreviations.txt.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Read();
    private static int longest;

    /// <summary>Returns the kind of abbreviation of a word before a full stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        word.Length <= longest && Kinds.TryGetValue(word, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    private static Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (string entry in Words.Entries(Words.Abbreviations))
        {
            int equals = entry.IndexOf(" = ", StringComparison.Ordinal);
            string word = equals < 0 ? entry : entry[..equals];
            longest = Math.Max(longest, word.Length);
            kinds[word] = equals < 0 ? AbbreviationKind.Open
                : entry.EndsWith("name", StringComparison.Ordinal) ? AbbreviationKind.BeforeName : AbbreviationKind.BeforeNumber;
        }
        return kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

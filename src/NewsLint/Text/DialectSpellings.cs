namespace NewsLint.Text;

/// <summary>A spelling that shows a dialect.</summary>
/// <param name="IsBritish">Whether it is the British spelling of the pair.</param>
/// <param name="Class">The class of the pair, by the letter of the word list.</param>
/// <param name="Other">The spelling of the other side.</param>
internal sealed record DialectSpelling(bool IsBritish, char Class, string Other)
{
    /// <summary>Whether the pair is one of -ise and -ize. Oxford spelling writes -ize, too.</summary>
    public bool IsIse => Class == 'i';
}

/// <summary>The pairs of British and American spellings of <c>rules/words/dialect-spellings.txt</c>, with all their endings.</summary>
internal static class DialectSpellings
{
    /// <summary>About the number of spellings.</summary>
    private const int Capacity = 8000;

    private static readonly WordFilter Filter = new();

    private static readonly Dictionary<string, DialectSpelling> Spellings = Load();

    private static readonly Dictionary<string, DialectSpelling>.AlternateLookup<ReadOnlySpan<char>> BySpan = Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of pairs.</summary>
    public static int PairCount { get; private set; }

    /// <summary>Returns the dialect of a word in lower case; null if the word shows none.</summary>
    public static DialectSpelling? Find(ReadOnlySpan<char> word) => word.Length > 0 && Filter.MayHave(word) && BySpan.TryGetValue(word, out DialectSpelling? spelling) ? spelling : null;

    private static Dictionary<string, DialectSpelling> Load()
    {
        var spellings = new Dictionary<string, DialectSpelling>(Capacity, StringComparer.Ordinal);
        var groups = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.DialectSpellings))
        {
            string[] parts = line.Split(' ');
            if (parts[0][0] == '@')
            {
                groups.Add(parts[0], parts[2..]);
                continue;
            }
            for (int i = 3; i < parts.Length; i++)
            {
                if (!groups.TryGetValue(parts[i], out string[]? endings))
                    endings = [parts[i]];
                foreach (string ending in endings)
                    Add(spellings, parts[0][0], parts[1], parts[2], ending == "-" ? "" : ending);
            }
        }
        return spellings;
    }

    private static void Add(Dictionary<string, DialectSpelling> spellings, char kind, string british, string american, string ending)
    {
        string left = british.TrimStart('=') + ending;
        string right = american.TrimStart('=') + ending;
        Filter.Add(left);
        Filter.Add(right);
        bool added = british[0] != '=' && spellings.TryAdd(left, new DialectSpelling(true, kind, right));
        added |= american[0] != '=' && spellings.TryAdd(right, new DialectSpelling(false, kind, left));
        PairCount += added ? 1 : 0;
    }
}

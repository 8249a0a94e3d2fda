using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>The names of <c>rules/words/name-spellings.txt</c>, which English writes in several ways.</summary>
internal static class NameSpellings
{
    private static readonly Dictionary<string, ListedName> Names = Load();

    /// <summary>Returns the entry of a name; null if English writes it in one way.</summary>
    public static ListedName? Find(string name) => Names.GetValueOrDefault(name);

    private static Dictionary<string, ListedName> Load()
    {
        var names = new Dictionary<string, ListedName>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.NameSpellings))
        {
            var entry = new ListedName(char.IsUpper(line[0]));
            foreach (string name in line.Split(' '))
                names.TryAdd(name, entry);
        }
        return names;
    }
}

/// <summary>A name with several spellings.</summary>
/// <param name="countsAlone">Whether it names one thing without a name beside it: Hezbollah, not Sara.</param>
internal sealed class ListedName(bool countsAlone)
{
    /// <summary>Whether it names one thing without a name beside it.</summary>
    public bool CountsAlone { get; } = countsAlone;
}

using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Normalizes a title, written out or abbreviated: the newsroom chooses the form, not the speaker.</summary>
internal static class SpokenTitles
{
    private static readonly Dictionary<string, string> Forms = Read();

    /// <summary>Returns the short form of a title in lower case, or null for any other word.</summary>
    public static string? Of(string word) => Forms.GetValueOrDefault(word);

    private static Dictionary<string, string> Read()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.SpokenTitles))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            forms[line[..space]] = line[(space + 1)..];
        }
        return forms;
    }
}

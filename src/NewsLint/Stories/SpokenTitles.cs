using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Gives a title one form, whether it is written out or abbreviated: the speaker said it, the newsroom wrote it.</summary>
internal static class SpokenTitles
{
    private static readonly Dictionary<string, string> Forms = Read();

    /// <summary>The short form of a title in small letters; null for any other word.</summary>
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

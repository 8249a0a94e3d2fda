using System.Text;

namespace NewsLint.Text;

/// <summary>
/// The word lists of rules/words/: one entry a line, <c>#</c> begins a comment, blank lines mean nothing. Each list is
/// a generated member that holds the file's bytes.
/// </summary>
internal static partial class Words
{
    /// <summary>The entries of a list, in the file's order.</summary>
    public static List<string> Entries(ReadOnlySpan<byte> list)
    {
        var entries = new List<string>();
        foreach (Range range in list.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = list[range];
            int comment = line.IndexOf((byte)'#');
            string entry = Encoding.UTF8.GetString(comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
                entries.Add(entry);
        }
        return entries;
    }

    /// <summary>The entries of a list as a set; looked up by exact characters, also as spans.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(ReadOnlySpan<byte> list) =>
        new HashSet<string>(Entries(list), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

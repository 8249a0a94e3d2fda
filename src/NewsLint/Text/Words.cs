using System.Text;

namespace NewsLint.Text;

/// <summary>
/// The word lists of rules/words/: one entry per line; <c>#</c> begins a comment; blank lines are ignored. Each list is
/// a generated member that holds the file's bytes.
/// </summary>
internal static partial class Words
{
    /// <summary>Returns the entries of a list, in file order.</summary>
    public static List<string> Entries(ReadOnlySpan<byte> list)
    {
        var entries = new List<string>();
        while (TryRead(ref list, out ReadOnlySpan<byte> entry))
            entries.Add(Encoding.UTF8.GetString(entry));
        return entries;
    }

    /// <summary>Reads the next entry of a list, in UTF-8, without creating a string.</summary>
    /// <param name="list">The rest of the list; on return it begins after the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TryRead(ref ReadOnlySpan<byte> list, out ReadOnlySpan<byte> entry)
    {
        while (!list.IsEmpty)
        {
            int end = list.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? list : list[..end];
            list = end < 0 ? default : list[(end + 1)..];
            int comment = line.IndexOf((byte)'#');
            entry = (comment < 0 ? line : line[..comment]).Trim(" \t\r"u8);
            if (!entry.IsEmpty)
                return true;
        }
        entry = default;
        return false;
    }

    /// <summary>Returns the entries of a list as a set with ordinal comparison, which also takes spans.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(ReadOnlySpan<byte> list) =>
        new HashSet<string>(Entries(list), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

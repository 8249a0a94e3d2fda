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
        while (TryRead(ref list, out ReadOnlySpan<byte> entry))
            entries.Add(Encoding.UTF8.GetString(entry));
        return entries;
    }

    /// <summary>Reads the next entry of a list, in UTF-8, without making a string of it.</summary>
    /// <param name="list">The list, or what is left of it; begins behind the entry afterwards.</param>
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

    /// <summary>The entries of a list as a set; looked up by exact characters, also as spans.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(ReadOnlySpan<byte> list) =>
        new HashSet<string>(Entries(list), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

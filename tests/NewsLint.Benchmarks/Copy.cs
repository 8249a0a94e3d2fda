using System.Text;

namespace NewsLint.Benchmarks;

/// <summary>The copy for the benchmarks: the seeds, unchanged and repeated to the size of a newsroom's archive.</summary>
internal static class Copy
{
    /// <summary>About four million characters, as many as 840 newspaper articles.</summary>
    private const int ArchiveLength = 4_000_000;

    /// <summary>The seeds' bytes, by name.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Seeds { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "seeds")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    /// <summary>The repeated seeds, as articles.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Archive()
    {
        var archive = new List<(string Name, byte[] Bytes)>();
        for (long length = 0; length < ArchiveLength; length += archive[^1].Bytes.Length)
        {
            (string name, byte[] bytes) = Seeds[archive.Count % Seeds.Count];
            archive.Add(($"{archive.Count}-{name}", bytes));
        }
        return archive;
    }

    /// <summary>The repeated seeds, as one text in UTF-8.</summary>
    public static byte[] Utf8() => [.. Archive().SelectMany(article => article.Bytes)];

    /// <summary>The same text in another encoding.</summary>
    public static byte[] In(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(Utf8()))];

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lint.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No folder above the benchmarks holds Lint.sln.");
    }
}

using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Scripting;

/// <summary>The files of code that a user trusts: each with its full path and its content.</summary>
/// <param name="folder">Where the list is kept.</param>
internal sealed class TrustList(UserFolder folder)
{
    private readonly Lazy<Dictionary<string, string>> entries = new(() => Read(folder));

    /// <summary>Whether a file is trusted as it is.</summary>
    /// <exception cref="IOException">The list is not private.</exception>
    public bool Has(CodeFile file) => Signature(file) is { } signature && entries.Value.GetValueOrDefault(file.Path) == signature;

    /// <summary>Whether the file was trusted with another content.</summary>
    public bool HadOther(CodeFile file) => entries.Value.ContainsKey(file.Path) && !Has(file);

    /// <summary>The full paths of the trusted files, sorted.</summary>
    public IEnumerable<string> Paths => entries.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>Trusts files as they are.</summary>
    /// <exception cref="IOException">The list cannot be written, or is not private.</exception>
    public void Add(IEnumerable<CodeFile> files)
    {
        folder.MakeKey();
        foreach (CodeFile file in files)
            entries.Value[file.Path] = Signature(file)!;
        Write();
    }

    /// <summary>Trusts the files of a folder, or one file, no more; returns how many there were.</summary>
    public int Remove(string path)
    {
        string[] gone = [.. entries.Value.Keys.Where(key => key == path || key.StartsWith(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal))];
        foreach (string key in gone)
            entries.Value.Remove(key);
        if (gone.Length > 0)
            Write();
        return gone.Length;
    }

    private string? Signature(CodeFile file) => folder.Sign(UserFolder.Bytes("trust"), UserFolder.Bytes(file.Path), file.Content) is { } signature ? Convert.ToHexString(signature) : null;

    private void Write()
    {
        string path = PathOf(folder);
        string temporary = $"{path}.{Environment.ProcessId}";
        UserFolder.Write(temporary, UserFolder.Bytes(string.Concat(entries.Value.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Value} {entry.Key}\n"))), FileMode.Create);
        File.Move(temporary, path, overwrite: true);
    }

    private static Dictionary<string, string> Read(UserFolder folder)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(PathOf(folder)))
            return entries;
        foreach (string line in ArticleDecoder.Decode(RegularFile.ReadAllBytes(PathOf(folder))).Content.Split('\n'))
            if (line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
                entries[line[(space + 1)..]] = line[..space];
        return entries;
    }

    private static string PathOf(UserFolder folder) => Path.Combine(folder.Config, "trusted");
}

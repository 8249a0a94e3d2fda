using System.Text;

namespace NewsLint.Cli.Git;

/// <summary>A file that differs between two states of a repository.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Blob">The blob of the new state; all zeros when it is only in the work tree.</param>
/// <param name="OldBlob">The earlier blob, possibly with another name; null for a new file.</param>
internal sealed record ChangedFile(string Path, string Blob, string? OldBlob);

/// <summary>A file in the index.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Blob">Its blob.</param>
internal sealed record IndexedFile(string Path, string Blob);

/// <summary>A git repository and its work tree.</summary>
internal sealed class GitRepository : IDisposable
{
    private GitRepository(string root, string mergeHeads)
    {
        Root = root;
        MergeHeads = File.Exists(mergeHeads) ? [.. File.ReadLines(mergeHeads).Where(IsCommit)] : [];
        Blobs = new BlobReader(root);
    }

    /// <summary>The full path of the root of the work tree.</summary>
    public string Root { get; }

    /// <summary>The commits that a merge in progress adds.</summary>
    public IReadOnlyList<string> MergeHeads { get; }

    /// <summary>Reads blobs.</summary>
    public BlobReader Blobs { get; }

    /// <summary>Opens the repository of a folder.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="what">The feature that needs it, for the error.</param>
    /// <exception cref="UsageException">There is none, or no git.</exception>
    public static GitRepository Open(string folder, string what)
    {
        (int code, byte[] output, string complaint) = GitProcess.Run(folder, "rev-parse", "--show-toplevel", "--git-path", "MERGE_HEAD");
        if (code != 0)
        {
            string reason = complaint.Contains("not a git repository", StringComparison.Ordinal) ? $"{folder} is in no git repository" : complaint;
            throw new UsageException($"{what}: {reason}");
        }
        string[] lines = Encoding.UTF8.GetString(output).Split('\n');
        return new GitRepository(Path.GetFullPath(lines[0]), Path.GetFullPath(lines[1], folder));
    }

    /// <summary>The merge base of the current branch and a revision.</summary>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public string MergeBase(string revision)
    {
        (int code, byte[] output, _) = GitProcess.Run(Root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (code != 0)
            throw new UsageException($"--since: there is no revision {revision}");
        string commit = Encoding.ASCII.GetString(output).Trim();
        (code, output, _) = GitProcess.Run(Root, "merge-base", "--end-of-options", commit, "HEAD");
        return code == 0 ? Encoding.ASCII.GetString(output).Trim() : commit;
    }

    /// <summary>The differences from a commit, in git's order.</summary>
    /// <param name="commit">The commit; null for the checked-out commit, or an empty tree before the first.</param>
    /// <param name="isStaged">Whether to compare the index, not the work tree.</param>
    /// <exception cref="UsageException">Git refuses.</exception>
    public List<ChangedFile> Changes(string? commit, bool isStaged)
    {
        List<string> arguments = ["diff", "--raw", "-z", "--no-abbrev", "-M", "--no-relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];
        if (isStaged)
            arguments.Add("--cached");
        // A merge in progress writes revisions to a file, which may contain anything.
        if (commit is not null)
            arguments.AddRange(["--end-of-options", commit]);
        arguments.Add("--");
        var changes = new List<ChangedFile>();
        string[] fields = Fields(arguments, readsWorkTree: !isStaged);
        for (int i = 0; i + 1 < fields.Length;)
        {
            // :100644 100644 OLD NEW R086, and a path, or both paths of a rename.
            string[] head = fields[i].Split(' ');
            bool isMoved = head[4][0] is 'R' or 'C';
            string path = fields[i + (isMoved ? 2 : 1)];
            i += isMoved ? 3 : 2;
            if (!head[1].StartsWith("100", StringComparison.Ordinal) || head[4][0] is 'D' or 'U')
                continue;
            bool wasFile = head[0].StartsWith(":100", StringComparison.Ordinal);
            changes.Add(new ChangedFile(Path.GetFullPath(path, Root), head[3], wasFile ? head[2] : null));
        }
        return changes;
    }

    /// <summary>The untracked files of the work tree that git does not ignore.</summary>
    public List<string> Untracked()
    {
        var paths = new List<string>();
        foreach (string path in Fields(["ls-files", "--others", "--exclude-standard", "-z"]))
            if (path.Length > 0)
                paths.Add(Path.GetFullPath(path, Root));
        return paths;
    }

    /// <summary>The files of the index below a folder, or a single file.</summary>
    public List<IndexedFile> Indexed(string fullPath)
    {
        var files = new List<IndexedFile>();
        foreach (string entry in Fields(["--literal-pathspecs", "ls-files", "--stage", "-z", "--", fullPath]))
        {
            // MODE BLOB STAGE<tab>PATH
            int tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry.StartsWith("100", StringComparison.Ordinal) && entry[tab - 1] == '0')
                files.Add(new IndexedFile(Path.GetFullPath(entry[(tab + 1)..], Root), entry.Split(' ')[1]));
        }
        return files;
    }

    /// <summary>The files that have all of the words, in the index or in the work tree, untracked ones included.</summary>
    public List<IndexedFile> FilesWith(ReadOnlySpan<string> words, bool isStaged)
    {
        List<string> arguments = ["grep", "-l", "-z", "-I", "-F", "--full-name", "--no-textconv", "--all-match", isStaged ? "--cached" : "--untracked"];
        foreach (string word in words)
            arguments.AddRange(["-e", word]);
        (int code, byte[] output, string complaint) = GitProcess.RunWithoutFilters(Root, [.. arguments]);
        // 1: there is none.
        if (code is not (0 or 1))
            throw new UsageException($"git grep fails: {complaint}");
        HashSet<string> paths = [.. Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => Path.GetFullPath(path, Root))];
        if (paths.Count == 0 || !isStaged)
            return [.. paths.Order(StringComparer.Ordinal).Select(static path => new IndexedFile(path, ""))];
        return [.. Indexed(Root).Where(file => paths.Contains(file.Path))];
    }

    /// <summary>Whether a path is in the work tree.</summary>
    public bool Contains(string fullPath) => fullPath == Root || fullPath.StartsWith(Path.EndsInDirectorySeparator(Root) ? Root : Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    public void Dispose() => Blobs.Dispose();

    private static bool IsCommit(string line) => line.Length is 40 or 64 && line.All(char.IsAsciiHexDigit);

    private string[] Fields(List<string> arguments, bool readsWorkTree = false)
    {
        (int code, byte[] output, string complaint) = readsWorkTree ? GitProcess.RunWithoutFilters(Root, [.. arguments]) : GitProcess.Run(Root, [.. arguments]);
        return code == 0 ? Encoding.UTF8.GetString(output).Split('\0') : throw new UsageException($"git {arguments[0]} fails: {complaint}");
    }
}

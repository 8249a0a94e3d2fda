using NewsLint.Text;

namespace NewsLint.Settings;

/// <summary>
/// The <c>.editorconfig</c> files of a run: those of a file's folder and of the folders above it, up to one that says
/// <c>root = true</c>. Each is read once. Not for several threads.
/// </summary>
/// <param name="report">Gives the path by which a file is reported, for its full path.</param>
public sealed class SettingsTree(Func<string, string> report)
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = ".editorconfig";

    private readonly Dictionary<string, Chain> chains = new(StringComparer.Ordinal);
    private readonly List<SettingsFile> files = [];
    private readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);

    /// <summary>The files that hold for any file that was asked for, in no order.</summary>
    public IReadOnlyCollection<SettingsFile> Files => files;

    /// <summary>The files that could not be read, with the reason as a clause.</summary>
    public IReadOnlyDictionary<string, string> Failures => failures;

    /// <summary>What is said about a file.</summary>
    /// <param name="fullPath">The file's full path; it need not exist.</param>
    public ArticleSettings For(string fullPath) =>
        ChainOf(Path.GetDirectoryName(fullPath) ?? fullPath).For(fullPath.Replace('\\', '/'));

    /// <summary>All that the files of a folder, and those above that hold for it, set a key to, whatever files a section speaks of.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="key">The key, in lower case.</param>
    public IReadOnlyList<SettingValue> Values(string folder, string key) => ChainOf(folder).Values(key);

    /// <summary>What files that all lie in the topmost folder say about a file.</summary>
    /// <param name="path">The file's path from that folder, with forward slashes.</param>
    /// <param name="files">The files, the outermost first.</param>
    internal static ArticleSettings For(string path, IEnumerable<SettingsFile> files)
    {
        Chain chain = Chain.Empty;
        foreach (SettingsFile file in files)
            chain = chain.With("", file);
        return chain.For(path);
    }

    private Chain ChainOf(string folder)
    {
        if (chains.TryGetValue(folder, out Chain? chain))
            return chain;
        SettingsFile? own = Read(Path.Combine(folder, FileName));
        string? parent = own?.IsRoot == true ? null : Path.GetDirectoryName(folder);
        Chain above = parent is null ? Chain.Empty : ChainOf(parent);
        chain = own is null ? above : above.With(folder.Replace('\\', '/'), own);
        chains.Add(folder, chain);
        if (own is not null)
            files.Add(own with { Own = chain.For(Path.Combine(folder, FileName).Replace('\\', '/')) });
        return chain;
    }

    private SettingsFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        string reported = report(path);
        try
        {
            return SettingsFile.Read(reported, ArticleDecoder.Decode(RegularFile.ReadAllBytes(path)));
        }
        catch (IOException error)
        {
            failures[reported] = error.Message;
            return null;
        }
    }

    /// <summary>Settings files that hold together for the files of a folder, the outermost first.</summary>
    internal sealed class Chain
    {
        /// <summary>No file.</summary>
        public static readonly Chain Empty = new([]);

        private readonly PlacedSection[] sections;

        /// <summary>Articles to which the same sections apply share their settings.</summary>
        private readonly Dictionary<string, ArticleSettings> shared = new(StringComparer.Ordinal);

        private Chain(PlacedSection[] sections) => this.sections = sections;

        /// <summary>This chain and one more file below it.</summary>
        /// <param name="folder">The file's folder, with forward slashes.</param>
        /// <param name="file">The file.</param>
        public Chain With(string folder, SettingsFile file)
        {
            var all = new List<PlacedSection>(sections);
            foreach (SettingsSection section in file.Sections)
                if (section.Glob is not null)
                    all.Add(new PlacedSection(folder, file, section, GlobReader.EditorConfig(section.Glob)));
            return new Chain([.. all]);
        }

        /// <summary>All that any section sets a key to.</summary>
        public List<SettingValue> Values(string key)
        {
            var values = new List<SettingValue>();
            foreach (PlacedSection placed in sections)
                foreach (Setting setting in placed.Section.Settings)
                    if (setting.Key == key)
                        values.Add(new SettingValue(setting.Value, placed.Folder, placed.File, placed.Section.Glob!, setting));
            return values;
        }

        /// <summary>What is said about a file whose path has forward slashes.</summary>
        public ArticleSettings For(string path)
        {
            if (sections.Length == 0)
                return ArticleSettings.Default;
            Span<char> holds = sections.Length <= 256 ? stackalloc char[sections.Length] : new char[sections.Length];
            for (int i = 0; i < sections.Length; i++)
                holds[i] = sections[i].Glob.IsMatch(Below(path, sections[i].Folder)) ? '1' : '0';
            var key = new string(holds);
            if (!shared.TryGetValue(key, out ArticleSettings? settings))
            {
                var holding = new List<PlacedSection>();
                for (int i = 0; i < sections.Length; i++)
                    if (key[i] == '1')
                        holding.Add(sections[i]);
                settings = ArticleSettings.Merge(holding);
                shared.Add(key, settings);
            }
            return settings;
        }
    }

    /// <summary>The part of a path below a folder.</summary>
    internal static ReadOnlySpan<char> Below(string path, string folder)
    {
        int start = folder.Length + (folder.EndsWith('/') || folder.Length == 0 ? 0 : 1);
        return path.AsSpan(Math.Min(start, path.Length));
    }
}

/// <summary>A section with the folder of its file.</summary>
/// <param name="Folder">The folder, with forward slashes.</param>
/// <param name="File">The file.</param>
/// <param name="Section">The section.</param>
/// <param name="Glob">Its pattern, read.</param>
internal sealed record PlacedSection(string Folder, SettingsFile File, SettingsSection Section, Glob Glob);

using NewsLint.Text;

namespace NewsLint.Settings;

/// <summary>
/// The <c>.editorconfig</c> files of a run: those of a file's folder and its parent folders, up to one with
/// <c>root = true</c>. Each is read once. This class is not thread-safe.
/// </summary>
/// <param name="report">Returns the path under which a file is reported, given its full path.</param>
internal sealed class SettingsTree(Func<string, string> report)
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = ".editorconfig";

    private readonly Dictionary<string, Chain> chains = new(StringComparer.Ordinal);
    private readonly List<SettingsFile> files = [];
    private readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);

    /// <summary>The settings files read so far, in no particular order.</summary>
    public IReadOnlyCollection<SettingsFile> Files => files;

    /// <summary>The files that could not be read, with the reason as a clause.</summary>
    public IReadOnlyDictionary<string, string> Failures => failures;

    /// <summary>Returns the settings of a file.</summary>
    /// <param name="fullPath">The file's full path; it need not exist.</param>
    public ArticleSettings For(string fullPath) =>
        ChainOf(Path.GetDirectoryName(fullPath) ?? fullPath).For(fullPath.Replace('\\', '/'));

    /// <summary>Returns all values of a key in the files that apply to a folder, from all sections.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="key">The key, in lower case.</param>
    public IReadOnlyList<SettingValue> Values(string folder, string key) => ChainOf(folder).Values(key);

    /// <summary>Returns the settings of a file from settings files that are all in the top folder.</summary>
    /// <param name="path">The path of the file relative to that folder, with forward slashes.</param>
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

    /// <summary>The settings files that apply to the files of a folder, the outermost first.</summary>
    internal sealed class Chain
    {
        /// <summary>An empty chain.</summary>
        public static readonly Chain Empty = new([]);

        private readonly PlacedSection[] sections;

        /// <summary>The settings by the sections that apply. Articles with the same sections share them.</summary>
        private readonly Dictionary<string, ArticleSettings> shared = new(StringComparer.Ordinal);

        private Chain(PlacedSection[] sections) => this.sections = sections;

        /// <summary>Returns this chain with one more file below it.</summary>
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

        /// <summary>Returns all values of a key in all sections.</summary>
        public List<SettingValue> Values(string key)
        {
            var values = new List<SettingValue>();
            foreach (PlacedSection placed in sections)
                foreach (Setting setting in placed.Section.Settings)
                    if (setting.Key == key)
                        values.Add(new SettingValue(setting.Value, placed.Folder, placed.File, placed.Section.Glob!, setting));
            return values;
        }

        /// <summary>Returns the settings of a file whose path has forward slashes.</summary>
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

    /// <summary>Returns the part of a path below a folder.</summary>
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
/// <param name="Glob">Its pattern, parsed.</param>
internal sealed record PlacedSection(string Folder, SettingsFile File, SettingsSection Section, Glob Glob);

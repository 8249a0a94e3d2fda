using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>The rules of a folder.</summary>
/// <param name="Rules">The rules, in the order of their paths.</param>
/// <param name="Notes">The unsupported parts of the folder, each with file, line and column; the other rules run.</param>
internal sealed record RuleFolder(IReadOnlyList<Rule> Rules, IReadOnlyList<string> Notes)
{
    /// <summary>Reads the rules of a folder and its subfolders, or of one file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="shown">The path for errors and <see cref="Rule.Path"/>.</param>
    /// <param name="vocabularies">The names of the vocabularies that apply, or null for all of the folder.</param>
    /// <exception cref="RuleFileException">A file is not a rule.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read; the message is a sentence that names it.</exception>
    public static RuleFolder Read(string path, string shown, IReadOnlyCollection<string>? vocabularies = null)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        shown = Path.TrimEndingDirectorySeparator(shown);
        var files = new List<(string Path, string Text, RuleNode? Root)>();
        foreach (string file in Files(path, shown))
        {
            string name = (shown + file[path.Length..]).Replace('\\', '/');
            string text = ReadText(file, name);
            if (!StylePresets.IsPreset(text))
                files.Add((name, text, Parse(name, text)));
        }
        var vocabulary = Vocabulary.Read(path, shown, vocabularies);
        string folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(path, "x")))) ?? "";
        var roots = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        foreach ((string name, _, RuleNode? root) in files)
            if (root is not null)
                roots.TryAdd(RuleReader.IdOf(root, StyleId(name, folder)), root);
        var inheritance = new RuleInheritance(id => roots.GetValueOrDefault(id) ?? RuleSet.BuiltInRoot(id));
        var rules = new List<Rule>();
        var notes = new List<string>();
        foreach ((string name, string text, RuleNode? root) in files)
            if (ReadRule(name, text, root, StyleId(name, folder), inheritance, vocabulary.Accepted, notes) is { } rule)
                rules.Add(rule);
        foreach ((string name, RuleNode root) in vocabulary.Rules())
            if (!rules.Exists(rule => rule.Id == name))
                rules.Add(new RuleReader(vocabulary.Path) { StyleId = name }.Read(root));
        return new RuleFolder(rules, notes);
    }

    /// <summary>Reads one file; returns null for an unsupported rule, after adding a note.</summary>
    private static Rule? ReadRule(string path, string text, RuleNode? root, string styleId, RuleInheritance inheritance, IReadOnlyList<string> accepted, List<string> notes)
    {
        if (root is null)
            throw new RuleFileException(path, 1, 1, "the file is empty: a rule needs id, extends, title, message, level, description and examples");
        var reader = new RuleReader(path) { StyleId = styleId, Accepted = accepted };
        try
        {
            Rule rule = reader.Read(inheritance.Resolve(root)) with { Source = new ArticleText(text) };
            _ = rule.Examples;
            notes.AddRange(reader.Notes);
            return rule;
        }
        catch (RuleNotSupportedException error)
        {
            notes.Add(error.Message);
            return null;
        }
        catch (RuleSyntaxException error)
        {
            throw new RuleFileException(path, error.Line, error.Column, error.Message);
        }
    }

    /// <summary>Parses a file; returns null if it is empty.</summary>
    internal static RuleNode? Parse(string path, string text)
    {
        try
        {
            return YamlRuleNodes.Read(text);
        }
        catch (RuleSyntaxException error)
        {
            throw new RuleFileException(path, error.Line, error.Column, error.Message);
        }
    }

    private static List<string> Files(string path, string shown)
    {
        var files = new List<string>();
        try
        {
            if (File.Exists(path))
                files.Add(path);
            else
                AddFiles(path, files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{shown} cannot be read: {IoReason.Of(error)}", error);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>Skips links to folders: they can lead back to their own folder and make the walk endless.</summary>
    private static void AddFiles(string folder, List<string> files)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).GetFileSystemInfos())
            if (entry.Name.StartsWith('.'))
                continue;
            else if ((entry.Attributes & FileAttributes.Directory) == 0)
            {
                if (entry.Name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
                    files.Add(Path.Combine(folder, entry.Name));
            }
            else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                AddFiles(Path.Combine(folder, entry.Name), files);
            }
    }

    private static string ReadText(string file, string name)
    {
        try
        {
            return ArticleDecoder.Decode(RegularFile.ReadAllBytes(file)).Content;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{name} cannot be read: {IoReason.Of(error)}", error);
        }
    }

    /// <summary>Returns the id of a rule that states none: the names of the folder and the file.</summary>
    private static string StyleId(string name, string folder)
    {
        string? style = Path.GetFileName(Path.GetDirectoryName(name));
        string file = Path.GetFileNameWithoutExtension(name);
        string id = $"{(string.IsNullOrEmpty(style) || style is "." or ".." ? folder : style)}.{file}";
        return string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
    }
}

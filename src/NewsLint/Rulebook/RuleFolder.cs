using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>The rules of a folder.</summary>
/// <param name="Rules">The rules, in the order of their paths.</param>
/// <param name="Notes">The unsupported parts of the folder, each with file, line and column; the other rules run.</param>
internal sealed record RuleFolder(IReadOnlyList<Rule> Rules, IReadOnlyList<string> Notes)
{
    /// <summary>Why rules in C# do not run, each with its file.</summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];

    /// <summary>Reads the rules of a folder and its subfolders, or of one file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="shown">The path for errors and <see cref="Rule.Path"/>.</param>
    /// <param name="vocabularies">The names of the vocabularies that apply, or null for all of the folder.</param>
    /// <param name="code">Turns C# into checks; without it rules in C# do not run.</param>
    /// <exception cref="RuleFileException">A file is not a rule.</exception>
    /// <exception cref="CodeRuleException">A file of C# does not compile.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read; the message is a sentence that names it.</exception>
    public static RuleFolder Read(string path, string shown, IReadOnlyCollection<string>? vocabularies = null, CodeRules? code = null)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        shown = Path.TrimEndingDirectorySeparator(shown);
        var files = new List<(string Path, string Text, RuleNode? Root)>();
        foreach (string file in Files(path, shown, ".yml", ".yaml"))
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
        var notRun = new List<string>();
        IReadOnlyList<CodeFile> sources = CodeFile.In(path, shown);
        CodeChecks? own = sources.Count == 0 ? CodeChecks.None : code is null ? null : code.Load(sources, notRun);
        if (own is null && notRun.Count == 0)
            notRun.Add($"{sources[0].Shown} does not run here: rules in C# {CodeRules.NeedsDotNet}");
        CodeChecks[] checks = [own ?? CodeChecks.None, code?.Plugins ?? CodeChecks.None];
        var inheritance = new RuleInheritance(id => roots.GetValueOrDefault(id) ?? RuleSet.BuiltInRoot(id), checks);
        var rules = new List<Rule>();
        var notes = new List<string>();
        foreach ((string name, string text, RuleNode? root) in files)
            if ((own is not null || !IsOfCode(root, inheritance, roots)) && ReadRule(name, text, root, new RuleReader(name) { StyleId = StyleId(name, folder), Accepted = vocabulary.Accepted, Code = checks }, inheritance, notes) is { } rule)
                rules.Add(rule);
        foreach ((string name, RuleNode root) in vocabulary.Rules())
            if (!rules.Exists(rule => rule.Id == name))
                rules.Add(new RuleReader(vocabulary.Path) { StyleId = name }.Read(root));
        return new RuleFolder(rules, notes) { NotRun = notRun };
    }

    /// <summary>Reads the rules of plug-ins.</summary>
    /// <exception cref="RuleFileException">A file is not a rule.</exception>
    public static RuleFolder OfPlugins(CodeRules code)
    {
        var rules = new List<Rule>();
        var notes = new List<string>();
        foreach (CodeFile file in code.PluginRules)
        {
            string text = ArticleDecoder.Decode(file.Content).Content;
            var reader = new RuleReader(file.Shown) { Code = [code.Plugins] };
            if (ReadRule(file.Shown, text, Parse(file.Shown, text), reader, new RuleInheritance(RuleSet.BuiltInRoot, [code.Plugins]), notes) is { } rule)
                rules.Add(rule);
        }
        return new RuleFolder(rules, notes);
    }

    /// <summary>Whether a rule extends what is neither a check of newslint nor a rule: a check in C# that does not run.</summary>
    private static bool IsOfCode(RuleNode? root, RuleInheritance inheritance, Dictionary<string, RuleNode> roots) =>
        root is { Kind: RuleNodeKind.Mapping } && inheritance.Resolve(root).Entries.Find(entry => entry.Key.Text == "extends").Value is { Kind: RuleNodeKind.Scalar } extends
        && NewsLint.Checks.CheckTable.Create(extends.Text) is null && !roots.ContainsKey(extends.Text) && RuleSet.BuiltInRoot(extends.Text) is null;

    /// <summary>Reads one file; returns null for an unsupported rule, after adding a note.</summary>
    private static Rule? ReadRule(string path, string text, RuleNode? root, RuleReader reader, RuleInheritance inheritance, List<string> notes)
    {
        if (root is null)
            throw new RuleFileException(path, 1, 1, "the file is empty: a rule needs id, extends, title, message, level, description and examples");
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

    /// <summary>The files of a folder and its subfolders with one of these endings, or one file.</summary>
    internal static List<string> Files(string path, string shown, params string[] endings)
    {
        var files = new List<string>();
        try
        {
            if (File.Exists(path))
                files.Add(path);
            else
                AddFiles(path, files, endings);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{shown} cannot be read: {IoReason.Of(error)}", error);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>Skips links to folders: they can lead back to their own folder and make the walk endless.</summary>
    private static void AddFiles(string folder, List<string> files, string[] endings)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).GetFileSystemInfos())
            if (entry.Name.StartsWith('.'))
                continue;
            else if ((entry.Attributes & FileAttributes.Directory) == 0)
            {
                if (Array.Exists(endings, ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                    files.Add(Path.Combine(folder, entry.Name));
            }
            else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                AddFiles(Path.Combine(folder, entry.Name), files, endings);
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

using System.Text;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules new FILE --check CHECK</c>: a rule with examples to fill in, and the schema by which editors complete its keys.</summary>
internal static class NewRule
{
    /// <summary>Writes the rule and, where its folder has none, the schema beside it.</summary>
    /// <exception cref="UsageException">The file exists or cannot be written, or there is no template for the check.</exception>
    public static void Write(CommandHost host, string[] files, string? check)
    {
        if (files.Length != 1)
            throw new UsageException(files.Length == 0 ? "rules new: no FILE is given, such as house/no-cliches.yml" : "rules new writes one FILE at a time");
        string file = files[0];
        if (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            if (check is not null)
                throw new UsageException("rules new: a rule in C# is its own check: leave --check out");
            WriteCode(host, file);
            return;
        }
        if (!file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"rules new: the name of a rule file ends with .yml: {file}.yml");
        if (check is null)
            throw new UsageException($"rules new: --check is missing: {string.Join(", ", RuleTemplate.Checks)}");
        string path = Path.GetFullPath(file, host.Folder);
        string template = RuleTemplate.Of(check, RuleTemplate.IdOf(path))
            ?? throw new UsageException($"--check must be {string.Join(", ", RuleTemplate.Checks.SkipLast(1))} or {RuleTemplate.Checks[^1]}, not {check}{Nearest.Hint(check, RuleTemplate.Checks)}");
        // A link that leads nowhere exists as well.
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            throw new UsageException($"{file} exists: it stays as it is");
        Write(file, path, template);
        host.Tell($"wrote {file}: write your words and examples into it, then run newslint test {FolderOf(file)}");
    }

    /// <summary>Writes a class, and the rule that it is the check of, with its message and its examples.</summary>
    private static void WriteCode(CommandHost host, string file)
    {
        string path = Path.GetFullPath(file, host.Folder);
        (string rule, string shown) = (Path.ChangeExtension(path, ".yml"), Path.ChangeExtension(file, ".yml"));
        foreach ((string full, string name) in ((string, string)[])[(path, file), (rule, shown)])
            if (Path.Exists(full) || new FileInfo(full).LinkTarget is not null)
                throw new UsageException($"{name} exists: it stays as it is");
        string id = RuleTemplate.IdOf(path);
        string type = id[(id.LastIndexOf('.') + 1)..];
        if (!char.IsAsciiLetter(type[0]))
            type = "Rule" + type;
        Write(file, path, CodeTemplate.Class(type));
        Write(shown, rule, CodeTemplate.Rule(id, type));
        bool isTrusted = CodeSupport.TrustNew(host, path, file);
        host.Tell($"wrote {file} and {shown}, the rule with its examples; newslint test {FolderOf(file)} runs them");
        host.Tell(isTrusted ? $"after a change, newslint trust {FolderOf(file)} lets the class run again" : $"newslint trust {FolderOf(file)} lets the class run");
    }

    private static void Write(string file, string path, string content)
    {
        string schema = Path.Combine(Path.GetDirectoryName(path)!, RuleSchema.FileName);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!Path.Exists(schema) && new FileInfo(schema).LinkTarget is null)
                AtomicFile.Write(schema, RuleSchema.Write);
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(content)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be written: {IoReason.Of(error)}");
        }
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } parent ? parent.Replace('\\', '/') : ".";
}

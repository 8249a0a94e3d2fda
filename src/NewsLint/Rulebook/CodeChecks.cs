using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>A file of C# in a folder of rules.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Shown">Its path in messages, with forward slashes.</param>
/// <param name="Content">Its content.</param>
internal sealed record CodeFile(string Path, string Shown, byte[] Content)
{
    /// <summary>Reads the files of C# in a folder of rules and its subfolders, or in the folder of one rule file.</summary>
    /// <exception cref="IOException">A file cannot be read; the message is a sentence that names it.</exception>
    public static IReadOnlyList<CodeFile> In(string path, string shown)
    {
        if (File.Exists(path))
            (path, shown) = (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, System.IO.Path.GetDirectoryName(shown) is { Length: > 0 } folder ? folder : ".");
        return Read(path, shown, ".cs");
    }

    /// <summary>Reads what can be trusted: the files of C# and the assemblies of a folder, or one file.</summary>
    /// <exception cref="IOException">A file cannot be read; the message is a sentence that names it.</exception>
    public static IReadOnlyList<CodeFile> OfPath(string path, string shown) => Read(path, shown, ".cs", ".dll");

    private static List<CodeFile> Read(string path, string shown, params string[] endings)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        shown = System.IO.Path.TrimEndingDirectorySeparator(shown);
        var files = new List<CodeFile>();
        foreach (string file in RuleFolder.Files(path, shown, endings))
        {
            string name = (shown + file[path.Length..]).Replace('\\', '/');
            try
            {
                files.Add(new CodeFile(file, name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name, RegularFile.ReadAllBytes(file)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"{name} cannot be read: {IoReason.Of(error)}", error);
            }
        }
        return files;
    }
}

/// <summary>Turns files of C# into checks, where their user trusts them. It is not in the library, which runs no code of others.</summary>
internal abstract class CodeRules
{
    /// <summary>What a native binary says of rules in C#.</summary>
    public const string NeedsDotNet = "need newslint on .NET: dotnet tool install newslint, or newslint.any where that is native";

    /// <summary>The checks of plug-ins, which all folders of rules can use.</summary>
    public virtual CodeChecks Plugins => CodeChecks.None;

    /// <summary>The rule files of plug-ins, each with its name in messages.</summary>
    public virtual IReadOnlyList<CodeFile> PluginRules => [];

    /// <summary>Returns the checks of the files, or null if they do not run.</summary>
    /// <param name="files">All files of C# in a folder of rules.</param>
    /// <param name="notRun">Receives why they do not run, in sentences without a full stop that name a file.</param>
    /// <exception cref="CodeRuleException">They do not compile.</exception>
    public abstract CodeChecks? Load(IReadOnlyList<CodeFile> files, List<string> notRun);
}

/// <summary>Checks that are not part of newslint, by the name that rules use.</summary>
/// <param name="checks">Makes each check.</param>
/// <param name="guard">Runs their code, or null if there are none.</param>
internal sealed class CodeChecks(IReadOnlyDictionary<string, Func<Check>> checks, RuleGuard? guard)
{
    /// <summary>No checks.</summary>
    public static CodeChecks None { get; } = new(new Dictionary<string, Func<Check>>(), null);

    /// <summary>The names of the checks.</summary>
    public IEnumerable<string> Names => checks.Keys;

    /// <summary>Runs the code of the checks.</summary>
    public RuleGuard? Guard => guard;

    /// <summary>Whether there is a check of this name.</summary>
    public bool Has(string name) => checks.ContainsKey(name);

    /// <summary>Makes the check of this name; null when there is none.</summary>
    /// <exception cref="RuleStoppedException">Its constructor failed.</exception>
    public Check? Create(string name)
    {
        if (!checks.TryGetValue(name, out Func<Check>? create))
            return null;
        Check? check = null;
        guard!.Run(0, () => check = create());
        return check;
    }
}

/// <summary>Rules in C# that do not compile, or that use what is not for rules.</summary>
/// <param name="errors">The errors, each with file, line and column.</param>
internal sealed class CodeRuleException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>The errors, each with file, line and column.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}

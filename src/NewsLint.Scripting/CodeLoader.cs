using System.Reflection;
using NewsLint.Checks;
using NewsLint.Rulebook;

namespace NewsLint.Scripting;

/// <summary>Runs rules in C# that the user trusts, or all for which the command line says so.</summary>
/// <param name="folder">Where the user's trust is kept.</param>
/// <param name="allowsAll">Whether the command line allows code that is not trusted.</param>
/// <param name="limit">The time limit of a rule for an article of ordinary length.</param>
internal sealed class CodeLoader(UserFolder folder, bool allowsAll, TimeSpan limit) : CodeRules
{
    private readonly TrustList trust = new(folder);
    private readonly CompiledRules compiled = new(folder);

    private readonly Dictionary<string, Func<Check>> pluginChecks = new(StringComparer.Ordinal);
    private readonly List<CodeFile> pluginRules = [];

    /// <inheritdoc/>
    public override CodeChecks Plugins => new(pluginChecks, new CodeGuard([], limit));

    /// <inheritdoc/>
    public override IReadOnlyList<CodeFile> PluginRules => pluginRules;

    /// <summary>Adds the checks of an assembly, and the rule files in its resources.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shown">Its path in messages.</param>
    /// <returns>Why it does not run, as a sentence without a full stop; null if it does.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string? AddPlugin(string path, string shown)
    {
        CodeFile file = CodeFile.OfPath(path, shown)[0];
        if (!allowsAll && !trust.Has(file))
            return trust.HadOther(file) ? $"{shown} has changed since it was trusted: newslint trust {shown} lets it run" : $"{shown} is not trusted: newslint trust {shown} lets it run";
        try
        {
            var context = new PluginContext(path, part => allowsAll || trust.Has(part));
            Assembly assembly = context.Load(file);
            if (context.LoadReferences(assembly) is { } needed)
                return $"{shown} needs {needed.Shown} beside it, which is not trusted: newslint trust {Path.Combine(Path.GetDirectoryName(shown)!, needed.Shown)} lets it run";
            foreach ((string name, Func<Check> create) in CheckAssembly.ConstructorsOf(assembly))
                if (!pluginChecks.TryAdd(name, create))
                    return $"{shown} has a check {name}, and so has another plug-in";
            foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
            {
                using Stream resource = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                resource.CopyTo(content);
                pluginRules.Add(new CodeFile(path, $"{shown}/{name}", content.ToArray()));
            }
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or ReflectionTypeLoadException)
        {
            return $"{shown} cannot be loaded: {error.Message.ReplaceLineEndings(" ")}";
        }
        return null;
    }

    /// <inheritdoc/>
    public override CodeChecks? Load(IReadOnlyList<CodeFile> files, List<string> notRun)
    {
        if (!allowsAll && WhyNot(files) is { } reason)
        {
            notRun.Add(reason);
            return null;
        }
        return CheckAssembly.Load(compiled.Of(files), new CodeGuard(files, limit));
    }

    /// <summary>Why files do not run, or null if the user trusts them all.</summary>
    private string? WhyNot(IReadOnlyList<CodeFile> files)
    {
        foreach (CodeFile file in files)
        {
            if (trust.Has(file))
                continue;
            string shown = Path.GetDirectoryName(file.Shown) is { Length: > 0 } parent ? parent.Replace('\\', '/') : ".";
            return trust.HadOther(file)
                ? $"{file.Shown} has changed since it was trusted, so the rules in C# do not run: read it, then run newslint trust {shown}"
                : $"{file.Shown} is not trusted, so the rules in C# do not run: read it, then run newslint trust {shown}";
        }
        return null;
    }
}

using System.Reflection;
using System.Runtime.Loader;
using NewsLint.Rulebook;

namespace NewsLint.Scripting;

/// <summary>
/// Loads a plug-in and what lies beside it. What newslint has itself comes from newslint; anything else beside the plug-in runs only where it is trusted as well.
/// </summary>
/// <param name="path">The full path of the plug-in.</param>
/// <param name="isTrusted">Whether an assembly may run.</param>
internal sealed class PluginContext(string path, Func<CodeFile, bool> isTrusted) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path), isCollectible: true)
{
    /// <summary>Loads an assembly as it was read: the file can have changed since it was compared with the trust.</summary>
    public Assembly Load(CodeFile file)
    {
        using var stream = new MemoryStream(file.Content);
        return LoadFromStream(stream);
    }

    /// <summary>Loads what an assembly needs, and what that needs. So the user is told of an assembly without trust before the first article.</summary>
    /// <returns>The first assembly without trust; null if all may run.</returns>
    public CodeFile? LoadReferences(Assembly assembly)
    {
        var seen = new HashSet<string?>();
        var open = new Stack<Assembly>([assembly]);
        while (open.TryPop(out Assembly? from))
            foreach (AssemblyName name in from.GetReferencedAssemblies())
                if (seen.Add(name.Name) && OfNewslint(name) is null && Beside(name) is { } file)
                {
                    if (!isTrusted(file))
                        return file;
                    open.Push(LoadFromAssemblyName(name));
                }
        return null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        OfNewslint(assemblyName) ?? (Beside(assemblyName) is { } file && isTrusted(file) ? Load(file) : null);

    private static Assembly? OfNewslint(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(name);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }

    private CodeFile? Beside(AssemblyName name) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{name.Name}.dll") is var beside && File.Exists(beside) ? CodeFile.OfPath(beside, $"{name.Name}.dll")[0] : null;
}

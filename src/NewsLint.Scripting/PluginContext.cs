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

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException)
        {
            string beside = Path.Combine(Path.GetDirectoryName(path)!, $"{assemblyName.Name}.dll");
            if (!File.Exists(beside))
                return null;
            CodeFile file = CodeFile.OfPath(beside, beside)[0];
            return isTrusted(file) ? Load(file) : throw new FileLoadException($"{beside} is not trusted: newslint trust {Path.GetDirectoryName(beside)} lets it run");
        }
    }
}

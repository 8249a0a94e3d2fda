using System.Reflection;
using System.Runtime.Loader;
using NewsLint.Checks;
using NewsLint.Rulebook;

namespace NewsLint.Scripting;

/// <summary>Finds the checks of an assembly.</summary>
internal static class CheckAssembly
{
    /// <summary>Loads an assembly from memory, so that it can be unloaded, and returns its checks.</summary>
    public static CodeChecks Load(byte[] bytes, RuleGuard guard)
    {
        // What it refers to is loaded with newslint itself.
        var context = new AssemblyLoadContext("rules", isCollectible: true);
        using var stream = new MemoryStream(bytes);
        return new CodeChecks(ConstructorsOf(context.LoadFromStream(stream)), guard);
    }

    /// <summary>The checks of an assembly, by their names: the class name in kebab case, without Check at its end.</summary>
    public static IReadOnlyDictionary<string, Func<Check>> ConstructorsOf(Assembly assembly)
    {
        var checks = new Dictionary<string, Func<Check>>(StringComparer.Ordinal);
        foreach (Type type in assembly.GetTypes())
            if (!type.IsAbstract && type.IsSubclassOf(typeof(Check)) && type.GetConstructor(Type.EmptyTypes) is not null)
                checks[CodeTemplate.NameOf(type.Name)] = () => (Check)Activator.CreateInstance(type)!;
        return checks;
    }
}

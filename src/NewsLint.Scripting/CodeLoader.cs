using NewsLint.Rulebook;

namespace NewsLint.Scripting;

/// <summary>Runs rules in C# that the user trusts, or all for which the command line says so.</summary>
/// <param name="folder">Where the user's trust is kept.</param>
/// <param name="allowsAll">Whether the command line allows code that is not trusted.</param>
internal sealed class CodeLoader(UserFolder folder, bool allowsAll) : CodeRules
{
    private readonly TrustList trust = new(folder);
    private readonly CompiledRules compiled = new(folder);

    /// <inheritdoc/>
    public override CodeChecks? Load(IReadOnlyList<CodeFile> files, List<string> notRun)
    {
        if (!allowsAll && WhyNot(files) is { } reason)
        {
            notRun.Add(reason);
            return null;
        }
        return CheckAssembly.Load(compiled.Of(files), files);
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

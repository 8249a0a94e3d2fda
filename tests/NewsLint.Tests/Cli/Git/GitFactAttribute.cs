using System.ComponentModel;
using System.Diagnostics;

namespace NewsLint.Tests.Cli.Git;

/// <summary>A test that needs git; it is skipped where there is none, and .ci/run installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute() => Skip = GitTheoryAttribute.Missing;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<string?> Why = new(Find);

    public GitTheoryAttribute() => Skip = Missing;

    /// <summary>Why there is nothing to test with; null where there is git.</summary>
    public static string? Missing => Why.Value;

    private static string? Find()
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true })!;
            git.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "git is not installed";
        }
    }
}

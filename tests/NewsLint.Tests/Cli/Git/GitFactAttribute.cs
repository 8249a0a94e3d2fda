using System.ComponentModel;
using System.Diagnostics;

namespace NewsLint.Tests.Cli.Git;

/// <summary>A test that needs git. It is skipped without git; .ci/run installs git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute() => Skip = GitTheoryAttribute.Missing;
}

/// <summary>A theory that needs git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<string?> Why = new(Find);

    public GitTheoryAttribute() => Skip = Missing;

    /// <summary>The reason for skipping; null if git exists.</summary>
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

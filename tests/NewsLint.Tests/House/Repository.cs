using System.Runtime.CompilerServices;

namespace NewsLint.Tests.House;

/// <summary>The paths of the project's files that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The folder of the calling test's source, which contains the snapshots.</summary>
    public static string FolderOf(string sourcePath) =>
        // With a path map, the compiler records a path below /_/ that is the same on every machine.
        Path.GetDirectoryName(Path.Combine(Root, sourcePath.Replace("/_/", "", StringComparison.Ordinal)))!;

    public static string SourcePath([CallerFilePath] string path = "") => path;

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lint.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds Lint.sln.");
    }
}

using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>The file of <c>--baseline</c>.</summary>
internal static class BaselineFile
{
    /// <summary>The size limit: more than a million findings.</summary>
    private const long MostBytes = 1 << 30;

    /// <exception cref="UsageException">Options are incompatible.</exception>
    public static void CheckUse(LintArguments arguments)
    {
        if (arguments is { Baseline: not null, WriteBaseline: not null })
            throw new UsageException("--baseline and --write-baseline do not go together: write it anew, or compare with it");
        if (arguments.WriteBaseline is not null && (arguments.IsStaged || arguments.Since is not null))
            throw new UsageException("--write-baseline takes all findings: leave --staged and --since out");
    }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UsageException">It is missing or not a baseline.</exception>
    public static Baseline Read(CommandHost host, string file)
    {
        string path = file.Length == 0 ? throw new UsageException("--baseline: the name is empty") : Path.GetFullPath(file, host.Folder);
        if (!File.Exists(path))
            throw new UsageException($"--baseline: there is no file {file}; newslint … --write-baseline {file} makes it");
        try
        {
            return new Baseline(BaselineReader.Read(RegularFile.ReadAllBytes(path, MostBytes)), reported => Exists(host, reported));
        }
        catch (BaselineException error)
        {
            throw new UsageException($"--baseline: {file} cannot be used: {error.Message}");
        }
        catch (IOException error)
        {
            throw new UsageException($"--baseline: {file} cannot be read: {error.Message}");
        }
    }

    private static bool Exists(CommandHost host, string reported) =>
        !reported.Contains('\0', StringComparison.Ordinal) && File.Exists(Path.GetFullPath(reported, host.Folder));
}

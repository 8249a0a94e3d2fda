using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Mutants;

/// <summary>A copy of the repository that contains every fault. A fault is off unless its number is given.</summary>
internal sealed class FaultyCopy(string repository, string folder)
{
    private static readonly string[] BuildArguments = ["-c", "Debug", "-v", "q", "-nologo", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false", "-p:NuGetAudit=false"];

    /// <summary>The test project of the copy.</summary>
    public string Tests => Path.Combine(folder, "tests", "NewsLint.Tests");

    /// <summary>Copies the files that git tracks or does not ignore.</summary>
    public void Create()
    {
        (int code, string files) = Run(repository, 60, null, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        if (code != 0)
            throw new InvalidOperationException($"git ls-files ends with {code}: {files}");
        foreach (string file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string source = Path.Combine(repository, file);
            if (!File.Exists(source))
                continue;
            string target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
        foreach (string project in Directory.EnumerateDirectories(Path.Combine(folder, "src")))
            File.WriteAllText(Path.Combine(project, "FaultSwitch.cs"), Fault.SwitchSource);
    }

    /// <summary>Adds the faults and builds. Faults that do not compile are removed again.</summary>
    /// <param name="faults">The faults; the number of each is its index plus 1.</param>
    /// <param name="sources">The files by path relative to <c>src</c>.</param>
    /// <returns>The indexes of the faults in the build.</returns>
    /// <exception cref="InvalidOperationException">The build fails, and not because of a fault.</exception>
    public HashSet<int> Build(IReadOnlyList<Fault> faults, IReadOnlyDictionary<string, SourceText> sources)
    {
        var planted = Enumerable.Range(0, faults.Count).ToHashSet();
        while (true)
        {
            foreach ((string path, SourceText text) in sources)
            {
                IEnumerable<TextChange> changes = planted.Where(i => faults[i].Path == path).Select(i => new TextChange(faults[i].Span, faults[i].Switched(i + 1)));
                string file = Path.Combine(folder, "src", path);
                string changed = text.WithChanges(changes.OrderBy(c => c.Span.Start)).ToString();
                if (File.ReadAllText(file) != changed)
                    File.WriteAllText(file, changed);
            }
            (int code, string log) = Run(Tests, 600, null, "dotnet", ["build", .. BuildArguments]);
            if (code == 0)
            {
                // xunit reads its settings from the folder of the assembly.
                File.WriteAllText(Path.Combine(Tests, "bin", "Debug", "net10.0", "xunit.runner.json"), """{ "stopOnFail": true }""");
                return planted;
            }
            // A fault keeps the line numbers of its code, so an error on one of these lines is an error of the fault.
            List<int> refused = [.. planted.Where(i => IsRefused(faults[i], log))];
            if (refused.Count == 0)
                throw new InvalidOperationException("the copy does not build:\n" + log);
            planted.ExceptWith(refused);
        }
    }

    /// <summary>Runs the tests with one fault enabled.</summary>
    /// <param name="number">The fault's number; 0 for none.</param>
    /// <param name="seconds">The time limit.</param>
    /// <param name="room">The room whose tests run, with a dot at the end; null for all tests.</param>
    /// <returns>Whether all passed, and the output. A timeout means that the tests noticed the fault.</returns>
    public (bool Passed, string Log) Test(int number, int seconds, string? room = null)
    {
        // The tests of the house read the sources, which must not contain the switch.
        string[] filter = ["--filter", room is null ? "FullyQualifiedName!~NewsLint.Tests.House." : "FullyQualifiedName~NewsLint.Tests." + room];
        (int code, string log) = Run(Tests, seconds, number, "dotnet", ["test", "--no-build", "-c", "Debug", "-nologo", .. filter]);
        return (code == 0, log);
    }

    private static bool IsRefused(Fault fault, string log)
    {
        string name = Path.GetFileName(fault.Path);
        int last = fault.Line + fault.Original.Count(c => c == '\n');
        foreach (string line in log.Split('\n'))
            if (line.Contains(": error ", StringComparison.Ordinal) && line.IndexOf(name + "(", StringComparison.Ordinal) is >= 0 and int at
                && int.TryParse(line.AsSpan(at + name.Length + 1, Math.Max(0, line.AsSpan(at + name.Length + 1).IndexOfAny(',', ')'))), out int number)
                && number >= fault.Line && number <= last)
                return true;
        return false;
    }

    private static (int Code, string Output) Run(string folder, int seconds, int? fault, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (fault is { } number)
            start.Environment["NEWSLINT_FAULT"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"not ended after {seconds} s");
        }
        return (process.ExitCode, output.Result + error.Result);
    }
}

using System.Diagnostics;

namespace NewsLint.Tests.Cli;

/// <summary>What a start needs, shown by a copy of the command with nothing else: anything more that it loads is missing.</summary>
public class StartTests
{
    [Fact]
    public void Plain_text_is_checked_without_Markdig_YamlDotNet_Humanizer_and_UtfUnknown()
    {
        using var folder = new TemporaryFolder(("vote.txt", "The mayor said the the vote was over: “We won.”\n\nIt cost £5 million, she said.\n"));
        foreach (string file in (string[])["newslint.dll", "newslint.runtimeconfig.json", "NewsLint.Core.dll", "Microsoft.CodeAnalysis.dll", "System.CommandLine.dll"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), folder.Of(file));

        (int exit, string output, string error) = Run(folder.Root, "vote.txt", "--format", "msbuild");

        Assert.Equal((1, ""), (exit, error.Contains("cannot be read", StringComparison.Ordinal) ? error : ""));
        Assert.Contains("NL5004", output, StringComparison.Ordinal);
    }

    private static (int Exit, string Output, string Error) Run(string folder, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["newslint.dll", .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}

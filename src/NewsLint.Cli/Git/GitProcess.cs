using System.ComponentModel;
using System.Diagnostics;

namespace NewsLint.Cli.Git;

/// <summary>Runs git. What its environment says (the index of a commit under way, the folder of a worktree) holds.</summary>
internal static class GitProcess
{
    /// <summary>Runs git to its end.</summary>
    /// <param name="folder">The full path of the folder it runs in.</param>
    /// <param name="arguments">The words behind <c>git</c>.</param>
    /// <returns>The exit code, what it wrote, and the last line of what it complained.</returns>
    /// <exception cref="UsageException">There is no git.</exception>
    public static (int Code, byte[] Output, string Complaint) Run(string folder, params ReadOnlySpan<string> arguments)
    {
        using Process git = Start(folder, arguments);
        git.StandardInput.Close();
        // What git complains is short: it does not fill its pipe while the output is read.
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        string complaint = git.StandardError.ReadToEnd().Trim();
        git.WaitForExit();
        return (git.ExitCode, output.ToArray(), complaint[(complaint.LastIndexOf('\n') + 1)..]);
    }

    /// <summary>Starts git with all its streams redirected.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static Process Start(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        // Its complaints are read by this program.
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is not installed, or not on the path");
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text;

namespace NewsLint.Tests.House;

/// <summary>
/// Snapshots by Verify's conventions (files <c>Class.Method.verified.ext</c> beside the test, <c>received</c> ones ignored by
/// git, the same call). The package Verify.Xunit can replace this class.
/// </summary>
internal static class Verifier
{
    /// <summary>Compares a text with the accepted snapshot. If they differ, writes the received text beside it.</summary>
    /// <param name="text">What the test received.</param>
    /// <param name="extension">The ending of the snapshot's file.</param>
    /// <param name="sourceFile">The test's file.</param>
    /// <param name="method">The test.</param>
    public static async Task Verify(string text, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        string name = Path.Combine(Repository.FolderOf(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        string verified = $"{name}.verified.{extension}";
        string received = $"{name}.received.{extension}";
        string normal = text.ReplaceLineEndings("\n");
        string accepted = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : "";
        if (normal == accepted && File.Exists(verified))
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, normal, new UTF8Encoding(false));
        Assert.Fail($"The snapshot differs from {Path.GetFileName(verified)} {FirstDifference(normal, accepted)}. Read {Path.GetFileName(received)}; if it is right, rename it.");
    }

    private static string FirstDifference(string received, string accepted)
    {
        string[] a = received.Split('\n');
        string[] b = accepted.Split('\n');
        int line = 0;
        while (line < a.Length && line < b.Length && a[line] == b[line])
            line++;
        return $"in line {line + 1}: \"{(line < a.Length ? a[line] : "(end)")}\" for \"{(line < b.Length ? b[line] : "(end)")}\"";
    }
}

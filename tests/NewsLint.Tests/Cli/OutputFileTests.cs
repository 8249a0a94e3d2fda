using System.Text;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

public class OutputFileTests
{
    [Fact]
    public void A_report_that_fails_half_way_leaves_the_old_file_and_nothing_beside()
    {
        using var folder = new TemporaryFolder(("report", "old"));
        using OutputFile file = Prepare(folder, "report");
        Assert.Throws<InvalidOperationException>(() => file.Write(stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", folder.Read("report"));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void The_mode_of_a_report_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("report", "old"));
        File.SetUnixFileMode(folder.Of("report"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        using OutputFile file = Prepare(folder, "report");
        file.Write(stream => stream.Write("new"u8));
        Assert.Equal("new", folder.Read("report"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(folder.Of("report")));
    }

    [Fact]
    public void A_device_is_written_directly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        using OutputFile file = OutputFile.Prepare(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null), "--output", "/dev/null");
        file.Write(stream => stream.Write(Encoding.UTF8.GetBytes("gone")));
        Assert.True(File.Exists("/dev/null"));
        Assert.NotEqual("gone", File.ReadAllText("/dev/null"));
    }

    private static OutputFile Prepare(TemporaryFolder folder, string name) =>
        OutputFile.Prepare(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null), "--output", name);
}

using System.Globalization;
using System.Text;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Git;

/// <summary>Reads blobs of a repository with one process, started on first use. Thread-safe.</summary>
/// <param name="root">The full path of the repository's root.</param>
internal sealed class BlobReader(string root) : IDisposable
{
    private readonly Lock gate = new();
    private GitProcess? git;

    /// <summary>The size limit of a blob, in bytes.</summary>
    public long MostBytes { get; set; } = ArticleFinder.MostBytes;

    /// <summary>The bytes of a blob.</summary>
    /// <param name="id">Its object id.</param>
    /// <exception cref="IOException">There is no such blob, or it is too large.</exception>
    public byte[] Read(string id)
    {
        lock (gate)
        {
            git ??= GitProcess.Start(root, "cat-file", "--batch");
            git.Input.Write(id + "\n");
            git.Input.Flush();
            Stream output = git.Output;
            // "<id> blob <size>", or "<id> missing".
            string[] header = ReadLine(output).Split(' ');
            if (header.Length != 3 || !long.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out long size))
                throw new IOException($"git has no object {id}");
            if (size > MostBytes)
            {
                for (long left = size + 1; left > 0 && output.ReadByte() >= 0; left--)
                {
                    // The next answer begins after the end of this one.
                }
                throw new IOException(RegularFile.TooLarge(MostBytes) + ArticleFinder.SizeAdvice);
            }
            var bytes = new byte[size];
            output.ReadExactly(bytes);
            output.ReadByte();
            return bytes;
        }
    }

    public void Dispose() => git?.Dispose();

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int b = stream.ReadByte(); b is not ('\n' or -1); b = stream.ReadByte())
            line.Append((char)b);
        return line.ToString();
    }
}

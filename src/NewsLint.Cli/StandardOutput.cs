using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>Standard output, opened for the first byte. It may be a full disk, which is not a fault of newslint.</summary>
/// <param name="open">Opens the stream itself.</param>
internal sealed class StandardOutput(Func<Stream> open) : Stream
{
    private Stream? inner;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (inner ??= StandardHandles.IsOpen(StandardHandles.Output) ? open() : throw new IOException("it is closed")).Write(buffer);
        }
        catch (IOException error)
        {
            throw new UsageException($"standard output cannot be written: {IoReason.Of(error)}");
        }
    }

    public override void Flush()
    {
        // Data goes to the system at once.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

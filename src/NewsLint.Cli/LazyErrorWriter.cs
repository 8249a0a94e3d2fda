using System.Text;

namespace NewsLint.Cli;

/// <summary>
/// Standard error, opened for the first line: most runs write none, and opening costs milliseconds. If it is closed
/// or full, messages are dropped: the exit code still reports the failure.
/// </summary>
internal sealed class LazyErrorWriter : TextWriter
{
    private TextWriter? inner;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => Try(value, static (writer, value) => writer.Write(value));

    public override void WriteLine(string? value) => Try(value, static (writer, value) => writer.WriteLine(value));

    public override void Flush() => Try("", static (writer, _) => writer.Flush());

    private void Try(string? value, Action<TextWriter, string?> write)
    {
        inner ??= StandardHandles.IsOpen(StandardHandles.Error) ? Console.Error : Null;
        try
        {
            write(inner, value);
        }
        catch (IOException)
        {
            inner = Null;
        }
    }
}

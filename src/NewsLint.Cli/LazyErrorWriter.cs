using System.Text;

namespace NewsLint.Cli;

/// <summary>
/// Standard error, opened when the first line is written: most runs write none, and opening costs milliseconds. Where it is closed
/// or full, what cannot be told is left out: the exit code says it all the same.
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

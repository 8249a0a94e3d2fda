using System.Text;

namespace NewsLint.Cli;

/// <summary>Standard error, opened when the first line is written: most runs write none, and opening costs milliseconds.</summary>
internal sealed class LazyErrorWriter : TextWriter
{
    public override Encoding Encoding => Console.Error.Encoding;

    public override void Write(char value) => Console.Error.Write(value);

    public override void Write(string? value) => Console.Error.Write(value);

    public override void WriteLine(string? value) => Console.Error.WriteLine(value);

    public override void Flush() => Console.Error.Flush();
}

using System.Text;
using NewsLint.Reporting;

namespace NewsLint.Cli;

/// <summary>What a command reads from and writes to: a process, or a test.</summary>
/// <param name="Folder">The full path of the current folder; paths are relative to it.</param>
/// <param name="OpenInput">Opens standard input, which most runs do not read.</param>
/// <param name="Output">Standard output, as bytes: reports are UTF-8 whatever the console's code page.</param>
/// <param name="Error">Where errors and notes go, a line each.</param>
public sealed record CommandHost(string Folder, Func<Stream> OpenInput, Stream Output, TextWriter Error)
{
    /// <summary>Says whether standard output is a terminal. Asked only where something is written there: bringing up the console costs milliseconds.</summary>
    public Func<bool> IsTerminal { get; init; } = () => false;

    /// <summary>Says how many columns the terminal has.</summary>
    public Func<int> Width { get; init; } = () => 100;

    /// <summary>Gives the value of an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>A writer of text to standard output; it is flushed when it is disposed of, and leaves the stream open.</summary>
    internal StreamWriter OpenText() => OpenText(Output);

    /// <summary>A writer of UTF-8 without a byte order mark, with line feeds.</summary>
    internal static StreamWriter OpenText(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes an error or a note as one line: what it quotes may come from anybody.</summary>
    internal void Tell(string line) => Error.WriteLine($"newslint: {Visible.Name(line)}");

    /// <summary>Whether colours are written, by <c>--color</c>, <c>NO_COLOR</c> (no-color.org) and the terminal.</summary>
    internal bool HasColor(string choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => IsTerminal() && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb",
    };
}

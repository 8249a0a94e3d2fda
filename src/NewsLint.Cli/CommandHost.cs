using System.Text;
using NewsLint.Reporting;

namespace NewsLint.Cli;

/// <summary>The environment of a command: a process or a test.</summary>
/// <param name="Folder">The full path of the current folder; paths are relative to it.</param>
/// <param name="OpenInput">Opens standard input, which most runs do not read.</param>
/// <param name="Output">Standard output, as bytes: reports are UTF-8 whatever the console's code page.</param>
/// <param name="Error">Receives errors and notes, one per line.</param>
public sealed record CommandHost(string Folder, Func<Stream> OpenInput, Stream Output, TextWriter Error)
{
    /// <summary>Tells whether standard output is a terminal. Call it only before writing there: loading the console costs milliseconds.</summary>
    public Func<bool> IsTerminal { get; init; } = () => false;

    /// <summary>Tells whether standard error is a terminal. Call it only in long runs, for the same reason.</summary>
    public Func<bool> IsErrorTerminal { get; init; } = () => false;

    /// <summary>Returns the number of columns of the terminal.</summary>
    public Func<int> Width { get; init; } = () => 100;

    /// <summary>Returns the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The clock that says when a run is long.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the command line allows rules in C# that are not trusted.</summary>
    internal bool AllowsCode { get; init; }

    /// <summary>How long a rule in C# may take for an article of ordinary length. A machine may be busy with something else meanwhile.</summary>
    internal TimeSpan CodeLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The paths of the plug-ins of the command line.</summary>
    internal string[] Plugins { get; init; } = [];

    /// <summary>A writer of text to standard output; disposing flushes it and leaves the stream open.</summary>
    internal StreamWriter OpenText() => OpenText(Output);

    /// <summary>A writer of UTF-8 without a byte order mark, with line feeds.</summary>
    internal static StreamWriter OpenText(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes an error or a note as one line: its quoted text is not trusted.</summary>
    internal void Tell(string line) => Error.WriteLine($"newslint: {Visible.Name(line)}");

    /// <summary>Whether to write colours, from <c>--color</c>, <c>NO_COLOR</c> (no-color.org) and the terminal.</summary>
    internal bool HasColor(string choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => IsTerminal() && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb",
    };
}

namespace NewsLint.Cli;

/// <summary>What a command reads from and writes to: a process, or a test.</summary>
/// <param name="Folder">The current folder; paths are relative to it.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, as bytes: reports are UTF-8 whatever the console's code page.</param>
/// <param name="Error">Where errors and notes go, a line each.</param>
public sealed record CommandHost(string Folder, Stream Input, Stream Output, TextWriter Error);

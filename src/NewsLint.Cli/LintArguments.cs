namespace NewsLint.Cli;

/// <summary>The arguments of a command line that checks articles.</summary>
internal sealed record LintArguments
{
    public required string[] Paths { get; init; }

    public required string Format { get; init; }

    public string? Output { get; init; }

    public string? Sarif { get; init; }

    public bool NoSuppressed { get; init; }

    public required string FailOn { get; init; }

    public required string[] Select { get; init; }

    public required string[] Ignore { get; init; }

    public required string[] Rules { get; init; }

    public bool NoStories { get; init; }

    public string[] Context { get; init; } = [];

    /// <summary>The sources that the articles are held against.</summary>
    public string[] Sources { get; init; } = [];

    public string? StdinFilename { get; init; }

    /// <summary>Whether counts and times are written.</summary>
    public bool HasStatistics { get; init; }

    public bool NoExclude { get; init; }

    /// <summary>Whether named files are read as Markdown; null when their extensions decide.</summary>
    public bool? IsMarkdown { get; init; }

    /// <summary>The size limit of an article, in bytes.</summary>
    public required long MaxFileSize { get; init; }

    public string? Baseline { get; init; }

    public string? WriteBaseline { get; init; }

    public bool IsStaged { get; init; }

    public bool IsPreCommit { get; init; }

    public string? Since { get; init; }

    public bool Fixes { get; init; }

    public bool IsDryRun { get; init; }

    public bool UnsafeFixes { get; init; }

    public bool IsQuiet { get; init; }

    public required string Color { get; init; }
}

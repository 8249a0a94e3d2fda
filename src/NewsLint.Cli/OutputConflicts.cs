using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Cli;

/// <summary>Prevents a report from replacing an input of the run or another report.</summary>
/// <param name="host">Provides the current folder.</param>
/// <param name="outputs">The output files.</param>
internal sealed class OutputConflicts(CommandHost host, params IReadOnlyList<OutputFile?> outputs)
{
    private static readonly StringComparer Names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, OutputFile> byPath = new(Names);

    /// <summary>The folders of the outputs: links in other folders need no check.</summary>
    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">Two outputs are one file.</exception>
    public OutputConflicts Collect()
    {
        foreach (OutputFile? output in outputs)
            if (output is { IsDirect: false } && !byPath.TryAdd(Links.Resolve(output.FullPath), output))
                throw new UsageException($"{byPath[Links.Resolve(output.FullPath)].Option} and {output.Option} name the same file, {output.Shown}");
        return this;
    }

    /// <exception cref="UsageException">An output is one of the inputs.</exception>
    public OutputConflicts Check(IReadOnlyList<ArticleSource> articles, IReadOnlyCollection<SettingsFile> settings)
    {
        foreach (ArticleSource article in articles)
            Check(article.Path, "an article");
        foreach (SettingsFile file in settings)
            Check(file.Path, "a settings file");
        return this;
    }

    /// <exception cref="UsageException">An output is a file of rules, of accepted phrases, or the baseline.</exception>
    public void Check(LintOptions options, string? baseline)
    {
        foreach (Rule rule in options.Rules.All)
            if (!rule.IsBuiltIn)
                Check(rule.Path, "a rule file");
        foreach (string file in options.Accepted.Keys)
            Check(file, "a file of newslint_accept");
        if (baseline is not null)
            Check(baseline, "the baseline");
    }

    private void Check(string path, string what)
    {
        if (byPath.Count == 0 || path == "-")
            return;
        string full = Path.GetFullPath(path, host.Folder);
        string folder = Path.GetDirectoryName(full) ?? full;
        if (!folders.TryGetValue(folder, out string? real))
            folders.Add(folder, real = Links.Resolve(folder));
        if (byPath.TryGetValue(Path.Combine(real, Path.GetFileName(full)), out OutputFile? output))
            throw new UsageException($"{output.Option}: {output.Shown} is {what} of this run: name another file");
    }
}

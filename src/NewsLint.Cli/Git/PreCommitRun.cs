using NewsLint.Linting;

namespace NewsLint.Cli.Git;

/// <summary>
/// A run as a hook of pre-commit (pre-commit.com), which passes the files. At a commit they are the staged files, and the run is that of the git
/// hook; with <c>--all-files</c>, <c>--files</c> or <c>--from-ref</c> they are any files, and each is checked completely.
/// </summary>
internal static class PreCommitRun
{
    /// <summary>Converts <c>--pre-commit</c> to the files and changes to check.</summary>
    /// <exception cref="UsageException">There is no repository, or no git.</exception>
    public static LintArguments Resolve(CommandHost host, LintArguments arguments)
    {
        // Fixes apply to the files that pre-commit passes; it has stashed unstaged changes.
        if (!arguments.IsPreCommit || arguments.Fixes || arguments.IsStaged || arguments.Since is not null || !string.IsNullOrEmpty(host.Variable("PRE_COMMIT_FROM_REF")))
            return arguments;
        return IsOfCommit(host, arguments.Paths) ? arguments with { IsStaged = true } : arguments;
    }

    private static bool IsOfCommit(CommandHost host, string[] paths)
    {
        using GitRepository repository = GitRepository.Open(host.Folder, "--pre-commit");
        // Git passes the index only to the hooks of a commit.
        bool isHook = !string.IsNullOrEmpty(host.Variable("GIT_INDEX_FILE"));
        var named = new HashSet<string>(paths.Select(path => Path.GetFullPath(path, host.Folder)), StringComparer.Ordinal);
        var staged = new HashSet<string>(repository.Changes(null, isStaged: true).Select(file => file.Path), StringComparer.Ordinal);
        // In a merge, a file that was resolved to the checked-out version is also passed.
        if (!named.IsSubsetOf(staged))
            return isHook && repository.MergeHeads.Count > 0;
        // If all files are staged, this may be --all-files.
        return isHook || repository.Indexed(repository.Root).Exists(file => ArticleFinder.IsArticle(file.Path) && !named.Contains(file.Path));
    }
}

using NewsLint.Linting;

namespace NewsLint.Cli.Git;

/// <summary>
/// A run as a hook of pre-commit (pre-commit.com), which names the files. At a commit they are what is staged, and the run is that of the git
/// hook; by <c>--all-files</c>, <c>--files</c> or <c>--from-ref</c> they are any files, and each is checked as a whole.
/// </summary>
internal static class PreCommitRun
{
    /// <summary>Turns <c>--pre-commit</c> into what the run is to check.</summary>
    /// <exception cref="UsageException">There is no repository, or no git.</exception>
    public static LintArguments Resolve(CommandHost host, LintArguments arguments)
    {
        // What is mended is the files that pre-commit names; what it did not stage it has put away.
        if (!arguments.IsPreCommit || arguments.Fixes || arguments.IsStaged || arguments.Since is not null || !string.IsNullOrEmpty(host.Variable("PRE_COMMIT_FROM_REF")))
            return arguments;
        return IsOfCommit(host, arguments.Paths) ? arguments with { IsStaged = true } : arguments;
    }

    private static bool IsOfCommit(CommandHost host, string[] paths)
    {
        using GitRepository repository = GitRepository.Open(host.Folder, "--pre-commit");
        // Git names the index to the hooks of a commit, and to nobody else.
        bool isHook = !string.IsNullOrEmpty(host.Variable("GIT_INDEX_FILE"));
        var named = new HashSet<string>(paths.Select(path => Path.GetFullPath(path, host.Folder)), StringComparer.Ordinal);
        var staged = new HashSet<string>(repository.Changes(null, isStaged: true).Select(file => file.Path), StringComparer.Ordinal);
        // In a merge, a file that was resolved to what is checked out is named as well.
        if (!named.IsSubsetOf(staged))
            return isHook && repository.MergeHeads.Count > 0;
        // Where all there is is staged, all files may be meant.
        return isHook || repository.Indexed(repository.Root).Exists(file => ArticleFinder.IsArticle(file.Path) && !named.Contains(file.Path));
    }
}

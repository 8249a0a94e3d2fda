using System.CommandLine;
using NewsLint.Checks;
using NewsLint.Cli.Git;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint PATH…</c>: checks articles.</summary>
internal static class LintCommand
{
    public const string Description = "Checks news copy: says where articles contradict themselves or each other, misquote, or are broken as text.";

    public const string Examples = """
        Examples:
          newslint stories/                             check all .txt and Markdown files of a folder
          newslint stories/ --sarif .sarif/newslint.sarif
                                                        the same, and a log that editors open
          newslint --select NL1,NL3002 lead.txt         only the rules whose ids begin so
          newslint lead.txt --context week/             one article against those of the week
          newslint draft.md --source wire/              a draft held against its sources
          newslint --staged --context .                 what is to be committed, against all that is
          newslint stories/ --baseline known.sarif      only what is new since --write-baseline known.sarif
          newslint stories/ --fix --dry-run             what --fix would change, as a diff
          newslint --fail-on error --format github .    in GitHub Actions
          pbpaste | newslint - --stdin-filename lead.md
          newslint explain NL3002                       what a rule reports, and how to silence it

        Exit codes: 0 nothing at or above the level of --fail-on; 1 findings; 2 wrong use; 3 some input could not be
        read, or rules in C# did not run (all other was checked); 70 a fault of newslint itself.

        """;

    private static readonly string[] Formats = ["console", "sarif", "json", "github", "gitlab", "junit", "msbuild", "html"];
    private static readonly string[] FailingLevels = ["error", "warning", "suggestion", "never"];
    private static readonly string[] Colors = ["auto", "always", "never"];

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "Files and folders; - is standard input. Of a folder, what ends in .txt, .md, .markdown, .mdown, .mdx or .qmd is read. With --staged or --since, all of the repository without it.", isNeeded: false);
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "How findings are written: console (the default), sarif, json, github, gitlab, junit, msbuild, or html: a page to read.");
        Option<string?> output = OptionReading.Word("--output", "FILE", "Writes the findings to a file.");
        Option<string?> sarif = OptionReading.Word("--sarif", "FILE", "Writes a SARIF log besides.");
        Option<string?> noSuppressed = OptionReading.Flag("--no-suppressed", "Leaves what is suppressed, known or gone out of the logs: GitHub shows it as open.");
        Option<string?> failOn = OptionReading.Word("--fail-on", "LEVEL", "The lowest level that makes the exit code 1: error, warning (the default), suggestion or never.");
        Option<string[]?> select = OptionReading.List("--select", "IDS", "Runs only these rules, by id, beginning of an id, or name: NL3,repeated-word.");
        Option<string[]?> ignore = OptionReading.List("--ignore", "IDS", "Does not run these rules.");
        Option<string[]?> rules = OptionReading.List("--rules", "DIR", "Adds the rules of a folder.");
        Option<string?> noStories = OptionReading.Flag("--no-stories", "Does not check articles that tell the same story against each other.");
        Option<string[]?> context = OptionReading.List("--context", "DIR", "Checks the articles also against those of a folder, on which nothing is reported.");
        Option<string[]?> source = OptionReading.List("--source", "PATH", "Holds the articles against sources, files and folders, on which nothing is reported: what they quote, count, name and date.");
        Option<string?> stdin = OptionReading.Word("--stdin-filename", "FILE", "The path that standard input is reported by and whose settings hold for it.");
        Option<string?> noExclude = OptionReading.Flag("--no-exclude", "Reads also what .gitignore or newslint_exclude excludes.");
        Option<string?> readsAs = OptionReading.As();
        Option<string?> maxFileSize = OptionReading.MaxFileSize();
        Option<string?> staged = OptionReading.Flag("--staged", "Checks what git has staged, as it is staged, and reports what the change answers for.");
        Option<string?> preCommit = OptionReading.Flag("--pre-commit", "As a hook of pre-commit: at a commit as --staged; with --all-files or --from-ref of pre-commit, the files that it names, as a whole.");
        Option<string?> since = OptionReading.Word("--since", "REV", "Reports what the change since a revision of git answers for; since a branch: since it was left.");
        Option<string?> baseline = OptionReading.Word("--baseline", "FILE", "Reports only what is not in a log that --write-baseline made.");
        Option<string?> writeBaseline = OptionReading.Word("--write-baseline", "FILE", "Writes all findings to a SARIF log, as those that are known from now on.");
        Option<string?> fix = OptionReading.Flag("--fix", "Applies the fixes that are certain to the files; of standard input, the fixed text goes to standard output.");
        Option<string?> dryRun = OptionReading.Flag("--dry-run", "With --fix: writes what would be changed as a diff that git apply takes, and changes nothing.");
        Option<string?> unsafeFixes = OptionReading.Flag("--unsafe-fixes", "With --fix: applies also fixes that could change the meaning.");
        Option<string?> quiet = OptionReading.Flag("--quiet", "Writes findings and errors alone: no summary, no notes.", "-q");
        Option<string?> stats = OptionReading.Flag("--stats", "Writes to standard error how many files, words, stories and findings there are, and the time of each stage and rule.");
        Option<string?> color = OptionReading.Word("--color", "WHEN", "auto (the default: on a terminal, unless NO_COLOR is set), always or never.");
        Option<string?> allowCode = OptionReading.AllowCode();
        Option<string[]?> plugin = OptionReading.Plugin();
        command.Add(paths);
        foreach (Option option in (Option[])[format, output, sarif, noSuppressed, failOn, select, ignore, rules, allowCode, plugin, noStories, context, source, stdin, noExclude, readsAs, maxFileSize, staged, preCommit, since, baseline, writeBaseline, fix, dryRun, unsafeFixes, stats, quiet, color])
            command.Add(option);
        command.SetAction(parsed => Run(host with { AllowsCode = OptionReading.Has(parsed, allowCode), Plugins = parsed.GetValue(plugin) ?? [] }, new LintArguments
        {
            Paths = parsed.GetValue(paths) ?? [],
            Format = OptionReading.Choice(parsed, format, "console", Formats),
            Output = parsed.GetValue(output),
            Sarif = parsed.GetValue(sarif),
            NoSuppressed = OptionReading.Has(parsed, noSuppressed),
            FailOn = OptionReading.Choice(parsed, failOn, "warning", FailingLevels),
            Select = OptionReading.Commas(parsed, select),
            Ignore = OptionReading.Commas(parsed, ignore),
            Rules = parsed.GetValue(rules) ?? [],
            NoStories = OptionReading.Has(parsed, noStories),
            Context = parsed.GetValue(context) ?? [],
            Sources = parsed.GetValue(source) ?? [],
            StdinFilename = parsed.GetValue(stdin),
            NoExclude = OptionReading.Has(parsed, noExclude),
            IsMarkdown = OptionReading.IsMarkdown(parsed, readsAs),
            MaxFileSize = OptionReading.Size(parsed, maxFileSize),
            IsStaged = OptionReading.Has(parsed, staged),
            IsPreCommit = OptionReading.Has(parsed, preCommit),
            Since = parsed.GetValue(since),
            Baseline = parsed.GetValue(baseline),
            WriteBaseline = parsed.GetValue(writeBaseline),
            Fixes = OptionReading.Has(parsed, fix),
            IsDryRun = OptionReading.Has(parsed, dryRun),
            UnsafeFixes = OptionReading.Has(parsed, unsafeFixes),
            HasStatistics = OptionReading.Has(parsed, stats),
            IsQuiet = OptionReading.Has(parsed, quiet),
            Color = OptionReading.Choice(parsed, color, "auto", Colors),
        }));
    }

    private static int Run(CommandHost host, LintArguments arguments)
    {
        if (Array.IndexOf(arguments.Paths, "") >= 0)
            throw new UsageException("a PATH is empty");
        arguments = PreCommitRun.Resolve(host, arguments);
        CheckUse(arguments);
        Baseline? baseline = arguments.Baseline is { } known ? BaselineFile.Read(host, known) : null;
        // Output errors are reported before the work.
        using OutputFile? output = arguments.Output is { } file ? OutputFile.Prepare(host, "--output", file) : null;
        using OutputFile? log = arguments.Sarif is { } second ? OutputFile.Prepare(host, "--sarif", second, makesFolder: true) : null;
        using OutputFile? newBaseline = arguments.WriteBaseline is { } third ? OutputFile.Prepare(host, "--write-baseline", third) : null;
        OutputConflicts conflicts = new OutputConflicts(host, output, log, newBaseline).Collect();
        using ChangedArticles? changed = ChangedArticles.IsAskedFor(arguments) ? ChangedArticles.Find(host, arguments) : null;
        FoundArticles found = changed?.Found ?? Inputs.As(Inputs.Find(host, arguments.Paths, arguments.NoExclude, arguments.StdinFilename, arguments.MaxFileSize), arguments.IsMarkdown);
        TemporaryFile.Sweep(found.LitteredFolders);
        LintOptions options = Inputs.LoadRules(host, arguments.Rules, found.Articles) with { Select = arguments.Select, Ignore = arguments.Ignore, ChecksStories = !arguments.NoStories };
        var sources = new DraftSourceFinder(host, arguments.MaxFileSize, changed is null ? null : changed.Indexed);
        options = options with { Sources = sources.Find(arguments.Sources), FindSources = sources.FindNamed };
        if (!arguments.IsQuiet)
            Inputs.TellNotes(host, options);
        foreach (string reason in options.Rules.NotRun)
            host.Tell(reason);
        CheckIds("--select", arguments.Select, options);
        CheckIds("--ignore", arguments.Ignore, options);
        IReadOnlyList<ArticleSource> articles = arguments.NoStories ? found.Articles : changed?.WithContext() ?? Inputs.WithContext(host, found.Articles, arguments.Context, arguments.NoExclude, arguments.MaxFileSize);
        conflicts.Check(articles, found.SettingsFiles).Check(options, arguments.Baseline);
        FixOutput? fixes = arguments.Fixes ? FixOutput.Start(host, arguments, found, options, articles) : null;
        ProgressLine? progress = arguments.IsQuiet ? null : new ProgressLine(host);
        var watch = new RunWatch { HasStatistics = arguments.HasStatistics, Progress = progress is null ? null : progress.Show };
        LintRun run = new Linter(options with { Watch = watch }).Run(fixes?.Articles ?? articles, found.SettingsFiles);
        progress?.Erase();
        run = run with { Binary = [.. run.Binary.Concat(found.Documents).Order(StringComparer.Ordinal)] };
        if (changed is not null)
            run = ChangedLines.Of(options, changed.Versions).Select(run);
        if (baseline is not null)
            run = baseline.Compare(run);
        if (newBaseline is not null)
        {
            newBaseline.Write(stream => SarifReporter.Write(run, stream));
            run = run with { Findings = [], Known = [.. run.Findings.Select(finding => finding with { IsKnown = true })] };
        }
        run = FindingLimit.Apply(run);
        log?.Write(stream => SarifReporter.Write(run, stream, arguments.NoSuppressed));
        if (output is not null)
            output.Write(stream => LintReport.Write(host, arguments, run, fixes?.Articles ?? articles, stream, isTerminal: false));
        else if (fixes is null)
            LintReport.Write(host, arguments, run, articles, host.Output, host.IsTerminal());
        else
            fixes.Report(run);
        Inputs.TellProblems(host, found, run.Failures, run.Binary, arguments.IsQuiet, tellsNone: changed is null);
        if (!arguments.IsQuiet)
            Inputs.TellDrafts(host, run.Drafts, "checked");
        fixes?.TellProblems();
        if (arguments.HasStatistics)
            StatisticsReporter.Write(run, watch, host.Error);
        foreach (LintFault fault in run.Faults)
            host.Tell($"internal error: {fault.What} failed on {fault.Path}: {Program.Describe(fault.Cause)}; please report this line, with the version ({Product.Version}){Product.Issues}");
        return CodeOf(run, fixes is { HasFailed: true } || options.Rules.NotRun.Count > 0, arguments.FailOn);
    }

    /// <summary>Returns the exit code of a run: a fault outweighs input that could not be read, and that outweighs findings.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hasUnwritten">Whether a fixed file could not be written, or a rule did not run.</param>
    /// <param name="failOn">The lowest level of a finding that fails the run, or <c>never</c>.</param>
    internal static int CodeOf(LintRun run, bool hasUnwritten, string failOn) =>
        run.Faults.Count > 0 ? ExitCode.Fault
            : run.Failures.Count > 0 || hasUnwritten ? ExitCode.Input
            : Fails(run, failOn) ? ExitCode.Findings
            : ExitCode.Clean;

    /// <exception cref="UsageException">Options are incompatible.</exception>
    private static void CheckUse(LintArguments arguments)
    {
        if (arguments.Paths.Length == 0 && !ChangedArticles.IsAskedFor(arguments))
            throw new UsageException("no PATH is given; newslint --help shows how it is used");
        FixOutput.CheckUse(arguments);
        BaselineFile.CheckUse(arguments);
        ChangedArticles.CheckUse(arguments);
    }

    private static bool Fails(LintRun run, string failOn)
    {
        if (failOn == "never")
            return false;
        Level lowest = failOn switch { "error" => Level.Error, "suggestion" => Level.Suggestion, _ => Level.Warning };
        foreach (Finding finding in run.Findings)
            if (finding.Level >= lowest)
                return true;
        return false;
    }

    /// <exception cref="UsageException">An argument is not a prefix of any rule's id.</exception>
    private static void CheckIds(string option, string[] words, LintOptions options)
    {
        foreach (string word in words)
        {
            bool isKnown = false;
            foreach (Rule rule in options.Rules.All)
                isKnown |= rule.IsMeantBy(word);
            if (!isKnown)
                throw new UsageException($"{option}: no rule has the name {word} or an id that begins with it{Nearest.Hint(word, options.Rules.IdsAndNames)}");
        }
    }
}

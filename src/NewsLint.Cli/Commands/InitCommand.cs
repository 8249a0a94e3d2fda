using System.CommandLine;
using System.Text;
using NewsLint.Linting;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint init</c>: writes initial settings.</summary>
internal static class InitCommand
{
    public const string Description = "Writes a section with all settings, each commented, to the .editorconfig of this folder.";

    public const string Examples = """
        Examples:
          newslint init
          newslint init --hook                          the git hook as well
          newslint init --from-vale .vale.ini           the settings of Vale, translated

        """;

    private const string Section = """
        # newslint: what holds for the articles; newslint config FILE shows what holds for one, and newslint rules all rules.
        [*.{txt,md,markdown,mdown,mdx,qmd}]
        # charset = latin1                            # of files without a byte order mark; without this line UTF-8
        EXCLUDE
        # newslint_drafts = skip                      # articles with draft: true are not checked
        # newslint_accept = house/right.txt           # names and phrases that are right as they stand, one a line
        # newslint_house = Harbour Weekly             # whose style the articles keep, where no front matter has a publisher
        # newslint_style = british                    # or ap: sets the next twelve keys, each of which can be set alone
        # newslint_dialect = en-GB                    # or en-GB-oxford, en-US, en-AU, en-CA
        # newslint_numbers = below-10                 # or to-10: which counts are in words
        # newslint_percent = per cent                 # or percent, %
        # newslint_dash = spaced-en                   # or em, spaced-em
        # newslint_serial_comma = no                  # or yes
        # newslint_quoted_stops = outside             # or inside: where the stop of a few quoted words is
        # newslint_dates = day-month                  # or month-day
        # newslint_months = full                      # or abbreviated: Jan. 5
        # newslint_titles = full                      # or abbreviated: Sen. Finch
        # newslint_title_stops = no                   # or yes: Dr. Finch
        # newslint_courtesy_titles = yes              # or no: whether a family name alone has Mr, Ms or the like
        # newslint_quotation_marks = double           # or single
        # newslint_rules = house/rules                # a folder with rules of your own, or with Vale styles
        # newslint_vocab = Base                       # of such a folder, the vocabularies that hold; without this line all
        # newslint_markup_spans = << >>, %% %%        # start and end marks of your own: what is between them is no copy
        # newslint_suppress = NL6001: our own footer  # rules that report nothing here, each with the reason
        # newslint_require_reason = true              # a suppression that does not say why is reported
        # newslint.NL6002.words = ZZZ                 # an option of a rule: newslint explain NL6002 says what it does
        # dotnet_diagnostic.NL5004.severity = error   # error, warning, suggestion or none
        # dotnet_analyzer_diagnostic.category-style.severity = suggestion  # of all rules of a category

        """;

    private const string NoExclude = "# newslint_exclude = drafts/, *.wire.txt      # not read, as what .gitignore names is not";

    /// <summary>The prefixes of the names of a repository's own pages, which are not news.</summary>
    private static readonly string[] Pages =
    [
        "README", "CHANGELOG", "CHANGES", "CODE_OF_CONDUCT", "CONTRIBUTING", "CONTRIBUTORS", "COPYING", "GOVERNANCE", "HISTORY", "LICENCE", "LICENSE", "MAINTAINERS", "NOTICE", "SECURITY",
        "SUPPORT", "TODO", "AUTHORS", "requirements", "robots", "CMakeLists", "PULL_REQUEST_TEMPLATE",
    ];

    public static void Fill(Command command, CommandHost host)
    {
        Option<string?> hook = OptionReading.Flag("--hook", "Installs the git hook as well, as newslint hook install does.");
        Option<string?> vale = OptionReading.Word("--from-vale", "FILE", "Translates the settings of a .vale.ini, in the place of the commented section.");
        command.Add(hook);
        command.Add(vale);
        command.SetAction(parsed =>
        {
            WriteSection(host, parsed.GetValue(vale) is { } file ? Translate(host, file) : Section);
            if (OptionReading.Has(parsed, hook))
                HookCommand.Install(host, []);
            return ExitCode.Clean;
        });
    }

    private static string Translate(CommandHost host, string file)
    {
        string path = Path.GetFullPath(file, host.Folder);
        if (file.Length == 0 || !File.Exists(path))
            throw new UsageException($"--from-vale: there is no file {file}");
        try
        {
            string shown = Path.GetRelativePath(host.Folder, path).Replace('\\', '/');
            ValeSettings settings = ValeSettings.Translate(SettingsFile.Read(shown, ArticleDecoder.Decode(RegularFile.ReadAllBytes(path))), Path.GetDirectoryName(path)!);
            foreach (string note in settings.Notes)
                host.Tell($"note: {note}");
            return settings.Text;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--from-vale: {file} cannot be read: {IoReason.Of(error)}");
        }
    }

    private static void WriteSection(CommandHost host, string template)
    {
        string path = Path.Combine(host.Folder, SettingsTree.FileName);
        try
        {
            string[] pages = template.Contains("EXCLUDE", StringComparison.Ordinal) ? FindPages(host.Folder) : [];
            string exclude = pages.Length == 0 ? NoExclude : $"newslint_exclude = {string.Join(", ", pages)}  # what a repository tells of itself is not news";
            string section = template.Replace("EXCLUDE", exclude, StringComparison.Ordinal);
            if (!File.Exists(path))
            {
                AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(section.ReplaceLineEndings("\n"))));
                host.Tell($"wrote {SettingsTree.FileName}{Proposal(pages)}");
                return;
            }
            byte[] bytes = RegularFile.ReadAllBytes(path);
            ArticleText text = ArticleDecoder.Decode(bytes);
            int known = text.Content.IndexOf("newslint", StringComparison.OrdinalIgnoreCase);
            if (known >= 0)
            {
                host.Tell($"note: {SettingsTree.FileName}:{text.GetLineNumber(known) + 1} speaks of newslint already: it stays as it is");
                return;
            }
            string lineEnd = text.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            string gap = text.Length == 0 ? "" : text.Content[^1] == '\n' ? lineEnd : lineEnd + lineEnd;
            AtomicFile.Replace(path, bytes, [.. bytes, .. text.Encoding.GetBytes(gap + section.ReplaceLineEndings(lineEnd))]);
            host.Tell($"added a section to {SettingsTree.FileName}{Proposal(pages)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{SettingsTree.FileName} cannot be written: {IoReason.Of(error)}");
        }
    }

    private static string Proposal(string[] pages) =>
        pages.Length == 0 ? "" : $", which excludes {string.Join(", ", pages)}: take out of newslint_exclude what is copy";

    /// <summary>Returns the names of such pages in this folder, as globs for any folder.</summary>
    private static string[] FindPages(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles().Select(file => file.Name).Where(IsPage).Order(StringComparer.OrdinalIgnoreCase)];

    private static bool IsPage(string name) =>
        ArticleFinder.IsArticle(name) && name.IndexOfAny([',', '{', '}', '[', ']', '*', '?', '\\', '!']) < 0
        && Pages.Any(page => name.StartsWith(page, StringComparison.OrdinalIgnoreCase) && (name.Length == page.Length || !char.IsAsciiLetter(name[page.Length])));
}

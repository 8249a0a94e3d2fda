using NewsLint.Cli;
using NewsLint.Tests.Cli;

namespace NewsLint.Tests.Scripting;

/// <summary>Rules in C#, as a user writes and trusts them: what runs, what does not, and what is told.</summary>
public sealed class CodeRuleTests : IDisposable
{
    private const string Rule = """
        id: House.Long
        extends: long-block
        title: Long block
        message: "{length} characters"
        level: error
        description: Reports blocks.
        examples:
          - bad: '[|Something long enough.|]'
            good: Short.
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>A class that reports each block of more than ten characters, with other code before it.</summary>
    private static string Class(string code = "", string members = "") => $$"""
        using NewsLint.Checks;

        public sealed class LongBlock : Check
        {
            {{members}}
            public override void Initialize(CheckRegistration registration) => registration.RegisterBlockAction(context =>
            {
                {{code}}
                if (context.Prose.Text.Length > 10)
                    context.Report(context.Prose.SourceSpan, new RuleMessage("", new MessageValue("length", context.Prose.Text.Length.ToString())));
            });
        }
        """;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_rule_in_csharp_passes_its_examples()
    {
        CommandRun made = Run("rules", "new", "house/anonymous-source.cs");
        Assert.Equal((0, ""), (made.Code, made.Output));
        Assert.Equal((0, "3 examples of 1 rule: 3 passed, 0 failed\n", ""), Run("test", "house/") is var test ? (test.Code, test.Output, test.Error) : default);
        folder.Write("a.txt", "\"It is over,\" said a senior official.");
        Assert.Equal("a.txt:1:20: warning House.AnonymousSource 'a senior official' has no name: say why\n", Run("a.txt", "--rules", "house", "--quiet").Output);
    }

    [Fact]
    public void Nothing_runs_without_trust_and_the_run_answers_3()
    {
        Write(Class());
        CommandRun run = Lint();
        Assert.Equal(3, run.Code);
        Assert.Equal("newslint: house/long.cs is not trusted, so the rules in C# do not run: read it, then run newslint trust house\n", run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(2, Run("test", "house").Code);
        Assert.Equal("a.txt:1:1: error House.Long 22 characters\n", Run("a.txt", "--rules", "house", "--quiet", "--allow-code").Output);
        Assert.Equal(3, Lint().Code); // --allow-code is for one run
        Assert.Equal("newslint: house/long.cs will run, as it is now\n", Run("trust", "house").Error);
        Assert.Equal("a.txt:1:1: error House.Long 22 characters\n", Lint().Output);
        Assert.Equal($"{Path.Combine(folder.Root, "house", "long.cs")}\n", Run("trust", "--list").Output);
        Assert.Equal(0, Run("trust", "house", "--remove").Code);
        Assert.Equal(3, Lint().Code);
    }

    [Fact]
    public void A_folder_that_settings_name_needs_trust_as_well()
    {
        Write(Class());
        folder.Write(".editorconfig", "[*]\nnewslint_rules = house\n");
        CommandRun run = Run("a.txt", "--quiet");
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("is not trusted", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_asks_again()
    {
        Write(Class());
        Run("trust", "house");
        File.AppendAllText(Path.Combine(folder.Root, "house", "long.cs"), "// more\n");
        CommandRun run = Lint();
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Equal("newslint: house/long.cs has changed since it was trusted, so the rules in C# do not run: read it, then run newslint trust house\n", run.Error);
    }

    [Fact]
    public void A_further_file_asks_again()
    {
        Write(Class());
        Run("trust", "house");
        folder.Write("house/more.cs", "class More;");
        Assert.Contains("house/more.cs is not trusted", Lint().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_folder_asks_again()
    {
        Write(Class());
        Run("trust", "house");
        Directory.Move(Path.Combine(folder.Root, "house"), Path.Combine(folder.Root, "moved"));
        CommandRun run = Run("a.txt", "--rules", "moved", "--quiet");
        Assert.Equal(3, run.Code);
        Assert.Contains("moved/long.cs is not trusted", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trust_of_another_user_is_not_taken()
    {
        Write(Class());
        Run("trust", "house");
        string trusted = File.ReadAllText(Path.Combine(folder.Root, "home/.config/newslint/trusted"));
        Directory.Delete(Path.Combine(folder.Root, "home"), recursive: true);
        folder.Write("other.cs", "class Other;");
        Run("trust", "other.cs");
        File.WriteAllText(Path.Combine(folder.Root, "home/.config/newslint/trusted"), trusted);
        Assert.Equal(3, Lint().Code);
    }

    [Fact]
    public void A_compiled_rule_of_another_user_is_not_run()
    {
        Write(Class());
        Run("trust", "house");
        Lint();
        string cached = Directory.GetFiles(Path.Combine(folder.Root, "home/.cache/newslint/rules")).Single();
        byte[] own = File.ReadAllBytes(cached);
        // What another user's secret has signed, and what is broken: the rule is compiled again.
        foreach (byte[] content in (byte[][])[[.. new byte[32], .. own[32..]], own[..40], []])
        {
            File.WriteAllBytes(cached, content);
            Assert.Equal("a.txt:1:1: error House.Long 22 characters\n", Lint().Output);
            Assert.Equal(own, File.ReadAllBytes(cached));
        }
    }

    [Fact]
    public void A_secret_that_others_can_read_is_told()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write(Class());
        Run("trust", "house");
        File.SetUnixFileMode(Path.Combine(folder.Root, "home/.config/newslint/key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        CommandRun run = Lint();
        Assert.Equal(2, run.Code);
        Assert.Contains("others can read or write", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_errors_have_file_line_and_column()
    {
        Write(Class("int a = \"b\"; Unknown();"));
        CommandRun run = Run("a.txt", "--rules", "house", "--allow-code");
        Assert.Equal(2, run.Code);
        Assert.Equal(["newslint: house/long.cs:8:17: CS0029: Cannot implicitly convert type 'string' to 'int'", "newslint: house/long.cs:8:22: CS0103: The name 'Unknown' does not exist in the current context"],
            run.Error.TrimEnd().Split('\n').Order());
    }

    [Fact]
    public void What_is_not_for_rules_does_not_compile()
    {
        (string Code, string Name)[] all =
        [
            ("System.Console.WriteLine(1);", "System.Console"),
            ("Console.Error.WriteLine(1);", "System.Console"),
            ("System.IO.File.ReadAllText(\"/etc/passwd\");", "System.IO.File"),
            ("new System.IO.StreamReader(\"a\");", "System.IO.StreamReader"),
            ("System.Diagnostics.Process.Start(\"ls\");", "System.Diagnostics.Process"),
            ("new System.Net.Http.HttpClient();", "System.Net.Http.HttpClient"),
            ("GetType().Assembly.GetTypes();", "System.Object.GetType"),
            ("typeof(string).Assembly.GetTypes();", "System.Type"),
            ("Activator.CreateInstance<LongBlock>();", "System.Activator"),
            ("new System.Threading.Thread(() => { }).Start();", "System.Threading.Thread"),
            ("System.Threading.Tasks.Task.Run(() => { });", "System.Threading.Tasks.Task"),
            ("Environment.Exit(0);", "System.Environment.Exit"),
            ("Environment.FailFast(\"\");", "System.Environment.FailFast"),
            ("Environment.GetEnvironmentVariable(\"HOME\");", "System.Environment.GetEnvironmentVariable"),
            ("GC.Collect();", "System.GC"),
            ("((Action)(() => { })).Method.Invoke(null, null);", "System.Delegate.Method"),
            ("((Action)(() => { })).DynamicInvoke();", "System.Delegate.DynamicInvoke"),
            ("NewsLint.Rulebook.RuleSet.BuiltIn().With(\"/\");", "NewsLint.Rulebook.RuleSet"),
            ("System.Runtime.InteropServices.Marshal.ReadByte(default);", "System.Runtime.InteropServices.Marshal"),
            ("System.Runtime.CompilerServices.Unsafe.As<object, string>(ref System.Runtime.CompilerServices.Unsafe.NullRef<object>());", "System.Runtime.CompilerServices.Unsafe"),
        ];
        Write(Class(string.Join('\n', all.Select(line => line.Code))));
        CommandRun run = Run("a.txt", "--rules", "house", "--allow-code");
        Assert.Equal(2, run.Code);
        string[] errors = run.Error.Split('\n');
        for (int i = 0; i < all.Length; i++)
            Assert.Contains(errors, error => error.StartsWith($"newslint: house/long.cs:{i + 8}:", StringComparison.Ordinal) && error.Contains($": {all[i].Name} is not for rules: a rule has the article", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unsafe { int a = 0; int* b = &a; }")]
    [InlineData("dynamic a = 1; a.B();")]
    public void Unsafe_and_dynamic_code_does_not_compile(string code)
    {
        Write(Class(code));
        CommandRun run = Run("a.txt", "--rules", "house", "--allow-code");
        Assert.Equal(2, run.Code);
        Assert.Matches("^newslint: house/long.cs:[0-9]+:[0-9]+: ", run.Error);
    }

    [Fact]
    public void Native_code_does_not_compile()
    {
        Write(Class("getpid();", "[System.Runtime.InteropServices.DllImport(\"libc\")] private static extern int getpid();"));
        CommandRun run = Run("a.txt", "--rules", "house", "--allow-code");
        Assert.Equal(2, run.Code);
        Assert.Contains("not for rules", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while (true) { }", "")]
    [InlineData("for (;;) try { while (true) { } } catch (Exception) { }", "")]
    [InlineData("again: if (context.Index >= 0) goto again;", "")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Sum(i => (long)i % 3);", "")]
    [InlineData("Enumerable.Repeat(1L, int.MaxValue).Concat(Enumerable.Repeat(1L, int.MaxValue)).Sum();", "")]
    public void A_rule_that_loops_is_off_and_the_run_goes_on(string code, string members)
    {
        CommandRun run = RunOn(Class(code, members), seconds: 1);
        Assert.Contains("warning NL0004 House.Long took more than 1 second on a.txt, so it is off for this run: look for a loop that does not end\n", run.Output, StringComparison.Ordinal);
        AssertGoesOn(run);
    }

    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    [InlineData("string a = \"a\"; while (true) a += a;")]
    public void A_rule_that_allocates_without_end_is_off_and_the_run_goes_on(string code)
    {
        CommandRun run = RunOn(Class(code));
        Assert.Contains("warning NL0004 House.Long used more than 256 MB of memory on a.txt, so it is off for this run: keep less\n", run.Output, StringComparison.Ordinal);
        AssertGoesOn(run);
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no luck\");", "", "InvalidOperationException: no luck")]
    [InlineData("string? a = null; _ = a!.Length;", "", "NullReferenceException: Object reference not set to an instance of an object")]
    [InlineData("Again(1);", "private static int Again(int i) => Again(i + 1) + 1;", "its methods call each other without an end")]
    [InlineData("Func<int, int>? again = null; again = i => again!(i + 1) + 1; again(1);", "", "its methods call each other without an end")]
    [InlineData("_ = Again;", "private static int Again => Again + 1;", "its methods call each other without an end")]
    public void An_exception_is_a_finding_about_the_rule_at_its_line(string code, string members, string reason)
    {
        CommandRun run = RunOn(Class(code, members));
        Assert.Contains($": warning NL0004 House.Long failed on a.txt and reported nothing there: {reason}\n", run.Output, StringComparison.Ordinal);
        Assert.Matches($"(?m)^house/long.cs:{(members.Length > 0 ? 5 : 8)}:[0-9]+: warning NL0004", run.Output);
        AssertGoesOn(run);
    }

    [Fact]
    public void A_check_that_fails_before_the_first_article_is_an_error_of_the_rule()
    {
        Write(Class().Replace("=> registration", "=> throw new InvalidOperationException(\"not today\"); void More(CheckRegistration registration) => registration", StringComparison.Ordinal));
        CommandRun run = Run("a.txt", "--rules", "house", "--allow-code");
        Assert.Equal((2, "newslint: house/long.yml:2:1: the check long-block cannot be started: InvalidOperationException: not today\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_missing_check_names_those_in_csharp()
    {
        Write(Class());
        folder.Write("house/long.yml", Rule.Replace("long-block", "long-blok", StringComparison.Ordinal));
        Assert.Equal("newslint: house/long.yml:2:10: there is no check long-blok; did you mean long-block?\n", Run("a.txt", "--rules", "house", "--allow-code").Error);
    }

    [Fact]
    public void What_can_be_trusted_is_code_alone()
    {
        folder.Write("house/long.yml", Rule);
        Assert.Equal((2, "newslint: house has no rules in C# and no plug-in: there is nothing to trust\n"), Run("trust", "house") is var run ? (run.Code, run.Error) : default);
        Assert.Equal(2, Run("trust", "nowhere").Code);
        Assert.Equal(2, Run("trust").Code);
        Assert.Equal(2, Run("trust", "house", "--remove").Code);
    }

    /// <summary>The rule of newslint's own that runs beside it has its finding.</summary>
    private static void AssertGoesOn(CommandRun run)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains("a.txt:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning NL5004", run.Output, StringComparison.Ordinal);
    }

    private CommandRun RunOn(string source, int seconds = 100)
    {
        Write(source);
        folder.Write("a.txt", "The mayor said the the vote was over.");
        folder.Write("b.txt", "Well.");
        return Run(seconds, ".", "--rules", "house", "--quiet", "--allow-code");
    }

    private void Write(string source)
    {
        folder.Write("house/long.cs", source);
        folder.Write("house/long.yml", Rule);
        folder.Write("a.txt", "Something long enough.");
    }

    private CommandRun Lint() => Run("a.txt", "--rules", "house", "--quiet");

    private CommandRun Run(params string[] args) => Run(100, args);

    /// <summary>Runs the command, with a time limit for rules that no busy machine exceeds, or a short one.</summary>
    private CommandRun Run(int seconds, params string[] args) =>
        CommandRun.With(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { CodeLimit = TimeSpan.FromSeconds(seconds), Variable = name => name == "HOME" ? Path.Combine(folder.Root, "home") : null }, args);
}

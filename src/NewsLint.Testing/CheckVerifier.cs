using System.Reflection;
using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Testing;

/// <summary>
/// Runs a check over texts in which <c>[|</c> and <c>|]</c> mark what must be reported: exactly that, and nothing else. It runs them as newslint runs a file.
/// </summary>
public static class CheckVerifier
{
    /// <summary>Verifies a check on one text.</summary>
    /// <typeparam name="TCheck">The check.</typeparam>
    /// <param name="text">The text; without marks, nothing must be reported. <c>\[|</c> is a literal mark.</param>
    /// <param name="options">The keys of the rule file that the check reads, as YAML; empty for none.</param>
    /// <param name="fileName">The name of the file, whose extension says how it is read: <c>article.md</c>.</param>
    /// <exception cref="VerificationException">Something else is reported; the message says what and where.</exception>
    /// <exception cref="RuleFileException">The options are wrong.</exception>
    public static void Verify<TCheck>(string text, string options = "", string fileName = "article.txt")
        where TCheck : Check, new()
    {
        string name = CodeTemplate.NameOf(typeof(TCheck).Name);
        var checks = new CodeChecks(new Dictionary<string, Func<Check>> { [name] = () => new TCheck() }, Unguarded.Instance);
        bool isBad = text.Replace("\\[|", "", StringComparison.Ordinal).Contains("[|", StringComparison.Ordinal);
        var yaml = new StringBuilder($"id: Test.{typeof(TCheck).Name}\nextends: {name}\ntitle: Test\nmessage: reported\nlevel: warning\ndescription: Test.\n{options.ReplaceLineEndings("\n").TrimEnd()}\nexamples:\n");
        Add(yaml, isBad ? "bad" : "good", fileName, text);
        // A rule file has a bad and a good example; the other one is not run.
        Add(yaml, isBad ? "good" : "bad", "other.txt", isBad ? "other" : "[|other|]");
        string path = $"{typeof(TCheck).Name}.yml";
        Rule rule = new RuleReader(path) { Code = [checks] }.Read(new RuleInheritance(RuleSet.BuiltInRoot, [checks]).Resolve(RuleFolder.Parse(path, yaml.ToString())!));
        Run(RuleSet.BuiltIn().With([rule]), rule, rule.Examples[0]);
    }

    /// <summary>Verifies the examples of all rule files in the resources of an assembly.</summary>
    /// <param name="assembly">The assembly of a plug-in.</param>
    /// <exception cref="VerificationException">An example does not hold; the message says which and why.</exception>
    /// <exception cref="RuleFileException">A rule file is wrong.</exception>
    public static void VerifyRules(Assembly assembly)
    {
        IReadOnlyList<Rule> rules = RuleFolder.OfPlugins(new OneAssembly(assembly)).Rules;
        if (rules.Count == 0)
            throw new VerificationException($"{assembly.GetName().Name} has no rule file in its resources: add <EmbeddedResource Include=\"rules/*.yml\" /> to its project");
        RuleSet all = RuleSet.BuiltIn().With(rules);
        foreach (Rule rule in rules)
            foreach (RuleExample example in rule.Examples)
                Run(all, rule, example);
    }

    private static void Run(RuleSet rules, Rule rule, RuleExample example)
    {
        IReadOnlyList<string> problems = ExampleRunner.Run(rules, rule, example).Problems;
        if (problems.Count > 0)
            throw new VerificationException($"{rule.Path}:{example.Line}: {rule.Id}: {string.Join('\n', problems)}");
    }

    private static void Add(StringBuilder yaml, string kind, string fileName, string text)
    {
        // A quoted scalar holds any text.
        string quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal);
        yaml.Append("  - ").Append(kind).Append(": {name: \"").Append(fileName).Append("\", text: \"").Append(quoted).Append("\"}\n");
    }

    /// <summary>Runs the code of a test as it is: the runner shows its exceptions.</summary>
    private sealed class Unguarded : RuleGuard
    {
        public static Unguarded Instance { get; } = new();

        public override void Run(long characters, Action action) => action();
    }

    /// <summary>The checks and rules of a loaded assembly.</summary>
    private sealed class OneAssembly : CodeRules
    {
        private readonly CodeChecks checks;
        private readonly List<CodeFile> rules = [];

        public OneAssembly(Assembly assembly)
        {
            var constructors = new Dictionary<string, Func<Check>>(StringComparer.Ordinal);
            foreach (Type type in assembly.GetTypes())
                if (!type.IsAbstract && type.IsSubclassOf(typeof(Check)) && type.GetConstructor(Type.EmptyTypes) is not null)
                    constructors[CodeTemplate.NameOf(type.Name)] = () => (Check)Activator.CreateInstance(type)!;
            checks = new CodeChecks(constructors, Unguarded.Instance);
            foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
            {
                using Stream resource = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                resource.CopyTo(content);
                rules.Add(new CodeFile(name, name, content.ToArray()));
            }
        }

        public override CodeChecks Plugins => checks;

        public override IReadOnlyList<CodeFile> PluginRules => rules;

        public override CodeChecks? Load(IReadOnlyList<CodeFile> files, List<string> notRun) => null;
    }
}

/// <summary>A check does not report what a text marks.</summary>
public sealed class VerificationException : Exception
{
    internal VerificationException(string message)
        : base(message)
    {
    }
}

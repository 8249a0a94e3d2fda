using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>The rules of a run, by id: the built-in ones and those of the newsroom.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Rule> rules;

    private RuleSet(Dictionary<string, Rule> rules, IReadOnlyList<string>? notes = null, IReadOnlyList<string>? notRun = null)
    {
        this.rules = rules;
        Notes = notes ?? [];
        NotRun = notRun ?? [];
        var all = new List<Rule>(rules.Values);
        all.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        All = all;
    }

    /// <summary>The rules, sorted by id.</summary>
    public IReadOnlyList<Rule> All { get; }

    /// <summary>The ids of the rules, and the names of those that have one.</summary>
    public IEnumerable<string> IdsAndNames
    {
        get
        {
            foreach (Rule rule in All)
            {
                yield return rule.Id;
                if (rule.Name is { } name)
                    yield return name;
            }
        }
    }

    /// <summary>The unsupported parts of the newsroom's rules, each with file, line and column.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Why rules in C# do not run, each with its file.</summary>
    internal IReadOnlyList<string> NotRun { get; }

    /// <summary>The rules by id.</summary>
    public IReadOnlyDictionary<string, Rule> Rules => rules;

    /// <summary>Reads the built-in rulebook.</summary>
    /// <exception cref="RuleFileException">A built-in rule is wrong, which passing tests exclude.</exception>
    public static RuleSet BuiltIn()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        ReadOnlySpan<byte> bytes = BuiltInRules.Bytes;
        while (!bytes.IsEmpty)
        {
            string path = RuleNodeBytes.ReadText(ref bytes);
            Add(rules, new RuleReader(path, isBuiltIn: true).Read(RuleNodeBytes.Read(ref bytes)) with { IsBuiltIn = true });
        }
        return new RuleSet(rules);
    }

    /// <summary>Returns these rules and those of a folder, which is searched for <c>.yml</c> and <c>.yaml</c> files.</summary>
    /// <exception cref="RuleFileException">A file is not a rule, or its id belongs to a rule with other content.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public RuleSet With(string folder) => With(RuleFolder.Read(folder, folder));

    /// <summary>Returns these rules and those of a folder.</summary>
    /// <exception cref="RuleFileException">An id belongs to a rule with other content.</exception>
    internal RuleSet With(RuleFolder folder) => new(With(folder.Rules).rules, [.. Notes, .. folder.Notes], [.. NotRun, .. folder.NotRun]);

    /// <summary>Returns these rules and others.</summary>
    /// <param name="others">The others.</param>
    /// <param name="replaces">Whether one of the others replaces the rule with its id; otherwise it must be the same rule.</param>
    /// <exception cref="RuleFileException">An id belongs to a rule with other content.</exception>
    public RuleSet With(IReadOnlyCollection<Rule> others, bool replaces = false)
    {
        var extended = new Dictionary<string, Rule>(rules, StringComparer.Ordinal);
        if (replaces)
            foreach (Rule rule in others)
                extended.Remove(rule.Id);
        foreach (Rule rule in others)
            Add(extended, rule);
        return new RuleSet(extended, Notes, NotRun);
    }

    /// <summary>Reads one rule file.</summary>
    /// <param name="path">The path in errors.</param>
    /// <param name="yaml">Its text.</param>
    /// <exception cref="RuleFileException">It is not a rule; the message names the line, the column and the correct form.</exception>
    public static Rule ReadFile(string path, string yaml)
    {
        RuleNode root = RuleFolder.Parse(path, yaml) ?? throw new RuleFileException(path, 1, 1, "the file is empty: a rule needs id, extends, title, message, level, description and examples");
        try
        {
            Rule rule = new RuleReader(path).Read(new RuleInheritance(BuiltInRoot).Resolve(root)) with { Source = new ArticleText(yaml) };
            _ = rule.Examples;
            return rule;
        }
        catch (RuleSyntaxException error)
        {
            throw new RuleFileException(path, error.Line, error.Column, error.Message);
        }
    }

    /// <summary>Returns the root of the file of a built-in rule, or null if there is none with this id.</summary>
    internal static RuleNode? BuiltInRoot(string id)
    {
        ReadOnlySpan<byte> bytes = BuiltInRules.Bytes;
        while (!bytes.IsEmpty)
        {
            _ = RuleNodeBytes.ReadText(ref bytes);
            RuleNode root = RuleNodeBytes.Read(ref bytes);
            if (RuleReader.IdOf(root, "") == id)
                return root;
        }
        return null;
    }

    private static void Add(Dictionary<string, Rule> rules, Rule rule)
    {
        if (!rules.TryGetValue(rule.Id, out Rule? other))
            rules.Add(rule.Id, rule);
        else if (!SameContent(rule, other))
            throw new RuleFileException(rule.Path, 1, 1, $"the id {rule.Id} is taken by {other.Path}; give this rule an id of its own");
    }

    /// <summary>Whether a rule is a copy of another, which is harmless.</summary>
    private static bool SameContent(Rule a, Rule b) =>
        a.Extends == b.Extends && a.Title == b.Title && a.Level == b.Level && a.Description == b.Description && SameMessages(a.Messages, b.Messages)
        && a.Actions.Options.SameAs(b.Actions.Options) && a.Examples.SequenceEqual(b.Examples, SameExample);

    private static bool SameExample(RuleExample a, RuleExample b) =>
        a.IsBad == b.IsBad && a.Fixed.SequenceEqual(b.Fixed) && a.Files.SequenceEqual(b.Files, static (x, y) => x.Name == y.Name && x.Bytes.AsSpan().SequenceEqual(y.Bytes.AsSpan()) && x.Marked.SequenceEqual(y.Marked));

    private static bool SameMessages(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(message => b.TryGetValue(message.Key, out string? other) && message.Value == other);
}

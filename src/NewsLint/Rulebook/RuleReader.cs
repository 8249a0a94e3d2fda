using NewsLint.Checks;
using NewsLint.Checks.Declarative;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>Creates a rule from the nodes of its file, or reports where the file is wrong and what is correct.</summary>
/// <param name="path">The path in errors.</param>
/// <param name="isBuiltIn">Whether the rule was checked when the library was built.</param>
internal sealed class RuleReader(string path, bool isBuiltIn = false)
{
    private static readonly string[] OwnKeys = ["id", "extends", "title", "message", "level", "description", "examples", "link", "where"];

    /// <summary>The kinds of Vale rules that newslint does not support.</summary>
    private static readonly string[] NotSupported = ["metric", "readability", "spelling", "script"];

    private readonly List<string> notes = [];

    /// <summary>The id of a rule without one, such as a Vale file, or null if the rule must state one.</summary>
    public string? StyleId { get; init; }

    /// <summary>The checks that are not newslint's own.</summary>
    public IReadOnlyList<CodeChecks> Code { get; init; } = [];

    /// <summary>The accepted words of the vocabulary of the rule's folder.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>The omitted parts of the rule, with their places.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Returns the id that a file states, or the id from its path.</summary>
    public static string IdOf(RuleNode root, string styleId) =>
        root.Entries.Find(entry => entry.Key.Text == "id").Value is { Kind: RuleNodeKind.Scalar, Text.Length: > 0 } id ? id.Text.Trim() : styleId;

    public Rule Read(RuleNode root)
    {
        if (root.Kind != RuleNodeKind.Mapping)
            throw Error(root, "a rule file is a mapping of keys: id, extends, title, message, level, description, examples");
        var own = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        var options = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        var keys = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        foreach ((RuleNode key, RuleNode value) in root.Entries)
        {
            if (!(OwnKeys.Contains(key.Text) ? own : options).TryAdd(key.Text, value))
                throw Error(key, $"the key {key.Text} occurs twice");
            keys[key.Text] = key;
        }
        string checkName = Scalar(own, "extends", root);
        // Reports a newsroom's own rule without an id.
        bool isVale = StyleId is not null && !own.ContainsKey("id") && !(own.ContainsKey("title") && own.ContainsKey("examples"));
        if (isVale && Array.IndexOf(NotSupported, checkName) >= 0)
            throw new RuleNotSupportedException(path, own["extends"].Line, own["extends"].Column, $"rules of the kind {checkName} are not supported");
        (Check check, RuleGuard? guard) = Create(checkName, own["extends"]);
        isVale &= check is DeclarativeCheck;
        if (isVale)
            foreach (string name in (ReadOnlySpan<string>)["name", "code", "version", "source", "author"])
                options.Remove(name); // notes of its author
        RuleNode? examples = isVale ? own.GetValueOrDefault("examples") : Required(own, "examples", root);
        var reading = new RuleOptions(options.ToDictionary(pair => pair.Key, pair => Value(pair.Value))) { IsVale = isVale, Vocabulary = Accepted };
        CheckRegistration actions = Initialize(check, checkName, guard, reading, keys, root);
        string id = isVale ? StyleId! : Id(own, root);
        string message = isVale ? Text(Required(own, "message", root), "message") : "";
        return new Rule(actions, () => examples is null ? [] : new ExampleReader(this).Read(examples))
        {
            Id = id,
            Extends = checkName,
            Title = isVale && !own.ContainsKey("title") ? TitleOf(id) : Scalar(own, "title", root),
            Messages = ReadMessages(Required(own, "message", root), check, checkName, isVale),
            Level = isVale && !own.ContainsKey("level") ? Checks.Level.Warning : Level(Required(own, "level", root)),
            Description = isVale && !own.ContainsKey("description") ? message : Scalar(own, "description", root),
            Link = own.TryGetValue("link", out RuleNode? link) ? Text(link, "link").Trim() : null,
            Where = own.TryGetValue("where", out RuleNode? where) ? RuleCondition.Read(where, this) : null,
            Path = path,
        };
    }

    public RuleFileException Error(RuleNode at, string reason) => new(path, at.Line, at.Column, reason);

    public string Text(RuleNode node, string key) =>
        node.Kind == RuleNodeKind.Scalar ? node.Text : throw Error(node, $"{key} must be a text");

    /// <summary>Makes the check of a rule: one of newslint's, or one in C# beside the rule or in a plug-in.</summary>
    private (Check Check, RuleGuard? Guard) Create(string name, RuleNode at)
    {
        if (CheckTable.Create(name) is { } own)
            return (own, null);
        try
        {
            foreach (CodeChecks checks in Code)
                if (checks.Create(name) is { } check)
                    return (check, checks.Guard);
        }
        catch (RuleStoppedException error)
        {
            throw Error(at, $"the check {name} cannot be made: {error.Message}");
        }
        string[] names = [.. CheckTable.Names, .. Code.SelectMany(checks => checks.Names)];
        throw Error(at, $"there is no check {name}{Nearest.Hint(name, names)}");
    }

    private CheckRegistration Initialize(Check check, string checkName, RuleGuard? guard, RuleOptions options, Dictionary<string, RuleNode> keys, RuleNode root)
    {
        var registration = new CheckRegistration(options) { Guard = guard };
        try
        {
            if (guard is null)
                check.Initialize(registration);
            else
                guard.Run(0, () => check.Initialize(registration));
        }
        catch (RuleStoppedException error)
        {
            throw Error(keys["extends"], $"the check {checkName} cannot be started: {error.Message}");
        }
        catch (RuleOptionException error)
        {
            RuleNode key = keys.GetValueOrDefault(error.Option, root);
            (int line, int column) = error.At is { } at ? (at.Line, at.Column) : (key.Line, key.Column);
            throw error.IsUnsupported && options.IsVale ? new RuleNotSupportedException(path, line, column, error.Message) : new RuleFileException(path, line, column, error.Message);
        }
        foreach (string unread in options.Unread)
        {
            string[] known = [.. OwnKeys, .. options.Known.Select(option => option.Key)];
            string hint = Nearest.Hint(unread, known);
            // Vale ignores unknown keys; the rule works as in Vale.
            if (options.IsVale)
                notes.Add($"{path}:{keys[unread].Line}:{keys[unread].Column}: the key {unread} does nothing: the check {checkName} does not know it{hint}");
            else
                throw Error(keys[unread], $"unknown key {unread}: the check {checkName} knows {string.Join(", ", known)}{hint}");
        }
        return registration;
    }

    private static RuleValue Value(RuleNode node) => node.Kind switch
    {
        RuleNodeKind.Scalar => new RuleValue(RuleValueKind.Text, node.Text, [], [], node.Line, node.Column),
        RuleNodeKind.Sequence => new RuleValue(RuleValueKind.List, "", [.. node.Items.Select(Value)], [], node.Line, node.Column),
        _ => new RuleValue(RuleValueKind.Mapping, "", [], [.. node.Entries.Select(entry => KeyValuePair.Create(Value(entry.Key), Value(entry.Value)))], node.Line, node.Column),
    };

    private string Id(Dictionary<string, RuleNode> own, RuleNode root)
    {
        string id = Scalar(own, "id", root);
        foreach (char c in id)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                throw Error(own["id"], $"the id {id} may hold only letters, digits, full stops and hyphens, such as NL3002 or House.Titles");
        if (RuleNames.Contains(id))
            throw Error(own["id"], $"{id} is the name of the built-in rule {RuleNames.ToId(id)}; give this rule another id, such as House.{id}");
        return id;
    }

    /// <summary>Returns the words of an id: <c>First person</c> for <c>Google.FirstPerson</c>.</summary>
    private static string TitleOf(string id)
    {
        var title = new System.Text.StringBuilder();
        foreach (char c in id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (c is '-' or '_' or '.')
                title.Append(' ');
            else if (char.IsUpper(c) && title.Length > 0 && char.IsLower(title[^1]))
                title.Append(' ').Append(char.ToLowerInvariant(c));
            else
                title.Append(c);
        }
        return title.ToString();
    }

    private Dictionary<string, string> ReadMessages(RuleNode node, Check check, string checkName, bool isVale)
    {
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node.Kind == RuleNodeKind.Mapping)
        {
            foreach ((RuleNode key, RuleNode value) in node.Entries)
                messages[key.Text] = Text(value, key.Text);
        }
        else
        {
            messages[""] = Text(node, "message");
        }
        if (check is DeclarativeCheck declarative)
        {
            if (!isVale)
                new MessageFit(this, checkName, [":" + string.Join(',', declarative.Values)]).Check(node);
            foreach (string variant in messages.Keys.ToArray())
                messages[variant] = Convert(node, messages[variant], declarative, isVale);
        }
        // The generator creates the methods of the check from the built-in messages: they match.
        else if (!isBuiltIn && CheckTable.MessagesOf(checkName) is { } known)
        {
            new MessageFit(this, checkName, known).Check(node);
        }
        return messages;
    }

    private string Convert(RuleNode node, string message, DeclarativeCheck check, bool isVale)
    {
        try
        {
            return PercentMessage.Convert(message, check.Values, escapesBraces: isVale);
        }
        catch (FormatException error)
        {
            throw Error(node, error.Message);
        }
    }

    /// <summary>Reads a level.</summary>
    public Level Level(RuleNode node) => Text(node, "level").Trim() switch
    {
        "error" => Checks.Level.Error,
        "warning" => Checks.Level.Warning,
        "suggestion" => Checks.Level.Suggestion,
        string level => throw Error(node, $"level must be error, warning or suggestion, not {level}"),
    };

    private string Scalar(Dictionary<string, RuleNode> own, string key, RuleNode root)
    {
        string text = Text(Required(own, key, root), key).Trim();
        return text.Length > 0 ? text : throw Error(own[key], $"{key} is empty");
    }

    private RuleNode Required(Dictionary<string, RuleNode> own, string key, RuleNode root) =>
        own.TryGetValue(key, out RuleNode? node) ? node : throw Error(root, $"the key {key} is missing");
}

using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>Makes a rule of the nodes of its file, or says where the file is wrong and what would be right.</summary>
/// <param name="path">The path that errors name.</param>
/// <param name="isBuiltIn">Whether the rule was checked when the library was built.</param>
internal sealed class RuleReader(string path, bool isBuiltIn = false)
{
    private static readonly string[] OwnKeys = ["id", "extends", "title", "message", "level", "description", "examples"];

    public Rule Read(RuleNode root)
    {
        if (root.Kind != RuleNodeKind.Mapping)
            throw Error(root, "a rule file is a mapping of keys: id, extends, title, message, level, description, examples");
        var own = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        var options = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var optionKeys = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        foreach ((RuleNode key, RuleNode value) in root.Entries)
        {
            bool isNew = OwnKeys.Contains(key.Text) ? own.TryAdd(key.Text, value) : options.TryAdd(key.Text, Strings(value));
            if (!isNew)
                throw Error(key, $"the key {key.Text} stands twice");
            optionKeys[key.Text] = key;
        }
        string checkName = Scalar(own, "extends", root);
        Check check = CheckTable.Create(checkName)
            ?? throw Error(own["extends"], $"there is no check {checkName}{Nearest.Hint(checkName, CheckTable.Names)}");
        RuleNode examples = Required(own, "examples", root);
        CheckRegistration actions = Initialize(check, checkName, options, optionKeys, root);
        return new Rule(actions, () => new ExampleReader(this).Read(examples))
        {
            Id = Id(own, root),
            Extends = checkName,
            Title = Scalar(own, "title", root),
            Messages = ReadMessages(Required(own, "message", root), checkName),
            Level = Level(Required(own, "level", root)),
            Description = Scalar(own, "description", root),
            Path = path,
        };
    }

    public RuleFileException Error(RuleNode at, string reason) => new(path, at.Line, at.Column, reason);

    public string Text(RuleNode node, string key) =>
        node.Kind == RuleNodeKind.Scalar ? node.Text : throw Error(node, $"{key} must be a text");

    private CheckRegistration Initialize(
        Check check, string checkName, Dictionary<string, IReadOnlyList<string>> options, Dictionary<string, RuleNode> optionKeys, RuleNode root)
    {
        var registration = new CheckRegistration(new RuleOptions(options));
        try
        {
            check.Initialize(registration);
        }
        catch (RuleOptionException error)
        {
            throw Error(optionKeys.GetValueOrDefault(error.Option, root), error.Message);
        }
        foreach (string unread in registration.Options.Unread)
        {
            string[] known = [.. OwnKeys, .. registration.Options.Known];
            throw Error(optionKeys[unread], $"unknown key {unread}: the check {checkName} knows {string.Join(", ", known)}{Nearest.Hint(unread, known)}");
        }
        return registration;
    }

    private string Id(Dictionary<string, RuleNode> own, RuleNode root)
    {
        string id = Scalar(own, "id", root);
        foreach (char c in id)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                throw Error(own["id"], $"the id {id} may hold only letters, digits, full stops and hyphens, such as NL3002 or House.Titles");
        return id;
    }

    private Dictionary<string, string> ReadMessages(RuleNode node, string check)
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
        // The generator has made the check's methods of the built-in messages: they fit.
        if (!isBuiltIn && CheckTable.MessagesOf(check) is { } known)
            new MessageFit(this, check, known).Check(node);
        return messages;
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

    private List<string> Strings(RuleNode node) => node.Kind switch
    {
        RuleNodeKind.Scalar => [node.Text],
        RuleNodeKind.Sequence => [.. node.Items.Select(item => Text(item, "an item of a list"))],
        _ => throw Error(node, "an option is a text or a list of texts"),
    };
}

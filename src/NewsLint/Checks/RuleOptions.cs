using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>An option of a rule that a check cannot work with.</summary>
public sealed class RuleOptionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="option">The option's key.</param>
    /// <param name="message">What is wrong, as a clause.</param>
    /// <param name="at">The part of its value that is wrong, or null for the whole value.</param>
    public RuleOptionException(string option, string message, RuleValue? at = null)
        : base(message)
    {
        Option = option;
        At = at;
    }

    /// <summary>The option's key.</summary>
    public string Option { get; }

    /// <summary>The part of its value that is wrong, or null for the whole value.</summary>
    public RuleValue? At { get; }

    /// <summary>Whether the option is valid but newslint does not support it: a rule of another linter is skipped, and the others run.</summary>
    public bool IsUnsupported { get; init; }
}

/// <summary>What the value of an option can be.</summary>
internal enum RuleOptionKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A nonnegative integer.</summary>
    Number,

    /// <summary>A number from 0 to 1.</summary>
    Share,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A text or a list of texts.</summary>
    List,

    /// <summary>Keys, each with a text.</summary>
    Mapping,

    /// <summary>A special shape, which the check reads.</summary>
    Value,
}

/// <summary>An option that a check knows.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What its value can be.</param>
/// <param name="Description">What it does, as a sentence.</param>
internal sealed record RuleOption(string Key, RuleOptionKind Kind, string Description)
{
    /// <summary>The permitted texts; empty if any text is permitted.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The JSON Schema of its value, or null if the kind is sufficient.</summary>
    public string? Shape { get; init; }
}

/// <summary>
/// The keys of a rule file that belong to its check. A check reads all keys that it knows before it rejects anything: what it
/// reads defines the schema of rule files and the page on writing rules. A key that it does not read is an error in the rule file.
/// </summary>
public sealed class RuleOptions
{
    private readonly IReadOnlyDictionary<string, RuleValue> values;
    private readonly List<RuleOption> known = [];
    private readonly List<string[]> needed = [];

    internal RuleOptions(IReadOnlyDictionary<string, RuleValue> values) => this.values = values;

    /// <summary>Whether the rule has the form of a Vale rule: words with another meaning in Vale have that meaning.</summary>
    internal bool IsVale { get; init; }

    /// <summary>The words and patterns that the vocabulary of the rule's folder accepts.</summary>
    internal IReadOnlyList<string> Vocabulary { get; init; } = [];

    /// <summary>The keys that the rule has but the check did not read.</summary>
    internal IEnumerable<string> Unread => values.Keys.Where(key => !known.Exists(option => option.Key == key));

    /// <summary>The options that the check read, in its order.</summary>
    internal IReadOnlyList<RuleOption> Known => known;

    /// <summary>Groups of keys; the rule must have one of each group.</summary>
    internal IReadOnlyList<string[]> Needed => needed;

    /// <summary>Declares that the rule must have one of some keys; the check itself rejects a rule that does not.</summary>
    internal void NeedsOneOf(params string[] keys) => needed.Add(keys);

    /// <summary>Whether two rules have the same keys with the same values.</summary>
    internal bool SameAs(RuleOptions other) =>
        values.Count == other.values.Count && values.All(pair => other.values.TryGetValue(pair.Key, out RuleValue? value) && value.SameAs(pair.Value));

    /// <summary>Returns a value whose shape the check reads itself, or null if the rule does not have it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="description">What it does, as a sentence.</param>
    /// <param name="shape">The JSON Schema of the value, for editors, or null for any value.</param>
    public RuleValue? Value(string key, string description, string? shape = null) => Find(new RuleOption(key, RuleOptionKind.Value, description) { Shape = shape });

    /// <summary>Returns a truth value.</summary>
    /// <exception cref="RuleOptionException">The value is neither true nor false.</exception>
    public bool Flag(string key, bool otherwise, string description) => Find(new RuleOption(key, RuleOptionKind.Flag, description)) switch
    {
        null => otherwise,
        { Text: "true" or "True" or "TRUE" or "yes" or "Yes" or "on" } => true,
        { Text: "false" or "False" or "FALSE" or "no" or "No" or "off" } => false,
        { } value => throw new RuleOptionException(key, $"{key} must be true or false{Got(value)}", value),
    };

    /// <summary>Returns a truth value, or null if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is neither true nor false.</exception>
    internal bool? FlagOrNull(string key, string description) => Flag(key, otherwise: false, description) is var flag && values.ContainsKey(key) ? flag : null;

    /// <summary>Returns a nonnegative integer.</summary>
    /// <exception cref="RuleOptionException">The value is not a nonnegative integer.</exception>
    public int Number(string key, int otherwise, string description)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Number, description)) is not { } value)
            return otherwise;
        return int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new RuleOptionException(key, $"{key} must be a whole number from 0 on{Got(value)}", value);
    }

    /// <summary>Returns a share.</summary>
    /// <exception cref="RuleOptionException">The value is not a number from 0 to 1.</exception>
    public double Share(string key, double otherwise, string description)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Share, description)) is not { } value)
            return otherwise;
        return double.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number is >= 0 and <= 1
            ? number
            : throw new RuleOptionException(key, $"{key} must be a number from 0 to 1, such as 0.8{Got(value)}", value);
    }

    /// <summary>Returns a range of numbers, or null if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is not a range.</exception>
    internal NumberRange? Range(string key, string description)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Text, description) { Shape = NumberRange.Shape }) is not { } value)
            return null;
        return NumberRange.Parse(value.Text) ?? throw new RuleOptionException(key, $"{key} must be a range of numbers, such as 1..9, ..19, 20.. or 5{Got(value)}", value);
    }

    /// <summary>Returns the options of a mapping, or null if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is not a mapping, or has a key twice.</exception>
    internal RuleOptions? Nested(string key, string description, string shape)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Value, description) { Shape = shape }) is not { } value)
            return null;
        if (value.Kind != RuleValueKind.Mapping || value.Entries.Count == 0)
            throw new RuleOptionException(key, value.Kind == RuleValueKind.Mapping ? $"{key} is empty" : $"{key} must be a mapping: a key and its value, a line each", value);
        var nested = new Dictionary<string, RuleValue>(StringComparer.Ordinal);
        foreach ((RuleValue name, RuleValue item) in value.Entries)
            if (!nested.TryAdd(name.Text, item))
                throw new RuleOptionException(key, $"{key} has {name.Text} twice", name);
        return new RuleOptions(nested);
    }

    /// <summary>Rejects the keys of a mapping that its reader does not know.</summary>
    /// <exception cref="RuleOptionException">There is one.</exception>
    internal void RejectUnread(string key)
    {
        foreach (string unread in Unread)
            throw new RuleOptionException(key, $"{key} has no {unread}: it knows {string.Join(", ", known.Select(option => option.Key))}{Nearest.Hint(unread, known.Select(option => option.Key))}", values[unread]);
    }

    /// <summary>Returns a text, or null if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is a list or a mapping.</exception>
    public RuleValue? Text(string key, string description, string? shape = null)
    {
        RuleValue? value = Find(new RuleOption(key, RuleOptionKind.Text, description) { Shape = shape });
        return value is null or { Kind: RuleValueKind.Text } ? value : throw new RuleOptionException(key, $"{key} must be a text", value);
    }

    /// <summary>Returns one of a few words.</summary>
    /// <exception cref="RuleOptionException">The value is another word.</exception>
    public string Choice(string key, string otherwise, string[] choices, string description)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Text, description) { Choices = choices }) is not { } value)
            return otherwise;
        foreach (string choice in choices)
            if (choice.Equals(value.Text, StringComparison.OrdinalIgnoreCase))
                return choice;
        throw new RuleOptionException(key, $"{key} must be {string.Join(" or ", choices)}{Got(value)}{Nearest.Hint(value.Text, choices)}", value);
    }

    /// <summary>Returns some of a few words; a single word needs no list. Empty if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is or contains another word.</exception>
    internal string[] Choices(string key, string[] choices, string description)
    {
        string words = $$"""{"enum":[{{string.Join(',', choices.Select(choice => $"\"{choice}\""))}}]}""";
        IReadOnlyList<RuleValue> items = List(key, description, $$"""{"anyOf":[{{words}},{"type":"array","items":{{words}}}]}""");
        var chosen = new string[items.Count];
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = Array.IndexOf(choices, items[i].Text) >= 0 ? items[i].Text
                : throw new RuleOptionException(key, $"{key} must be {string.Join(", ", choices[..^1])} or {choices[^1]}{Got(items[i])}{Nearest.Hint(items[i].Text, choices)}", items[i]);
        return chosen;
    }

    /// <summary>Returns texts; a single text needs no list. Empty if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is or contains a mapping.</exception>
    public IReadOnlyList<RuleValue> List(string key, string description, string? shape = null)
    {
        RuleValue? value = Find(new RuleOption(key, RuleOptionKind.List, description) { Shape = shape });
        IReadOnlyList<RuleValue> items = value switch { null => [], { Kind: RuleValueKind.Text } => [value], _ => value.Items };
        foreach (RuleValue item in items)
            if (item.Kind != RuleValueKind.Text)
                throw new RuleOptionException(key, $"an item of {key} must be a text: put it between quotation marks if it holds a colon", item);
        return value is { Kind: RuleValueKind.Mapping } ? throw new RuleOptionException(key, $"{key} must be a list of texts", value) : items;
    }

    /// <summary>Returns texts by key, in file order; empty if the rule does not have it.</summary>
    /// <exception cref="RuleOptionException">The value is not a mapping, or has a key twice.</exception>
    public IReadOnlyList<KeyValuePair<RuleValue, RuleValue>> Mapping(string key, string description, string? shape = null)
    {
        if (Find(new RuleOption(key, RuleOptionKind.Mapping, description) { Shape = shape }) is not { } value)
            return [];
        if (value.Kind != RuleValueKind.Mapping)
            throw new RuleOptionException(key, $"{key} must be a mapping: one form to the other, a line each", value);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<RuleValue, RuleValue> entry in value.Entries)
            if (!seen.Add(entry.Key.Text))
                throw new RuleOptionException(key, $"{key} has {entry.Key.Text} twice", entry.Key);
        return value.Entries;
    }

    private RuleValue? Find(RuleOption option)
    {
        if (!known.Exists(other => other.Key == option.Key))
            known.Add(option);
        return values.GetValueOrDefault(option.Key);
    }

    private static string Got(RuleValue value) => value.Kind == RuleValueKind.Text ? $", not {(value.Text.Length == 0 ? "empty" : value.Text)}" : ", not a list or mapping";
}

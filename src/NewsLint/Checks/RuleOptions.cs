namespace NewsLint.Checks;

/// <summary>An option of a rule that a check cannot work with.</summary>
public sealed class RuleOptionException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RuleOptionException(string option, string message)
        : base(message) => Option = option;

    /// <summary>The option's key.</summary>
    public string Option { get; }
}

/// <summary>
/// The keys of a rule file that belong to its check. A key that the check does not read is an error of the rule file.
/// </summary>
public sealed class RuleOptions
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> values;
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    internal RuleOptions(IReadOnlyDictionary<string, IReadOnlyList<string>> values) => this.values = values;

    /// <summary>The keys that were given and that nobody asked for.</summary>
    internal IEnumerable<string> Unread => values.Keys.Where(key => !read.Contains(key));

    /// <summary>The keys that the check asked for.</summary>
    internal IEnumerable<string> Known => read;

    /// <summary>Whether two rules give the same keys the same values.</summary>
    internal bool SameAs(RuleOptions other) =>
        values.Count == other.values.Count && values.All(pair => other.values.TryGetValue(pair.Key, out IReadOnlyList<string>? value) && value.SequenceEqual(pair.Value));

    /// <summary>A whole number.</summary>
    /// <exception cref="RuleOptionException">The value is no whole number from 0 on.</exception>
    public int Number(string key, int otherwise)
    {
        read.Add(key);
        if (!values.TryGetValue(key, out IReadOnlyList<string>? value))
            return otherwise;
        return value is [var text] && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new RuleOptionException(key, $"{key} must be a whole number from 0 on, such as {otherwise}");
    }

    /// <summary>A list of texts; empty when the rule does not give it.</summary>
    public IReadOnlyList<string> List(string key)
    {
        read.Add(key);
        return values.TryGetValue(key, out IReadOnlyList<string>? value) ? value : [];
    }
}

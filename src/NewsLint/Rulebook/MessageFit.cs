using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>Checks that the messages of a newsroom's rule are those that its check reports, and use only names that it provides.</summary>
/// <param name="rule">Creates the errors.</param>
/// <param name="check">The check's name.</param>
/// <param name="known">Its messages, by <see cref="CheckTable.MessagesOf"/>.</param>
internal sealed class MessageFit(RuleReader rule, string check, string[] known)
{
    /// <exception cref="RuleFileException">A message is missing or unknown, or has a name in braces that the check does not provide.</exception>
    public void Check(RuleNode messages)
    {
        if (messages.Kind != RuleNodeKind.Mapping)
        {
            foreach (string message in known)
                CheckNames(messages, Names(message));
            return;
        }
        string[] variants = Array.ConvertAll(known, Variant);
        foreach ((RuleNode key, RuleNode value) in messages.Entries)
        {
            int at = Array.IndexOf(variants, key.Text);
            if (at < 0)
                throw rule.Error(key, $"the check {check} has no message {key.Text}: it has {List(variants)}{Nearest.Hint(key.Text, variants)}");
            CheckNames(value, Names(known[at]));
        }
        foreach (string variant in variants)
            if (!messages.Entries.Exists(entry => entry.Key.Text == variant))
                throw rule.Error(messages, $"the message {variant} is missing: the check {check} reports {List(variants)}; write message as one text to have it for all");
    }

    private void CheckNames(RuleNode message, string[] names)
    {
        foreach (string name in MessageNames.In(message.Text))
            if (Array.IndexOf(names, name) < 0)
                throw rule.Error(message, names.Length == 0 ? $"the check {check} gives no value for {{{name}}}" : $"the check {check} gives no value for {{{name}}}: it gives {List(names, "{", "}")}{Nearest.Hint(name, names)}");
    }

    private static string Variant(string message) => message[..message.IndexOf(':', StringComparison.Ordinal)];

    private static string[] Names(string message) => message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string List(string[] names, string before = "", string after = "") =>
        names.Length == 1 && names[0].Length == 0 ? "one, written as message: …" : string.Join(", ", Array.ConvertAll(names, name => before + name + after));
}

using System.Text;

namespace NewsLint.Checks;

/// <summary>Fills the names in braces of a rule's message.</summary>
internal static class MessageTemplate
{
    /// <summary>Returns the message with each <c>{name}</c> replaced by its value, and <c>{{</c> by <c>{</c>.</summary>
    /// <exception cref="InvalidOperationException">The template uses a name that the check does not provide.</exception>
    public static string Fill(string template, ReadOnlySpan<MessageValue> values)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
            return template;
        var filled = new StringBuilder(template.Length + 64);
        for (int at = 0; at < template.Length;)
        {
            int open = template.IndexOf('{', at);
            if (open >= 0 && open + 1 < template.Length && template[open + 1] == '{')
            {
                filled.Append(template, at, open + 1 - at);
                at = open + 2;
                continue;
            }
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                return filled.Append(template, at, template.Length - at).ToString();
            filled.Append(template, at, open - at).Append(Value(template.AsSpan(open + 1, close - open - 1), values));
            at = close + 1;
        }
        return filled.ToString();
    }

    private static string Value(ReadOnlySpan<char> name, ReadOnlySpan<MessageValue> values)
    {
        foreach (MessageValue value in values)
            if (name.SequenceEqual(value.Name))
                return value.Value;
        throw new InvalidOperationException($"The message asks for {{{name}}}, which the check does not give.");
    }
}

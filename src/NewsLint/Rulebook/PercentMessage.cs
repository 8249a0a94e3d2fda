using System.Text;

namespace NewsLint.Rulebook;

/// <summary>Reads the placeholders of a Vale message: <c>%s</c> for the next value, <c>%[2]s</c> for a specific value, <c>%%</c> for a percent sign.</summary>
internal static class PercentMessage
{
    /// <summary>Returns the message with the names of the values in braces.</summary>
    /// <param name="message">The message.</param>
    /// <param name="names">The names of the values in their order.</param>
    /// <param name="escapesBraces">Whether braces in the message are literal, not names.</param>
    /// <exception cref="FormatException">It uses more values than there are; the exception's message says so, as a clause.</exception>
    public static string Convert(string message, IReadOnlyList<string> names, bool escapesBraces)
    {
        if (message.IndexOf('%', StringComparison.Ordinal) < 0 && !(escapesBraces && message.Contains('{', StringComparison.Ordinal)))
            return message;
        var text = new StringBuilder(message.Length + 16);
        int next = 0;
        for (int at = 0; at < message.Length; at++)
        {
            ReadOnlySpan<char> rest = message.AsSpan(at);
            if (rest.StartsWith("%%"))
            {
                text.Append('%');
                at++;
            }
            else if (rest is ['%', 's' or 'v' or 'q' or 'd', ..])
            {
                Append(next++);
                at++;
            }
            else if (rest is ['%', '[', >= '1' and <= '9', ']', 's' or 'v' or 'q' or 'd', ..])
            {
                next = rest[2] - '0';
                Append(next - 1);
                at += 4;
            }
            else
            {
                text.Append(escapesBraces && rest[0] == '{' ? "{{" : rest[..1]);
            }
        }
        return text.ToString();

        void Append(int value)
        {
            if (value >= names.Count)
                throw new FormatException($"the message asks for {value + 1} values by %s, and the check gives {names.Count}: {string.Join(", ", names)}");
            text.Append('{').Append(names[value]).Append('}');
        }
    }
}

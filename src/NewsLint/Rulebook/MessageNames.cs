using System.Collections.Generic;

namespace NewsLint.Rulebook;

/// <summary>The names in braces of a message; <c>{{</c> is a literal brace.</summary>
internal static class MessageNames
{
    /// <summary>Returns the names in message order, each as often as it occurs.</summary>
    public static IEnumerable<string> In(string message)
    {
        for (int at = 0; at < message.Length; at++)
        {
            if (message[at] != '{')
                continue;
            if (at + 1 < message.Length && message[at + 1] == '{')
            {
                at++;
                continue;
            }
            int close = message.IndexOf('}', at);
            if (close < 0)
                yield break;
            yield return message.Substring(at + 1, close - at - 1);
            at = close;
        }
    }
}

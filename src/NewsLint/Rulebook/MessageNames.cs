using System.Collections.Generic;

namespace NewsLint.Rulebook;

/// <summary>The names in braces of a message.</summary>
internal static class MessageNames
{
    /// <summary>The names in the order of the message, each as often as it is there.</summary>
    public static IEnumerable<string> In(string message)
    {
        int open = message.IndexOf('{');
        while (open >= 0)
        {
            int close = message.IndexOf('}', open);
            if (close < 0)
                yield break;
            yield return message.Substring(open + 1, close - open - 1);
            open = message.IndexOf('{', close);
        }
    }
}

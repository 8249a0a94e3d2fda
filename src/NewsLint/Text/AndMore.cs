using System.Globalization;

namespace NewsLint.Text;

/// <summary>The end of a list in a message that names only its first things: <c>harbour and 2 more</c>.</summary>
internal static class AndMore
{
    /// <summary>Returns <c> and 2 more</c>, with the space before it; empty if there are no others.</summary>
    /// <param name="others">The number of things that are not named.</param>
    public static string Of(int others) => others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {others} more");
}

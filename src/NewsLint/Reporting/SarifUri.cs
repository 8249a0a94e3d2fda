using System.Globalization;
using System.Text;

namespace NewsLint.Reporting;

/// <summary>Creates the URI of a reported path.</summary>
/// <param name="Text">The URI, percent-encoded.</param>
/// <param name="IsBelowBase">Whether it is relative to the start folder of the run.</param>
internal readonly record struct SarifUri(string Text, bool IsBelowBase)
{
    public static SarifUri Of(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
            return new("file:" + Encode(path), false);
        if (path.StartsWith('/'))
            return new("file://" + Encode(path), false);
        if (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/')
            return new("file:///" + path[..2] + Encode(path[2..]), false);
        string relative = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        // A reference that leaves its base is not reliable: it is written without a base.
        return new(Encode(relative), !relative.StartsWith("../", StringComparison.Ordinal));
    }

    /// <summary>Keeps slashes and unreserved characters (RFC 3986), and percent-encodes the UTF-8 bytes of all others.</summary>
    private static string Encode(string path)
    {
        var encoded = new StringBuilder(path.Length + 32);
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '/')
                encoded.Append(c);
            else
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }
}

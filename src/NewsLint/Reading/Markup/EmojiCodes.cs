namespace NewsLint.Reading.Markup;

/// <summary>Finds emoji codes: <c>:smile:</c>, <c>:+1:</c>.</summary>
internal static class EmojiCodes
{
    private const int MaxLength = 50;

    /// <summary>Records the code that a colon opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        if (scan.At(at - 1) == ':' || char.IsLetterOrDigit(scan.At(at - 1)))
            return -1;
        int end = at + 1;
        bool hasLetter = false;
        for (; end - at < MaxLength && scan.At(end) is var c && (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '+'); end++)
            hasLetter |= char.IsAsciiLetter(c);
        if (scan.At(end) != ':' || char.IsLetterOrDigit(scan.At(end + 1)) || scan.At(end + 1) == ':')
            return -1;
        return hasLetter || scan.Text.AsSpan(at + 1, end - at - 1) is "+1" or "-1" or "100" or "1234"
            ? scan.Add(at, end + 1, MarkupKind.EmojiCode, MarkupTrace.Object)
            : -1;
    }
}

namespace NewsLint.Text.Encodings;

/// <summary>The kinds of characters that the checks of encoding look for.</summary>
[Flags]
internal enum Oddities
{
    None = 0,
    Control = 1,
    Space = 2,
    Invisible = 4,
    Mark = 8,
    OtherScript = 16,
    Form = 32,
    Replacement = 64,

    /// <summary>Any character beyond ASCII.</summary>
    BeyondAscii = 128,
}

/// <summary>Finds in one pass the kinds that occur in a text. A check whose kind does not occur is skipped.</summary>
internal static class OddityScan
{
    /// <summary>The kinds that occur; printable ASCII is skipped at the speed of memory.</summary>
    public static Oddities Of(ReadOnlySpan<char> text)
    {
        Oddities found = Oddities.None;
        while (text.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var next)
        {
            found |= OfCharacter(text[next]);
            text = text[(next + 1)..];
        }
        return found;
    }

    private static Oddities OfCharacter(char c) => c switch
    {
        '\n' or '\r' or '\t' => Oddities.None,
        < '\u0080' => Oddities.Control,
        _ => Oddities.BeyondAscii | OfOther(c),
    };

    private static Oddities OfOther(char c) => c switch
    {
        < '\u00A0' => Oddities.Control,
        '\u00A0' => Oddities.Space,
        '\u00AD' => Oddities.Invisible,
        < '\u0300' => Oddities.None,
        < '\u0370' => Oddities.Mark,
        '\u061C' or '\u115F' or '\u1160' or (>= '\u180B' and <= '\u180E') => Oddities.Invisible,
        < '\u0590' => Oddities.OtherScript,
        '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => Oddities.Space,
        (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164' => Oddities.Invisible,
        (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF9' and <= '\uFFFB') or '\uDB40' => Oddities.Invisible,
        '\uFFFD' => Oddities.Replacement,
        >= '\uFB00' and < '\uFFF0' => Oddities.Form,
        _ => Oddities.None,
    };
}

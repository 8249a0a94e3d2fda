using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Recognizes text that only looks broken, or is shown broken on purpose: letters as subjects, emoticons, articles about encodings.</summary>
/// <param name="content">The article.</param>
internal sealed class ShownText(string content)
{
    private static readonly List<string> Terms = Words.Entries(Words.EncodingTerms);

    private bool? isAboutEncodings;

    /// <summary>Whether a word is correct, even if it could be fixed.</summary>
    /// <param name="word">Its place.</param>
    /// <param name="meant">The fixed word.</param>
    public bool Holds(TextSpan word, string meant)
    {
        ReadOnlySpan<char> seen = content.AsSpan(word.Start, word.Length);
        return IsLetter(seen) || IsOrnament(seen) || IsLoneGuillemet(word, meant) || (IsAboutEncodings && IsShown(word, seen, meant));
    }

    private bool IsAboutEncodings => isAboutEncodings ??= SpeaksOfEncodings(content);

    /// <summary>A single letter in quotation marks, or in a genitive or plural: <c>«Ã»</c>, <c>the Ã’s</c>.</summary>
    private static bool IsLetter(ReadOnlySpan<char> word)
    {
        int start = 0;
        while (start < word.Length && !char.IsLetter(word[start]))
            start++;
        if (start == word.Length)
            return false;
        ReadOnlySpan<char> rest = word[(start + 1)..];
        if (rest is ['’' or '\'', 's' or 'S', ..])
            return rest.Length == 2 || !char.IsLetter(rest[2]);
        return start > 0 && rest.Length > 0 && (word[start - 1], rest[0]) is ('«', '»') or ('»', '«') or ('“', '”') or ('„', '”') or ('„', '“') or ('‘', '’') or ('‚', '‘') or ('‚', '’') or ('‹', '›') or ('›', '‹')
            && !rest.ContainsAnyInRange('a', 'z') && !rest.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>A garland of marks: <c>°º¤ø,¸¸,ø¤º°</c>.</summary>
    private static bool IsOrnament(ReadOnlySpan<char> word)
    {
        int marks = 0;
        foreach (char c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
                return false;
            marks += c is '°' or 'º' or '¤' or '¸' or '·' or '´' or '¯' or '`' or '¨' or '˜' or ',' ? 1 : 0;
        }
        return marks >= 5 && marks * 5 >= word.Length * 3; // of broken Cyrillic every second character may be such a mark
    }

    /// <summary>A single guillemet in a line of ASCII is part of an emoticon: <c>`¬´</c>.</summary>
    private bool IsLoneGuillemet(TextSpan word, string meant)
    {
        int guillemets = 0;
        foreach (char c in meant)
        {
            if (char.IsLetterOrDigit(c) || (c >= 0x80 && c is not ('«' or '»')))
                return false;
            guillemets += c is '«' or '»' ? 1 : 0;
        }
        if (guillemets != 1)
            return false;
        int others = 0;
        foreach (char c in Line(word))
            others += c >= 0x80 ? 1 : 0;
        foreach (char c in content.AsSpan(word.Start, word.Length))
            others -= c >= 0x80 ? 1 : 0;
        return others == 0;
    }

    private bool IsShown(TextSpan word, ReadOnlySpan<char> seen, string meant)
    {
        ReadOnlySpan<char> line = Line(word);
        if (SpeaksOfEncodings(line))
            return true;
        bool isMarked = word.Start > 0 && content[word.Start - 1] is '(' or '[' || seen[0] is '"' or '“' or '‘' or '(' or '[' or '«' or '\'' or '„';
        bool isBare = true;
        foreach (char c in seen)
            isBare &= !char.IsAsciiLetter(c);
        return isMarked || isBare || line.Contains(meant.AsSpan().Trim("\"“”‘’«»().,;:"), StringComparison.Ordinal);
    }

    private ReadOnlySpan<char> Line(TextSpan word)
    {
        TextSpan line = OddSpaces.Paragraph(content, word);
        return content.AsSpan(line.Start, line.Length);
    }

    /// <summary>Whether a text has a word that only texts about encodings, entities and escapes have.</summary>
    public static bool SpeaksOfEncodings(ReadOnlySpan<char> text)
    {
        foreach (string term in Terms)
            if (text.Contains(term, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}

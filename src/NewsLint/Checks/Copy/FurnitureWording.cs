using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Copy;

/// <summary>Decides by words only whether a line or sentence is page furniture.</summary>
internal static class FurnitureWording
{
    /// <summary>Furniture is short: longer lines, in words and characters, are copy.</summary>
    private const int MostWords = 24;
    public const int MostCharacters = 220;

    private static readonly LabelPatterns Patterns = new(Words.Furniture);
    private static readonly string[] CreditLabels = ["source", "sources", "photo", "photos", "photograph", "picture", "pictures", "image", "images", "illustration", "graphic", "chart", "map", "credit", "credits", "video", "caption", "data", "via"];
    private static readonly string[] EmbedHosts = ["youtube.com", "youtu.be", "vimeo.com", "twitter.com", "x.com", "instagram.com", "tiktok.com", "facebook.com", "spotify.com", "soundcloud.com", "bsky.app", "threads.net", "dailymotion.com", "datawrapper.de", "flourish.studio", "codepen.io", "gist.github.com"];

    /// <summary>Returns what a whole line matches, or null if it is copy.</summary>
    public static LabelMatch? Match(ReadOnlySpan<char> line, bool isFirst) =>
        line.Length <= MostCharacters && Patterns.Match(line, MostWords) is { } match
            && (!match.IsOpen || (!isFirst && !IsSpeech(line))) && !IsComparison(line) && !IsAmount(line) ? match : null;

    /// <summary>
    /// Whether a match is certain enough for a warning. A whole sentence in Markdown is often written for the page, such as the address of the
    /// newsroom: there only the most certain patterns count.
    /// </summary>
    public static bool IsSure(LabelMatch match, ReadOnlySpan<char> line, bool isMarkdown) =>
        !match.IsWeak && !(isMarkdown && match.IsOpen && !match.IsGoodAtEdge && line[^1] == '.');

    /// <summary>Whether a sentence at the edge of a paragraph is furniture.</summary>
    public static bool IsAtEdge(ReadOnlySpan<char> sentence) =>
        sentence.Length <= MostCharacters && sentence.Count(' ') >= 2 && !IsSpeech(sentence) && !IsComparison(sentence)
            && Patterns.Match(sentence, MostWords) is { IsGoodAtEdge: true, IsWeak: false };

    /// <summary>Whether a line is only a date with its year.</summary>
    public static bool IsDate(ReadOnlySpan<char> words) =>
        words.Length is > 7 and < 32 && words.ContainsAnyInRange('0', '9') && Patterns.IsDate(words);

    /// <summary>Whether a line points to a recording or document above or below, which the page may contain.</summary>
    public static bool Points(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> end = words.TrimEnd(".:)");
        return (end.EndsWith("below", StringComparison.OrdinalIgnoreCase) || end.EndsWith("above", StringComparison.OrdinalIgnoreCase) || words[^1] == ':')
            && (Begins(words, "watch") || Begins(words, "see") || Begins(words, "listen") || Begins(words, "read") || Begins(words, "view") || Begins(words, "hear") || Begins(words, "check"))
            && words.Count(' ') >= 2;
    }

    /// <summary>Whether the line is a bare address or only a link.</summary>
    public static bool IsLink(ReadOnlySpan<char> words)
    {
        if (words[0] == '[' && words[^1] == ')')
            return words.IndexOf("](") is var middle and > 0 && !words[(middle + 2)..^1].ContainsAny(' ', ')');
        return !words.Contains(' ') && (words.StartsWith("http://") || words.StartsWith("https://") || words.StartsWith("<http"));
    }

    /// <summary>Whether a link that is the whole line shows only its target: the address itself, or the name of its site.</summary>
    public static bool IsBareLink(ReadOnlySpan<char> link)
    {
        if (link[0] != '[')
            return true;
        int middle = link.IndexOf("](");
        ReadOnlySpan<char> shown = link[1..middle].Trim("*_` ");
        ReadOnlySpan<char> target = link[(middle + 2)..^1];
        return !shown.Contains(' ') && (shown.Contains("://", StringComparison.Ordinal) || target.Contains(shown, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a site builder replaces a bare address with the recording or post at that address.</summary>
    public static bool IsEmbed(ReadOnlySpan<char> address)
    {
        foreach (string host in EmbedHosts)
            if (address.IndexOf(host) is var at and > 0 && address[at - 1] is '/' or '.' && (at + host.Length == address.Length || address[at + host.Length] == '/'))
                return true;
        return false;
    }

    /// <summary>Whether a line names the source of a picture, table or chart.</summary>
    public static bool IsCredit(ReadOnlySpan<char> words)
    {
        int end = words.IndexOfAny(':', ' ');
        ReadOnlySpan<char> first = end < 0 ? words : words[..end];
        foreach (string label in CreditLabels)
            if (first.Equals(label, StringComparison.OrdinalIgnoreCase))
                return end > 0;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> words, string verb) =>
        words.StartsWith(verb, StringComparison.OrdinalIgnoreCase) && words.Length > verb.Length && words[verb.Length] == ' ';

    private static bool IsSpeech(ReadOnlySpan<char> words) =>
        words.ContainsAny('“', '"') || words.Contains(" said", StringComparison.Ordinal) || words.Contains(" says", StringComparison.Ordinal) || words.Contains("''", StringComparison.Ordinal);

    /// <summary>Whether a sentence opens with a comparison: <c>Like Mayor Odell, I …</c>, and not <c>Like us on …, follow us on …</c>.</summary>
    private static bool IsComparison(ReadOnlySpan<char> words) =>
        Begins(words, "like") && words[5..].IndexOf(", ") is var comma and > 0
            && !Begins(words[5..], "us") && !Begins(words[5..], "our") && !Begins(words[5..], "this") && !words[5..(5 + comma)].ContainsAny('/', '@');

    /// <summary>Whether it is a sum, a share or a range of them; a picture counter has no currency sign.</summary>
    private static bool IsAmount(ReadOnlySpan<char> words) => words.ContainsAny("$£€¥%") && !words.ContainsAnyInRange('a', 'z');
}

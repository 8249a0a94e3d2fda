using System.Net;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports HTML character references that are undecoded in text other than HTML, or encoded twice.</summary>
internal sealed class UndecodedEntity : Check
{
    /// <summary>The longest name of HTML 4 has eight letters (<c>thetasym</c>); a number can be a little longer.</summary>
    private const int MaxLength = 12;

    private static readonly string[] Titles = ["title", "headline", "linktitle", "seo_title", "subtitle", "deck", "standfirst", "description", "summary", "excerpt"];

    private static readonly Func<CharacterFault, string, RuleMessage> SingleMessage = static (fault, more) => UndecodedEntityMessage.Single(what: fault.What, meant: fault.Meant, more: more);

    private static readonly Func<CharacterFault, string, RuleMessage> DoubledMessage = static (fault, more) => UndecodedEntityMessage.Doubled(what: fault.What, meant: fault.Meant, more: more);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(context =>
        {
            string content = context.Article.Text.Content;
            if (content.Contains('&', StringComparison.Ordinal) && content.Contains(';', StringComparison.Ordinal))
                CharacterFaults.Report(context, Faults(context.Article, isMarkup: IsMarkup(context)));
        });
    }

    /// <summary>Whether a reference is in a title or summary of the front matter, which site builders escape: readers, feeds and search engines see the code.</summary>
    private static bool IsTitle(Article article, int at) =>
        article.FrontMatter is { } matter && at < matter.Span.End && matter.LastBefore(at) is { Prose: not null } entry && entry.ValueSpan.Contains(at)
        && Titles.Contains(entry.Key, StringComparer.OrdinalIgnoreCase);

    private static bool IsMarkup(CheckContext context) =>
        context.Article.IsMarkdown || context.Article.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || context.Article.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<CharacterFault> Faults(Article article, bool isMarkup)
    {
        string content = article.Text.Content;
        int lineEnd = 0;
        bool isAboutEncodings = false;
        for (int at = 0; (at = content.IndexOf('&', at)) >= 0;)
        {
            if (at >= lineEnd)
            {
                TextSpan line = article.Text.GetLineSpan(article.Text.GetLineNumber(at));
                lineEnd = line.End;
                isAboutEncodings = ShownText.SpeaksOfEncodings(article.Text.Slice(line));
            }
            int end = End(content, at, out string decoded, out bool isDoubled);
            bool isTitle = end > 0 && IsTitle(article, at);
            if (end == 0 || (isMarkup && !isDoubled && !isTitle) || isAboutEncodings || IsShown(content, TextSpan.FromBounds(at, end), decoded))
            {
                at++;
                continue;
            }
            var span = TextSpan.FromBounds(at, end);
            // A converter without a character for the apostrophe writes an inverted question mark.
            if (decoded == "¿" && at > 0 && char.IsLetter(content[at - 1]) && end < content.Length && char.IsLetter(content[end]))
                decoded = "’";
            // In the front matter a quotation mark can end the value, and a markup character can be read as a tag.
            string? replacement = isTitle && decoded is "\"" or "'" or "<" or ">" ? null : InPlace(content, span, decoded);
            yield return new CharacterFault(span, replacement, isDoubled ? DoubledMessage : SingleMessage, content[at..end], Shown(decoded));
            at = end;
        }
    }

    /// <summary>Whether the text describes a reference: the paragraph has both the character and the reference by themselves.</summary>
    private static bool IsShown(string content, TextSpan span, string decoded)
    {
        TextSpan paragraph = OddSpaces.Paragraph(content, span);
        int start = paragraph.Start;
        ReadOnlySpan<char> line = content.AsSpan(start, paragraph.Length);
        return IsAlone(line, span.Start - start, span.Length) && decoded.AsSpan().ContainsAnyExcept(" \u00A0") && line.IndexOf(decoded) is >= 0 and var at && IsAlone(line, at, decoded.Length);
    }

    private static bool IsAlone(ReadOnlySpan<char> line, int start, int length) =>
        (start == 0 || line[start - 1] is ' ' or '(' or '"' or '“') && (start + length == line.Length || line[start + length] is ' ' or ',' or '.' or ';' or ':' or ')' or '"' or '”');

    /// <summary>Returns the end of a reference, including all its layers, or 0 if there is none.</summary>
    private static int End(string content, int at, out string decoded, out bool isDoubled)
    {
        isDoubled = false;
        int end = Single(content, at, out decoded);
        while (end > 0 && decoded == "&")
        {
            int rest = Math.Min(content.Length, end + MaxLength);
            string inner = "&" + content[end..rest];
            int length = Single(inner, 0, out string again);
            if (length == 0)
                break;
            isDoubled = true;
            end += length - 1;
            decoded = again;
        }
        return end;
    }

    private static int Single(string content, int at, out string decoded)
    {
        decoded = "";
        int length = content.AsSpan(at, Math.Min(MaxLength, content.Length - at)).IndexOf(';') + 1;
        if (length < 3)
            return 0;
        string reference = content.Substring(at, length);
        foreach (char c in reference.AsSpan(reference[1] == '#' ? 2 : 1, reference.Length - (reference[1] == '#' ? 3 : 2)))
            if (!char.IsAsciiLetterOrDigit(c))
                return 0;
        decoded = WebUtility.HtmlDecode(reference);
        if (decoded == reference)
            return 0;
        // Numbers from 128 to 159 are Windows-1252, as in browsers.
        if (decoded is [>= '\x80' and < '\xA0'] && CodePages.All[0][(byte)decoded[0]] is var meant and not CodePages.Undefined)
            decoded = meant.ToString();
        return at + length;
    }

    /// <summary>Does not write out odd spaces and invisible characters, so that no second fix is needed.</summary>
    private static string InPlace(string content, TextSpan span, string decoded)
    {
        if (decoded.Length != 1)
            return decoded;
        if (InvisibleCharacters.NameOf(decoded[0]) != "invisible character")
            return "";
        if (!OddSpaces.All.Contains(decoded[0]))
            return decoded;
        TextSpan paragraph = OddSpaces.Paragraph(content, span);
        string line = string.Concat(content.AsSpan(paragraph.Start, span.Start - paragraph.Start), decoded, content.AsSpan(span.End, paragraph.End - span.End));
        int at = span.Start - paragraph.Start;
        return OddSpaces.InPlaceOf(line, OddSpaces.Run(line, at), at, OddSpaces.IsEnglish(line));
    }

    private static string Shown(string decoded) => decoded switch
    {
        "\u00A0" => "a no-break space",
        [var c] when OddSpaces.All.Contains(c) => "a space",
        [var c] when InvisibleCharacters.NameOf(c) != "invisible character" => $"a {InvisibleCharacters.NameOf(c)}",
        _ => $"\"{decoded}\"",
    };
}

using System.Net;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports character references of HTML that stand undecoded in text which is no HTML, or that were encoded twice.</summary>
public sealed class UndecodedEntity : Check
{
    /// <summary>The longest name of HTML 4 has eight letters (<c>thetasym</c>); a number can be a little longer.</summary>
    private const int MaxLength = 12;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(context =>
        {
            string content = context.Article.Text.Content;
            if (content.Contains('&', StringComparison.Ordinal) && content.Contains(';', StringComparison.Ordinal))
                CharacterFaults.Report(context, Faults(content, isMarkup: IsMarkup(context)));
        });
    }

    private static bool IsMarkup(CheckContext context) =>
        context.Article.IsMarkdown || context.Article.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || context.Article.Path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<CharacterFault> Faults(string content, bool isMarkup)
    {
        for (int at = 0; (at = content.IndexOf('&', at)) >= 0;)
        {
            int end = End(content, at, out string decoded, out bool isDoubled);
            if (end == 0 || (isMarkup && !isDoubled))
            {
                at++;
                continue;
            }
            var span = TextSpan.FromBounds(at, end);
            // An apostrophe that a converter knew no character for became an inverted question mark.
            if (decoded == "¿" && at > 0 && char.IsLetter(content[at - 1]) && end < content.Length && char.IsLetter(content[end]))
                decoded = "’";
            yield return new CharacterFault(span, InPlace(content, span, decoded), isDoubled ? "doubled" : "single", content[at..end], Shown(decoded));
            at = end;
        }
    }

    /// <summary>Behind a reference, all its layers included; 0 when there is none.</summary>
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
        // Numbers from 128 to 159 are meant in Windows-1252, as browsers read them.
        if (decoded is [>= '\x80' and < '\xA0'] && CodePages.All[0][(byte)decoded[0]] is var meant and not CodePages.Undefined)
            decoded = meant.ToString();
        return at + length;
    }

    /// <summary>Spaces that belong nowhere here and invisible characters are not written out, so that no second fix is called for.</summary>
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

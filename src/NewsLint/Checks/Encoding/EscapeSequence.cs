using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports escapes of JSON, PHP and JavaScript that an import left in the text: <c>It\'s</c>, <c>u003c</c>, <c>\n</c>.</summary>
internal sealed class EscapeSequence : Check
{
    private static readonly CharSet Starts = new("\\u");

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        string content = context.Article.Text.Content;
        if (!content.Contains('\\', StringComparison.Ordinal) && !content.Contains("u00", StringComparison.Ordinal) && !content.Contains("u20", StringComparison.Ordinal))
            return;
        foreach (Block block in context.Article.Blocks)
            CharacterFaults.Report(context, Faults(context.Article, block.Prose));
    }

    private static IEnumerable<CharacterFault> Faults(Article article, Prose prose)
    {
        string text = prose.Text;
        bool? isShown = null;
        for (int at = 0; at < text.Length && Starts.IndexIn(text.AsSpan(at)) is >= 0 and var next;)
        {
            at += next;
            int length = Length(text, at, out string decoded);
            if (length > 0 && !(isShown ??= ShownText.SpeaksOfEncodings(text)))
            {
                var span = new TextSpan(at, length);
                TextSpan source = prose.ToSource(span);
                bool isInFrontMatter = article.FrontMatter?.Span.OverlapsWith(source) == true;
                // A tag or a line break is more than a character, and a quotation mark can end a value of the front matter.
                bool isCertain = prose.IsVerbatim(span) && decoded is not ("<" or ">" or "=" or "\n") && !(isInFrontMatter && decoded is "\"" or "'");
                yield return new CharacterFault(source, isCertain ? decoded : null, static (fault, more) => EscapeSequenceMessage.Of(what: fault.What, meant: fault.Meant, more: more), $"\"{text.AsSpan(at, length)}\"", decoded == "\n" ? "a line break" : decoded == "\u00A0" ? "a space" : $"\"{decoded}\"");
            }
            at += Math.Max(1, length);
        }
    }

    /// <summary>Returns the length of the escape at a place, or 0 if there is none, and its meaning.</summary>
    private static int Length(string text, int at, out string decoded)
    {
        decoded = "";
        if (text[at] == 'u')
            return IsLikely(text, at) ? Unicode(text, at, out decoded) : 0;
        char before = at > 0 ? text[at - 1] : ' ';
        char next = at + 1 < text.Length ? text[at + 1] : ' ';
        char after = at + 2 < text.Length ? text[at + 2] : ' ';
        switch (next)
        {
            case '\'' or '"' when before is not ('\\' or ':' or '¯' or '/') && (IsWordLike(before) || IsWordLike(after)):
                decoded = next.ToString();
                return 2;
            case '/' when before is ':' or '/' or '<' && (char.IsLetterOrDigit(after) || after == '\\'):
                decoded = "/";
                return 2;
            case 'n' or 'r' when before is '.' or '!' or '?' or '"' or '”' or '’' or '>' or '\n' or 'n' && (after is '\\' or ' ' or '"' or '“' or '<' || char.IsUpper(after)) && (before != 'n' || (at > 1 && text[at - 2] == '\\')):
                decoded = "\n";
                return 2;
            case 'u':
                int length = Unicode(text, at + 1, out decoded);
                return length == 0 ? 0 : length + 1;
            default:
                return 0;
        }
    }

    private static bool IsWordLike(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or '!' or '?';

    /// <summary>Whether an escape without its backslash is of a mark, a tag or a letter of Western languages: others may as well be a name.</summary>
    private static bool IsLikely(string text, int at) =>
        at + 4 < text.Length && text.AsSpan(at + 1, 4) is "0022" or "0026" or "0027" or "003c" or "003d" or "003e" or "20ac" or ['0', '0', >= 'a' and <= 'f', _] or ['2', '0', '1' or '2', _];

    /// <summary>Reads <c>u</c> and four hexadecimal digits, and a second such escape if both are halves of one character.</summary>
    private static int Unicode(string text, int at, out string decoded)
    {
        decoded = "";
        if (!Hexadecimal(text, at + 1, out char unit))
            return 0;
        decoded = unit.ToString();
        if (!char.IsHighSurrogate(unit))
            return char.IsSurrogate(unit) || unit < ' ' ? 0 : 5;
        int second = at + 5 + (at + 5 < text.Length && text[at + 5] == '\\' ? 1 : 0);
        if (second >= text.Length || text[second] != 'u' || !Hexadecimal(text, second + 1, out char low) || !char.IsLowSurrogate(low))
            return 0;
        decoded += low;
        return second + 5 - at;
    }

    private static bool Hexadecimal(string text, int at, out char unit)
    {
        unit = '\0';
        if (at + 4 > text.Length || !ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
            return false;
        unit = (char)value;
        return true;
    }
}

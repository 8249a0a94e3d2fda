using System.Buffers;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports control characters, which no copy has a use for but tab and line break.</summary>
public sealed class ControlCharacter : Check
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Concat(Enumerable.Range(0x80, 0x20)).Select(value => (char)value).Except(['\t', '\n', '\r'])]);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        string content = context.Article.Text.Content;
        for (int at = 0; at < content.Length;)
        {
            int next = content.AsSpan(at).IndexOfAny(Controls);
            if (next < 0)
                return;
            at += next;
            int end = content[at] == '\x1B' ? EscapeEnd(content, at) : at + 1;
            while (content[at] != '\x1B' && content[at] < '\x80' && end < content.Length && content[end] == content[at])
                end++;
            var span = TextSpan.FromBounds(at, end);
            if (!context.Facts.IsBroken(span) && !context.Article.IsCode(span) && !WrongEncoding.IsWideText(context.Article.Text))
                Report(context, content, span);
            at = end;
        }
    }

    private static void Report(CheckContext context, string content, TextSpan span)
    {
        char c = content[span.Start];
        string code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        char meant = c is >= '\x80' and < '\xA0' ? CodePages.All[0][(byte)c] : CodePages.Undefined;
        if (meant != CodePages.Undefined)
        {
            string text = meant.ToString();
            context.Report(span, [("code", code), ("meant", text)], variant: "windows", fix: new Fix($"Write {text}", span, text));
            return;
        }
        // A line break inside a paragraph of a slide or a page break of a print file stands where words are parted.
        bool parts = c is '\v' or '\f' && span.Start > 0 && span.End < content.Length && !char.IsWhiteSpace(content[span.Start - 1]) && !char.IsWhiteSpace(content[span.End]);
        context.Report(span, [("code", code), ("name", Name(c))], variant: "control", fix: new Fix(parts ? "Write a space" : $"Delete U+{code}", span, parts ? " " : ""));
    }

    private static string Name(char c) => c switch
    {
        '\0' => "null",
        '\a' => "bell",
        '\b' => "backspace",
        '\v' => "vertical tab",
        '\f' => "form feed",
        '\x1B' => "escape",
        '\x7F' => "delete",
        _ => "no printable character",
    };

    /// <summary>Behind the colour or cursor sequence of a terminal that an escape begins.</summary>
    private static int EscapeEnd(string content, int at)
    {
        int end = at + 1;
        if (end >= content.Length || content[end] != '[')
            return end;
        for (end++; end < content.Length && content[end] is >= ' ' and < '@'; end++)
        {
        }
        return end < content.Length && content[end] is >= '@' and <= '~' ? end + 1 : at + 1;
    }
}

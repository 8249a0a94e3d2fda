using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports control characters other than tab and line break, which copy never needs.</summary>
internal sealed class ControlCharacter : Check
{
    /// <summary>The control characters of ASCII, except tab and line break.</summary>
    private static readonly CharSet Controls = new(
        "\0\x01\x02\x03\x04\x05\x06\a\b\v\f\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F");

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(CheckArticle);
    }

    private static void CheckArticle(CheckContext context)
    {
        string content = context.Article.Text.Content;
        if (!context.Facts.Oddities.HasFlag(Oddities.Control))
            return;
        for (int at = 0; Next(content, at) is >= 0 and var found;)
        {
            at = found;
            int end = content[at] == '\x1B' ? EscapeEnd(content, at) : at + 1;
            while (content[at] != '\x1B' && content[at] < '\x80' && end < content.Length && content[end] == content[at])
                end++;
            var span = TextSpan.FromBounds(at, end);
            if (!context.Facts.IsBroken(span) && context.Article.FindMarkup(span) is null && !WrongEncoding.IsWideText(context.Article.Text))
                Report(context, content, span);
            at = end;
        }
    }

    private static int Next(string content, int at)
    {
        int low = Controls.IndexIn(content.AsSpan(at));
        int high = content.AsSpan(at).IndexOfAnyInRange('\x80', '\x9F');
        int next = low < 0 ? high : high < 0 ? low : Math.Min(low, high);
        return next < 0 ? -1 : at + next;
    }

    private static void Report(CheckContext context, string content, TextSpan span)
    {
        char c = content[span.Start];
        string code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        char meant = c is >= '\x80' and < '\xA0' ? CodePages.All[0][(byte)c] : CodePages.Undefined;
        if (meant != CodePages.Undefined)
        {
            string text = meant.ToString();
            context.Report(span, ControlCharacterMessage.Windows(code: code, meant: text), fix: new Fix($"Write {text}", span, text));
            return;
        }
        // A line break in a paragraph of a slide, or a page break of a print file, separates words.
        bool parts = c is '\v' or '\f' && span.Start > 0 && span.End < content.Length && !char.IsWhiteSpace(content[span.Start - 1]) && !char.IsWhiteSpace(content[span.End]);
        context.Report(span, ControlCharacterMessage.Control(code: code, name: Name(c)), fix: new Fix(parts ? "Write a space" : $"Delete U+{code}", span, parts ? " " : ""));
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
        _ => "not printable",
    };

    /// <summary>Returns the end of the terminal sequence, for colour or cursor, that an escape begins.</summary>
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

using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports ligatures and presentation forms from PDF, and full-width forms from East Asian input in other text.</summary>
internal sealed class CompatibilityForm : Check
{
    /// <summary>Latin ligatures, Arabic presentation forms (but not the honorifics and brackets of the Koran), full-width forms of ASCII and of signs.</summary>
    private static readonly CharSet Forms = new(
        Range(0xFB00, 0xFB06) + Range(0xFB50, 0xFBB1) + Range(0xFBD3, 0xFD3D) + Range(0xFE70, 0xFEFC) + Range(0xFF01, 0xFF5E) + Range(0xFFE0, 0xFFE6));

    private static readonly Func<CharacterFault, string, RuleMessage> Ligature =
        static (fault, more) => CompatibilityFormMessage.Ligature(word: fault.Word, what: fault.What, meant: fault.Meant, more: more);

    private static readonly Func<CharacterFault, string, RuleMessage> Form = static (fault, more) => CompatibilityFormMessage.Form(what: fault.What, meant: fault.Meant, more: more);

    private static readonly Func<CharacterFault, string, RuleMessage> Wide = static (fault, more) => CompatibilityFormMessage.Wide(what: fault.What, meant: fault.Meant, more: more);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(context =>
    {
        if (context.Facts.Oddities.HasFlag(Oddities.Form))
            CharacterFaults.Report(context, Faults(context.Article.Text.Content), onlyProse: true);
    });

    private static string Range(int from, int to) => string.Create(to - from + 1, from, static (chars, first) =>
    {
        for (int i = 0; i < chars.Length; i++)
            chars[i] = (char)(first + i);
    });

    private static IEnumerable<CharacterFault> Faults(string content)
    {
        for (int at = 0; at < content.Length;)
        {
            int next = Forms.IndexIn(content.AsSpan(at));
            if (next < 0)
                yield break;
            at += next;
            int end = at + 1;
            while (end < content.Length && Forms.Contains(content[end]) && IsFullWidth(content[end]) == IsFullWidth(content[at]))
                end++;
            bool isFullWidth = IsFullWidth(content[at]);
            if (!isFullWidth || !IsEastAsian(content, at))
            {
                string written = content[at..end];
                string meant = UnicodeForms.ToOrdinary(written);
                yield return new CharacterFault(TextSpan.FromBounds(at, end), meant, isFullWidth ? Wide : content[at] < '\uFB50' ? Ligature : Form, $"\"{written}\"", $"\"{meant}\"", WordAround(content, at, end));
            }
            at = end;
        }
    }

    private static bool IsFullWidth(char c) => c >= '\uFF00';

    /// <summary>In a paragraph with East Asian letters, full-width forms are intentional.</summary>
    private static bool IsEastAsian(string content, int at)
    {
        int start = content.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;
        ReadOnlySpan<char> line = content.AsSpan(start);
        int length = line.IndexOfAny('\n', '\r');
        line = length < 0 ? line : line[..length];
        return line.ContainsAnyInRange('\u3005', '\u9FFF') || line.ContainsAnyInRange('\uAC00', '\uD7AF') || line.ContainsAnyInRange('\uFF66', '\uFF9D') || line.ContainsAnyInRange('\uF900', '\uFAFF');
    }

    private static string WordAround(string content, int start, int end)
    {
        while (start > 0 && char.IsLetter(content[start - 1]))
            start--;
        while (end < content.Length && char.IsLetter(content[end]))
            end++;
        return content[start..end];
    }
}

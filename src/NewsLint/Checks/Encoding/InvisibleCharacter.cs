using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports invisible characters where neither script nor emoji needs them.</summary>
internal sealed class InvisibleCharacter : Check
{
    private static readonly CharSet Invisible = new(
        "\u00AD\u061C\u115F\u1160\u180B\u180C\u180D\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
        + "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07"
        + "\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB\uDB40");

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(context =>
        {
            if (context.Facts.Oddities.HasFlag(Oddities.Invisible))
                CharacterFaults.Report(context, Faults(context.Article.Text.Content));
        });
    }

    private static IEnumerable<CharacterFault> Faults(string content)
    {
        var characters = new InvisibleCharacters(content);
        for (int at = 0; at < content.Length;)
        {
            int next = Invisible.IndexIn(content.AsSpan(at));
            if (next < 0)
                yield break;
            at += next;
            int end = at;
            int value = ValueAt(content, at);
            bool isWrong = false;
            string variant = "invisible";
            while (end < content.Length && Invisible.Contains(content[end]))
            {
                int length = char.IsHighSurrogate(content[end]) ? 2 : 1;
                string? own = characters.FaultAt(end, ValueAt(content, end));
                isWrong |= own is not null;
                if (own is not (null or "invisible"))
                    (variant, value) = (own, ValueAt(content, end));
                end += length;
            }
            if (isWrong)
                yield return Fault(content, TextSpan.FromBounds(at, Math.Min(end, content.Length)), variant, value);
            at = Math.Max(end, at + 1);
        }
    }

    private static CharacterFault Fault(string content, TextSpan span, string variant, int value)
    {
        bool parts = value is 0x2028 or 0x2029 && span.Start > 0 && span.End < content.Length && !char.IsWhiteSpace(content[span.Start - 1]) && !char.IsWhiteSpace(content[span.End]);
        return new CharacterFault(span, parts ? " " : "", Message(variant), $"{InvisibleCharacters.NameOf(value)} ({CharacterFaults.Code(value)})", variant == "hidden" ? Hidden(content, span) : "");
    }

    private static Func<CharacterFault, string, RuleMessage> Message(string kind) => kind switch
    {
        "separator" => static (fault, more) => InvisibleCharacterMessage.Separator(what: fault.What, more: more),
        "order" => static (fault, more) => InvisibleCharacterMessage.Order(what: fault.What, more: more),
        "hidden" => static (fault, more) => InvisibleCharacterMessage.Hidden(what: fault.What, meant: fault.Meant, more: more),
        _ => static (fault, more) => InvisibleCharacterMessage.Invisible(what: fault.What, more: more),
    };

    private static int ValueAt(string content, int at) => Rune.TryGetRuneAt(content, at, out Rune rune) ? rune.Value : content[at];

    /// <summary>Returns the ASCII text that tag characters spell.</summary>
    private static string Hidden(string content, TextSpan span)
    {
        var text = new StringBuilder();
        foreach (Rune rune in content.AsSpan(span.Start, span.Length).EnumerateRunes())
            if (rune.Value is >= 0xE0020 and < 0xE007F && text.Length < 60)
                text.Append((char)(rune.Value - 0xE0000));
        return text.Length == 0 ? "nothing that can be read" : text.ToString();
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds brackets without their partner.</summary>
internal sealed class UnpairedBracket : Check
{
    /// <summary>The maximum distance of two opening brackets that are a pair whose second is turned the wrong way.</summary>
    private const int TurnedReach = 40;

    /// <summary>The depth to which brackets are searched for the partner of a closing one.</summary>
    private const int Depth = 8;

    private static readonly CharSet IntervalSigns = new("0123456789., -+−∞%");

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        var orphans = new List<Bracket>();
        var open = new Stack<Bracket>();
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            string text = context.Article.Blocks[block].Prose.Text;
            int firstOrphan = orphans.Count;
            for (int at = 0; ;)
            {
                int next = text.AsSpan(at).IndexOfAny("()[]");
                if (next < 0)
                    break;
                at += next;
                var bracket = new Bracket(block, at, text[at]);
                if (bracket.Opens && !IsEmoticonTail(text, at))
                    open.Push(bracket);
                else if (!bracket.Opens)
                    Close(context, text, bracket, open, orphans);
                at++;
            }
            while (open.TryPop(out Bracket unclosed))
                orphans.Add(unclosed);
            orphans.Sort(firstOrphan, orphans.Count - firstOrphan, Comparer<Bracket>.Create((a, b) => a.Position.CompareTo(b.Position)));
        }
        ReportOrphans(context, orphans);
    }

    private static void Close(CheckContext context, string text, Bracket closing, Stack<Bracket> open, List<Bracket> orphans)
    {
        if (!open.TryPeek(out Bracket opening))
        {
            if (!IsEnumerator(text, closing.Position) && !IsEmoticonTail(text, closing.Position))
                orphans.Add(closing);
            return;
        }
        if (opening.Partner == closing.Sign)
        {
            open.Pop();
        }
        else if (IsInterval(text.AsSpan(opening.Position + 1, closing.Position - opening.Position - 1)))
        {
            open.Pop();
        }
        else if (IsEnumerator(text, closing.Position) || IsEmoticonTail(text, closing.Position))
        {
            return;
        }
        else if (open.Take(Depth).Any(o => o.Partner == closing.Sign))
        {
            while (open.TryPop(out Bracket inner) && inner.Partner != closing.Sign)
                orphans.Add(inner);
        }
        else
        {
            open.Pop();
            Report(context, closing, opening, (bracket, line) => UnpairedBracketMessage.Mismatched(bracket: bracket, other: opening.Sign.ToString(), line: line, wanted: opening.Partner.ToString()));
        }
    }

    /// <summary>Pairs orphans across paragraphs, because an insertion may be longer than one paragraph, and reports the rest.</summary>
    private static void ReportOrphans(CheckContext context, List<Bracket> orphans)
    {
        for (int i = 0; i < orphans.Count; i++)
        {
            Bracket bracket = orphans[i];
            Bracket? next = i + 1 < orphans.Count ? orphans[i + 1] : null;
            if (bracket.Opens && next is { Opens: false } closing && bracket.Partner == closing.Sign && closing.Block > bracket.Block)
            {
                i++;
            }
            else if (bracket.Opens && next is { } second && second.Sign == bracket.Sign && second.Block == bracket.Block && second.Position - bracket.Position <= TurnedReach)
            {
                Report(context, second, bracket, (sign, line) => UnpairedBracketMessage.Turned(bracket: sign, other: bracket.Sign.ToString(), line: line, wanted: bracket.Partner.ToString()));
                i++;
            }
            else
            {
                Report(context, bracket, null, (sign, _) => bracket.Opens
                    ? UnpairedBracketMessage.Unclosed(bracket: sign, partner: bracket.Partner.ToString()) : UnpairedBracketMessage.Unopened(bracket: sign, partner: bracket.Partner.ToString()));
            }
        }
    }

    private static void Report(CheckContext context, Bracket bracket, Bracket? other, Func<string, string, RuleMessage> message)
    {
        Prose prose = context.Article.Blocks[bracket.Block].Prose;
        int start = bracket.Position;
        int end = bracket.Position + 1;
        while (bracket.Opens && other is null && end < prose.Text.Length && char.IsLetterOrDigit(prose.Text[end]))
            end++;
        while (!bracket.Opens && start > 0 && char.IsLetterOrDigit(prose.Text[start - 1]))
            start--;
        RelatedPlace? related = other is { } o ? context.Related(context.Article.Blocks[o.Block].Prose.ToSource(new TextSpan(o.Position, 1)), "the bracket opens here") : null;
        context.Report(
            prose.ToSource(TextSpan.FromBounds(start, end)),
            message(bracket.Sign.ToString(), related is null ? "" : related.Place.LineNumber),
            related is null ? null : [related]);
    }

    /// <summary>Whether a bracket follows a number or letter of a list: a) 1) iv).</summary>
    private static bool IsEnumerator(string text, int at)
    {
        int start = at;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        ReadOnlySpan<char> sign = text.AsSpan(start, at - start);
        return sign.Length is > 0 and <= 4 && (start == 0 || char.IsWhiteSpace(text[start - 1]))
            && (sign.Length == 1 || !sign.ContainsAnyExceptInRange('0', '9') || !sign.ContainsAnyExcept("ivx"));
    }

    /// <summary>Whether a bracket is the mouth of an emoticon: :) ;-) :( =]</summary>
    private static bool IsEmoticonTail(string text, int at)
    {
        int eyes = at - 1;
        if (eyes >= 0 && text[eyes] is '-' or '\'' or '^' or 'o')
            eyes--;
        return eyes >= 0 && text[eyes] is ':' or ';' or '=' or '8' && (eyes == 0 || !char.IsLetterOrDigit(text[eyes - 1]) || eyes == at - 2)
            && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }

    /// <summary>Whether different brackets enclose a half-open interval: [0, 1).</summary>
    private static bool IsInterval(ReadOnlySpan<char> inside) => inside.Length is > 2 and < 30 && inside.Contains(',') && IntervalSigns.ContainsAll(inside);

    private readonly record struct Bracket(int Block, int Position, char Sign)
    {
        public bool Opens => Sign is '(' or '[';

        public char Partner => Sign switch
        {
            '(' => ')',
            '[' => ']',
            ')' => '(',
            _ => '[',
        };
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds quotation marks with an extra or missing space on one side, or with the space on the wrong side.</summary>
internal sealed class QuotationMarkSpacing : Check
{
    /// <summary>Endings that intentionally follow a closing mark without a space: the "A"s, he "Google"d it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new HashSet<string>(["s", "es", "ed", "d", "ing", "er", "ers", "ish", "esque", "th", "st", "nd", "rd", "like", "ness"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterBlockAction(CheckBlock);

    private static void CheckBlock(BlockContext context)
    {
        foreach (QuotationMark mark in context.Facts.QuotationMarks.InBlock(context.Index))
        {
            // French and German angled marks have their own spacing.
            if (!mark.IsPaired || mark.Form == MarkForm.Angled)
                continue;
            if (mark.Role == MarkRole.Opening)
                CheckOpening(context, mark);
            else
                CheckClosing(context, mark);
        }
    }

    private static void CheckOpening(BlockContext context, QuotationMark mark)
    {
        string text = context.Prose.Text;
        char before = mark.Position > 0 ? text[mark.Position - 1] : ' ';
        int space = SpaceEnd(text, mark.Span.End);
        if (before is ',' or ':' && space == mark.Span.End + 1 && space < text.Length && char.IsLetter(text[space]))
        {
            var slip = TextSpan.FromBounds(mark.Position, space);
            Report(context, QuotationMarkSpacingMessage.MovedOpening(words: MarkWords.Behind(text, slip.End)), TextSpan.FromBounds(mark.Position - 1, space), slip, " " + MarkWords.Drawn(text, mark), "Move the space before the opening mark");
            return;
        }
        bool isEllipsis = before == '.' && mark.Position > 1 && text[mark.Position - 2] == '.';
        if (char.IsLetterOrDigit(before) || (before is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' && !isEllipsis))
        {
            RuleMessage message = QuotationMarkSpacingMessage.BeforeOpening(words: MarkWords.Behind(text, mark.Span.End));
            Report(context, message, TextSpan.FromBounds(mark.Position - 1, mark.Span.End), new TextSpan(mark.Position, 0), " ", "Insert a space before the opening mark");
        }
        if (space > mark.Span.End && space < text.Length && (char.IsLetterOrDigit(text[space]) || text[space] is '$' or '£' or '€'))
            Report(context, QuotationMarkSpacingMessage.AfterOpening(), TextSpan.FromBounds(mark.Position, space), TextSpan.FromBounds(mark.Span.End, space), "", "Delete the space after the opening mark");
    }

    private static void CheckClosing(BlockContext context, QuotationMark mark)
    {
        string text = context.Prose.Text;
        int start = mark.Position;
        while (start > 0 && text[start - 1] == ' ')
            start--;
        if (start == mark.Position - 1 && start > 0 && text[start - 1] is ',' or '.' or '!' or '?' or '…' && mark.Span.End < text.Length && char.IsLetter(text[mark.Span.End]))
        {
            var slip = TextSpan.FromBounds(start, mark.Span.End);
            Report(context, QuotationMarkSpacingMessage.MovedClosing(words: MarkWords.Behind(text, slip.End)), TextSpan.FromBounds(start, mark.Span.End + 1), slip, MarkWords.Drawn(text, mark) + " ", "Move the space after the closing mark");
            return;
        }
        if (start < mark.Position && start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or ',' or '!' or '?'))
            Report(context, QuotationMarkSpacingMessage.BeforeClosing(), TextSpan.FromBounds(start, mark.Span.End), TextSpan.FromBounds(start, mark.Position), "", "Delete the space before the closing mark");
        int end = mark.Span.End;
        int word = end;
        while (word < text.Length && char.IsLetterOrDigit(text[word]))
            word++;
        // Wrongly decoded text is not a word (NL1001).
        if (word > end && !Endings.Contains(text.AsSpan(end, word - end)) && !context.Facts.IsBroken(context.Prose.ToSource(new TextSpan(end, 1))))
        {
            RuleMessage message = QuotationMarkSpacingMessage.AfterClosing(words: MarkWords.Behind(text, end));
            Report(context, message, TextSpan.FromBounds(mark.Position, end + 1), new TextSpan(end, 0), " ", "Insert a space after the closing mark");
        }
    }

    private static int SpaceEnd(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static void Report(BlockContext context, RuleMessage message, TextSpan place, TextSpan edit, string newText, string title)
    {
        Prose prose = context.Prose;
        // An insertion goes before a character that is the same in the source, because otherwise it could land in markup.
        bool canEdit = prose.IsVerbatim(place) && context.Article.FrontMatter is var front && !(front is not null && front.Span.Contains(prose.SourceSpan));
        var source = new TextSpan(prose.ToSource(place).Start + edit.Start - place.Start, edit.Length);
        context.Report(prose.ToSource(place), message, fix: canEdit ? new Fix(title, source, newText) : null);
    }
}

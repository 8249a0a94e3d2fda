using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds quotation marks whose partner has the wrong kind, shape or depth.</summary>
internal sealed class MisnestedQuotationMark : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        QuotationMarks marks = context.Facts.QuotationMarks;
        int outer = -1;
        foreach (MarkFault fault in marks.Faults)
        {
            // A page that is quoted with its own marks has the same fault in all its quotations.
            if (fault.Kind == MarkFaultKind.SameInside && fault.Other == outer)
                continue;
            if (fault.Kind == MarkFaultKind.SameInside)
                outer = fault.Other;
            if (fault.Kind is not (MarkFaultKind.SameInside or MarkFaultKind.Crossed or MarkFaultKind.Mismatched or MarkFaultKind.Turned))
                continue;
            QuotationMark mark = marks.All[fault.Mark];
            Prose prose = context.Article.Blocks[mark.Block].Prose;
            RelatedPlace? related = null;
            string otherMark = "";
            if (fault.Other >= 0)
            {
                QuotationMark other = marks.All[fault.Other];
                Prose otherProse = context.Article.Blocks[other.Block].Prose;
                otherMark = otherProse.Text.Substring(other.Position, other.Length);
                related = context.Related(otherProse.ToSource(other.Span), fault.Kind switch
                {
                    MarkFaultKind.SameInside => "the outer quotation opens here",
                    MarkFaultKind.Crossed => "the inner quotation opens here",
                    _ => "the quotation opens here",
                });
            }
            string drawn = prose.Text.Substring(mark.Position, mark.Length);
            string line = related?.Place.LineNumber ?? "";
            RuleMessage message = fault.Kind switch
            {
                MarkFaultKind.SameInside => MisnestedQuotationMarkMessage.SameInside(line: line),
                MarkFaultKind.Crossed => MisnestedQuotationMarkMessage.Crossed(line: line),
                MarkFaultKind.Mismatched => MisnestedQuotationMarkMessage.Mismatched(mark: drawn, other: otherMark, line: line),
                _ when mark.Role == MarkRole.Opening => MisnestedQuotationMarkMessage.TurnedOpening(mark: drawn, words: MarkWords.Behind(prose.Text, mark.Span.End)),
                _ => MisnestedQuotationMarkMessage.TurnedClosing(mark: drawn, words: MarkWords.Before(prose.Text, mark.Position)),
            };
            context.Report(
                prose.ToSource(mark.Span),
                message,
                related is null ? null : [related],
                fault.Kind == MarkFaultKind.Turned ? Turn(context.Article, prose, mark) : null);
        }
    }

    /// <summary>Returns the opening mark for a closing one, or the reverse, or null if its form cannot be turned or the mark is not prose.</summary>
    private static Fix? Turn(Article article, Prose prose, QuotationMark mark)
    {
        string drawn = MarkWords.Drawn(prose.Text, mark);
        TextSpan place = prose.ToSource(mark.Span);
        bool canEdit = mark.Length == 1 && prose.IsVerbatim(mark.Span) && !prose.Text.AsSpan(mark.Position, 1).SequenceEqual(drawn) && !(article.FrontMatter is { } front && front.Span.Contains(place));
        return canEdit ? new Fix("Turn the mark to " + drawn, place, drawn) : null;
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds quotation marks without their partner.</summary>
internal sealed class UnpairedQuotationMark : Check
{
    /// <summary>The maximum number of characters shown of a stretch without an opening mark.</summary>
    private const int Stretch = 300;

    /// <summary>The maximum number of places in one finding.</summary>
    private const int ShownPlaces = 5;

    /// <summary>The number of marks ahead that are searched for the next quotation.</summary>
    private const int MarksAhead = 40;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        QuotationMarks marks = context.Facts.QuotationMarks;
        List<MarkFault>? openedAgain = null;
        foreach (MarkFault fault in marks.Faults)
        {
            if (fault.Kind == MarkFaultKind.OpenedAgain)
            {
                (openedAgain ??= []).Add(fault);
                continue;
            }
            bool isOurs = fault.Kind is MarkFaultKind.Unclosed or MarkFaultKind.Unopened or MarkFaultKind.Lone or MarkFaultKind.WithinWord or MarkFaultKind.NotReopened;
            // NL1001 reports and fixes wrongly decoded marks.
            if (isOurs && !context.Facts.IsBroken(PlaceOf(context, marks.All[fault.Mark])))
                Report(context, marks, fault);
        }
        if (openedAgain is not null)
            ReportOpenedAgain(context, marks, openedAgain);
    }

    /// <summary>Copy that lost its paragraph breaks lost them all: one finding reports the number.</summary>
    private static void ReportOpenedAgain(CheckContext context, QuotationMarks marks, List<MarkFault> faults)
    {
        if (faults.Count == 1)
        {
            Report(context, marks, faults[0]);
            return;
        }
        var related = new List<RelatedPlace>();
        foreach (MarkFault fault in faults)
            if (related.Count < ShownPlaces)
                related.Add(context.Related(PlaceOf(context, marks.All[fault.Mark]), "opens again"));
        Prose prose = context.Article.Blocks[marks.All[faults[0].Mark].Block].Prose;
        context.Report(
            prose.ToSource(StretchBefore(marks, faults[0].Mark)),
            UnpairedQuotationMarkMessage.OpenedAgainOften(count: faults.Count.ToString(CultureInfo.InvariantCulture), line: related[0].Place.LineNumber),
            related,
            isWeak: true);
    }

    private static void Report(CheckContext context, QuotationMarks marks, MarkFault fault)
    {
        QuotationMark mark = marks.All[fault.Mark];
        Prose prose = context.Article.Blocks[mark.Block].Prose;
        TextSpan span = prose.ToSource(fault.Kind is MarkFaultKind.Unopened or MarkFaultKind.OpenedAgain ? StretchBefore(marks, fault.Mark) : MarkWords.WithWord(prose.Text, mark.Span));
        RelatedPlace? related = null;
        if (fault.Kind == MarkFaultKind.OpenedAgain)
            related = context.Related(PlaceOf(context, marks.All[fault.Other]), "the quotation opens here");
        else if (fault.Kind == MarkFaultKind.NotReopened)
            related = context.Related(HeadOf(context.Article.Blocks[fault.Block].Prose), "this paragraph goes on with it");
        else if (fault.Kind == MarkFaultKind.Unclosed && NextOpening(marks, fault.Mark) is { } next)
            related = context.Related(PlaceOf(context, next), "the next quotation opens here");
        context.Report(span, Message(fault, mark, prose.Text, related?.Place.LineNumber ?? ""), related is null ? null : [related], isWeak: !fault.IsCertain);
    }

    private static RuleMessage Message(MarkFault fault, QuotationMark mark, string text, string line)
    {
        string drawn = text.Substring(mark.Position, mark.Length);
        return fault.Kind switch
        {
            MarkFaultKind.Unclosed => UnpairedQuotationMarkMessage.Unclosed(mark: drawn, words: MarkWords.Behind(text, mark.Span.End)),
            MarkFaultKind.Unopened => UnpairedQuotationMarkMessage.Unopened(mark: drawn, words: MarkWords.Before(text, mark.Position)),
            MarkFaultKind.Lone => UnpairedQuotationMarkMessage.Lone(mark: drawn),
            MarkFaultKind.WithinWord => UnpairedQuotationMarkMessage.WithinWord(mark: drawn),
            MarkFaultKind.NotReopened => UnpairedQuotationMarkMessage.NotReopened(line: line),
            _ => UnpairedQuotationMarkMessage.OpenedAgain(line: line),
        };
    }

    /// <summary>Returns where a mark must be missing: from the previous mark of the paragraph to this one.</summary>
    private static TextSpan StretchBefore(QuotationMarks marks, int mark)
    {
        QuotationMark last = marks.All[mark];
        int start = Math.Max(0, last.Position - Stretch);
        for (int i = mark - 1; i >= 0 && marks.All[i].Block == last.Block && marks.All[i].Position >= start; i--)
        {
            if (marks.All[i].Kind == last.Kind && marks.All[i].Role != MarkRole.Apostrophe)
            {
                start = marks.All[i].Role == MarkRole.Opening ? marks.All[i].Position : marks.All[i].Span.End;
                break;
            }
        }
        return TextSpan.FromBounds(start, last.Span.End);
    }

    private static TextSpan PlaceOf(CheckContext context, QuotationMark mark) => context.Article.Blocks[mark.Block].Prose.ToSource(mark.Span);

    private static TextSpan HeadOf(Prose prose) => prose.ToSource(new TextSpan(0, Math.Min(prose.Text.Length, 1)));

    private static QuotationMark? NextOpening(QuotationMarks marks, int mark)
    {
        for (int i = mark + 1; i < marks.All.Length && i <= mark + MarksAhead && marks.All[i].Block == marks.All[mark].Block; i++)
        {
            if (marks.All[i].Role == MarkRole.Opening && marks.All[i].Level == 1)
                return marks.All[i];
        }
        return null;
    }
}

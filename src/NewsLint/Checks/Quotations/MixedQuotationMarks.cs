using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds straight and typographic quotation marks and apostrophes in one article.</summary>
internal sealed class MixedQuotationMarks : Check
{
    /// <summary>The maximum number of places of the rarer form in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryMarks.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        int straight = 0;
        int typographic = 0;
        foreach (QuotationMark mark in context.Facts.QuotationMarks.All)
        {
            if (Counts(mark) && mark.IsStraight)
                straight++;
            else if (Counts(mark))
                typographic++;
        }
        if (straight == 0 || typographic == 0)
            return;
        bool wantsStraight = straight > typographic;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var related = new List<RelatedPlace>();
        TextSpan? first = null;
        foreach (QuotationMark mark in context.Facts.QuotationMarks.All)
        {
            if (!Counts(mark) || mark.IsStraight == wantsStraight)
                continue;
            Prose prose = context.Article.Blocks[mark.Block].Prose;
            TextSpan place = prose.ToSource(mark.Span);
            if (first is null)
                first = place;
            else if (related.Count < ShownPlaces)
                related.Add(context.Related(place, wantsStraight ? "typographic" : "straight"));
            // In front matter a mark may delimit its value.
            if (prose.IsVerbatim(mark.Span) && !(context.Article.FrontMatter is { } front && front.Span.Contains(place)))
                changes.Add(new TextChange(place, Wanted(mark, wantsStraight)));
        }
        int rarer = Math.Min(straight, typographic);
        string count = rarer.ToString(CultureInfo.InvariantCulture);
        string marks = rarer == 1 ? "mark or apostrophe" : "marks and apostrophes";
        string rest = Math.Max(straight, typographic).ToString(CultureInfo.InvariantCulture);
        context.Report(
            first!.Value,
            wantsStraight ? MixedQuotationMarksMessage.Typographic(count: count, marks: marks, rest: rest) : MixedQuotationMarksMessage.Straight(count: count, marks: marks, rest: rest),
            related,
            changes.Count == 0 ? null : new Fix(wantsStraight ? "Make all marks straight" : "Make all marks typographic", InOrder(changes)));
    }

    /// <summary>Excludes signs of measure, which are straight in typographic copy, too, and angled marks, which have no straight form.</summary>
    private static bool Counts(QuotationMark mark) => mark.Role is not (MarkRole.FeetOrInches or MarkRole.WithinWord) && mark.Form != MarkForm.Angled;

    private static ImmutableArray<TextChange> InOrder(ImmutableArray<TextChange>.Builder changes)
    {
        changes.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return changes.ToImmutable();
    }

    private static string Wanted(QuotationMark mark, bool straight)
    {
        if (straight)
            return mark.Kind == MarkKind.Double ? "\"" : "'";
        bool opens = mark.Role is MarkRole.Opening or MarkRole.Unclosed;
        return mark.Kind == MarkKind.Double ? (opens ? "“" : "”") : opens ? "‘" : "’";
    }
}

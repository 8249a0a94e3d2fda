using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>Looks up names, dates and quotations by position, by binary search: a block can contain thousands of figures.</summary>
internal static class PlacedMentions
{
    /// <summary>Gets the names of a block that end after a position, in order.</summary>
    public static ReadOnlySpan<NameMention> NamesFrom(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<NameMention> names = facts.Names.In(block);
        var search = new LowerBound(names.Length);
        while (search.IsOpen)
            search.Narrow(names[search.Middle].Span.End <= position);
        return names[search.Index..];
    }

    /// <summary>Gets the name whose text or title contains a position, or null if there is none.</summary>
    public static NameMention? NameAt(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<NameMention> names = NamesFrom(facts, block, position);
        return names.Length > 0 && names[0].FullSpan.Start <= position ? names[0] : null;
    }

    /// <summary>Gets the dates of a block that end after a position, in order.</summary>
    public static ReadOnlySpan<DateMention> DatesFrom(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<DateMention> dates = facts.Dates.In(block);
        var search = new LowerBound(dates.Length);
        while (search.IsOpen)
            search.Narrow(dates[search.Middle].Span.End <= position);
        return dates[search.Index..];
    }

    /// <summary>Whether a span overlaps a date.</summary>
    public static bool IsDate(ArticleFacts facts, int block, TextSpan span)
    {
        ReadOnlySpan<DateMention> dates = DatesFrom(facts, block, span.Start);
        return dates.Length > 0 && dates[0].Span.Start < span.End;
    }

    /// <summary>Gets the quotation that contains a position, or null if there is none.</summary>
    public static Quotation? QuotationAt(ArticleFacts facts, int block, int position)
    {
        var quotations = facts.Quotations;
        var search = new LowerBound(quotations.Length);
        while (search.IsOpen)
        {
            Quotation middle = quotations[search.Middle];
            search.Narrow(middle.Block < block || (middle.Block == block && middle.Span.End <= position));
        }
        return search.Index < quotations.Length && quotations[search.Index] is var found && found.Block == block && found.Span.Start <= position ? found : null;
    }
}

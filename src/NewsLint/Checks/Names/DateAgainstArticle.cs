using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>Finds counts of years that do not fit the year beside them and the year of the article: "five years ago, in 2010", "the 40th anniversary of the 1984 strike".</summary>
internal sealed class DateAgainstArticle : Check
{
    /// <summary>The number of tokens between a year and the words that count from it.</summary>
    private const int Reach = 14;

    /// <summary>The number of years by which "N years ago" may differ: the month decides.</summary>
    private const int Slack = 1;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        CheckDateline(context);
        if (context.Facts.Dates.Reference is not { } today)
            return;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            Prose prose = context.Article.Blocks[block].Prose;
            foreach (YearCount count in YearCount.Read(prose))
                if (YearBeside(context, prose, block, count, today.Year) is { } year && year.First is { } first && !Fits(first.Year, count, today.Year))
                    Report(context, block, year, count, block, today.Year);
            foreach (RelativeDate wrong in RelativeDate.FindWrong(prose, [.. context.Facts.Dates.In(block)], today))
                ReportRelative(context, prose, wrong, today);
        }
        foreach (BirthYear person in BirthYear.Read(context))
            if (!Fits(person.Birth.First!.Value.Year, person.Age, today.Year))
                Report(context, person.BirthBlock, person.Birth, person.Age, person.Block, today.Year);
    }

    /// <summary>Reports "last month, in March" in an article of May. What somebody else says may be older than the article.</summary>
    private static void ReportRelative(CheckContext context, Prose prose, RelativeDate wrong, DateOnly today)
    {
        foreach (Quotation quotation in context.Facts.BareQuotations)
            if (quotation.Block == wrong.Words.Block && quotation.Span.Contains(wrong.Words.Span))
                return;
        context.Report(
            prose.ToSource(wrong.Words.Span),
            DateAgainstArticleMessage.Relative(words: TextOf(prose, wrong.Words.Span), date: TextOf(prose, wrong.Date.Span), today: today.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)),
            [context.Related(prose.ToSource(wrong.Date.Span), "the date")]);
    }

    /// <summary>Returns the only year that is told in the same sentence and near; null if there are two, or none.</summary>
    private static DateMention? YearBeside(CheckContext context, Prose prose, int block, YearCount count, int today)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        int sentence = prose.SentenceIndexAt(count.Span.Start);
        DateMention? found = null;
        foreach (DateMention date in context.Facts.Dates.In(block))
        {
            if (!date.HasYear || date.Kind is not (DateKind.Year or DateKind.Day or DateKind.Month) || prose.SentenceIndexAt(date.Span.Start) != sentence)
                continue;
            if (found is not null)
                return null;
            found = date;
        }
        if (found is null || found.First!.Value.Year > today)
            return null;
        if (count.Kind == YearCountKind.Age)
            return BirthYear.IsBirth(prose, found) ? found : null;
        int from = Math.Min(found.Span.End, count.Span.End);
        int to = Math.Max(found.Span.Start, count.Span.Start);
        int first = Tokenizer.IndexAt(tokens, from);
        int end = Tokenizer.IndexAt(tokens, to);
        if (end - first > (count.Kind == YearCountKind.Ago ? 2 : Reach))
            return null;
        for (int i = first; i < end; i++)
            if (tokens[i].In(prose.Text) is "and" or "but" or "when" or "since" or "after" or "before" or "while" or "from" or "until" or "next")
                return null;
        return found;
    }

    private static bool Fits(int year, YearCount count, int today)
    {
        int since = today - year;
        return count.Kind switch
        {
            // The article may come out just before or after the day itself.
            YearCountKind.Anniversary => Math.Abs(since - count.Years) <= Slack,
            YearCountKind.Decades => Math.Abs(since - count.Years) <= 4,
            _ => Math.Abs(since - count.Years) <= Slack,
        };
    }

    private static void Report(CheckContext context, int yearBlock, DateMention year, YearCount count, int block, int today)
    {
        Prose prose = context.Article.Blocks[block].Prose;
        int right = today - year.First!.Value.Year;
        context.Report(
            prose.ToSource(count.Span),
            DateAgainstArticleMessage.Count(
                words: TextOf(prose, count.Span), year: Number(year.First.Value.Year), today: Number(today),
                right: right == 1 ? "1 year" : Number(right) + " years"),
            [context.Related(context.Article.Blocks[yearBlock].Prose.ToSource(year.Span), "the year")], isWeak: count.Kind == YearCountKind.Decades || right == count.Years);
    }

    /// <summary>Compares the date of a dateline with that of the front matter.</summary>
    private static void CheckDateline(CheckContext context)
    {
        if (context.Article.FrontMatter is null || context.Facts.Dates.Reference is not { } today)
            return;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            if (context.Article.Blocks[block].Kind != BlockKind.Dateline)
                continue;
            Prose prose = context.Article.Blocks[block].Prose;
            foreach (DateMention date in context.Facts.Dates.In(block))
            {
                if (date.Kind != DateKind.Day || date.First is not { } day || Math.Abs(day.DayNumber - today.DayNumber) <= MostDays)
                    continue;
                context.Report(prose.ToSource(date.Span), DateAgainstArticleMessage.Dateline(date: TextOf(prose, date.Span), today: today.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)));
                return;
            }
        }
    }

    /// <summary>The number of days between a dateline and the day of publication.</summary>
    private const int MostDays = 7;

    private static string TextOf(Prose prose, TextSpan span) => prose.Text.Substring(span.Start, span.Length).Replace('\n', ' ');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>Finds counts of years that do not fit the year beside them and the year of the article: "five years ago, in 2010", "the 40th anniversary of the 1984 strike".</summary>
internal sealed class DateAgainstArticle : Check
{
    /// <summary>The number of tokens between a year and the words that count from it.</summary>
    private const int Reach = 14;

    /// <summary>The number of tokens between "born" and the year.</summary>
    private const int BirthReach = 4;

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
                    Report(context, prose, year, count, today.Year);
        }
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
            return IsBirth(prose, found) ? found : null;
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

    /// <summary>Whether the year is the one in which somebody was born: born on 3 May 1950.</summary>
    private static bool IsBirth(Prose prose, DateMention year)
    {
        int at = Tokenizer.IndexAt(prose.Tokens, year.Span.Start);
        for (int i = at - 1; i >= 0 && i >= at - BirthReach; i--)
            if (prose.Tokens[i].In(prose.Text) is "born" or "Born")
                return true;
        return false;
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

    private static void Report(CheckContext context, Prose prose, DateMention year, YearCount count, int today)
    {
        int right = today - year.First!.Value.Year;
        context.Report(
            prose.ToSource(count.Span),
            DateAgainstArticleMessage.Count(
                words: prose.Text.Substring(count.Span.Start, count.Span.Length).Replace('\n', ' '), year: Number(year.First.Value.Year), today: Number(today),
                right: right == 1 ? "1 year" : Number(right) + " years"),
            [context.Related(prose.ToSource(year.Span), "the year")], isWeak: count.Kind == YearCountKind.Decades || right == count.Years);
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
                string words = prose.Text.Substring(date.Span.Start, date.Span.Length);
                context.Report(prose.ToSource(date.Span), DateAgainstArticleMessage.Dateline(date: words, today: today.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)));
                return;
            }
        }
    }

    /// <summary>The number of days between a dateline and the day of publication.</summary>
    private const int MostDays = 7;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

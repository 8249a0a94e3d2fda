using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Finds dates that do not exist, and weekdays that the date next to them does not fall on.</summary>
internal sealed class ImpossibleDate : Check
{
    /// <summary>The first year in which all of Britain and its colonies used the calendar of today.</summary>
    private const int FirstYear = 1753;

    /// <summary>The maximum number of days between a date without a year and the article for the year to be the article's.</summary>
    private const int NearDays = 120;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        CheckFrontMatter(context);
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            ReadOnlySpan<DateMention> mentions = context.Facts.Dates.In(block);
            Prose prose = context.Article.Blocks[block].Prose;
            for (int i = 0; i < mentions.Length; i++)
            {
                DateMention date = mentions[i];
                if (date.Kind is not (DateKind.Day or DateKind.Range) || date.Written is not { Month: > 0, Day: > 0 })
                    continue;
                if (date.Written.Day > MostDays(date))
                    CheckMissing(context, prose, date);
                else if (date.First is { Year: >= FirstYear } && WeekdayBeside.Find(prose, mentions, i) is { } named)
                    CheckWeekday(context, prose, date, named);
            }
        }
    }

    /// <summary>Returns the number of days of the month; of February, 29 where the copy names no year.</summary>
    private static int MostDays(DateMention date) => DateTime.DaysInMonth(date.Year > 0 ? date.Year : 2000, date.Written.Month);

    private static void CheckMissing(CheckContext context, Prose prose, DateMention date)
    {
        if (!date.HasYear && !IsCertainDate(prose, date))
            return;
        context.Report(
            prose.ToSource(date.Span),
            ImpossibleDateMessage.Missing(
                date: Words(prose, date.Span), month: MonthName(date.Written.Month) + (date is { HasYear: true, Written.Month: 2 } ? " " + Number(date.Year) : ""),
                days: Number(MostDays(date))));
    }

    /// <summary>Returns whether a month and a number are a date: "on April 31", "Feb. 30", "31 April", but not "in April 31 houses were sold".</summary>
    private static bool IsCertainDate(Prose prose, DateMention date)
    {
        string text = prose.Text;
        if (date.Weekday is not null)
            return true;
        ReadOnlySpan<char> words = text.AsSpan(date.Span.Start, date.Span.Length);
        ReadOnlySpan<char> after = text.AsSpan(date.Span.End);
        bool ends = after.IsEmpty || !(after[0] == ' ' && after.Length > 1 && char.IsLetterOrDigit(after[1]));
        if (char.IsAsciiDigit(words[0]))
            return ends || (after.Length > 1 && char.IsLower(after[1]));
        if (words[^1] is 't' or 'd' or 'h')
            return true;
        ReadOnlySpan<char> before = text.AsSpan(0, date.Span.Start).TrimEnd();
        before = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        if (before is "on" or "On")
            return true;
        return ends && before is not ("in" or "In" or "for" or "of" or "and" or "to") && after is not ['%', ..] and not [',' or '.' or ':', >= '0' and <= '9', ..];
    }

    private static void CheckWeekday(CheckContext context, Prose prose, DateMention date, NamedWeekday named)
    {
        DateOnly day = date.First!.Value;
        if (day.DayOfWeek == named.Weekday)
            return;
        string weekday = named.Weekday.ToString();
        string right = day.DayOfWeek.ToString();
        string nearest = Near(day, named.Weekday).ToString("MMMM d", CultureInfo.InvariantCulture);
        TextSpan place = prose.ToSource(named.Span);
        if (date.HasYear)
        {
            context.Report(place, ImpossibleDateMessage.Weekday(date: Words(prose, named.DateSpan), right: right, weekday: weekday, nearest: nearest));
            return;
        }
        // The copy names no year: the article's own must be the only one it can mean.
        if (context.Facts.Dates.Reference is not { } today || Math.Abs(day.DayNumber - today.DayNumber) > NearDays || NamesOtherYear(context, date, day.Year))
            return;
        context.Report(
            place, ImpossibleDateMessage.Year(date: Words(prose, named.DateSpan), right: right, year: Number(day.Year), weekday: weekday, nearest: nearest));
    }

    /// <summary>Returns whether the paragraph, or the one before it, names another year: then the date may be one of that year.</summary>
    private static bool NamesOtherYear(CheckContext context, DateMention date, int year)
    {
        for (int block = Math.Max(0, date.Block - 1); block <= date.Block; block++)
            foreach (DateMention other in context.Facts.Dates.In(block))
                if (other.HasYear && other.First is { } first && (first.Year > year || other.Last!.Value.Year < year))
                    return true;
        return false;
    }

    /// <summary>Returns the nearest such weekday; of two as near, the earlier.</summary>
    private static DateOnly Near(DateOnly day, DayOfWeek weekday)
    {
        int ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead > 3 ? ahead - 7 : ahead);
    }

    private static void CheckFrontMatter(CheckContext context)
    {
        if (context.Article.FrontMatter?.Find("date", "published", "datePublished", "date_published", "pubdate", "publishDate", "created") is not { Value: { } value } entry)
            return;
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || (text.Length > 10 && text[10] is not ('T' or ' '))
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || !int.TryParse(text[8..10], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || year < 1 || month is < 1 or > 12 || day is < 1 or > 31 || day <= DateTime.DaysInMonth(year, month))
            return;
        context.Report(
            entry.ValueSpan,
            ImpossibleDateMessage.Missing(date: text[..10].ToString(), month: MonthName(month) + (month == 2 ? " " + Number(year) : ""), days: Number(DateTime.DaysInMonth(year, month))));
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Words(Prose prose, TextSpan span) => prose.Text.Substring(span.Start, span.Length).Replace('\n', ' ');
}

using System.Collections.Immutable;
using NewsLint.Facts.Dates;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Words that count from the day of the article, and the date beside them that says what they mean: last month, in March.</summary>
/// <param name="Words">The words.</param>
/// <param name="Date">The date.</param>
internal sealed record RelativeDate(DateMention Words, DateMention Date)
{
    /// <summary>What the day of publication may differ from the day of writing, in days.</summary>
    private const int Slack = 2;

    /// <summary>A week begins on Sunday or on Monday.</summary>
    private const int SlackOfWeek = 4;

    private const int SlackOfMonth = 31;
    private const int SlackOfYear = 366;

    /// <summary>Returns the pairs of a block that cannot both be right.</summary>
    public static IEnumerable<RelativeDate> FindWrong(Prose prose, ImmutableArray<DateMention> mentions, DateOnly today)
    {
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            (DateMention first, DateMention second) = (mentions[i], mentions[i + 1]);
            if (first.Kind == DateKind.Relative && Joins(prose, first, second, isReverse: false) && IsWrong(prose, first, second, today))
                yield return new RelativeDate(first, second);
            else if (second.Kind == DateKind.Relative && first.Kind != DateKind.Relative && Joins(prose, first, second, isReverse: true) && IsWrong(prose, second, first, today))
                yield return new RelativeDate(second, first);
        }
    }

    /// <summary>Whether only a comma, a bracket or a preposition is between two dates, and the second is not the first of a list.</summary>
    private static bool Joins(Prose prose, DateMention first, DateMention second, bool isReverse)
    {
        ReadOnlySpan<char> between = prose.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        ReadOnlySpan<char> after = prose.Text.AsSpan(second.Span.End).TrimStart();
        if (isReverse)
            return between.Trim() is "," or "(" && (after.IsEmpty || after[0] is ',' or ')' or '.');
        bool isJoined = between.Trim() is "," or "(" or "in" or "on" or ", in" or ", on" or ", on a" or "(on" or "(in";
        return isJoined && !(after.StartsWith("and ", StringComparison.Ordinal) || after.StartsWith("or ", StringComparison.Ordinal) || after.StartsWith("to ", StringComparison.Ordinal) || after is ['-' or '–' or '—' or '/' or '’' or '\'', ..]);
    }

    private static bool IsWrong(Prose prose, DateMention words, DateMention date, DateOnly today)
    {
        if (words.First is not { } first || words.Last is not { } last)
            return false;
        string text = prose.Text.Substring(words.Span.Start, words.Span.Length);
        string unit = text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        bool isAgo = unit == "ago";
        if (isAgo)
            unit = text.Split(' ')[^2].TrimEnd('s');
        switch (date.Kind)
        {
            case DateKind.Weekday:
                return !isAgo && unit is "today" or "yesterday" or "tomorrow" or "tonight" && date.Weekday is { } weekday && date.Span.Length <= "Wednesday".Length && Apart(first.DayOfWeek, weekday) > 1;
            case DateKind.Day or DateKind.Range or DateKind.Month when unit is not "year":
            case DateKind.Year when unit is "year" && !isAgo:
                int slack = (unit, isAgo) switch
                {
                    ("month", true) => SlackOfMonth,
                    ("month", false) => today.Day == 1 ? SlackOfMonth : 0, // it may have been written on the day before
                    ("year", _) => today.DayOfYear == 1 ? SlackOfYear : 0,
                    ("week", _) => SlackOfWeek,
                    _ => Slack,
                };
                if (date.First is not { } from || date.Last is not { } to)
                    return false;
                if (!date.HasYear)
                    (from, to) = Near(first, from, to);
                return to.DayNumber < first.DayNumber - slack || from.DayNumber > last.DayNumber + slack;
            default:
                return false;
        }
    }

    /// <summary>Moves a date without a year into the year of the words.</summary>
    private static (DateOnly From, DateOnly To) Near(DateOnly first, DateOnly from, DateOnly to)
    {
        int years = (int)Math.Round((first.DayNumber - from.DayNumber) / 365.25, MidpointRounding.ToEven);
        return (from.AddYears(years), to.AddYears(years));
    }

    private static int Apart(DayOfWeek a, DayOfWeek b)
    {
        int days = ((int)a - (int)b + 7) % 7;
        return Math.Min(days, 7 - days);
    }
}

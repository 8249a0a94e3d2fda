using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Dates;

/// <summary>Reads the dates of one block of prose.</summary>
internal readonly ref struct DateReader(int block, Prose prose, DateOnly? reference, ImmutableArray<DateMention>.Builder mentions)
{
    private readonly string text = prose.Text;
    private readonly ImmutableArray<Token> tokens = prose.Tokens;
    private readonly DateOnly? reference = reference;
    private readonly ImmutableArray<DateMention>.Builder mentions = mentions;

    public void Read()
    {
        for (int i = 0; i < tokens.Length;)
        {
            int next = 0;
            char c = text[tokens[i].Start];
            if (tokens[i].Kind == TokenKind.Number)
                next = ReadNumber(i);
            else if (tokens[i].Kind == TokenKind.Word)
                next = char.IsAsciiLetterUpper(c) ? ReadCapital(i) : c is 'l' or 'n' or 't' or 'y' or 'a' or 'o' or 's' or 'f' or 'e' ? ReadRelative(i) : 0;
            else if (c is '’' or '\'' && i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Length == 2 && tokens[i + 2].In(text) is "s" && tokens[i + 2].Start == tokens[i + 1].End)
                next = AddDecade(i, i + 2, 1900 + Number(i + 1));
            i = Math.Max(next, i + 1);
        }
    }

    private ReadOnlySpan<char> Word(int i) => i >= 0 && i < tokens.Length ? tokens[i].In(text) : default;

    private bool IsMark(int i, char mark) => i >= 0 && i < tokens.Length && tokens[i].Length == 1 && text[tokens[i].Start] == mark;

    private bool IsDash(int i) => i < tokens.Length && tokens[i].Length == 1 && text[tokens[i].Start] is '-' or '–' or '—' or '/';

    private bool IsAdjacent(int i) => i < tokens.Length && tokens[i].Start == tokens[i - 1].End;

    private int Number(int i) => i >= 0 && i < tokens.Length && tokens[i].Kind == TokenKind.Number && tokens[i].Length <= 4
        && int.TryParse(tokens[i].In(text), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    /// <summary>Returns the day of the month at a token, and the token after it and its st, nd, rd or th; 0 if there is none.</summary>
    private int DayNumber(int i, out int next)
    {
        next = i + 1;
        int day = i < tokens.Length && tokens[i].Length <= 2 ? Number(i) : -1;
        if (day is < 1 or > 31)
            return 0;
        if (IsAdjacent(next) && Word(next) is "st" or "nd" or "rd" or "th")
            next++;
        return day;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private int Add(int first, int next, DateKind kind, DateOnly? from, DateOnly? to, bool hasYear, DayOfWeek? weekday = null, int month = 0, int day = 0, int year = 0)
    {
        int end = tokens[next - 1].End;
        end -= tokens[next - 1].Length - Bare(Word(next - 1)).Length;
        mentions.Add(new DateMention(block, TextSpan.FromBounds(tokens[first].Start, end), kind, from, to, hasYear) { Weekday = weekday, Written = new(month, day), Year = year });
        return next;
    }

    private int ReadCapital(int i)
    {
        ReadOnlySpan<char> word = Bare(Word(i));
        if (word.Length is < 3 or > 9)
            return 0;
        int month = Calendar.Month(word);
        if (month > 0)
            return ReadMonth(i, month, null, i);
        if (Calendar.Weekday(word) is not { } weekday)
            return word is "Today" or "Yesterday" or "Tomorrow" or "Tonight" or "Last" or "Next" or "This" or "Earlier" or "One" or "Two" or "Three" or "Four" or "Five" or "Six" or "Ten" ? ReadRelative(i) : 0;
        int next = i + 1;
        bool stop = IsMark(next, '.') && IsAdjacent(next) && word.Length <= 5;
        if (Calendar.IsAmbiguous(word) && !stop && (Word(i - 1) is "The" or "the" || (!IsMark(next, ',') && DayNumber(next, out _) == 0 && (next >= tokens.Length || Calendar.Month(Word(next)) == 0))))
            return 0;
        // "Thursday, March 3", "Thursday 3 March"
        int at = next + (stop ? 1 : 0);
        at += IsMark(at, ',') ? 1 : 0;
        at += Word(at) is "the" && DayNumber(at + 1, out _) > 0 ? 1 : 0;
        if (at < tokens.Length && Calendar.Month(Word(at)) is > 0 and var named && ReadMonth(at, named, weekday, i) is > 0 and var behind && mentions[^1].Kind == DateKind.Day)
            return behind;
        if (DayNumber(at, out int behindDay) > 0 && ReadDayMonth(at, behindDay, weekday, i) is > 0 and var end)
            return end;
        bool back = Word(i - 1) is "last" or "Last";
        bool ahead = Word(i - 1) is "next" or "Next";
        int first = back || ahead || Word(i - 1) is "this" or "This" ? i - 1 : i;
        DateOnly? day = reference is { } today ? Nearest(today, weekday, ahead || IsFuture(i)) : null;
        return Add(first, next + (stop ? 1 : 0), DateKind.Weekday, day, day, false, weekday);
    }

    /// <summary>Returns the last such weekday on or before a day, or the next one after it.</summary>
    private static DateOnly Nearest(DateOnly today, DayOfWeek weekday, bool ahead)
    {
        int back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return ahead ? today.AddDays(back == 0 ? 7 : 7 - back) : today.AddDays(-back);
    }

    /// <summary>Returns whether the words before a day, within its clause, are about the future.</summary>
    private bool IsFuture(int i)
    {
        for (int k = i - 1; k >= 0 && k > i - 14; k--)
        {
            if (IsMark(k, '.') || IsMark(k, ';') || Word(k) is "which" or "who" or "whose" or "since" || (Word(k) is "that" && Word(k + 1).EndsWith("ed", StringComparison.Ordinal)))
                return false;
            if (Word(k) is "will" or "scheduled" or "expected" or "due" or "plans" or "upcoming" or "set" or "shall")
                return true;
        }
        return false;
    }

    /// <summary>Reads a month at a token: "March", "March 3", "March 3-5, 2016", "March 2016".</summary>
    private int ReadMonth(int i, int month, DayOfWeek? weekday, int first)
    {
        ReadOnlySpan<char> name = Bare(Word(i));
        int next = i + 1;
        bool stop = IsMark(next, '.') && IsAdjacent(next) && name.Length <= 4 && name is not "May" and not "June" and not "July";
        next += stop ? 1 : 0;
        if (name.Length < tokens[i].Length)
            return Add(first, next, DateKind.Month, null, null, false, weekday, month);
        int day = next < tokens.Length && tokens[next].Start - tokens[next - 1].End == 1 ? DayNumber(next, out int behind) : Zero(out behind);
        if (day > 0)
        {
            int last = IsDash(behind) && DayNumber(behind + 1, out int behindRange) is > 0 and var to ? End(to, ref behind, behindRange) : day;
            int year = YearBehind(ref behind);
            return AddDay(first, behind, month, day, last, year, weekday);
        }
        int at = next + (IsMark(next, ',') ? 1 : 0);
        int monthYear = IsYear(Number(at)) && !IsMark(at + 1, '%') ? Number(at) : 0;
        if (monthYear > 0)
            return Add(first, at + 1, DateKind.Month, new DateOnly(monthYear, month, 1), new DateOnly(monthYear, month, DateTime.DaysInMonth(monthYear, month)), true, weekday, month);
        if ((Calendar.IsAmbiguous(name) || name.Length <= 4 && !stop && name is not "June" and not "July") && Word(i - 1) is not ("in" or "In" or "last" or "next" or "this" or "since" or "Since" or "until" or "by" or "By" or "from" or "to" or "through" or "early" or "late" or "mid" or "of" or "between" or "during" or "and" or "before" or "after" or "till" or "-"))
            return 0;
        if (name is "May" or "March" && Word(i - 1) is "and" or "to" or "of" && next < tokens.Length && tokens[next].Kind == TokenKind.Word && char.IsUpper(text[tokens[next].Start]))
            return 0;
        if (Word(i - 1) is "last" or "next" or "this")
            first = i - 1;
        (DateOnly? from, DateOnly? until) = MonthNear(month, Word(i - 1) is "next" || (Word(i - 1) is not "last" && IsFuture(i)));
        return Add(first, next, DateKind.Month, from, until, false, weekday, month);
    }

    private static int Zero(out int behind) => behind = 0;

    private static int End(int value, ref int behind, int behindRange)
    {
        behind = behindRange;
        return value;
    }

    private (DateOnly? From, DateOnly? To) MonthNear(int month, bool ahead)
    {
        if (reference is not { } today)
            return (null, null);
        int year = ahead ? today.Year + (month < today.Month ? 1 : 0) : today.Year - (month > today.Month ? 1 : 0);
        return (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    private static bool IsYear(int number) => number is >= 1500 and <= 2099;

    /// <summary>Returns the year after a day: ", 2016" or " 2016"; 0 if there is none.</summary>
    private int YearBehind(ref int next)
    {
        int at = next + (IsMark(next, ',') ? 1 : 0);
        if (!IsYear(Number(at)) || tokens[at].Length != 4)
            return 0;
        next = at + 1;
        return Number(at);
    }

    private int AddDay(int first, int next, int month, int day, int last, int year, DayOfWeek? weekday)
    {
        bool hasYear = year > 0;
        if (!hasYear && reference is { } today)
            year = NearestYear(today, month, day);
        DateOnly? from = year > 0 ? Calendar.Day(year, month, day) : null;
        DateOnly? to = year > 0 ? Calendar.Day(year, month, last) : null;
        return Add(first, next, last == day ? DateKind.Day : DateKind.Range, from, to, hasYear, weekday, month, day, hasYear ? year : 0);
    }

    private static int NearestYear(DateOnly today, int month, int day)
    {
        int best = today.Year;
        int distance = int.MaxValue;
        for (int year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (Calendar.Day(year, month, day) is not { } date)
                continue;
            int days = Math.Abs(date.DayNumber - today.DayNumber);
            if (days < distance)
                (best, distance) = (year, days);
        }
        return best;
    }

    /// <summary>Reads "3 March", "3rd of March 2016", "3-5 March"; returns 0 if no month follows.</summary>
    private int ReadDayMonth(int i, int next, DayOfWeek? weekday, int first)
    {
        int day = Number(i);
        int last = day;
        if (IsDash(next) && DayNumber(next + 1, out int behind) is > 0 and var to)
            last = End(to, ref next, behind);
        if (Word(next) is "of")
            next++;
        if (next >= tokens.Length || tokens[next].Start - tokens[next - 1].End != 1)
            return 0;
        int month = Calendar.Month(Bare(Word(next)));
        if (month == 0)
            return 0;
        next++;
        if (IsMark(next, '.') && IsAdjacent(next) && tokens[next - 1].Length <= 4 && tokens[next - 1].In(text) is not ("May" or "June" or "July"))
            next++;
        int year = YearBehind(ref next);
        return AddDay(first, next, month, day, last, year, weekday);
    }

    private int ReadNumber(int i)
    {
        int length = tokens[i].Length;
        if (length <= 2)
        {
            if (DayNumber(i, out int next) > 0)
            {
                if (ReadDayMonth(i, next, null, i) is > 0 and var end)
                    return end;
                if (IsDash(next) && text[tokens[next].Start] == '/' && IsAdjacent(next) && ReadSlashed(i) is > 0 and var slashed)
                    return slashed;
            }
            return ReadTime(i) is > 0 and var time ? time : ReadAgo(i, Number(i));
        }
        int number = Number(i);
        if (length != 4 || number < 0)
        {
            return length == 5 && text[tokens[i].Start + 2] == '.' ? ReadTime(i) : 0;
        }
        if (Word(i + 1) is "GMT" or "BST" or "ET" or "EST" or "EDT" or "CET" or "hours" or "hrs")
            return number is <= 2400 && Word(i + 1) is not "hours" ? Add(i, i + 2, DateKind.TimeOfDay, null, null, false) : 0;
        if (!IsYear(number) || (i > 0 && IsAdjacentBefore(i) && (tokens[i - 1].Kind == TokenKind.Symbol || IsMark(i - 1, '#') || IsMark(i - 1, '%'))))
            return 0;
        if (IsAdjacent(i + 1) && Word(i + 1) is "s" && number % 10 == 0)
            return AddDecade(i, i + 1, number);
        if (IsAdjacent(i + 1) && IsDash(i + 1) && IsAdjacent(i + 2))
        {
            if (text[tokens[i + 1].Start] == '-' && IsAdjacent(i + 4) && IsDash(i + 3) && tokens[i + 2].Length == 2 && tokens[i + 4].Length == 2 && Number(i + 2) is >= 1 and <= 12 && Number(i + 4) is >= 1 and <= 31 && !(IsAdjacent(i + 5) && IsDash(i + 5)))
            {
                DateOnly? iso = Calendar.Day(number, Number(i + 2), Number(i + 4));
                return Add(i, i + 5, DateKind.Day, iso, iso, true, null, Number(i + 2), Number(i + 4), number);
            }
            int to = Number(i + 2);
            if (tokens[i + 2].Length == 2 && to >= 0)
                to += number - (number % 100) + (to < number % 100 ? 100 : 0);
            if (IsYear(to) && to > number && to - number < 200)
                return Add(i, i + 3, DateKind.Range, new DateOnly(number, 1, 1), new DateOnly(to, 12, 31), true);
        }
        if (!ReadsAsYear(i, number))
            return 0;
        if (Word(i + 1) is "to" or "and" or "until" or "through" && Word(i - 1) is "from" or "between" or "From" or "Between" && IsYear(Number(i + 2)) && Number(i + 2) > number)
            return Add(i, i + 3, DateKind.Range, new DateOnly(number, 1, 1), new DateOnly(Number(i + 2), 12, 31), true);
        return Add(i, i + 1, DateKind.Year, new DateOnly(number, 1, 1), new DateOnly(number, 12, 31), true);
    }

    private bool IsAdjacentBefore(int i) => tokens[i - 1].End == tokens[i].Start;

    /// <summary>Returns whether a number is a year: it follows a preposition of time or a month, or no counted noun follows it.</summary>
    private bool ReadsAsYear(int i, int number)
    {
        ReadOnlySpan<char> before = Word(i - 1);
        if (before is "in" or "In" or "since" or "Since" or "until" or "Until" or "during" or "During" or "early" or "late" or "mid" or "year" or "circa" or "summer" or "spring" or "autumn" or "fall" or "winter" or "Christmas")
            return true;
        if (before is "over" or "than" or "about" or "some" or "nearly" or "almost" or "around" or "least" or "roughly" or "approximately" or "another" or "exactly" or "only" or "up" or "up to")
            return before is "around" && IsClauseEnd(i + 1);
        if (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Start - tokens[i].End == 1 && char.IsLower(text[tokens[i + 1].Start]))
        {
            ReadOnlySpan<char> behind = Word(i + 1);
            if (before is "the" or "The" or "a" or "his" or "her" or "its" or "their" or "our" or "of" or "for" or "from" or "by" or "to" || IsMark(i - 1, ','))
                return before is not ("for" or "from" or "by" or "to" or "of") || !behind.EndsWith("s", StringComparison.Ordinal) || behind is "was" or "is" or "as" or "has";
            return !behind.EndsWith("s", StringComparison.Ordinal) && behind is not ("people" or "men" or "women" or "children" or "million" or "billion" or "percent" or "per" or "feet" or "metres" or "more" or "other") && number >= 1900;
        }
        if (IsMark(i + 1, '%') || (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Symbol))
            return false;
        return number >= 1700;
    }

    private bool IsClauseEnd(int i) => i >= tokens.Length || tokens[i].Kind == TokenKind.Punctuation;

    /// <summary>Reads 13/08/2018 and 8/13/2018 if the order is clear. 9/11 is treated as a name.</summary>
    private int ReadSlashed(int i)
    {
        if (i + 4 >= tokens.Length || !IsMark(i + 1, '/') || !IsMark(i + 3, '/') || !IsAdjacent(i + 2) || !IsAdjacent(i + 3) || !IsAdjacent(i + 4))
            return 0;
        int a = Number(i);
        int b = Number(i + 2);
        int year = Number(i + 4) is >= 0 and < 100 and var two ? two + (two < 50 ? 2000 : 1900) : Number(i + 4);
        if (a is < 1 or > 31 || b is < 1 or > 31 || !IsYear(year) || (a > 12 && b > 12))
            return 0;
        DateOnly? day = a > 12 ? Calendar.Day(year, b, a) : b > 12 ? Calendar.Day(year, a, b) : null;
        return Add(i, i + 5, DateKind.Day, day, day, true, null, day?.Month ?? 0, day?.Day ?? 0, year);
    }

    /// <summary>Reads 10:30, 10.30pm, 7 a.m., 1830 GMT; returns 0 if the number is not a time of day.</summary>
    private int ReadTime(int i)
    {
        int next = i + 1;
        bool minutes = IsMark(next, ':') && IsAdjacent(next) && IsAdjacent(next + 1) && tokens[next + 1].Length == 2 && Number(next + 1) is >= 0 and < 60 && Number(i) is >= 0 and < 25;
        if (minutes)
            next += 2;
        else if (tokens[i].Length > 2 && tokens[i].In(text).IndexOf('.') is not (1 or 2))
            return 0;
        if (Word(next) is "am" or "pm" or "a.m" or "p.m" or "a.m." or "p.m." or "AM" or "PM" or "A.M." or "P.M." or "GMT" or "BST" or "o’clock" or "o'clock")
        {
            next++;
            return Add(i, next, DateKind.TimeOfDay, null, null, false);
        }
        return minutes ? Add(i, next, DateKind.TimeOfDay, null, null, false) : 0;
    }

    private int AddDecade(int first, int last, int start) =>
        Add(first, last + 1, DateKind.Decade, new DateOnly(start, 1, 1), new DateOnly(start + 9, 12, 31), start >= 1000);

    /// <summary>Reads "two years ago", but not "10 days later"; returns 0 if no "ago" follows.</summary>
    private int ReadAgo(int i, int count)
    {
        if (count <= 0 || i + 2 >= tokens.Length || Word(i + 2) is not ("ago" or "earlier" or "from"))
            return 0;
        if (Word(i + 2) is "from" && Word(i + 3) is not "now")
            return 0;
        ReadOnlySpan<char> unit = Word(i + 1);
        string? span = unit switch { "day" or "days" => "day", "week" or "weeks" => "week", "month" or "months" => "month", "year" or "years" => "year", "decade" or "decades" => "decade", "hour" or "hours" or "minute" or "minutes" => "hour", _ => null };
        if (span is null)
            return 0;
        bool ahead = Word(i + 2) is "from";
        (DateOnly? from, DateOnly? to) = reference is { } today && span is not ("decade" or "hour") && Word(i + 2) is not "earlier" ? Calendar.Around(today, span, ahead ? count : -count) : ((DateOnly?)null, (DateOnly?)null);
        return Add(i, i + (ahead ? 4 : 3), DateKind.Relative, from, to, false);
    }

    private int ReadRelative(int i)
    {
        ReadOnlySpan<char> word = Bare(Word(i));
        switch (word)
        {
            case "today" or "Today" or "tonight" or "Tonight":
                return AddAround(i, i + 1, "day", 0);
            case "yesterday" or "Yesterday":
                return AddAround(i, i + 1, "day", -1);
            case "tomorrow" or "Tomorrow":
                return AddAround(i, i + 1, "day", 1);
            case "last" or "Last" or "next" or "Next" or "this" or "This":
                int offset = word is "last" or "Last" ? -1 : word is "next" or "Next" ? 1 : 0;
                string? unit = Bare(Word(i + 1)) switch { "week" => "week", "month" => "month", "year" => "year", "night" or "evening" => "day", "weekend" => "week", "morning" or "afternoon" when offset == 0 => "day", _ => null };
                return unit is null ? 0 : AddAround(i, i + 2, unit, offset);
        }
        Span<char> lower = stackalloc char[8];
        if (word.Length > 6)
            return 0;
        int length = word.ToLowerInvariant(lower);
        return ReadAgo(i, Calendar.SmallNumber(lower[..length]));
    }

    private int AddAround(int first, int next, string unit, int offset)
    {
        (DateOnly? from, DateOnly? to) = reference is { } today ? Calendar.Around(today, unit, offset) : ((DateOnly?)null, (DateOnly?)null);
        return Add(first, next, DateKind.Relative, from, to, false);
    }
}

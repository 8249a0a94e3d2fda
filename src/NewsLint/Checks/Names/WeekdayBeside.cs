using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>The weekday that copy gives a date.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Span">The span of weekday and date together, in the block's prose.</param>
/// <param name="DateSpan">The span of the date alone.</param>
internal sealed record NamedWeekday(DayOfWeek Weekday, TextSpan Span, TextSpan DateSpan);

/// <summary>Finds the weekday that copy gives a date: "Monday, Jan. 5", "Monday evening, 5 January", "on Jan. 5, a Monday", "5 January (Monday)".</summary>
internal static class WeekdayBeside
{
    /// <summary>The maximum number of characters between a weekday and its date.</summary>
    private const int MostBetween = 14;

    /// <summary>Returns the weekday of a date; null if the copy gives none, or gives a list of days.</summary>
    /// <param name="prose">The prose of the block.</param>
    /// <param name="mentions">The dates of the block.</param>
    /// <param name="index">The index of the date.</param>
    public static NamedWeekday? Find(Prose prose, ReadOnlySpan<DateMention> mentions, int index)
    {
        DateMention date = mentions[index];
        string text = prose.Text;
        if (date.Weekday is { } own)
            return IsInList(text, mentions, index, date.Span.Start) ? null : new NamedWeekday(own, date.Span, AfterWeekday(prose, date));
        if (index > 0 && mentions[index - 1] is { Kind: DateKind.Weekday, Weekday: { } before } first && !IsInList(text, mentions, index - 1, first.Span.Start)
            && LeadsToDate(Between(text, first.Span.End, date.Span.Start), Closes(text, date.Span.End)))
            return new NamedWeekday(before, TextSpan.FromBounds(first.Span.Start, date.Span.End), date.Span);
        if (date.Kind == DateKind.Day && index + 1 < mentions.Length && mentions[index + 1] is { Kind: DateKind.Weekday, Weekday: { } after } last
            && FollowsDate(Between(text, date.Span.End, last.Span.Start), Closes(text, last.Span.End)))
            return new NamedWeekday(after, TextSpan.FromBounds(date.Span.Start, last.Span.End), date.Span);
        return null;
    }

    private static ReadOnlySpan<char> Between(string text, int from, int to) => to >= from && to - from <= MostBetween ? text.AsSpan(from, to - from) : "?";

    private static bool Closes(string text, int end) => end < text.Length && text[end] == ')';

    /// <summary>Returns whether the words between a weekday and a date join them: a part of the day, "the", a bracket.</summary>
    private static bool LeadsToDate(ReadOnlySpan<char> between, bool closes) =>
        Plain(between) is "morning" or "afternoon" or "evening" or "night" or "the" || (between.Trim() is "(" && closes);

    /// <summary>Returns whether the words between a date and a weekday join them: ", a", "was a", a bracket.</summary>
    private static bool FollowsDate(ReadOnlySpan<char> between, bool closes) =>
        Plain(between) is "a" or "was a" or "is a" or "fell on a" or "falls on a" or "which was a" or "which is a" || (between.Trim() is "(" && closes);

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> between) => between.Trim(" \n\u00A0,—–-");

    /// <summary>Returns whether another weekday comes right before, joined by "and", "or", "to" or a dash: the dates are a list, too.</summary>
    private static bool IsInList(string text, ReadOnlySpan<DateMention> mentions, int index, int start)
    {
        if (index == 0 || mentions[index - 1] is not { Weekday: not null } before)
            return false;
        return Plain(Between(text, before.Span.End, start)) is "and" or "or" or "to" or "through" or "until" or "&" or "" or "/";
    }

    /// <summary>Returns the span of a date without the weekday that it begins with.</summary>
    private static TextSpan AfterWeekday(Prose prose, DateMention date)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        var search = new LowerBound(tokens.Length);
        while (search.IsOpen)
            search.Narrow(tokens[search.Middle].Start <= date.Span.Start);
        int at = search.Index;
        while (at < tokens.Length && tokens[at].Start < date.Span.End && (tokens[at].Kind == TokenKind.Punctuation || tokens[at].In(prose.Text) is "the"))
            at++;
        return at < tokens.Length && tokens[at].Start < date.Span.End ? TextSpan.FromBounds(tokens[at].Start, date.Span.End) : date.Span;
    }
}

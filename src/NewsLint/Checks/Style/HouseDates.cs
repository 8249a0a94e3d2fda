using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads the dates that are not as the settings want them.</summary>
internal static class HouseDates
{
    private const string Wanted = "wanted";

    /// <summary>The length from which AP abbreviates the name of a month: August, but not March, April, May, June and July.</summary>
    private const int LongMonth = 6;

    private static readonly string[][] Names = [.. Words.Entries(Words.Months).Select(static line => line.Split(' '))];

    /// <summary>Returns the days that are on the wrong side of their month.</summary>
    public static List<StyleForm> Orders(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        var quoted = new QuotedPlaces(facts);
        foreach (DateMention date in facts.Dates.Mentions)
        {
            // "September 11" is also the name of an event.
            if (date is not { Kind: DateKind.Day, Written: not { Month: 9, Day: 11 } } || MonthIn(facts.Article, date, out bool isFirst) is not { } || isFirst == (house == "month-day") || !facts.Article.Blocks[date.Block].IsRunningText || quoted.Contains(date.Block, date.Span.Start))
                continue;
            odd.Add(new StyleForm(date.Block, date.Span, isFirst ? "after" : "before"));
        }
        return odd;
    }

    /// <summary>Returns the names of months that are abbreviated or not, against the style.</summary>
    public static List<StyleForm> Months(ArticleFacts facts, string house)
    {
        var odd = new List<StyleForm>();
        var quoted = new QuotedPlaces(facts);
        foreach (DateMention date in facts.Dates.Mentions)
        {
            // "Dec." without a day or year can be a name, or end a sentence.
            if (!(date.Kind == DateKind.Day || date is { Kind: DateKind.Month, HasYear: true }) || MonthIn(facts.Article, date, out _) is not { } month || !facts.Article.Blocks[date.Block].IsRunningText || quoted.Contains(date.Block, date.Span.Start))
                continue;
            Prose prose = facts.Article.Blocks[date.Block].Prose;
            string[] names = Names[Calendar.Month(month.In(prose.Text)) - 1];
            string wanted = house == "abbreviated" && date.Kind == DateKind.Day && names[0].Length >= LongMonth ? names[1] + "." : names[0];
            bool hasStop = month.Length < names[0].Length && month.End < prose.Text.Length && prose.Text[month.End] == '.';
            var span = new TextSpan(month.Start, month.Length + (hasStop ? 1 : 0));
            if (!prose.Text.AsSpan(span.Start, span.Length).SequenceEqual(wanted))
                odd.Add(new StyleForm(date.Block, span, Wanted) { Replacements = new Dictionary<string, string>(StringComparer.Ordinal) { [Wanted] = wanted } });
        }
        return odd;
    }

    /// <summary>Returns the name of a month in a date, and whether it comes before the day; null if the date has digits alone.</summary>
    private static Token? MonthIn(Article article, DateMention date, out bool isFirst)
    {
        Prose prose = article.Blocks[date.Block].Prose;
        ImmutableArray<Token> tokens = prose.Tokens;
        isFirst = true;
        for (int i = Tokenizer.IndexAt(tokens, date.Span.Start); i < tokens.Length && tokens[i].Start < date.Span.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
                isFirst = false;
            else if (Calendar.Month(tokens[i].In(prose.Text)) > 0)
                return tokens[i];
        }
        return null;
    }
}

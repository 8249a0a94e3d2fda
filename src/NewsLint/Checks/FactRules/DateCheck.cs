using NewsLint.Checks.Declarative;
using NewsLint.Facts.Dates;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>Reports dates that are not in the house's form, or that lack or have a weekday or a year.</summary>
internal sealed class DateCheck : FactCheck
{
    private static readonly string[] Kinds = ["day", "weekday", "month", "year", "decade", "relative", "range", "time"];

    private string[] kinds = [];
    private DateForm[] forms = [];
    private string weekday = "";
    private string year = "";
    private NumberRange? days;
    private TextPattern[] matches = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "expected", "missing"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        kinds = options.Choices("kind", Kinds, "Which dates: day (March 3), weekday, month, year, decade, relative (yesterday, last week), range or time; days and months by default if the rule says how they are written, else all.");
        IReadOnlyList<RuleValue> written = options.List("form", "How days and months are written: d MMMM yyyy for 3 March 2016, MMMM d, yyyy for March 3, 2016, dddd for the weekday; of a list, in one of these ways. A part that a date does not have is left out.");
        weekday = options.Choice("weekday", "", ["needed", "forbidden"], "Whether a day needs its weekday, as in Thursday, March 3: needed or forbidden.");
        year = options.Choice("year", "", ["needed", "forbidden", "other"], "Whether a day or month has its year: needed, forbidden, or other (only a year that is not that of the article).");
        days = options.Range("days", "How many days the date is from the day of the article: ..6 for the week before and after it.");
        matches = [.. RulePatterns.Of(options.List("match", "Regular expressions: only dates in which one is found."), "match", new PatternManner(IgnoresCase: true, IsWord: false))];
        ReadNearWords(options);
        forms = [.. written.Select(value => DateForm.Parse(value.Text) ?? throw new RuleOptionException("form", $"form must be letters for day, month and year, such as d MMMM yyyy or MMMM d, yyyy, not {value.Text}", value))];
        if (kinds.Length == 0)
            kinds = forms.Length > 0 || year.Length > 0 ? ["day", "month"] : weekday.Length > 0 ? ["day"] : Kinds;
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        FactRun facts = Start(run);
        foreach (DateMention date in facts.Facts.Dates.Mentions)
        {
            if (run.IsFull)
                return;
            string words = facts.Words(date.Block, date.Span);
            if (Array.IndexOf(kinds, Kinds[(int)date.Kind]) < 0 || !IsNear(date, facts.Facts.Dates.Reference) || !facts.Selects(date.Block, date.Span)
                || (matches.Length > 0 && !Array.Exists(matches, pattern => pattern.IsIn(words))))
                continue;
            string expected = forms.Length > 0 && date.Written.Month is >= 1 and <= 12 ? forms[0].Write(date, YearOf(date)) : words;
            string missing = Missing(date, facts.Facts.Dates.Reference);
            bool isOther = forms.Length > 0 && date.Written.Month is >= 1 and <= 12 && !Array.Exists(forms, form => form.Write(date, YearOf(date)) == words);
            bool asks = forms.Length > 0 || weekday.Length + year.Length > 0 || HasNeeds;
            if (isOther || missing.Length > 0 || facts.Lacks(date.Block, date.Span) || !asks)
                facts.Report(date.Block, date.Span, [new("match", words), new("expected", expected), new("missing", missing)], isOther && expected != words ? [expected] : null);
        }
    }

    /// <summary>What is wrong with weekday and year: the words for a message; empty if nothing is.</summary>
    private string Missing(DateMention date, DateOnly? reference)
    {
        if (weekday == "needed" && date.Weekday is null)
            return "the weekday is missing";
        if (weekday == "forbidden" && date.Weekday is not null && date.Kind == DateKind.Day)
            return "the weekday is not needed";
        bool isOther = reference is null || date.First is null || date.First.Value.Year != reference.Value.Year;
        if (year is "needed" or "other" && !date.HasYear && (year == "needed" || (isOther && reference is not null && date.First is not null)))
            return "the year is missing";
        return date.HasYear && (year == "forbidden" || (year == "other" && !isOther)) ? "the year is not needed" : "";
    }

    /// <summary>The year as written; 0 if there is none.</summary>
    private static int YearOf(DateMention date) => date.Year > 0 ? date.Year : date is { HasYear: true, First: { } first } ? first.Year : 0;

    private bool IsNear(DateMention date, DateOnly? reference) =>
        days is null || (reference is { } day && date.First is { } first && days.Holds(Math.Abs(first.DayNumber - day.DayNumber)));
}

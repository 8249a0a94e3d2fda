using System.Text;
using NewsLint.Facts.Dates;

namespace NewsLint.Checks.FactRules;

/// <summary>
/// A house's form of a date, in the letters of .NET: <c>dddd, d MMMM yyyy</c>. <c>d</c> is the day, <c>dd</c> the day with two digits, <c>ddd</c> and <c>dddd</c>
/// the weekday; <c>M</c> to <c>MMMM</c> the month as in .NET; <c>yyyy</c> the year; other characters are themselves.
/// </summary>
internal sealed class DateForm
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The letters of a part, or the characters between two parts.</summary>
    private readonly List<string> parts;

    private DateForm(List<string> parts) => this.parts = parts;

    /// <summary>Reads a form; returns null if it has no day, month or year, or an unknown letter.</summary>
    public static DateForm? Parse(string form)
    {
        var parts = new List<string>();
        foreach (char c in form.Trim())
        {
            if (parts.Count > 0 && char.IsLetter(c) && parts[^1][0] == c)
                parts[^1] += c;
            else if (parts.Count > 0 && !char.IsLetter(c) && !char.IsLetter(parts[^1][0]))
                parts[^1] += c;
            else
                parts.Add(c.ToString());
        }
        bool isKnown = parts.TrueForAll(part => !char.IsLetter(part[0]) || part is "d" or "dd" or "ddd" or "dddd" or "M" or "MM" or "MMM" or "MMMM" or "yyyy" or "yy");
        return isKnown && parts.Exists(part => part[0] == 'M') ? new DateForm(parts) : null;
    }

    /// <summary>Writes a day or a month in this form, without the parts that its words do not give.</summary>
    public string Write(DateMention date, int year)
    {
        var written = new StringBuilder();
        string between = "";
        foreach (string part in parts)
        {
            if (!char.IsLetter(part[0]))
            {
                between = written.Length > 0 ? part : "";
                continue;
            }
            if (Part(part, date, year) is not { Length: > 0 } text)
                continue;
            // A comma before the year is only for a day with a month and a year: March 2016.
            if (written.Length > 0 && part[0] == 'y' && date.Written.Day == 0)
                between = " ";
            written.Append(written.Length > 0 ? between : "").Append(text);
        }
        // Characters at the end belong to the form: 3. März.
        return written.ToString();
    }

    private static string? Part(string part, DateMention date, int year) => part switch
    {
        "d" => date.Written.Day > 0 ? Invariant(date.Written.Day, "0") : null,
        "dd" => date.Written.Day > 0 ? Invariant(date.Written.Day, "00") : null,
        "ddd" => date.Weekday?.ToString()[..3],
        "dddd" => date.Weekday?.ToString(),
        "M" => Invariant(date.Written.Month, "0"),
        "MM" => Invariant(date.Written.Month, "00"),
        "MMM" => Months[date.Written.Month - 1][..3],
        "MMMM" => Months[date.Written.Month - 1],
        "yy" => year > 0 ? Invariant(year % 100, "00") : null,
        _ => year > 0 ? Invariant(year, "0000") : null,
    };

    private static string Invariant(int number, string format) => number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>How words count years.</summary>
internal enum YearCountKind : byte
{
    /// <summary>Five years ago.</summary>
    Ago,

    /// <summary>Four decades ago.</summary>
    Decades,

    /// <summary>The 40th anniversary.</summary>
    Anniversary,

    /// <summary>The age of somebody: Ada Finch, 54, or a 54-year-old, or her 54th birthday.</summary>
    Age,
}

/// <summary>Words that count the years from a year until the article.</summary>
/// <param name="Span">The words, in the block's prose.</param>
/// <param name="Years">The number of years.</param>
/// <param name="Kind">How they count.</param>
internal sealed record YearCount(TextSpan Span, int Years, YearCountKind Kind)
{
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private static readonly string[] TenOrdinals = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    /// <summary>Returns the exact counts of a block: "about five years ago" is none.</summary>
    public static List<YearCount> Read(Prose prose)
    {
        var counts = new List<YearCount>();
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (word is "anniversary" && Ordinal(text, tokens, i - 1, out int from) is > 0 and var years && !IsHedged(text, tokens, from))
                counts.Add(new YearCount(TextSpan.FromBounds(tokens[from].Start, tokens[i].End), years, YearCountKind.Anniversary));
            else if (word is "birthday" && Ordinal(text, tokens, i - 1, out from) is > 0 and var age && !IsHedged(text, tokens, from))
                counts.Add(new YearCount(TextSpan.FromBounds(tokens[from].Start, tokens[i].End), age, YearCountKind.Age));
            else if (Centuries(word) is > 0 and var centuries && !IsHedged(text, tokens, i))
                counts.Add(new YearCount(tokens[i].Span, centuries, YearCountKind.Anniversary));
            else if (word is "ago" && i > 1 && tokens[i - 1].In(text) is "years" or "year" && Number(text, tokens, i - 2, out from) is > 0 and var ago && !IsHedged(text, tokens, from))
                counts.Add(new YearCount(TextSpan.FromBounds(tokens[from].Start, tokens[i].End), ago, YearCountKind.Ago));
            else if (word is "ago" && i > 1 && tokens[i - 1].In(text) is "decades" && Number(text, tokens, i - 2, out from) is > 0 and < 10 and var decades && !IsHedged(text, tokens, from))
                counts.Add(new YearCount(TextSpan.FromBounds(tokens[from].Start, tokens[i].End), 10 * decades, YearCountKind.Decades));
            else if (IsAge(text, tokens, i))
                counts.Add(new YearCount(tokens[i].Span, int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture), YearCountKind.Age));
        }
        return counts;
    }

    private static int Centuries(ReadOnlySpan<char> word) => word switch
    {
        "centenary" or "centennial" => 100,
        "sesquicentennial" => 150,
        "bicentenary" or "bicentennial" => 200,
        "tercentenary" or "tricentennial" => 300,
        _ => 0,
    };

    /// <summary>Whether a number is an age by its form: between commas after a name, or before "-year-old".</summary>
    private static bool IsAge(string text, ImmutableArray<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Number || tokens[i].Length is < 1 or > 3 || i + 3 >= tokens.Length || !char.IsAsciiDigit(text[tokens[i].Start]) || !char.IsAsciiDigit(text[tokens[i].End - 1])
            || tokens[i].In(text).Contains('.') || tokens[i].In(text).Contains(','))
            return false;
        if (tokens[i + 1].In(text) is "-" && tokens[i + 2].In(text) is "year" && tokens[i + 3].In(text) is "-")
            return true;
        return i > 1 && text[tokens[i - 1].Start] == ',' && tokens[i + 1].In(text) is "," && tokens[i - 2].Kind == TokenKind.Word && char.IsUpper(text[tokens[i - 2].Start]) && Facts.Dates.Calendar.Month(tokens[i - 2].In(text)) == 0;
    }

    private static bool IsHedged(string text, ImmutableArray<Token> tokens, int first) => first > 0 && tokens[first - 1].In(text) is
        "about" or "some" or "nearly" or "almost" or "than" or "around" or "over" or "roughly" or "approximately" or "least" or "about" or "or" or "to" or "of" or "every" or "-" or "–" or "every" or "until" or "following";

    private static int Number(string text, ImmutableArray<Token> tokens, int at, out int first)
    {
        first = at;
        if (at < 0)
            return 0;
        if (tokens[at].Kind == TokenKind.Number)
            return tokens[at].Length <= 3 && int.TryParse(tokens[at].In(text), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        string word = tokens[at].In(text).ToString().ToLowerInvariant();
        int small = word is "a" or "an" ? 0 : Facts.Dates.Calendar.SmallNumber(word);
        if (small > 0 && at > 1 && tokens[at - 1].In(text) is "-" && Array.IndexOf(Tens, tokens[at - 2].In(text).ToString().ToLowerInvariant()) is >= 0 and var ten)
        {
            first = at - 2;
            return (10 * (ten + 2)) + small;
        }
        return small > 0 ? small : Array.IndexOf(Tens, word) is >= 0 and var round ? 10 * (round + 2) : 0;
    }

    private static int Ordinal(string text, ImmutableArray<Token> tokens, int at, out int first)
    {
        first = at;
        ReadOnlySpan<char> word = tokens[at].In(text);
        if (word is "st" or "nd" or "rd" or "th")
        {
            first = at - 1;
            return first >= 0 && tokens[first].End == tokens[at].Start ? Number(text, tokens, first, out _) : 0;
        }
        string lower = word.ToString().ToLowerInvariant();
        int small = Array.IndexOf(Ordinals, lower) + 1;
        return small > 0 ? small : Array.IndexOf(TenOrdinals, lower) is >= 0 and var round ? 10 * (round + 2) : 0;
    }
}

using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>The kind of a number in digits.</summary>
internal enum NumeralKind : byte
{
    /// <summary>A quantity.</summary>
    Figure,

    /// <summary>A day, month or year, or a span of years.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>The age of somebody.</summary>
    Age,

    /// <summary>The result of a match, a vote or a set.</summary>
    Score,

    /// <summary>An ordinal: first, second, third.</summary>
    Ordinal,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>A number that is a name or part of one: a flight, a road, a version, a ticker, an address.</summary>
    Identifier,

    /// <summary>The number of a list item.</summary>
    ListItem,
}

/// <summary>Recognises numbers in digits that are not quantities, from the tokens around them.</summary>
internal static class OtherNumerals
{
    /// <summary>Gets the kind of the number at a token, before its unit is read.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token; a number in digits.</param>
    /// <param name="isHeadline">Whether to ignore capitals, as in a headline in title case.</param>
    /// <param name="end">The exclusive end of its tokens.</param>
    public static NumeralKind Classify(TokenText t, int i, bool isHeadline, out int end)
    {
        end = i + 1;
        if (IsTime(t, i, ref end))
            return NumeralKind.Time;
        if (IsCode(t, i, ref end))
            return NumeralKind.Identifier;
        if (IsTelephone(t, i, ref end))
            return NumeralKind.Telephone;
        if (CalendarNumerals.IsDate(t, i, ref end) || CalendarNumerals.IsYear(t, i, ref end))
            return NumeralKind.Date;
        if (t.IsGlued(i + 1) && (t.Is(i + 1, "th") || t.Is(i + 1, "st") || t.Is(i + 1, "nd") || t.Is(i + 1, "rd")))
        {
            end = i + 2;
            return NumeralKind.Ordinal;
        }
        if (IsScore(t, i, ref end))
            return NumeralKind.Score;
        if (IsAge(t, i, ref end))
            return NumeralKind.Age;
        if (IsListItem(t, i))
            return NumeralKind.ListItem;
        return IsName(t, i, isHeadline) || IsAddress(t, i) ? NumeralKind.Identifier : NumeralKind.Figure;
    }

    /// <summary>Whether a number is part of a word, tag, web address or version: F-16, COVID-19, #1, 4.4.2, 005930.KS.</summary>
    private static bool IsCode(TokenText t, int i, ref int end)
    {
        char before = t.Before(i);
        char behind = t.Behind(i);
        if (before is '_' or '=' or '&' or '@' or '\\' or '#' or '№' or '§' or '~' || behind is '_' or '=' or '@' or '\\' || (before == '"' && t.Tokens[i].Start > 1 && t.Text[t.Tokens[i].Start - 2] == '='))
            return true;
        if (before == '/' && t.IsGlued(i - 1) && t.Tokens[i - 1].Start > 0 && !char.IsDigit(t.Before(i - 1)) && t.Before(i - 1) is not ' ')
            return true;
        if (behind == '/' && t.IsGlued(i + 2) && t.IsWord(i + 2) && t[i + 2].Length > 3)
            return true;
        if (behind == '/' && t.IsGlued(i + 2) && t.IsNumber(i + 2))
        {
            // 9/11, 24/7, 20/20, dates; the number reader reads true fractions.
            double below = DigitReader.ParseDigits(t[i + 2]);
            double above = DigitReader.ParseDigits(t[i]);
            bool fraction = above < below && below is 2 or 3 or 4 or 5 or 8 or 10 or 16 && !t.Is(i + 3, '/');
            if (fraction || DigitReader.IsGluedFraction(t, i))
                return false;
            end = i + 3;
            while (t.Is(end, '/') && t.IsGlued(end) && t.IsNumber(end + 1))
                end += 2;
            return true;
        }
        if (t.IsHyphen(i - 1) && t.IsGlued(i) && t.IsGlued(i - 1) && t.IsWord(i - 2) && !t.Is(i - 2, "magnitude"))
        {
            while (t.IsGlued(end) && (t.IsHyphen(end) || t.IsWord(end) || t.IsNumber(end)))
                end++;
            return true;
        }
        if (behind == '.' && t.IsGlued(i + 2) && t.IsWord(i + 2) && t[i + 2].Length <= 3 && char.IsUpper(t[i + 2][0]) && char.IsUpper(t[i + 2][^1]))
        {
            end = i + 3;
            return true;
        }
        // A letter right after digits that is not a unit or scale makes it a name: 4G, 3D, 18A, 777LR; so do a hyphen and a capital: 777-200, 7-Eleven.
        if (t.IsGlued(i + 1) && t.IsWord(i + 1) && char.IsUpper(t[i + 1][0]) && t[i + 1] is not ("K" or "M" or "B" or "T" or "C" or "F" or "MW" or "GW" or "KB" or "MB" or "GB" or "TB" or "AM" or "PM" or "BN" or "X")
            && !UnitWords.TryCode(t[i + 1], out _) && !UnitWords.TryUnit(t[i + 1], out _) && !FigureWords.TryNumber(t[i + 1], out _))
        {
            end = i + 2;
            return true;
        }
        return double.IsNaN(DigitReader.ParseDigits(t[i])) && !IsTelephone(t, i, ref end);
    }

    private static bool IsTime(TokenText t, int i, ref int end)
    {
        int at = i + 1;
        bool clock = false;
        while (t.Is(at, ':') && t.IsGlued(at) && t.IsNumber(at + 1) && (t.IsGlued(at + 1) || (t[at + 1].Length == 2 && IsHalfOfDay(t, at + 2)))) // 6: 00 p.m.
        {
            at += 2;
            clock = true;
        }
        if (clock && t.IsGlued(at) && t.IsHyphen(at) && t.IsNumber(at + 1))
            at += 2;
        if (IsHalfOfDay(t, at) || t.Is(at, "o'clock") || t.Is(at, "o’clock") || t.Is(at, "noon")
            || (t[i].Length is 2 or 4 or 5 && (t.Is(at, "GMT") || t.Is(at, "BST") || t.Is(at, "EST") || t.Is(at, "EDT") || t.Is(at, "CET") || t.Is(at, "IST") || t.Is(at, "ET") || t.Is(at, "UTC") || t.Is(at, "hours") && t[i].Length == 4 && t[i][0] is '0' or '1' && t.Is(i - 1, "at"))))
        {
            end = at + 1;
            return true;
        }
        if (!clock)
        {
            // 8-10 p.m., 9 to 5pm
            if ((t.IsDash(at) || t.Is(at, "to")) && t.IsNumber(at + 1) && (IsHalfOfDay(t, at + 2) || t.Is(at + 2, "GMT") || t.Is(at + 2, "BST")))
            {
                end = at + 3;
                return true;
            }
            return IsSpoken(t, i);
        }
        end = at;
        return true;
    }

    /// <summary>Whether hours and minutes with a point, or an hour after "at", precede a part of the day: 4.40 in the morning, at 5 in the evening.</summary>
    private static bool IsSpoken(TokenText t, int i)
    {
        int point = t[i].IndexOf('.');
        return TimeWords.IsPartOfDay(t, i + 1) && (point is 1 or 2 && t[i].Length == point + 3 && t[i][point + 1] < '6' || (t[i].Length <= 2 && TimeWords.IsTimeExpected(t, i - 1)));
    }

    private static bool IsHalfOfDay(TokenText t, int i) =>
        t.Is(i, "am") || t.Is(i, "pm") || t.Is(i, "a.m") || t.Is(i, "p.m") || t.Is(i, "a.m.") || t.Is(i, "p.m.");

    /// <summary>Whether a number is a telephone number: groups of digits with a leading plus, bracket or zero, or 555-1234.</summary>
    private static bool IsTelephone(TokenText t, int i, ref int end)
    {
        int at = i + 1;
        int digits = t[i].Length;
        int groups = 1;
        bool marked = t.Is(i - 1, '+') || t[i][0] == '0' || (t.Is(i - 1, '(') && t.Is(i + 1, ')') && t[i].Length is 3 or 4 or 5);
        if (t[i].ContainsAny(',', '.') && !IsDotted(t[i]))
            return false;
        if (IsDotted(t[i]))
        {
            end = at;
            return true;
        }
        while (at < t.Count)
        {
            int next = at;
            if (t.Is(next, ')') && groups == 1 && t.Is(i - 1, '('))
                next++;
            if (t.IsHyphen(next) && (t.IsGlued(next) || marked))
                next++;
            if (!t.IsNumber(next) || t[next].ContainsAny(',', '.') || t[next].Length < 2 || (next == at && !marked))
                break;
            digits += t[next].Length;
            groups++;
            at = next + 1;
        }
        if (groups == 1 && t[i].Length > 1 && t[i][0] == '0')
            return false;
        bool american = groups == 2 && t[i].Length == 3 && t[i + 2].Length == 4 && t.IsHyphen(i + 1) && t.IsGlued(i + 1);
        if (!american && (groups < 2 || digits < 7 || !(marked || groups >= 3)) || digits > 16)
            return false;
        end = at;
        return true;
    }

    /// <summary>Whether digits are in dotted groups: 212.555.1234</summary>
    private static bool IsDotted(ReadOnlySpan<char> digits) =>
        digits.Length == 12 && digits[3] == '.' && digits[7] == '.' && !digits[8..].Contains('.');

    /// <summary>Whether a number is a score, two small numbers with a dash: 3-1, 6-4 6-3, 51–49. A range with a counted noun is a figure.</summary>
    private static bool IsScore(TokenText t, int i, ref int end)
    {
        if (!t.IsDash(i + 1) || !t.IsGlued(i + 1) || !t.IsGlued(i + 2) || !t.IsNumber(i + 2) || t[i].ContainsAny(',', '.') || t[i + 2].ContainsAny(',', '.') || t[i].Length > 3 || t[i + 2].Length > 3)
            return false;
        int behind = i + 3;
        if (UnitReader.CurrencyBefore(t, i, out _, out _) < i || (t.Is(behind, '/') && t.IsGlued(behind)))
            return false; // $3-1 and 4-1/2 months
        if (t.IsDash(behind) && t.IsGlued(behind) && t.IsNumber(behind + 1))
        {
            end = behind + 2;
            return true;
        }
        double low = DigitReader.ParseDigits(t[i]);
        double high = DigitReader.ParseDigits(t[i + 2]);
        bool counts = UnitReader.UnitBehind(t, behind, out _, out _) > behind || t.IsHyphen(behind)
            || (t.IsWord(behind) && (FigureWords.TryNumber(t[behind], out _) || (t.IsGlued(behind) && t[behind].Length <= 3)))
            || (low < high && t.IsWord(behind) && Nouns.Counted(t, behind, isOne: false, isFraction: false) is >= 0 and var noun && noun <= behind + 1 && !t.IsCapital(behind) && !IsContestWord(t, noun) && !IsContestWord(t, behind));
        if (counts)
            return false;
        end = behind;
        return true;
    }

    private static bool IsContestWord(TokenText t, int i) =>
        t.Is(i, "wins") || t.Is(i, "losses") || t.Is(i, "defeats") || t.Is(i, "victories") || t.Is(i, "draws") || t.Is(i, "votes") || t.Is(i, "decisions") || t.Is(i, "sets") || t.Is(i, "goals");

    /// <summary>Whether a number is an age: ", 43,", "(43)", "aged 43", "43-year-old", "43 years old".</summary>
    private static bool IsAge(TokenText t, int i, ref int end)
    {
        if (t[i].Length > 3 || t[i].ContainsAny(',', '.'))
            return false;
        int previous = i - 1;
        int dash = i + 1;
        if ((t.IsHyphen(dash) || t.IsWord(dash)) && IsYearOld(t, dash, out end))
            return true;
        if (t.Is(previous, "aged") || t.Is(previous, "age") || t.Is(previous, "ages") || (t.Is(previous, "of") && t.Is(i - 2, "age")) || (t.Is(previous, "turned") || t.Is(previous, "turns") || t.Is(previous, "turning")) && !t.IsWord(i + 1))
        {
            end = i + 1;
            if ((t.Is(end, "to") || t.Is(end, "and") || t.IsDash(end)) && t.IsNumber(end + 1))
                end += 2;
            return true;
        }
        if (t[i].Length == 2 && t.Is(previous, ',') && (t.IsCapital(i - 2) || t.Is(i - 2, "Jr")) && (t.Is(i + 1, ',') || t.Is(i + 1, '.') || t.Is(i + 1, ';') || t.Is(i + 1, "of") && t.IsCapital(i + 2) || t.Is(i + 1, "and") && t.IsCapital(i + 2)))
            return true;
        if (t[i].Length == 1 && t.Is(previous, ',') && t.Is(i + 1, ',') && t.IsCapital(i - 2) && t.IsWord(i + 2)) // her son, Trig, 6, who
            return true;
        if (t[i].Length == 2 && t.Is(previous, '(') && t.Is(i + 1, ')') && t.IsCapital(i - 2))
            return true;
        end = i + 1;
        // "The full back, 24, was hurt", "she was 31.", "she was 31 and lived in Carrick".
        if (t[i].Length == 2 && t.Is(previous, ',') && t.Is(i + 1, ',') && t.IsWord(i - 2) && !t.IsNumber(i + 2) && !FigureWords.TryNumber(t[i - 2], out _))
            return true;
        if (t[i].Length <= 2 && (!(t.IsWord(i + 1) || (t.IsHyphen(i + 1) && t.IsGlued(i + 1))) || (t.Is(i + 1, "and") && t.IsWord(i + 2)) || t.Is(i + 1, "when") || t.Is(i + 1, "but")) && !t.Is(i + 1, '%') && (t.Is(previous, "was") || t.Is(previous, "is") || t.Is(previous, "be") || t.Is(previous, "am") || t.Is(previous, "then") || t.Is(previous, "turn")) && IsPersonal(t, t.Is(previous, "be") ? i - 3 : t.Is(previous, "then") ? previous : i - 2))
            return true;
        return (t.Is(i + 1, "and") || t.Is(i + 1, "or")) && (t.Is(i + 2, "older") || t.Is(i + 2, "younger"));
    }

    private static bool IsPersonal(TokenText t, int i) =>
        t.Is(i, "he") || t.Is(i, "she") || t.Is(i, "I") || t.Is(i, "who") || t.Is(i, "they") || t.Is(i, "then");

    /// <summary>Whether an age's unit is at a token: -year-old, years old, years of age, months old.</summary>
    public static bool IsYearOld(TokenText t, int at, out int end)
    {
        int word = t.IsHyphen(at) ? at + 1 : at;
        end = word;
        if (!(t.Is(word, "year") || t.Is(word, "years") || t.Is(word, "month") || t.Is(word, "months") || t.Is(word, "week") || t.Is(word, "weeks") || t.Is(word, "day") || t.Is(word, "days")))
            return false;
        int old = t.IsHyphen(word + 1) ? word + 2 : word + 1;
        if (t.Is(old, "old") || t.Is(old, "olds"))
        {
            end = old + 1;
            return true;
        }
        end = word + 3;
        return t.Is(word + 1, "of") && t.Is(word + 2, "age");
    }

    private static bool IsListItem(TokenText t, int i) =>
        (i == 0 && ((t.Is(1, '.') && t.IsGlued(1)) || (t.Is(1, ')') && t.IsGlued(1)) || (t.Is(1, ':') && t.IsGlued(1)))) || (i == 1 && t.Is(0, '(') && t.Is(2, ')')) || (t.Is(i + 1, ')') && t.IsGlued(i + 1) && !OpensBefore(t, i));

    private static bool OpensBefore(TokenText t, int i)
    {
        for (int at = i - 1; at >= Math.Max(0, i - 30); at--)
            if (t.Is(at, '(') || t.Is(at, ')'))
                return t.Is(at, '(');
        return false;
    }

    /// <summary>Whether a number is part of a name: after an identifier noun, or after a capitalised word inside a sentence.</summary>
    private static bool IsName(TokenText t, int i, bool isHeadline)
    {
        int previous = i - 1;
        if (t.Is(previous, '.') && t.IsGlued(previous) && (t.Is(previous - 1, "No") || t.Is(previous - 1, "Nos") || t.Is(previous - 1, "Vol") || t.Is(previous - 1, "Ch") || t.Is(previous - 1, "Sec") || t.Is(previous - 1, "Art") || t.Is(previous - 1, "pp")))
            return true;
        if (!t.IsWord(previous) || NumberReader.IsScale(t, i + 1) || UnitReader.UnitBehind(t, i + 1, out _, out _) > i + 1)
            return false;
        if (FigureWords.IdentifierNouns.Contains(t[previous]) && (t.IsCapital(previous) || !(t.Is(previous, "of") || t.IsWord(i + 1) && Nouns.Counted(t, i + 1, isOne: false, isFraction: false) >= 0)))
            return !(t.Is(previous, "no") && !t.IsCapital(previous) && !FigureWords.IdentifierNouns.Contains(t[previous - 1])) && !(t.Is(previous, "g") || t.Is(previous, "us"));
        if (t.Is(i + 1, '\'') || t.Is(i + 1, '’'))
            return t.IsGlued(i + 1) && t.Is(i + 2, "s") && t.IsCapital(previous);
        if (t.Is(previous, "of") && t.Is(i - 2, "Group") && t.IsCapital(i - 2))
            return true;
        if (t.Is(i + 1, ')') && t.Is(i - 2, '(') && t.IsCapital(previous))
            return true;
        if (isHeadline || !t.IsCapital(previous) || previous == 0 || t[i].Contains(','))
            return t.Is(previous, "top") || t.Is(previous, "Top");
        char before = t[previous - 1].IsEmpty ? '.' : t[previous - 1][^1];
        bool opens = before is '.' or '?' or '!' or ':' or '"' or '“' or '‘' or '•' or '(' || t.Is(previous - 1, "-") || t.Is(previous - 1, "–") || t.Is(previous - 1, "—");
        if (opens || FigureWords.PhraseEnds.Contains(t[previous]) || FigureWords.Months.Contains(t[previous]))
            return false;
        return !(t.IsWord(i + 1) && Nouns.Counted(t, i + 1, isOne: false, isFraction: false) == i + 1 && !t.IsCapital(i + 1) && t[i].Length > 1 && !char.IsUpper(t[previous][^1]) && t[previous][^1] == 's');
    }

    /// <summary>Whether a number is part of an address: 1600 Pennsylvania Avenue.</summary>
    private static bool IsAddress(TokenText t, int i)
    {
        for (int at = i + 1; at <= i + 4 && t.IsCapital(at); at++)
            if (at > i + 1 && FigureWords.StreetWords.Contains(t[at]))
                return true;
        return false;
    }
}

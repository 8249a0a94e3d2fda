using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Reads numbers in words, by their grammar.</summary>
internal static class NumberWordReader
{
    /// <summary>Reads the number in words at a token.</summary>
    public static bool TryRead(TokenText t, int i, ref NumberReading number)
    {
        number.InWords = true;
        int at = i;
        bool article = NumberReader.IsArticle(t, i);
        if (article)
            at++;
        if (!FigureWords.TryNumber(t[at], out NumberWord word))
            return article && OneUnitReader.TryRead(t, i, ref number);
        switch (word.Kind)
        {
            case NumberWordKind.Part:
                return ReadPart(t, at, article, word, ref number);
            case NumberWordKind.Few:
                return ReadFew(t, at, article, word, ref number);
            case NumberWordKind.Vague:
                return !article && ReadVague(t, at, word, ref number);
            case NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Group:
                if (!article && word.Kind != NumberWordKind.Group)
                    return false;
                number.Value = 1;
                number.End = at;
                if (word.Value == 144)
                    return false;
                NumberReader.ReadScale(t, isMoney: false, ref number);
                Remainder(t, ref number);
                return true;
            case NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Tens:
                return !article && ReadCardinal(t, at, ref number);
            default:
                return false;
        }
    }

    /// <summary>Reads the rest after a hundred or thousand with an article: a hundred and twenty.</summary>
    private static void Remainder(TokenText t, ref NumberReading number)
    {
        int at = t.Is(number.End, "and") ? number.End + 1 : number.End;
        if (number.Scale is not (100 or 1000 or 1e5 or 1e6) || !FigureWords.TryNumber(t[at], out NumberWord word) || word.Kind is not (NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Tens))
            return;
        NumberReading rest = new() { First = at, Scale = 1, ScaleToken = -1 };
        if (!ReadCardinal(t, at, ref rest))
            return;
        if (number.Scale == 100 && rest.Scale >= 1000 && rest.Value < 100 * rest.Scale)
        {
            // a hundred and twenty-five thousand
            rest.Value += 100 * rest.Scale;
            number = rest;
            return;
        }
        if (rest.Value >= number.Scale || rest.IsFraction || rest.Value != Math.Floor(rest.Value))
            return;
        number.Value += rest.Value;
        number.End = rest.End;
    }

    /// <summary>Reads number words by their grammar: hundreds, tens and digits within a group, and scales that decrease from group to group.</summary>
    private static bool ReadCardinal(TokenText t, int i, ref NumberReading number)
    {
        double total = 0;
        double group = 0;
        double lowest = double.PositiveInfinity;
        double lastScale = double.PositiveInfinity;
        int end = i;
        int scaleToken = -1;
        for (int at = i; ;)
        {
            if (!FigureWords.TryNumber(t[at], out NumberWord word))
                break;
            if (word.Kind is NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Tens)
            {
                double room = word.Kind == NumberWordKind.Tens ? 100 : word.Kind == NumberWordKind.Teen ? 100 : lowest == 10 ? 10 : 100;
                if (lowest < room || (word.Value == 0 && at > i))
                    break;
                group += word.Value;
                lowest = word.Kind == NumberWordKind.Tens ? 10 : 1;
            }
            else if (word.Kind == NumberWordKind.Hundred && group is > 0 and < 100)
            {
                group *= 100;
                lowest = 100;
                scaleToken = at;
            }
            else if (word.Kind == NumberWordKind.Group && word.Value == 12 && group > 0 && total == 0)
            {
                group *= 12;
                end = at + 1;
                break;
            }
            else if (word.Kind == NumberWordKind.Scale && group > 0 && word.Value < lastScale)
            {
                total += group * word.Value;
                group = 0;
                lowest = double.PositiveInfinity;
                lastScale = word.Value;
                scaleToken = at;
            }
            else if (word.Kind == NumberWordKind.Scale && group == 0 && total > 0 && end == at)
            {
                // A thousand million, five lakh crore.
                total *= word.Value;
                lastScale = word.Value;
            }
            else
            {
                break;
            }
            end = ++at;
            if (t.IsHyphen(at) && t.IsGlued(at) && t.IsGlued(at + 1))
                at++;
            else if (t.Is(at, "and") && (lowest == 100 || lastScale < double.PositiveInfinity) && !t.IsGlued(at))
                at++;
            else if (t.Is(at, ',') && lastScale < double.PositiveInfinity && group == 0)
                at++;
        }
        number.End = end;
        number.Value = total + group;
        number.Scale = lastScale < double.PositiveInfinity ? lastScale : 1;
        number.ScaleToken = number.Scale > 1 ? scaleToken : -1;
        number.InWords = true;
        if (end == i)
            return false;
        return Fractions(t, i, ref number);
    }

    /// <summary>Reads what can follow a small cardinal: a denominator, "and a half", a decimal.</summary>
    private static bool Fractions(TokenText t, int i, ref NumberReading number)
    {
        int hyphen = t.IsHyphen(number.End) && t.IsGlued(number.End) ? number.End + 1 : number.End;
        if (number.End == i + 1 && FigureWords.TryNumber(t[hyphen], out NumberWord part) && part.Kind == NumberWordKind.Part && part.Value > 1)
        {
            bool plural = t[hyphen][^1] == 's';
            if (plural != (number.Value > 1) || (!plural && hyphen == number.End && !t.Is(hyphen + 1, "of")))
                return false;
            if (number.Value >= part.Value)
                return false;
            number.Value /= part.Value;
            number.End = hyphen + 1;
            number.IsFraction = true;
            OfAScale(t, ref number);
            return true;
        }
        if (t.Is(number.End, "point") && FigureWords.TryNumber(t[number.End + 1], out NumberWord decimalWord) && decimalWord.Kind == NumberWordKind.Digit)
        {
            number.End++;
            for (double place = 0.1; FigureWords.TryNumber(t[number.End], out decimalWord) && decimalWord.Kind == NumberWordKind.Digit; place /= 10)
            {
                number.Value += decimalWord.Value * place;
                number.End++;
            }
            NumberReader.ReadScale(t, isMoney: false, ref number);
            return true;
        }
        NumberReader.AndAHalf(t, number.Scale, ref number);
        if (number.Scale == 1)
            NumberReader.ReadScale(t, isMoney: false, ref number);
        return true;
    }

    private static bool ReadPart(TokenText t, int at, bool article, NumberWord word, ref NumberReading number)
    {
        number.IsFraction = true;
        number.End = at + 1;
        if (word.Value == 0.5)
        {
            number.Value = 0.5;
            int next = t.IsHyphen(at + 1) && t.IsGlued(at + 1) ? at + 2 : at + 1;
            if (NumberReader.IsArticle(t, next))
                next++;
            if (FigureWords.TryNumber(t[next], out NumberWord scale) && scale.Kind is NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Group)
            {
                NumberReader.Multiply(ref number, scale.Value, next, next + 1);
                return true;
            }
            if (next > at + 1 && UnitReader.UnitBehind(t, next, out UnitForm time, out _) > next && time.Unit.Dimension == Dimension.Duration)
                return false; // half an hour
            return t.Is(at, "half") && (!article || t.Is(at + 1, "of")) && IsHalfOfSomething(t, at);
        }
        if (article && t.Is(at, "quarter") && FigureWords.TryNumber(t[at + 1], out NumberWord many) && many.Kind == NumberWordKind.Scale)
        {
            number.Value = 0.25;
            NumberReader.Multiply(ref number, many.Value, at + 1, at + 2);
            return true;
        }
        if (!article || t[at][^1] == 's' || !IsPartOfSomething(t, at))
            return false;
        number.Value = 1 / word.Value;
        OfAScale(t, ref number);
        return true;
    }

    /// <summary>Whether "half" states a share: half of, half the, by half; not the half of a match or half an hour.</summary>
    private static bool IsHalfOfSomething(TokenText t, int at)
    {
        int previous = at - 1;
        if (t.IsHyphen(at + 1) || (t.IsHyphen(previous) && t.IsGlued(at)) || t.Is(previous, "first") || t.Is(previous, "second") || t.Is(previous, "other") || t.Is(previous, "better") || t.Is(previous, "a") && !t.Is(at + 1, "of"))
            return false;
        return t.Is(at + 1, "of") || t.Is(at + 1, "the") || t.Is(at + 1, "its") || t.Is(at + 1, "their") || t.Is(at + 1, "his") || t.Is(at + 1, "her") || t.Is(at + 1, "our") || t.Is(at + 1, "all")
            || t.Is(previous, "by") || t.Is(previous, "in") || t.Is(previous, "than") || t.Is(previous, "about") || t.Is(previous, "nearly") || t.Is(previous, "almost") || t.Is(previous, "roughly");
    }

    private static bool IsPartOfSomething(TokenText t, int at)
    {
        int first = at - 2;
        return t.Is(at + 1, "of") || t.Is(first, "by") || t.Is(first, "than") || t.Is(first, "about") || t.Is(first, "nearly") || t.Is(first, "almost") || t.Is(first, "roughly") || t.Is(first, "around")
            || t.Is(first, "over") || t.Is(first, "only") || t.Is(first, "up") || t.Is(first, "down");
    }

    /// <summary>Reads a fraction that a headline states without its article: Fishermen to lose quarter of grounds.</summary>
    /// <param name="t">The headline.</param>
    /// <param name="i">The token of the fraction.</param>
    /// <param name="number">The fraction.</param>
    /// <returns>False if the word is an ordinal or a quarter of a year: wins third of season, fourth quarter of year.</returns>
    public static bool TryBareFraction(TokenText t, int i, out NumberReading number)
    {
        number = new NumberReading { First = i, Scale = 1, ScaleToken = -1, Precision = 1, InWords = true, IsFraction = true, End = i + 1 };
        if (!t.Is(i + 1, "of") || !FigureWords.TryNumber(t[i], out NumberWord part) || part.Kind != NumberWordKind.Part || part.Value <= 1 || t[i][^1] == 's')
            return false;
        int noun = t.Is(i + 2, "all") || t.Is(i + 2, "the") || t.Is(i + 2, "its") || t.Is(i + 2, "their") ? i + 3 : i + 2;
        bool isWhole = t.IsWord(noun) && (noun > i + 2 || Nouns.IsPlural(t[noun]) || (t.IsWord(noun + 1) && Nouns.IsPlural(t[noun + 1])));
        bool isPlaced = t[i - 1].ToString().ToLowerInvariant() is "first" or "second" or "fourth" or "last" or "next" or "final" or "the" or "this" || FigureWords.TryNumber(t[i - 1], out _);
        if (!isWhole || isPlaced)
            return false;
        number.Value = 1 / part.Value;
        return true;
    }

    /// <summary>Reads the scale of a fraction: a quarter of a million.</summary>
    private static void OfAScale(TokenText t, ref NumberReading number)
    {
        int at = number.End;
        if (t.Is(at, "of") && NumberReader.IsArticle(t, at + 1) && FigureWords.TryNumber(t[at + 2], out NumberWord scale) && scale.Kind == NumberWordKind.Scale)
            NumberReader.Multiply(ref number, scale.Value, at + 2, at + 3);
    }

    /// <summary>Reads a small vague number: a couple of, a few hundred, several thousand.</summary>
    private static bool ReadFew(TokenText t, int at, bool article, NumberWord word, ref NumberReading number)
    {
        number.End = at + 1;
        number.IsVague = true;
        number.Value = word.Value;
        if (t.Is(at, "couple"))
        {
            if (!article || !(t.Is(at + 1, "of") || t.Is(at + 1, "hundred") || t.Is(at + 1, "thousand") || t.Is(at + 1, "dozen")))
                return false;
            if (t.Is(at + 1, "of") && FigureWords.TryNumber(t[at + 2], out NumberWord behind) && behind.Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Group)
                number.End++;
            NumberReader.ReadScale(t, isMoney: false, ref number);
            return true;
        }
        NumberReader.ReadScale(t, isMoney: false, ref number);
        if (number.Scale == 1)
            return false;
        number.Value = number.Scale;
        return true;
    }

    /// <summary>Reads a vague plural: hundreds of, tens of thousands of. Ignores a plural that is not an amount.</summary>
    private static bool ReadVague(TokenText t, int at, NumberWord word, ref NumberReading number)
    {
        double value = word.Value;
        int end = at + 1;
        while (t.Is(end, "of") && FigureWords.TryNumber(t[end + 1], out NumberWord next) && next.Kind == NumberWordKind.Vague && next.Value > word.Value)
        {
            value *= next.Value;
            end += 2;
        }
        bool counts = t.Is(end, "of") || (t.Is(end, "more") && word.Value >= 12);
        if (!counts && end == at + 1 && !(word.Value >= 100 && t.IsWord(end) && Nouns.IsPlural(t[end])))
            return false;
        number.Value = value;
        number.End = end;
        number.IsVague = true;
        number.Scale = 1;
        return counts || end > at + 1;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Hedges;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>
/// Reads the figures that the comparing rules ignore, because they often repeat by chance: durations, ages, votes, scores, years,
/// times of day, ordinals, frequencies and small counts. Makes one pass over the tokens, with a bounded look around each number.
/// </summary>
internal sealed class OtherFigureReader
{
    private readonly ArticleFacts facts;
    private readonly List<OtherFigure> found = [];
    private TokenText t;
    private FigureSource source = null!;
    private int block;
    private bool isHeadline;
    private QuotedText quoted;

    private OtherFigureReader(ArticleFacts facts) => this.facts = facts;

    /// <summary>Reads the other figures of an article, in order; some overlap and replace figures of the comparing rules.</summary>
    public static List<OtherFigure> Read(ArticleFacts facts)
    {
        var reader = new OtherFigureReader(facts);
        int figure = 0;
        for (int i = 0; i < facts.Article.Blocks.Length; i++)
            reader.ReadBlock(i, ref figure);
        return reader.found;
    }

    private void ReadBlock(int index, ref int figure)
    {
        Prose prose = facts.Article.Blocks[index].Prose;
        ImmutableArray<Figure> figures = facts.Figures;
        t = new TokenText(prose.Text, prose.Tokens);
        source = new FigureSource(facts.Article, t);
        block = index;
        quoted = new QuotedText(t.Text);
        isHeadline = facts.Article.Blocks[index].Kind is BlockKind.Headline or BlockKind.Crosshead;
        while (figure < figures.Length && figures[figure].Block < index)
            figure++;
        for (int i = 0; i < t.Count;)
        {
            while (figure < figures.Length && figures[figure].Block == index && figures[figure].EndToken <= i)
                figure++;
            bool isRead = figure < figures.Length && figures[figure].Block == index && figures[figure].FirstToken <= i;
            int end = t.IsWord(i) && ClockReader.TryRead(t, i, out double hours, out int afterTime) ? Add(i, afterTime, hours, hours, null, FigureKind.Time, false)
                : isRead ? Over(figures[figure], i) : ReadAt(i);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Reads votes and ages that begin with a figure of the comparing rules: by 24 votes to 19, aged seven.</summary>
    private int Over(Figure figure, int i) =>
        i == figure.FirstToken && IsSecondAge(i) ? Add(i, figure.EndToken, figure.Low, figure.High, YearUnit, FigureKind.Age, false)
        : i == figure.FirstToken && NumberReader.TryRead(t, i, isMoney: false, out NumberReading number) && AgeReader.TryRead(t, i, number, out AgeReading age)
            ? Add(i, age.End, age.Low, age.High, age.Unit ?? YearUnit, FigureKind.Age, false)
        : i == figure.FirstToken && ScoreReader.TryVotes(t, i, isHeadline, out ScoreReading vote) ? Add(i, vote.End, vote.First, vote.Second, vote.IsVote ? VoteUnit : PointUnit, KindOf(vote), false)
            : figure.EndToken;

    /// <summary>Whether a number is the second of two ages: aged nine and 12.</summary>
    private bool IsSecondAge(int i) => t.Is(i - 1, "and") && found.Count > 0 && found[^1].Kind == FigureKind.Age && found[^1].Figure.Block == block && found[^1].Figure.EndToken == i - 1;

    private static FigureKind KindOf(ScoreReading reading) => reading.IsVote ? FigureKind.Vote : reading.IsRatio ? FigureKind.Ratio : FigureKind.Score;

    private static Unit VoteUnit { get; } = new("vote", Dimension.Count);

    private static Unit PointUnit { get; } = new("point", Dimension.Count);

    private static Unit YearUnit { get; } = new("year", Dimension.Duration, 31556952);

    private static Unit Hour { get; } = UnitWords.Named("hour");

    private static Unit Minute { get; } = UnitWords.Named("minute");

    /// <summary>Reads the figure at a token and returns where to continue.</summary>
    private int ReadAt(int i)
    {
        if (t.IsNumber(i))
            return ReadDigits(i);
        if (t.IsWord(i) && t[i].Length > 2 || NumberReader.IsArticle(t, i))
            return ReadWord(i);
        return i;
    }

    private int ReadDigits(int i)
    {
        if (UnitReader.CurrencyBefore(t, i, out _, out _) < i)
            return i;
        if (ScoreReader.TryVotes(t, i, isHeadline, out ScoreReading vote))
            return Add(i, vote.End, vote.First, vote.Second, vote.IsVote ? VoteUnit : PointUnit, KindOf(vote), false);
        NumeralKind kind = OtherNumerals.Classify(t, i, isHeadline, out int end);
        switch (kind)
        {
            case NumeralKind.Time:
                return ReadTime(i, end);
            case NumeralKind.Date:
                return ReadDate(i, end);
            case NumeralKind.Age:
                return ReadAge(i, end);
            case NumeralKind.Ordinal:
                return AddOrdinal(i, end, DigitReader.ParseDigits(t[i]));
            case NumeralKind.Score:
                return ScoreReader.TryScore(t, i, isHeadline, out ScoreReading score)
                    ? Add(i, score.End, score.First, score.Second, score.IsVote ? VoteUnit : PointUnit, KindOf(score), false) : end;
            case NumeralKind.Figure:
                return NumberReader.TryRead(t, i, isMoney: false, out NumberReading number) ? ReadNumber(i, number) : end;
            default:
                return end;
        }
    }

    private int ReadWord(int i)
    {
        if (OrdinalWords.TryRead(t, i, out double place, out int end))
            return AddOrdinal(i, end, place);
        if (t.Is(i, "several") && t.IsWord(i + 1) && Nouns.Counted(t, i + 1, isOne: false, isFraction: false) is >= 0 and var noun)
            return t.Is(noun, "times") ? Add(i, noun + 1, 3, 3, TimeUnit, FigureKind.Frequency, true) : Add(i, i + 1, 3, 3, CountOf(noun), FigureKind.Count, true, noun);
        if (FigureWords.TryNumber(t[i], out NumberWord multiple) && multiple.Kind == NumberWordKind.Multiple)
            return t.Is(i, "twice") || t.Is(i, "thrice") ? Add(i, i + 1, multiple.Value, multiple.Value, TimeUnit, FigureKind.Frequency, false)
                : t.Is(i, "double") || t.Is(i, "triple") ? ReadMultiple(i, multiple.Value) : i;
        if (t.Is(i, "midnight") || t.Is(i, "noon") || t.Is(i, "midday"))
            return Add(i, i + 1, t.Is(i, "midnight") ? 0 : 12, t.Is(i, "midnight") ? 0 : 12, null, FigureKind.Time, false);
        if (DurationReader.TryHalf(t, i, out DurationReading half))
            return AddDuration(i, half);
        if (!NumberReader.TryRead(t, i, isMoney: false, out NumberReading number) || (t.IsHyphen(i - 1) && t.IsGlued(i)))
            return i;
        if (ScoreReader.TryVotes(t, i, isHeadline, out ScoreReading vote))
            return Add(i, vote.End, vote.First, vote.Second, vote.IsVote ? VoteUnit : PointUnit, KindOf(vote), false);
        return ReadNumber(i, number);
    }

    private static Unit TimeUnit { get; } = new("time", Dimension.Count);

    /// <summary>Reads a multiple of what follows it: to double uptake.</summary>
    private int ReadMultiple(int i, double value) =>
        t.Is(i - 1, "to") || t.Is(i - 1, "will") || t.Is(i - 1, "would") || t.Is(i - 1, "could") || t.Is(i - 1, "may") ? Add(i, i + 1, value, value, Unit.Times, FigureKind.Ratio, false) : i;

    /// <summary>Reads a number as an age, duration or count, depending on what follows it.</summary>
    private int ReadNumber(int i, NumberReading number)
    {
        if (AgeReader.TryRead(t, i, number, out AgeReading age))
            return Add(i, age.End, age.Low, age.High, age.Unit ?? YearUnit, FigureKind.Age, false);
        if (IsSecondAge(i))
            return Add(i, number.End, number.Value, number.Value, YearUnit, FigureKind.Age, false);
        if (DurationReader.TryRead(t, i, number, out DurationReading duration))
            return AddDuration(i, duration);
        if (number.IsFraction || !CountReader.IsCount(t, i, number, isHeadline))
            return number.End;
        int noun = CountReader.NounBehind(t, number);
        return t.Is(noun, "times") ? Add(i, noun + 1, number.Value, number.Value, TimeUnit, FigureKind.Frequency, number.IsVague)
            : Add(i, number.End, number.Value, number.Value, noun < 0 ? null : CountOf(noun), FigureKind.Count, number.IsVague, noun);
    }

    private Unit CountOf(int noun) => new(Nouns.Singular(t[noun]), Dimension.Count);

    private int AddDuration(int i, DurationReading duration)
    {
        if (duration.IsAge)
            return Add(i, duration.End, duration.Low, duration.High, duration.Unit, FigureKind.Age, duration.IsVague);
        return Add(i, duration.End, duration.Low, duration.High, duration.Unit, FigureKind.Duration, duration.IsVague);
    }

    private int AddOrdinal(int i, int end, double place) => !PlacedMentions.IsDate(facts, block, Span(i, end)) ? Add(i, end, place, place, null, FigureKind.Ordinal, false) : end;

    private int ReadAge(int i, int end)
    {
        if (!NumberReader.TryRead(t, i, isMoney: false, out NumberReading number))
            return end;
        if (AgeReader.TryRead(t, i, number, out AgeReading age))
            return Add(i, age.End, age.Low, age.High, age.Unit ?? YearUnit, FigureKind.Age, false);
        return Add(i, i + 1, number.Value, number.Value, YearUnit, FigureKind.Age, false);
    }

    /// <summary>Reads the years of a date; other figures cannot contradict a day without a year.</summary>
    private int ReadDate(int i, int end)
    {
        bool isSpan = false;
        for (int at = i; at < end; at++)
        {
            if (!CalendarNumerals.IsYearToken(t, at) || (at > 0 && t.IsHyphen(at - 1) && t.IsGlued(at) && !t.IsNumber(at - 2)))
                continue;
            if (t.Is(at + 1, "s") && t.IsGlued(at + 1))
                continue; // the 1990s
            isSpan = true;
            double year = DigitReader.ParseDigits(t[at]);
            Add(at, at + 1, year, year, null, FigureKind.Year, false);
        }
        return isSpan ? end : Math.Max(end, i + 1);
    }

    private int ReadTime(int i, int end)
    {
        ReadOnlySpan<DateMention> dates = PlacedMentions.DatesFrom(facts, block, t.Tokens[i].Start);
        if (dates.Length > 0 && dates[0].Span.Start < t.Tokens[end - 1].End && dates[0].Kind != DateKind.TimeOfDay)
            return end;
        double hours = 0;
        double part = 1;
        for (int at = i; at < end && at < i + 5; at++)
        {
            if (!t.IsNumber(at) || !int.TryParse(t[at].ToString().Replace(".", "", StringComparison.Ordinal), out int digits))
                continue;
            if (at > i && t[at].Contains('.'))
                hours += double.Parse(t[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * part; // 14:05.3
            else
                hours += t[at].Length >= 4 ? (digits / 100) + (digits % 100 / 60.0) : digits * part; // 1830, 8.30
            part /= 60;
        }
        if (!IsHalf('p') && !IsHalf('a') && RaceUnit(i, end) is { } unit)
            return Add(i, end, hours, hours, unit, FigureKind.Duration, false);
        hours = ClockReader.InPartOfDay(t, end, hours);
        if (IsHalf('p') && hours < 12)
            hours += 12;
        else if (IsHalf('a') && hours is >= 12 and < 13)
            hours -= 12;
        return Add(i, end, hours, hours, null, FigureKind.Time, false);

        bool IsHalf(char letter) => char.ToLowerInvariant(t[end - 1][0]) == letter || (end - i > 1 && char.ToLowerInvariant(t[end - 2][0]) == letter);
    }

    /// <summary>Gets the unit of the time of a race, with seconds: 2:09:14, 14:05.3; or null for a time of day.</summary>
    private Unit? RaceUnit(int i, int end) =>
        end - i == 5 && t.Is(i + 1, ':') && t.Is(i + 3, ':') ? Hour : end - i == 3 && t.Is(i + 1, ':') && t[i + 2].Contains('.') ? Minute : null;

    private int Add(int first, int end, double low, double high, Unit? unit, FigureKind kind, bool isVague, int noun = -1)
    {
        int spanFirst = first;
        int spanEnd = end;
        string? words = null;
        HedgeSide side = HedgeSide.None;
        bool isUpper = false;
        bool isNegated = false;
        if (kind is not (FigureKind.Year or FigureKind.Ordinal or FigureKind.Score or FigureKind.Vote))
        {
            int hedgeEnd = low != high && (t.Is(first - 1, "between") || t.Is(first - 1, "from")) ? first - 1 : first;
            if (HedgeReader.TryBehind(t, end, out HedgeReading behind))
                (side, isUpper, words, spanEnd) = (behind.Side, behind.IsUpper, Words(behind), behind.End);
            if (HedgeReader.TryBefore(t, hedgeEnd, out HedgeReading hedge, kind == FigureKind.Time) && (words is null || hedge.Side != HedgeSide.None) && !(kind == FigureKind.Duration && HedgeReader.IsDuring(t, hedge)))
                (side, isUpper, isNegated, words, spanFirst) = (hedge.Side, hedge.IsUpper, hedge.IsNegated, Words(hedge), hedge.First);
        }
        TextSpan core = Span(first, end);
        var figure = new Figure(source)
        {
            Block = block,
            Sentence = facts.Article.Blocks[block].Prose.SentenceIndexAt(core.Start),
            Span = Span(spanFirst, spanEnd),
            Core = core,
            Low = low,
            High = high,
            IsRange = low != high && kind is not (FigureKind.Score or FigureKind.Vote or FigureKind.Ratio),
            Precision = 1,
            Unit = unit,
            Hedge = words,
            Side = side,
            IsUpperBound = isUpper,
            IsHedgeNegated = isNegated,
            IsVague = isVague,
            IsQuoted = quoted.Holds(core.Start),
            Change = ChangeReader.RoleAt(t, first),
            Notation = default,
            FirstToken = first,
            EndToken = end,
            HedgeToken = spanFirst,
            NounToken = noun,
        };
        found.Add(new OtherFigure(figure, kind));
        return Math.Max(end, spanEnd);
    }

    private string Words(HedgeReading hedge) => t.Text[t.Tokens[hedge.First].Start..t.Tokens[hedge.End - 1].End];

    private TextSpan Span(int first, int end) => TextSpan.FromBounds(t.Tokens[first].Start, t.Tokens[end - 1].End);
}

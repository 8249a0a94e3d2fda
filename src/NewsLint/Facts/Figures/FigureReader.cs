using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Hedges;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>
/// Recognises the figures of an article in one forward pass over the tokens. The context that it reads around a
/// number is bounded, so the time is linear in the text.
/// </summary>
internal sealed class FigureReader
{
    private readonly Article article;
    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private FigureSource source;
    private TokenText t;
    private int block;
    private int sentence;
    private QuotedText quoted;
    private bool isHeadline;

    private FigureReader(Article article)
    {
        this.article = article;
        source = null!;
    }

    /// <summary>Reads the figures of all blocks, in the article's order.</summary>
    public static ImmutableArray<Figure> Read(Article article)
    {
        var reader = new FigureReader(article);
        for (int i = 0; i < article.Blocks.Length; i++)
            reader.ReadBlock(i);
        return reader.figures.DrainToImmutable();
    }

    private void ReadBlock(int index)
    {
        Prose prose = article.Blocks[index].Prose;
        t = new TokenText(prose.Text, prose.Tokens);
        source = new FigureSource(article, t);
        block = index;
        sentence = 0;
        quoted = new QuotedText(t.Text);
        isHeadline = article.Blocks[index].Kind is BlockKind.Headline or BlockKind.Crosshead;
        for (int i = 0; i < t.Count;)
            i = Math.Max(ReadAt(i), i + 1);
    }

    /// <summary>Reads the figure at a token and returns where to continue.</summary>
    private int ReadAt(int i)
    {
        Token token = t.Tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ReadDigits(i);
            case TokenKind.Punctuation:
                return GluedNumbers.PointFraction(t, i) is { } fraction ? Complete(fraction) : i;
            case TokenKind.Symbol:
                return NumberReader.TryRead(t, i, isMoney: false, out NumberReading vulgar) ? Complete(new FigureDraft(vulgar, i)) : i;
            case TokenKind.Word when token.Length > 2:
                if (!FigureWords.TryNumber(token.In(t.Text), out NumberWord word))
                    return GluedNumbers.Sum(t, i) is { } sum ? Complete(sum) : i;
                return word.Kind == NumberWordKind.Multiple ? ReadMultiple(i, word.Value) : ReadInWords(i);
            case TokenKind.Word when NumberReader.IsArticle(t, i):
                return FigureWords.TryNumber(t[i + 1], out NumberWord next) && next.Kind is not (NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Tens or NumberWordKind.Multiple)
                    ? ReadInWords(i) : i;
            default:
                return i;
        }
    }

    private int ReadDigits(int i)
    {
        if (FeetReader.Height(t, i) is { } height)
            return Add(height);
        int first = UnitReader.CurrencyBefore(t, i, out Unit? currency, out CurrencyForm form);
        if (currency is null && OtherNumerals.Classify(t, i, isHeadline, out int end) != NumeralKind.Figure)
            return end;
        if (!NumberReader.TryRead(t, i, currency is not null, out NumberReading number))
            return i;
        var draft = new FigureDraft(number, first) { Currency = currency, Unit = currency, Form = form };
        if (currency is not null)
            draft.Mark = TextSpan.FromBounds(t.Tokens[first].Start, t.Tokens[i - 1].End);
        return Complete(draft);
    }

    private int ReadInWords(int i)
    {
        if (!NumberReader.TryRead(t, i, isMoney: false, out NumberReading number) && !(isHeadline && NumberWordReader.TryBareFraction(t, i, out number)))
            return i;
        if (t.IsHyphen(i - 1) && t.IsGlued(i))
            return number.End;
        if (IsOrdinal(number.End) || IsNameInWords(i, number.End))
            return number.End + 1;
        return Complete(new FigureDraft(number, i));
    }

    private int ReadMultiple(int i, double value)
    {
        if (!MultipleReader.IsMultiple(t, i, isHeadline))
            return i;
        var number = new NumberReading { Value = value, Scale = 1, First = i, End = i + 1, ScaleToken = -1, InWords = true };
        return Add(new FigureDraft(number, i) { Unit = Unit.Times });
    }

    /// <summary>Whether a number word is an ordinal: twenty-first.</summary>
    private bool IsOrdinal(int end)
    {
        if (!t.IsHyphen(end) || !t.IsGlued(end))
            return false;
        ReadOnlySpan<char> word = t[end + 1];
        return word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" || (word.EndsWith("eth") && word.Length > 6);
    }

    /// <summary>Whether a number word is part of a name, capitalised beside another capital: Final Four, Channel Five.</summary>
    private bool IsNameInWords(int i, int end)
    {
        if (isHeadline || !t.IsCapital(i) || i == 0 || end != i + 1)
            return false;
        return (t.IsCapital(i - 1) && (i > 1 || FigureWords.IdentifierNouns.Contains(t[0]))) || (t.IsCapital(i + 1) && t.IsWord(i - 1));
    }

    /// <summary>Reads the range, unit and hedge of a number, and adds the figure.</summary>
    private int Complete(FigureDraft draft)
    {
        ReadRangeAndUnit(draft);
        if (draft.Read.Unit is { Dimension: Dimension.Duration })
        {
            if (draft.Currency is null)
                return draft.End;
            draft.End = draft.UnitFirst; // $5 a day is read as $5
            draft.Read = default;
        }
        bool isFigure = draft.Currency is not null ? SettleMoney(draft) : draft.Read.Unit is not null ? SettleUnit(draft) : SettleCount(draft);
        return isFigure ? Add(draft) : draft.End;
    }

    private void ReadRangeAndUnit(FigureDraft draft)
    {
        draft.UnitFirst = draft.Number.End;
        draft.End = UnitReader.UnitBehind(t, draft.Number.End, out draft.Read, out draft.IsCode);
        draft.IsRange = RangeReader.TryRead(t, ref draft.Number, draft.End, draft.Read.Unit, draft.Currency, draft.First, out NumberReading second);
        if (!draft.IsRange)
            return;
        draft.Second = second;
        draft.End = second.End;
        int behind = UnitReader.UnitBehind(t, second.End, out UnitForm unit, out bool isCode);
        if (behind == second.End || (draft.Read.Unit is { } before && before.Dimension != unit.Unit.Dimension))
            return;
        (draft.Read, draft.IsCode, draft.UnitFirst, draft.End) = (unit, isCode, second.End, behind);
    }

    /// <summary>Completes a figure with a currency before the number; a currency name after it repeats the currency, any other unit is ignored.</summary>
    private bool SettleMoney(FigureDraft draft)
    {
        int end = draft.IsRange ? draft.Second.End : draft.Number.End;
        bool isPounds = draft.Currency!.Name == "GBP" && draft.Read.Unit is { Name: "pound" };
        if ((isPounds || draft.Read.Unit is { Dimension: Dimension.Money }) && draft.Read.Factor == 1 && t.IsWord(draft.UnitFirst))
        {
            Unit again = draft.Read.Unit!;
            draft.SecondCurrency = Span(draft.UnitFirst, draft.End);
            if (isPounds || again == draft.Currency || again.Name == "USD")
                draft.Form = CurrencyForm.Twice;
            return true;
        }
        draft.End = end;
        return true;
    }

    private bool SettleUnit(FigureDraft draft)
    {
        Unit unit = draft.Read.Unit;
        if (unit.Dimension == Dimension.Times && t.Is(draft.End, "out") && ReadRatio(draft))
            return true; // 9 times out of 10
        draft.Unit = unit;
        draft.Factor = draft.Read.Factor;
        draft.UnitSpan = Span(draft.UnitFirst, draft.End);
        if (unit.Name == "pound" && (draft.Number.Scale >= 1e6 || draft.Second.Scale >= 1e6) && UnitWords.TryCode("GBP", out Unit sterling))
            draft.Unit = sterling;
        if (draft.Unit.Dimension == Dimension.Money)
        {
            draft.Mark = draft.UnitSpan;
            draft.UnitSpan = default;
            draft.Form = draft.IsCode ? CurrencyForm.Code : CurrencyForm.Name;
        }
        else if (unit.Name == "foot")
        {
            FeetReader.ReadInches(t, draft);
        }
        if (draft.Unit.Dimension == Dimension.Money || unit.Name == "pound")
            SubunitReader.Read(t, draft);
        return true;
    }

    private bool SettleCount(FigureDraft draft)
    {
        ref NumberReading last = ref draft.IsRange ? ref draft.Second : ref draft.Number;
        bool isOne = last.Value == 1 && last.Scale == 1 && !draft.IsRange;
        if (last.IsFraction)
            draft.Unit = Unit.Fraction;
        else if (UnitReader.IsMagnitude(t, draft.First))
            draft.Unit = Unit.Magnitude;
        else if (UnitReader.IsDegrees(t, draft.First, draft.End))
            (draft.Unit, draft.End) = (Unit.Degree, draft.End + 1);
        else if (ReadRatio(draft))
            return true;
        if (draft.Unit is not null)
            return true;
        int end = draft.End;
        if (t.IsHyphen(end) && t.IsGlued(end) && IsNoCompound(end + 1))
        {
            draft.End = end + 2;
            return false;
        }
        if (isOne && Nouns.IsCasualty(t, draft.First, end))
            return true;
        if (isOne && last.InWords && (Nouns.IsPronoun(t, draft.First) || !(t.IsWord(end) && char.IsLower(t[end][0]) && !FigureWords.PhraseEnds.Contains(t[end]))))
            return false;
        if (t.Is(end, "of") && UnitReader.UnitBehind(t, end + 1, out UnitForm unit, out _) is var behind && behind > end + 1 && unit.Unit.Dimension != Dimension.Times)
        {
            draft.End = behind; // billions of dollars, thousands of years
            (draft.Unit, draft.Factor) = (unit.Unit, unit.Factor);
            return unit.Unit.Dimension != Dimension.Duration;
        }
        draft.Noun = Nouns.Counted(t, end, isOne, isFraction: false);
        if (draft.Noun >= 0)
            draft.Unit = new Unit(Nouns.Singular(t[draft.Noun]), Dimension.Count);
        else if (isOne || IsNoQuantity(draft.First, end))
            return false;
        return true;
    }

    /// <summary>Reads a ratio as a share: nine of 10, two in three, one-in-five, 9 out of 10.</summary>
    private bool ReadRatio(FigureDraft draft)
    {
        ref NumberReading number = ref draft.Number;
        if (number.Scale > 1 || number.Value is < 1 or > 99 || number.Value != Math.Floor(number.Value) || draft.IsRange)
            return false;
        int at = draft.End;
        bool hyphen = t.IsHyphen(at) && t.IsGlued(at);
        if (hyphen)
            at++;
        bool isIn = t.Is(at, "in");
        bool outOf = t.Is(at, "out") && (t.Is(at + 1, "of") || t.IsHyphen(at + 1));
        if (!isIn && !outOf && !t.Is(at, "of"))
            return false;
        at += outOf ? (t.IsHyphen(at + 1) ? 3 : 2) : 1;
        if (hyphen && t.IsHyphen(at))
            at++;
        if (t.Is(at, "every") || t.Is(at, "each"))
            at++;
        if (NumberReader.IsArticle(t, at) || !NumberReader.TryRead(t, at, false, out NumberReading whole) || whole.Value <= number.Value || whole.Value != Math.Floor(whole.Value))
            return false;
        bool isRound = isIn ? whole.Value is (>= 2 and <= 10) or 12 or 15 or 20 or 50 or 100 or 1000 or 1e4 or 1e5 or 1e6 : outOf || whole.Value is (>= 3 and <= 6) or 10 or 100 or 1000;
        if (!isRound || (t.IsNumber(at) && OtherNumerals.Classify(t, at, isHeadline: true, out _) != NumeralKind.Figure))
            return false;
        if (UnitReader.UnitBehind(t, whole.End, out UnitForm unit, out _) > whole.End && isIn && unit.Unit.Dimension == Dimension.Duration)
            return false; // two in five days
        number.Precision = 1 / whole.Value; // 56 out of 100 is as exact as 56 percent
        number.Value /= whole.Value;
        draft.End = whole.End;
        draft.Unit = Unit.Fraction;
        return true;
    }

    /// <summary>Whether a token is the second part of a compound that does not count: one-time, two-way, four-star, 50-50.</summary>
    private bool IsNoCompound(int i) =>
        t.IsCapital(i) || t.IsNumber(i) || t[i] is "time" or "way" or "off" or "on" or "sided" or "faced" or "thirds" or "something" or "up" or "a" or "and" or "to" or "by" or "star" or "down" or "year";

    /// <summary>Whether a bare number is not a quantity: it is attached to other characters, or is the whole line.</summary>
    private bool IsNoQuantity(int first, int end)
    {
        char before = t.Before(first);
        char behind = t.Behind(end - 1);
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(behind) || before is '/' or '[' || behind is '/' or ']' or '°' or '*' || (first == 0 && end == t.Count);
    }

    private int Add(FigureDraft draft)
    {
        int first = draft.First;
        int end = draft.End;
        bool isNegative = IsNegative(first);
        if (isNegative)
            first--;
        int spanFirst = first;
        int spanEnd = end;
        string? words = null;
        HedgeSide side = HedgeSide.None;
        bool isUpper = false;
        bool isNegated = false;
        if (HedgeReader.TryBehind(t, end, out HedgeReading behind))
        {
            (side, isUpper, words, spanEnd) = (behind.Side, behind.IsUpper, Words(behind), behind.End);
            if (!ReadUnitBehindHedge(draft, ref spanEnd))
                return spanEnd;
        }
        int hedgeEnd = draft.IsRange && (t.Is(first - 1, "between") || t.Is(first - 1, "from")) ? first - 1 : first;
        if (HedgeReader.TryBefore(t, hedgeEnd, out HedgeReading hedge) && (words is null || hedge.Side != HedgeSide.None) && !(draft.Noun >= 0 && HedgeReader.IsOfOneThing(t, hedge)))
            (side, isUpper, isNegated, words, spanFirst) = (hedge.Side, hedge.IsUpper, hedge.IsNegated, Words(hedge), hedge.First);
        if (words is null && t.IsHyphen(first - 1) && t.IsGlued(first) && t.Is(first - 2, "sub"))
            (side, words, spanFirst) = (HedgeSide.Below, t.Text[t.Tokens[first - 2].Start..t.Tokens[first - 2].End], first - 2);
        double sign = isNegative ? -1 : 1;
        TextSpan core = Span(first, end);
        figures.Add(new Figure(source)
        {
            Block = block,
            Sentence = SentenceOf(core.Start),
            Span = Span(spanFirst, spanEnd),
            Core = core,
            Low = draft.Number.Value * draft.Factor * sign,
            High = (draft.IsRange ? draft.Second : draft.Number).Value * draft.Factor * sign,
            IsRange = draft.IsRange,
            Precision = draft.Number.ExactTo * draft.Factor,
            ConvertedFrom = ConvertedFrom(draft),
            Unit = draft.Unit,
            Hedge = words,
            Side = side,
            IsUpperBound = isUpper,
            IsHedgeNegated = isNegated,
            IsVague = draft.Number.IsVague || draft.Second.IsVague,
            IsQuoted = quoted.Holds(t.Tokens[first].Start),
            Change = ChangeReader.RoleAt(t, first),
            Notation = Notation(draft),
            FirstToken = first,
            EndToken = end,
            HedgeToken = spanFirst,
            NounToken = draft.Noun,
        });
        return Math.Max(end, spanEnd);
    }

    /// <summary>Gets the figure that a bracket repeats in another unit or currency.</summary>
    private Figure? ConvertedFrom(FigureDraft draft)
    {
        if (figures.Count == 0 || !(t.Is(draft.First - 1, '(') || t.Is(draft.First - 1, ';')) || draft.Unit is not { Dimension: not (Dimension.Count or Dimension.Share or Dimension.Times) } unit)
            return null;
        Figure before = figures[^1];
        if (before.Block != block || draft.First - before.EndToken > 4 || before.Unit?.Dimension != unit.Dimension || before.Unit.Name == unit.Name)
            return null;
        return before.ConvertedFrom ?? before;
    }

    /// <summary>Reads the unit after a hedge: 90-plus percent, 500-odd branches. Returns false if the number is a duration.</summary>
    private bool ReadUnitBehindHedge(FigureDraft draft, ref int end)
    {
        if (draft.Unit is not null)
            return true;
        int behind = UnitReader.UnitBehind(t, end, out UnitForm unit, out _);
        if (behind > end)
        {
            (draft.Unit, draft.Factor, end) = (unit.Unit, unit.Factor, behind);
            return unit.Unit.Dimension != Dimension.Duration;
        }
        if (Nouns.Counted(t, end, isOne: false, isFraction: false) is >= 0 and var noun)
            (draft.Noun, draft.Unit) = (noun, new Unit(Nouns.Singular(t[noun]), Dimension.Count));
        return true;
    }

    private FigureNotation Notation(FigureDraft draft)
    {
        int scale = draft.IsRange && draft.Second.ScaleToken >= 0 ? draft.Second.ScaleToken : draft.Number.ScaleToken;
        int digitsEnd = draft.Number.ScaleToken > draft.Number.First ? draft.Number.ScaleToken : draft.Number.End;
        return new FigureNotation(
            Span(draft.Number.First, digitsEnd), scale < 0 ? default : t.Tokens[scale].Span, draft.Mark, draft.SecondCurrency, draft.UnitSpan, draft.Form, draft.Number.InWords);
    }

    private string Words(HedgeReading hedge) => t.Text[t.Tokens[hedge.First].Start..t.Tokens[hedge.End - 1].End];

    private TextSpan Span(int first, int end) => TextSpan.FromBounds(t.Tokens[first].Start, t.Tokens[end - 1].End);

    private bool IsNegative(int first) =>
        first > 0 && (t.Is(first - 1, "minus") || ((t.Is(first - 1, '-') || t.Is(first - 1, '−')) && first > 1 && t.IsGlued(first) && !t.IsGlued(first - 1)));

    private int SentenceOf(int position)
    {
        ImmutableArray<TextSpan> sentences = article.Blocks[block].Prose.Sentences;
        while (sentence + 1 < sentences.Length && sentences[sentence].End <= position)
            sentence++;
        return sentence;
    }
}

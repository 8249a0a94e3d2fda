using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>The figures and days of an article as hashes, by which tellings of one story agree and stages of an affair differ. Each list is distinct and ascending.</summary>
/// <param name="Sums">The large sums and counts, rounded to two digits and hashed with their unit.</param>
/// <param name="LeadFigures">The exact figures of the lead, except durations, by <see cref="FigureHashes"/>.</param>
/// <param name="Figures">All exact figures, by <see cref="FigureHashes"/>; "the 14th day" counts as 14 days.</param>
/// <param name="Days">The days by month and number, as 32 times the month plus the number.</param>
internal sealed record StoryNumerals(uint[] Sums, uint[] LeadFigures, uint[] Figures, uint[] Days)
{
    /// <summary>Smaller sums are prices and wages, which coincide by chance, as smaller counts do.</summary>
    private const double LeastSum = 10_000;

    private const uint DaysOfMonth = 32;

    /// <summary>The multiplier of Fibonacci hashing (Knuth, 6.4).</summary>
    private const uint Golden = 0x9E3779B1;

    /// <summary>Reads the figures and days of an article.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="leadBlock">The index of the block in which the lead ends.</param>
    /// <param name="leadEnd">The end of the lead in its prose.</param>
    public static StoryNumerals Read(ArticleFacts facts, int leadBlock, int leadEnd) =>
        new(ReadSums(facts), ReadLeadFigures(facts, leadBlock, leadEnd), ReadFigures(facts), ReadDays(facts));

    /// <summary>An exact and a rounded sum are the same if two digits agree; a single digit coincides by chance.</summary>
    private static uint[] ReadSums(ArticleFacts facts)
    {
        var sums = new List<uint>();
        foreach (Figure figure in facts.Figures)
        {
            if (figure.IsRange || figure.Unit is not { } unit || figure.BaseLow < LeastSum)
                continue;
            double scale = Math.Pow(10, Math.Floor(Math.Log10(figure.BaseLow)) - 1);
            double digits = Math.Round(figure.BaseLow / scale, MidpointRounding.AwayFromZero);
            if (digits % 10 != 0)
                sums.Add((Stem.Hash(unit.Dimension == Dimension.Money ? unit.Name : "") * 31) ^ ((uint)digits << 8) ^ (uint)Math.Log10(scale));
        }
        return Distinct(sums);
    }

    private static uint[] ReadLeadFigures(ArticleFacts facts, int lastBlock, int end)
    {
        var figures = new List<uint>();
        foreach (Figure figure in facts.Figures)
        {
            if (figure.Block > lastBlock || (figure.Block == lastBlock && figure.Span.End > end))
                break;
            if (!figure.IsRange && !figure.IsVague)
                figures.Add(Of(figure.Unit?.Name, figure.BaseLow));
        }
        return Distinct(figures);
    }

    private static uint[] ReadFigures(ArticleFacts facts)
    {
        var figures = new List<uint>();
        foreach ((Figure figure, FigureKind kind) in facts.MeasureReader.Figures)
        {
            if (figure.IsRange || figure.IsVague || kind is FigureKind.Year or FigureKind.Time or FigureKind.Frequency or FigureKind.Ratio)
                continue;
            if (kind != FigureKind.Ordinal)
                figures.Add(Of(figure.Unit?.Name, figure.BaseLow));
            // How long an affair has lasted dates an article that names no day.
            else if (figure.Source.Text[figure.EndToken] is var span and ("day" or "week" or "month"))
                figures.Add(Of(span, figure.Low));
        }
        return Distinct(figures);
    }

    private static uint Of(ReadOnlySpan<char> unit, double value) => FigureHashes.Of(Stem.Hash(unit), (uint)value.GetHashCode() * Golden);

    private static uint[] ReadDays(ArticleFacts facts)
    {
        var days = new List<uint>();
        foreach (DateMention date in facts.Dates.Mentions)
            if (date.Kind == DateKind.Day && date.Written is { Month: > 0, Day: > 0 } written)
                days.Add(((uint)written.Month * DaysOfMonth) + (uint)written.Day);
        return Distinct(days);
    }

    /// <summary>Sorts values and returns each once.</summary>
    public static uint[] Distinct(List<uint> values)
    {
        values.Sort();
        uint[] distinct = new uint[values.Count];
        int length = 0;
        foreach (uint value in values)
            if (length == 0 || distinct[length - 1] != value)
                distinct[length++] = value;
        return distinct[..length];
    }
}

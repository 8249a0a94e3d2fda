using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Units;

/// <summary>A form of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Factor">The number of units in the form: a cent is 0.01 dollars.</param>
internal readonly record struct UnitForm(Unit Unit, double Factor);

/// <summary>The units of measure and the currencies, by their names, signs and codes.</summary>
internal static class UnitWords
{
    /// <summary>The names of the dimensions in the list, in the order of <see cref="Dimension"/>.</summary>
    public static readonly string[] DimensionNames = ["count", "money", "share", "points", "times", "length", "area", "mass", "volume", "speed", "temperature", "power", "energy", "data", "duration", "magnitude"];

    private static readonly Tables All = ReadTables();

    /// <summary>Looks up the name of a unit or currency; capitals do not matter.</summary>
    public static bool TryUnit(ReadOnlySpan<char> phrase, out UnitForm unit)
    {
        if (All.Units.TryGetValue(phrase, out unit))
            return true;
        if (phrase.Length < 3 || phrase.Length > 40)
            return false;
        Span<char> lower = stackalloc char[phrase.Length];
        phrase.ToLowerInvariant(lower);
        return !lower.SequenceEqual(phrase) && All.Units.TryGetValue(lower, out unit);
    }

    /// <summary>Gets a unit of the list by its name.</summary>
    /// <exception cref="InvalidDataException">The word list is invalid: it has no such unit.</exception>
    public static Unit Named(string name) => TryUnit(name, out UnitForm form) ? form.Unit : throw new InvalidDataException($"measures.txt has no {name}");

    /// <summary>Looks up a currency sign, with the letters of its country.</summary>
    public static bool TrySign(ReadOnlySpan<char> sign, out Unit unit)
    {
        bool found = All.Signs.TryGetValue(sign, out Unit? known);
        unit = known!;
        return found;
    }

    /// <summary>Looks up an ISO code.</summary>
    public static bool TryCode(ReadOnlySpan<char> code, out Unit unit)
    {
        Unit? known = null;
        bool found = code.Length == 3 && All.Codes.TryGetValue(code, out known);
        unit = known!;
        return found;
    }

    private static Tables ReadTables()
    {
        var units = new Dictionary<string, UnitForm>(StringComparer.Ordinal);
        var signs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var codes = new Dictionary<string, Unit>(StringComparer.Ordinal);
        ReadMeasures(units);
        ReadCurrencies(units, signs, codes);
        return new Tables(units.GetAlternateLookup<ReadOnlySpan<char>>(), signs.GetAlternateLookup<ReadOnlySpan<char>>(), codes.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private static void ReadMeasures(Dictionary<string, UnitForm> units)
    {
        foreach (string line in Words.Entries(Words.Measures))
        {
            string[] parts = line.Split(';', StringSplitOptions.TrimEntries);
            string[] numbers = parts[1].Split(' ');
            var unit = new Unit(
                parts[2], (Dimension)FigureWords.IndexOf(DimensionNames, parts[0]), double.Parse(numbers[0], CultureInfo.InvariantCulture),
                numbers.Length > 1 ? double.Parse(numbers[1], CultureInfo.InvariantCulture) : 0);
            foreach (string form in parts[3].Split(',', StringSplitOptions.TrimEntries))
                units.TryAdd(form, new UnitForm(unit, 1));
        }
    }

    private static void ReadCurrencies(Dictionary<string, UnitForm> units, Dictionary<string, Unit> signs, Dictionary<string, Unit> codes)
    {
        foreach (string line in Words.Entries(Words.Currencies))
        {
            string[] parts = line.Split(';', StringSplitOptions.TrimEntries);
            if (!codes.TryGetValue(parts[0], out Unit? unit))
                codes.Add(parts[0], unit = new Unit(parts[0], Dimension.Money));
            double factor = double.Parse(parts[1], CultureInfo.InvariantCulture);
            foreach (string form in parts[3].Split(',', StringSplitOptions.TrimEntries))
            {
                if (parts[2] == "sign")
                    signs.TryAdd(form, unit);
                else
                    units.TryAdd(form, new UnitForm(unit, factor));
            }
        }
    }

    private sealed record Tables(
        Dictionary<string, UnitForm>.AlternateLookup<ReadOnlySpan<char>> Units, Dictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> Signs,
        Dictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> Codes);
}

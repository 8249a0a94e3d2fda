using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>A figure that is partly read.</summary>
internal sealed class FigureDraft(NumberReading number, int first)
{
    public NumberReading Number = number;
    public NumberReading Second;
    public UnitForm Read;
    public bool IsCode;

    public int First { get; } = first;

    public int End { get; set; } = number.End;

    public int UnitFirst { get; set; }

    public int Noun { get; set; } = -1;

    public bool IsRange { get; set; }

    public Unit? Currency { get; init; }

    public Unit? Unit { get; set; }

    public double Factor { get; set; } = 1;

    public CurrencyForm Form { get; set; }

    public TextSpan Mark { get; set; }

    public TextSpan SecondCurrency { get; set; }

    public TextSpan UnitSpan { get; set; }
}

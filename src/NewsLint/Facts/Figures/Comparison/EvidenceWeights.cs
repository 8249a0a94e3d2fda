using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>What each kind of evidence weighs: the numbers of rules/words/figure-evidence.txt.</summary>
internal static class EvidenceWeights
{
    /// <summary>The weights by kind; behind them what is known before there is evidence.</summary>
    private static readonly double[] Weights = Load();

    /// <summary>The weight of one kind.</summary>
    public static double Of(EvidenceKind kind) => Weights[(int)kind];

    /// <summary>The log-odds that the evidence speaks of the same thing.</summary>
    /// <param name="evidence">The strength of each <see cref="EvidenceKind"/>.</param>
    public static double Sum(ReadOnlySpan<double> evidence)
    {
        double sum = Weights[^1];
        for (int i = 0; i < evidence.Length; i++)
            sum += Weights[i] * evidence[i];
        return sum;
    }

    private static double[] Load()
    {
        string[] names = Enum.GetNames<EvidenceKind>();
        double[] weights = new double[PairEvidence.Kinds + 1];
        foreach (string line in Words.Entries(Words.FigureEvidence))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string name = line[..space];
            double weight = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            if (name == "Prior")
                weights[^1] = weight;
            else if (Array.IndexOf(names, name) is var kind and >= 0) // one that is gone must not keep the others from being fitted anew
                weights[kind] = weight;
        }
        return weights;
    }
}

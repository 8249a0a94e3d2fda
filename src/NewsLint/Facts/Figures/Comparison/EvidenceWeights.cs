using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The weight of each kind of evidence, from rules/words/figure-evidence.txt.</summary>
internal static class EvidenceWeights
{
    /// <summary>The weights by kind, followed by the prior.</summary>
    private static readonly double[] Weights = Load();

    /// <summary>Gets the weight of a kind.</summary>
    public static double Of(EvidenceKind kind) => Weights[(int)kind];

    /// <summary>Gets the log-odds that the evidence concerns the same thing.</summary>
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
            else if (Array.IndexOf(names, name) is var kind and >= 0) // a removed kind must not prevent refitting the others
                weights[kind] = weight;
        }
        return weights;
    }
}

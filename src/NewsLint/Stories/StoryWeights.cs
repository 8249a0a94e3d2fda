using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>What each kind of evidence on stories weighs, in log-odds: the numbers of rules/words/story-evidence.txt.</summary>
internal sealed class StoryWeights
{
    /// <summary>The kinds of <see cref="TellingEvidence"/>.</summary>
    public const int Tellings = (int)TellingEvidence.Day + 1;

    /// <summary>The kinds of <see cref="JoinEvidence"/>.</summary>
    public const int Joins = (int)JoinEvidence.MissingOfSmaller + 1;

    /// <summary>What two articles, an article and a group, and two groups are called in the file.</summary>
    private static readonly string[] Cases = ["Articles", "ArticleAndGroup", "Groups"];

    private readonly float[] tellings;
    private readonly float[][] joins;

    /// <param name="tellings">The weights by <see cref="TellingEvidence"/>.</param>
    /// <param name="joins">For two articles, an article and a group, and two groups the weights by <see cref="JoinEvidence"/>, and behind them the prior.</param>
    public StoryWeights(float[] tellings, float[][] joins)
    {
        this.tellings = tellings;
        this.joins = joins;
    }

    /// <summary>The weights that the library holds.</summary>
    public static StoryWeights Built { get; } = Load();

    /// <summary>How like two articles are; 0 and above.</summary>
    public float Likeness(ReadOnlySpan<float> evidence)
    {
        float sum = 0;
        for (int i = 0; i < evidence.Length; i++)
            sum += tellings[i] * evidence[i];
        return Math.Max(0, sum);
    }

    /// <summary>The log-odds that two groups are one story.</summary>
    public float Join(int larger, int smaller, ReadOnlySpan<float> evidence)
    {
        float[] weights = joins[CaseOf(larger, smaller)];
        float sum = weights[^1];
        for (int i = 0; i < evidence.Length; i++)
            sum += weights[i] * evidence[i];
        return sum;
    }

    /// <summary>Which weights decide on two groups of these sizes.</summary>
    public static int CaseOf(int larger, int smaller) => larger == 1 ? 0 : smaller == 1 ? 1 : 2;

    /// <summary>The weights as the file holds them.</summary>
    public void Write(TextWriter output)
    {
        for (int i = 0; i < Tellings; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(TellingEvidence)i} {tellings[i]:0.00}"));
        for (int c = 0; c < Cases.Length; c++)
            for (int i = 0; i <= Joins; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cases[c]}.{(i < Joins ? ((JoinEvidence)i).ToString() : "Prior")} {joins[c][i]:0.00}"));
    }

    private static StoryWeights Load()
    {
        float[] tellings = new float[Tellings];
        float[][] joins = [new float[Joins + 1], new float[Joins + 1], new float[Joins + 1]];
        string[] tellingNames = Enum.GetNames<TellingEvidence>();
        string[] joinNames = [.. Enum.GetNames<JoinEvidence>(), "Prior"];
        foreach (string line in Words.Entries(Words.StoryEvidence))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            int dot = line.IndexOf('.', 0, space);
            float weight = float.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            if (dot < 0)
                Set(tellings, tellingNames, line[..space], weight);
            else if (Array.IndexOf(Cases, line[..dot]) is var c and >= 0)
                Set(joins[c], joinNames, line[(dot + 1)..space], weight);
        }
        return new StoryWeights(tellings, joins);
    }

    /// <summary>A kind that is gone must not keep the others from being fitted anew.</summary>
    private static void Set(float[] weights, string[] names, string name, float weight)
    {
        if (Array.IndexOf(names, name) is var kind and >= 0)
            weights[kind] = weight;
    }
}

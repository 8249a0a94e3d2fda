using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>The weight of each kind of evidence on stories, in log-odds: the numbers of rules/words/story-evidence.txt.</summary>
internal sealed class StoryWeights
{
    /// <summary>The kinds of <see cref="TellingEvidence"/>.</summary>
    public const int Tellings = (int)TellingEvidence.Day + 1;

    /// <summary>The kinds of <see cref="JoinEvidence"/>.</summary>
    public const int Joins = (int)JoinEvidence.MissingOfSmaller + 1;

    /// <summary>The names in the file for two articles, an article and a group, and two groups.</summary>
    private static readonly string[] Cases = ["Articles", "ArticleAndGroup", "Groups"];

    private readonly float[] tellings;
    private readonly float[][] joins;

    /// <param name="tellings">The weights by <see cref="TellingEvidence"/>.</param>
    /// <param name="joins">The weights by <see cref="JoinEvidence"/>, followed by the prior, for two articles, an article and a group, and two groups.</param>
    public StoryWeights(float[] tellings, float[][] joins)
    {
        this.tellings = tellings;
        this.joins = joins;
    }

    /// <summary>The weights in the library.</summary>
    public static StoryWeights Built { get; } = Load();

    /// <summary>Returns the similarity of two articles, at least 0.</summary>
    public float Likeness(ReadOnlySpan<float> evidence)
    {
        float sum = 0;
        for (int i = 0; i < evidence.Length; i++)
            sum += tellings[i] * evidence[i];
        return Math.Max(0, sum);
    }

    /// <summary>Returns the log-odds that two groups are one story.</summary>
    public float Join(int larger, int smaller, ReadOnlySpan<float> evidence)
    {
        float[] weights = joins[CaseOf(larger, smaller)];
        float sum = weights[^1];
        for (int i = 0; i < evidence.Length; i++)
            sum += weights[i] * evidence[i];
        return sum;
    }

    /// <summary>Returns the index of the weights for two groups of these sizes.</summary>
    public static int CaseOf(int larger, int smaller) => larger == 1 ? 0 : smaller == 1 ? 1 : 2;

    /// <summary>Returns the weights in the format of the file.</summary>
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

    /// <summary>Skips an obsolete kind, so that the others can be fitted again.</summary>
    private static void Set(float[] weights, string[] names, string name, float weight)
    {
        if (Array.IndexOf(names, name) is var kind and >= 0)
            weights[kind] = weight;
    }
}

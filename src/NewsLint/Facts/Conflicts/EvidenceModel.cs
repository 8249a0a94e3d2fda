using System.Globalization;

namespace NewsLint.Facts.Conflicts;

/// <summary>The weights of the evidence, in log-odds; the last weight of each list is the prior.</summary>
/// <param name="Words">The weights of each <see cref="LikenessKind"/> that is read from words, if the trees are not read.</param>
/// <param name="Likeness">The weights of each <see cref="LikenessKind"/>.</param>
/// <param name="Story">The weights of each <see cref="ConflictKind"/> for two figures of two articles.</param>
/// <param name="Article">The weights of each <see cref="ConflictKind"/> for two figures of one article.</param>
internal sealed record EvidenceModel(double[] Words, double[] Likeness, double[] Story, double[] Article)
{
    private const string Prior = "Prior";

    /// <summary>The fitted weights.</summary>
    public static EvidenceModel Own { get; } = Load();

    /// <summary>Gets the log-odds of evidence.</summary>
    /// <param name="evidence">The strength of each kind.</param>
    /// <param name="weights">The weight of each kind, and the prior.</param>
    public static double Sum(ReadOnlySpan<double> evidence, double[] weights)
    {
        double sum = weights[^1];
        for (int i = 0; i < evidence.Length; i++)
            sum += weights[i] * evidence[i];
        return sum;
    }

    /// <summary>Gets the weights of the evidence on a pair.</summary>
    public double[] Conflict(FigureConflict pair) => pair.Has(ConflictKind.OneArticle) ? Article : Story;

    /// <summary>Gets the log-odds that the figures of a pair contradict each other.</summary>
    public double Score(FigureConflict pair) => Sum(pair.Evidence, Conflict(pair));

    private static EvidenceModel Load()
    {
        string[] likeness = [.. Enum.GetNames<LikenessKind>(), Prior];
        string[] conflict = [.. Enum.GetNames<ConflictKind>(), Prior];
        var model = new EvidenceModel(new double[likeness.Length], new double[likeness.Length], new double[conflict.Length], new double[conflict.Length]);
        foreach (string line in NewsLint.Text.Words.Entries(NewsLint.Text.Words.FigureLikeness))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Set(model.Words, likeness, parts[0], parts[1]);
            Set(model.Likeness, likeness, parts[0], parts[2]);
        }
        foreach (string line in NewsLint.Text.Words.Entries(NewsLint.Text.Words.FigureConflict))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Set(model.Story, conflict, parts[0], parts[1]);
            Set(model.Article, conflict, parts[0], parts[2]);
        }
        return model;
    }

    /// <summary>Sets a weight. Ignores a kind that no longer exists: it must not prevent fitting the others again.</summary>
    private static void Set(double[] weights, string[] names, string name, string weight)
    {
        if (Array.IndexOf(names, name) is var index and >= 0)
            weights[index] = double.Parse(weight, CultureInfo.InvariantCulture);
    }
}

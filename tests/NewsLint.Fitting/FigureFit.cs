using System.Globalization;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Fitting;

/// <summary>
/// Fits the weights of <see cref="EvidenceKind"/> on published articles and writes them in the format of rules/words/figure-evidence.txt;
/// comments above show their results on articles that they were not fitted on.
/// </summary>
internal static class FigureFit
{
    private const int Folds = 5;
    private const double Ridge = 2;

    /// <summary>The number of findings per thousand articles of published copy that determines the prior.</summary>
    private const double Alarms = 60;

    /// <summary>Each round uses the likeliest pairs of the previous round from each published article, because only these can be reported.</summary>
    private const int Rounds = 3;
    private const int Hardest = 12;

    /// <summary>The weight of a changed pair relative to a published one, of which there are many.</summary>
    private const double Importance = 3;

    /// <summary>The maximum number of pairs that are reported per article.</summary>
    private const int MostReported = 2;

    public static void Run(string[] folders, TextWriter output)
    {
        var pairs = new List<TrainingPair>();
        int articles = 0;
        foreach (string path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
            pairs.AddRange(new FigureTraining(path, articles++).Read());
        int copies = pairs.Where(p => p.Copy > 0).DistinctBy(p => (p.Article, p.Copy)).Count();
        output.WriteLine("# The weights of the evidence that two figures measure the same thing, in log-odds. The command fit-figures of tests/NewsLint.Fitting writes this file.");
        output.WriteLine($"# From {articles} articles: {pairs.Count(p => p.Copy == 0)} pairs as published, and {copies} copies with one changed figure.");
        var scores = new Dictionary<TrainingPair, double>();
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] fitted = Fit([.. pairs.Where(p => p.Article % Folds != fold)]);
            foreach (TrainingPair pair in pairs.Where(p => p.Article % Folds == fold))
                scores[pair] = LogisticRegression.Score(pair.Evidence, fitted);
        }
        foreach (double alarms in new[] { 20, 40, Alarms, 100 })
        {
            double floor = Floor(pairs, scores, alarms * articles / 1000);
            int found = pairs.Where(p => p.Copy > 0).GroupBy(p => (p.Article, p.Copy)).Count(copy => Reported(copy, scores).Any(p => p.Touches && scores[p] >= floor));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# At {alarms} alarms per thousand published articles, {(double)found / copies:0.00} of the changes are found ({Folds}-fold cross-validation)."));
        }
        double[] weights = Fit(pairs);
        foreach (TrainingPair pair in pairs)
            scores[pair] = LogisticRegression.Score(pair.Evidence, weights);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Prior {weights[^1] - Floor(pairs, scores, Alarms * articles / 1000):0.00}"));
        for (int i = 0; i < PairEvidence.Kinds; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(EvidenceKind)i} {weights[i]:0.00}"));
    }

    private static double[] Fit(List<TrainingPair> pairs)
    {
        double[] weights = Fit(pairs, [.. pairs.Where(p => p.Copy == 0)]);
        for (int round = 1; round < Rounds; round++)
            weights = Fit(pairs, [.. pairs.Where(p => p.Copy == 0).GroupBy(p => p.Article).SelectMany(g => g.OrderByDescending(p => LogisticRegression.Score(p.Evidence, weights)).Take(Hardest))]);
        return weights;
    }

    private static double[] Fit(List<TrainingPair> pairs, List<TrainingPair> published)
    {
        List<TrainingPair> rows = [.. pairs.Where(p => p.IsChanged), .. published];
        // Copies of one article are nearly the same.
        Dictionary<int, int> copies = rows.Where(p => p.IsChanged).GroupBy(p => p.Article).ToDictionary(g => g.Key, g => g.Count());
        return LogisticRegression.Fit(
            [.. rows.Select(p => p.Evidence)], [.. rows.Select(p => p.IsChanged)], [.. rows.Select(p => p.IsChanged ? Importance / Math.Sqrt(copies[p.Article]) : 1)], Ridge);
    }

    /// <summary>Returns the score above which published copy has a number of findings.</summary>
    private static double Floor(List<TrainingPair> pairs, Dictionary<TrainingPair, double> scores, double alarms) =>
        pairs.Where(p => p.Copy == 0).GroupBy(p => p.Article).SelectMany(g => Reported(g, scores)).Select(p => scores[p]).OrderDescending().ElementAt((int)alarms);

    /// <summary>Returns the pairs that would be reported: the best first, each figure once.</summary>
    private static List<TrainingPair> Reported(IEnumerable<TrainingPair> pairs, Dictionary<TrainingPair, double> scores)
    {
        var used = new HashSet<int>();
        var reported = new List<TrainingPair>();
        foreach (TrainingPair pair in pairs.OrderByDescending(p => scores[p]))
        {
            if (reported.Count == MostReported || used.Contains(pair.First) || used.Contains(pair.Second))
                continue;
            used.Add(pair.First);
            used.Add(pair.Second);
            reported.Add(pair);
        }
        return reported;
    }
}

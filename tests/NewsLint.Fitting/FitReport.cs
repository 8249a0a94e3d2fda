using System.Globalization;
using NewsLint.Facts.Conflicts;

namespace NewsLint.Fitting;

/// <summary>Writes what weights find at several scores: in stories by difference, in articles by pair.</summary>
internal static class FitReport
{
    private static readonly double[] Scores = [3, 2, 1, 0.5, 0, -0.5, -1, -1.5, -2, -2.5];

    /// <summary>Writes the comments of the weights' file.</summary>
    public static void Write(List<TrainingPair> pairs, int articles, int copies, TextWriter output)
    {
        ILookup<bool, TrainingPair> invented = pairs.Where(static p => p.IsInvented).ToLookup(static p => p.Verdict == PairVerdict.Firm);
        int contradictions = invented[true].Select(static p => (p.Group, p.Key)).Distinct().Count();
        pairs = pairs.FindAll(static p => !p.IsInvented);
        List<(double Best, List<TrainingPair> Pairs)> differences = [.. pairs.Where(p => !p.IsInArticle).GroupBy(p => (p.Group, p.Key)).Select(g => (g.Max(p => p.Score), g.ToList()))];
        int firm = pairs.Count(p => !p.IsInArticle && p.Verdict == PairVerdict.Firm && !p.IsJudged);
        int near = pairs.Count(p => p.Verdict == PairVerdict.Near);
        List<TrainingPair> reported = [.. pairs.Where(p => p.IsInArticle).GroupBy(p => (p.Group, p.Copy)).SelectMany(Reported)];
        foreach (double score in Scores)
        {
            List<(double Best, List<TrainingPair> Pairs)> told = differences.FindAll(d => d.Best >= score);
            int found = told.Sum(d => d.Pairs.Count(p => p.Verdict == PairVerdict.Firm && !p.IsJudged && p.Score >= d.Best - ConflictLevels.Slack));
            int look = told.Sum(d => d.Pairs.Count(p => p.Verdict == PairVerdict.Near && p.Score >= d.Best - ConflictLevels.Slack));
            int unknown = told.Count(d => d.Pairs.All(p => p.Verdict is PairVerdict.None or PairVerdict.Near));
            int changed = reported.Where(p => p.Copy > 0 && p.Score >= score).Select(p => (p.Group, p.Copy)).Distinct().Count();
            int alarms = reported.Count(p => p.Copy == 0 && p.Score >= score);
            int contradicted = invented[true].Where(p => p.Score >= score).Select(static p => (p.Group, p.Key)).Distinct().Count();
            int sound = invented[false].Count(p => p.Verdict == PairVerdict.None && p.Score >= score);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"#   {score,4:0.0}: {found} of {firm} differences and {look} of {near} look-alikes of the stories, {unknown} others; {changed} of {copies} changes, {alarms} alarms in {articles} published articles; {contradicted} of {contradictions} contradictions and {sound} other pairs of invented copy"));
        }
    }

    /// <summary>Returns the pairs of an article that would be reported: the best first, each figure once.</summary>
    private static IEnumerable<TrainingPair> Reported(IEnumerable<TrainingPair> pairs)
    {
        var used = new HashSet<ComparedFigure>();
        foreach (TrainingPair pair in pairs.OrderByDescending(p => p.Score))
            if (!used.Contains(pair.Conflict.First) && !used.Contains(pair.Conflict.Second))
            {
                used.Add(pair.Conflict.First);
                used.Add(pair.Conflict.Second);
                yield return pair;
            }
    }
}

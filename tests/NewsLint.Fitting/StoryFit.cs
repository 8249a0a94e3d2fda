using System.Globalization;
using NewsLint.Stories;

namespace NewsLint.Fitting;

/// <summary>
/// Fits the weights that distinguish stories and writes them in the format of rules/words/story-evidence.txt; comments above show the results on
/// topics that they were not fitted on. Fits the similarity of pairs first, then, with it, the joins of groups.
/// </summary>
internal sealed class StoryFit(TextWriter output)
{
    private const double PairRidge = 1;

    /// <summary>The weight of the most important pair of articles; see <see cref="ImportanceOf"/>.</summary>
    private const double PairImportance = 10;

    private const double JoinRidge = 2;
    private const int Mixtures = 6;

    /// <summary>The weight of a pair of articles whose stories are unknown.</summary>
    private const double Ungrouped = 0.01;

    /// <summary>
    /// The log-odds required beyond even for two articles, an article and a group, two groups, where the larger has two articles: a wrong join costs more than a
    /// missing one. Two groups of two that are wrongly joined are mostly wrong; the fewer articles, the less they say.
    /// </summary>
    private static readonly double[] Caution = [1, 1, 4];

    /// <summary>The same where the larger has ten articles.</summary>
    private static readonly double[] LargeCaution = [1, -0.2, -0.3];

    private static readonly int[] Sizes = [2, 3, 5, 8, 12];

    public static void Run(string[] folders, TextWriter output)
    {
        StoryTraining[] sets = [.. folders.Select(StoryTraining.Read)];
        output.WriteLine("# The weights of the evidence that articles tell one story, in log-odds. The command fit-stories of tests/NewsLint.Fitting writes this file.");
        output.WriteLine($"# From {sets.Where(s => s.IsGrouped).Sum(s => s.Articles.Count)} articles of {sets.Where(s => s.IsGrouped).Sum(s => s.Stories.Distinct().Count())} stories and {sets.Where(s => !s.IsGrouped).Sum(s => s.Articles.Count)} articles of which few share a story. Results on half of the topics with weights fitted on the other half:");
        var fit = new StoryFit(output);
        var halves = sets.Select(set => set.Topics.Select((topic, i) => (topic, half: i % 2)).ToDictionary(t => t.topic, t => t.half)).ToList();
        StoryTraining[] Half(int half) => [.. sets.Select((set, i) => set.Of(story => halves[i][StoryTraining.TopicOf(story)] == half))];
        fit.Report([(Half(1), Fit(Half(0))), (Half(0), Fit(Half(1)))]);
        StoryWeights weights = Fit(sets);
        output.WriteLine("# Results on all topics with the weights below, which are fitted on all topics:");
        fit.Report([(sets, weights)]);
        weights.Write(output);
    }

    private static StoryWeights Fit(StoryTraining[] sets)
    {
        float[] pairs = FitPairs(sets);
        return new StoryWeights(pairs, FitJoins(sets, pairs));
    }

    /// <summary>
    /// Few pairs in a set of articles share long quotations and exact sums, and their words say as much; between a report and a column or round-up these say most.
    /// The sets span years, while the copy of a newsroom is of few days: how much the same day says cannot be learned from them.
    /// </summary>
    private static double?[] Known()
    {
        double?[] known = new double?[StoryWeights.Tellings];
        known[(int)TellingEvidence.Phrases] = 0.75;
        known[(int)TellingEvidence.Sums] = 5;
        known[(int)TellingEvidence.Day] = 1.25;
        return known;
    }

    private static float[] FitPairs(StoryTraining[] sets)
    {
        var rows = new List<double[]>();
        var isSame = new List<bool>();
        var importance = new List<double>();
        foreach (StoryTraining set in sets)
        {
            WeighedArticles articles = StoryGrouper.Weigh([.. set.Articles], StoryWeights.Built).Articles;
            float[] evidence = new float[StoryWeights.Tellings];
            var tellings = set.Stories.CountBy(s => s).ToDictionary();
            for (int a = 0; a < set.Articles.Count; a++)
                for (int b = a + 1; b < set.Articles.Count; b++)
                {
                    bool same = set.Stories[a] == set.Stories[b];
                    if (!articles.Compare(a, b, evidence) || evidence[(int)TellingEvidence.Words] < 0.03)
                        continue;
                    rows.Add([.. evidence.Select(e => (double)e)]);
                    isSame.Add(same);
                    importance.Add(set.IsGrouped ? ImportanceOf(tellings[set.Stories[a]], tellings[set.Stories[b]], same) : Ungrouped);
                }
        }
        return [.. LogisticRegression.Fit(rows, isSame, importance, PairRidge, Known()).Take(StoryWeights.Tellings).Select(w => (float)w)];
    }

    /// <summary>
    /// The root of the probability that both articles are drawn if two articles of each story are: a story of twenty tellings has 190 pairs, but is one story.
    /// </summary>
    private static double ImportanceOf(double first, double second, bool same) => PairImportance * Math.Sqrt(same ? 2 / (first * (first - 1)) : 4 / (first * second));

    private static float[][] FitJoins(StoryTraining[] sets, float[] pairs)
    {
        var rows = new List<double[]>[] { [], [], [] };
        var isSame = new List<bool>[] { [], [], [] };
        var importance = new List<double>[] { [], [], [] };
        var model = new StoryWeights(pairs, []);
        foreach (StoryTraining set in sets.SelectMany(Draws))
        {
            StoryGrouper grouper = StoryGrouper.Weigh([.. set.Articles], model);
            var linkage = new StoryLinkage(grouper.Articles, grouper.Pairs(), (first, second, evidence) =>
            {
                bool same = set.Stories[first.Members[0]] == set.Stories[second.Members[0]];
                int kind = StoryWeights.CaseOf(first.Members.Count, second.Members.Count);
                rows[kind].Add([.. evidence.ToArray().Select(e => (double)e)]);
                isSame[kind].Add(same);
                importance[kind].Add(set.IsGrouped ? Math.Sqrt(first.Members.Count * second.Members.Count) : Ungrouped);
                return same;
            });
            foreach (List<int> _ in linkage.Join())
            {
                // Only the intermediate judgements are needed.
            }
        }
        return [.. Enumerable.Range(0, rows.Length).Select(kind => FitJoin(rows[kind], isSame[kind], importance[kind], Caution[kind], LargeCaution[kind]))];
    }

    private static float[] FitJoin(List<double[]> rows, List<bool> isSame, List<double> importance, double caution, double largeCaution)
    {
        double[] weights = LogisticRegression.Fit(rows, isSame, importance, JoinRidge);
        double decrease = (caution - largeCaution) / (Math.Log(10) - Math.Log(2));
        weights[(int)JoinEvidence.Larger] += decrease;
        weights[^1] -= caution + (decrease * Math.Log(2));
        return [.. weights.Select(w => (float)w)];
    }

    /// <summary>Returns the complete set, and the set with fewer articles per story, equal or mixed in number.</summary>
    private static IEnumerable<StoryTraining> Draws(StoryTraining set)
    {
        yield return set;
        if (!set.IsGrouped)
            yield break;
        foreach (int size in Sizes[..^1])
            for (int draw = 0; draw < 2; draw++)
                yield return set.Draw(_ => size, 100 + draw);
        for (int draw = 0; draw < Mixtures; draw++)
            yield return set.Draw(random => new[] { 1, 1, 2, 3, 5, 8 }[random.Next(6)], 200 + draw);
    }

    private void Report((StoryTraining[] Sets, StoryWeights Weights)[] tests)
    {
        for (int i = 0; i < tests[0].Sets.Length; i++)
        {
            if (!tests[0].Sets[i].IsGrouped)
                continue;
            Report("all", tests.Select(t => (t.Sets[i], t.Weights)));
            foreach (int size in Sizes)
                Report($"{size} tellings", tests.SelectMany(t => Enumerable.Range(0, 5).Select(draw => (t.Sets[i].Draw(_ => size, draw), t.Weights))));
        }
    }

    private void Report(string name, IEnumerable<(StoryTraining Set, StoryWeights Weights)> tests)
    {
        long right = 0, put = 0, wanted = 0;
        double precision = 0, recall = 0, articles = 0;
        foreach ((StoryTraining set, StoryWeights weights) in tests)
        {
            wanted += set.Stories.CountBy(s => s).Sum(s => Pairs(s.Value));
            if (set.Articles.Count == 0)
                continue;
            StoryGrouper grouper = StoryGrouper.Weigh([.. set.Articles], weights);
            var tellings = set.Stories.CountBy(s => s).ToDictionary();
            var single = Enumerable.Range(0, set.Articles.Count).ToHashSet();
            foreach (List<int> group in new StoryLinkage(grouper.Articles, grouper.Pairs(), weights).Join())
            {
                put += Pairs(group.Count);
                single.ExceptWith(group);
                foreach ((string story, int count) in group.CountBy(i => set.Stories[i]))
                {
                    precision += (double)count * count / group.Count;
                    recall += (double)count * count / tellings[story];
                }
                right += group.CountBy(i => set.Stories[i]).Sum(s => Pairs(s.Value));
            }
            articles += set.Articles.Count;
            precision += single.Count;
            recall += single.Sum(i => 1.0 / tellings[set.Stories[i]]);
        }
        if (wanted > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#   {name}: {wanted} pairs of articles share a story, {put} pairs were grouped; precision {(double)right / Math.Max(1, put):0.000}, recall {(double)right / wanted:0.000}; B-cubed F {2 * precision * recall / (precision + recall) / articles:0.000}"));
    }

    private static long Pairs(int count) => (long)count * (count - 1) / 2;
}

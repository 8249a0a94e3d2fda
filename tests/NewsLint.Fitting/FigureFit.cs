using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Conflicts;
using NewsLint.Stories;

namespace NewsLint.Fitting;

/// <summary>
/// Fits the weights of the evidence on two figures, on published articles with changed copies, annotated stories and judged alarms, and writes
/// rules/words/figure-likeness.txt and figure-conflict.txt. The comments in them say what the weights find on the half that they were not fitted on.
/// </summary>
internal sealed class FigureFit
{
    private const double Ridge = 2;

    /// <summary>The weight of an annotated pair that only looks like a difference.</summary>
    private const double NearImportance = 3;

    /// <summary>The weight of a changed copy; an article with many copies counts as the square root of their number.</summary>
    private const double CopyImportance = 3;

    /// <summary>The weight of a pair of two articles in the fit for one, and the reverse: what is common to both is learned from both, but the annotated pairs must not drown in changed copies.</summary>
    private const double OtherImportance = 0.2;

    /// <summary>The weight of a pair of invented copy: it contradicts itself in other words than published copy, and more often.</summary>
    private const double InventedImportance = 0.5;

    private readonly List<StorySet> stories;
    private readonly List<(int Group, List<(ComparedFigures Article, int Changed, int Original)> Copies)> articles = [];
    private readonly List<(int Group, InventedStory Story)> invented = [];
    private readonly LikenessFit likeness = new();

    /// <summary>The stories that published articles seem to tell: seldom do they contradict each other, and not all are told right.</summary>
    private readonly IReadOnlyList<Story> published;

    private readonly Judgements judgements;

    public FigureFit(Judgements judgements, IEnumerable<string> articleFolders, IEnumerable<string> storyFolders, IEnumerable<string> inventedFiles)
    {
        this.judgements = judgements;
        stories = [.. storyFolders.Select(StorySet.Read)];
        int group = 0;
        foreach (List<ComparedFigures> story in stories.SelectMany(s => s.Stories))
        {
            for (int i = 0; i < story.Count; i++)
                for (int k = i + 1; k < story.Count; k++)
                    likeness.Add(group, story[i], story[k]);
            group++;
        }
        foreach (string path in articleFolders.SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            List<(ComparedFigures, int, int)> copies = [.. new ChangedCopies(path, group).Read()];
            articles.Add((group, copies));
            likeness.Add(group++, copies[0].Item1);
        }
        foreach (InventedStory story in inventedFiles.SelectMany(InventedCopy.Read))
        {
            invented.Add((group, story));
            likeness.Add(group++, story);
        }
        published = StoryGrouper.Group([.. articles.Select(static a => StoryFeatures.Read(a.Copies[0].Article.Facts))]);
    }

    /// <summary>Fits the weights on one half and tests them on the other, both ways round; then fits them on all.</summary>
    private EvidenceModel Fit(TextWriter output)
    {
        var tested = new List<TrainingPair>();
        for (int half = 0; half < 2; half++)
        {
            EvidenceModel fitted = FitModel(half, out List<TrainingPair> pairs);
            foreach (TrainingPair pair in pairs.Where(p => p.Half == half))
            {
                pair.Score = fitted.Score(pair.Conflict);
                tested.Add(pair);
            }
        }
        int copies = articles.Sum(a => a.Copies.Count - 1);
        output.WriteLine("# Fitted on one half of the stories and articles and tested on the other, both ways round; by the score from which pairs are reported:");
        FitReport.Write(tested, articles.Count, copies, output);
        EvidenceModel model = FitModel(-1, out List<TrainingPair> all);
        foreach (TrainingPair pair in all)
            pair.Score = model.Score(pair.Conflict);
        output.WriteLine("# Fitted and tested on all:");
        FitReport.Write(all, articles.Count, copies, output);
        return model;
    }

    private EvidenceModel FitModel(int withoutHalf, out List<TrainingPair> pairs)
    {
        (double[] words, double[] full) = likeness.Fit(withoutHalf);
        var model = new EvidenceModel(words, full, new double[ConflictEvidence.Kinds + 1], new double[ConflictEvidence.Kinds + 1]);
        pairs = Pairs(model);
        List<TrainingPair> rows = [.. pairs.Where(p => p.Half != withoutHalf && p.Verdict != PairVerdict.Left)];
        return model with { Story = FitConflict(rows, isInArticle: false), Article = FitConflict(rows, isInArticle: true) };
    }

    /// <summary>Fits the weights for pairs of one article or of two. Between articles the priors are weak, so that a weight with the wrong sign becomes zero: what is other never speaks for a contradiction.</summary>
    private static double[] FitConflict(IEnumerable<TrainingPair> pairs, bool isInArticle)
    {
        (double Mean, double Precision)[] priors = ConflictPriors.Of(isInArticle);
        List<TrainingPair> rows = [.. pairs];
        Dictionary<int, int> copies = rows.Where(p => p.Copy > 0).GroupBy(p => p.Group).ToDictionary(g => g.Key, g => g.Count());
        double?[] known = new double?[priors.Length];
        while (true)
        {
            double[] weights = LogisticRegression.Fit(
                [.. rows.Select(p => p.Conflict.Evidence)], [.. rows.Select(p => p.Verdict == PairVerdict.Firm)], [.. rows.Select(Importance)], Ridge, known, priors);
            bool isRight = true;
            for (int i = 0; i < priors.Length && !isInArticle; i++)
                if (priors[i].Mean * weights[i] < 0)
                    (known[i], isRight) = (0, false);
            if (isRight)
                return weights;
        }

        double Importance(TrainingPair pair) =>
            (pair.IsInArticle == isInArticle ? 1 : OtherImportance) * (pair.Verdict == PairVerdict.Near ? NearImportance : pair.Copy > 0 ? CopyImportance / Math.Sqrt(copies[pair.Group]) : pair.IsInvented ? InventedImportance : 1);
    }

    /// <summary>Returns the pairs of the stories, of the published articles, and the changed pairs of their copies.</summary>
    private List<TrainingPair> Pairs(EvidenceModel model)
    {
        var pairs = new List<TrainingPair>();
        int group = 0;
        foreach (StorySet set in stories)
        {
            int first = pairs.Count;
            foreach (List<ComparedFigures> story in set.Stories)
            {
                pairs.AddRange(StoryConflicts.Find(story, model).Select(c => new TrainingPair(group, 0, c, c.Statements)));
                group++;
            }
            Annotate(set, pairs.GetRange(first, pairs.Count - first));
        }
        foreach (Story story in published.Where(static s => !s.SharesOnlyQuotations))
        {
            List<TrainingPair> told = [.. StoryConflicts.Find([.. story.Members.Select(a => articles[a].Copies[0].Article)], model).Select(c => new TrainingPair(articles[story.Members[0]].Group, 0, c, c.Statements))];
            Judge(told);
            pairs.AddRange(told);
        }
        var finder = new ConflictFinder(model);
        foreach ((int number, List<(ComparedFigures Article, int Changed, int Original)> copies) in articles)
            for (int copy = 0; copy < copies.Count; copy++)
            {
                (ComparedFigures article, int changed, int original) = copies[copy];
                foreach (FigureConflict conflict in finder.Within(article))
                {
                    (TextSpan first, TextSpan second) = (TrainingPair.SpanOf(conflict.First), TrainingPair.SpanOf(conflict.Second));
                    bool isChanged = (first.Contains(changed) && second.Contains(original)) || (first.Contains(original) && second.Contains(changed));
                    bool touches = first.Contains(changed) || second.Contains(changed);
                    if (copy == 0 || touches)
                        pairs.Add(new TrainingPair(number, copy, conflict, conflict.Statements) { Verdict = isChanged ? PairVerdict.Firm : copy == 0 ? PairVerdict.None : PairVerdict.Left });
                }
            }
        pairs.AddRange(invented.SelectMany(i => Invented(i.Group, i.Story, model)));
        return pairs;
    }

    /// <summary>Returns the pairs of an invented story, in its articles and between them; pairs that state the same as a contradiction are left out.</summary>
    private static List<TrainingPair> Invented(int group, InventedStory story, EvidenceModel model)
    {
        var finder = new ConflictFinder(model);
        IEnumerable<FigureConflict> between = story.Articles.Count > 1 ? StoryConflicts.Find(story.Articles, model) : [];
        List<TrainingPair> pairs = [.. story.Articles.SelectMany(finder.Within).Concat(between).Select(c =>
            new TrainingPair(group, 0, c, c.Statements) { IsInvented = true, Verdict = story.Contradict(c.First, c.Second) ? PairVerdict.Firm : PairVerdict.None })];
        var stated = pairs.Where(static p => p.Verdict == PairVerdict.Firm).Select(static p => p.Key).ToHashSet();
        foreach (TrainingPair pair in pairs)
            if (pair.Verdict == PairVerdict.None && stated.Contains(pair.Key))
                pair.Verdict = PairVerdict.Left;
        return pairs;
    }

    /// <summary>Gives the pairs of a set's stories their verdicts; pairs that state the same as an annotated or judged difference are left out.</summary>
    private void Annotate(StorySet set, List<TrainingPair> pairs)
    {
        var byFiles = pairs.GroupBy(p => (p.Conflict.First.Facts.Article.Path, p.Conflict.Second.Facts.Article.Path)).ToDictionary(g => g.Key, g => g.ToList());
        var stated = new HashSet<(int, (string, string))>();
        foreach (AnnotatedPair annotated in set.Pairs)
        {
            IEnumerable<TrainingPair> hits = byFiles.GetValueOrDefault((annotated.FirstFile, annotated.SecondFile), []).Where(p => p.IsAt(annotated.First, annotated.Second))
                .Concat(byFiles.GetValueOrDefault((annotated.SecondFile, annotated.FirstFile), []).Where(p => p.IsAt(annotated.Second, annotated.First)));
            foreach (TrainingPair pair in hits)
            {
                if (pair.Verdict != PairVerdict.Firm)
                    pair.Verdict = annotated.Verdict;
                if (annotated.Verdict != PairVerdict.Near)
                    stated.Add((pair.Group, pair.Key));
            }
        }
        Judge(pairs);
        stated.UnionWith(pairs.Where(static p => p.IsJudged).Select(static p => (p.Group, p.Key)));
        // If a set does not annotate "about 50" beside "50" as a difference, these pairs are left out.
        bool hasApproximations = pairs.Exists(p => p.Verdict == PairVerdict.Firm && p.Conflict.Difference == FigureDifference.Approximation);
        foreach (TrainingPair pair in pairs)
            if (pair.Verdict == PairVerdict.None && (stated.Contains((pair.Group, pair.Key)) || (pair.Conflict.Difference == FigureDifference.Approximation && !hasApproximations)))
                pair.Verdict = PairVerdict.Left;
    }

    /// <summary>Adds the alarms that were read and judged true: the annotation of a set does not have them all.</summary>
    private void Judge(List<TrainingPair> pairs)
    {
        foreach (TrainingPair pair in pairs)
            if (pair.Verdict == PairVerdict.None && judgements.AreRight(pair.Conflict))
                (pair.Verdict, pair.IsJudged) = (PairVerdict.Firm, true);
    }

    /// <summary>Fits the weights and writes both files.</summary>
    /// <param name="folder">The folder to write them to.</param>
    public void Run(string folder)
    {
        using var log = new StringWriter { NewLine = "\n" };
        Write(Fit(log), folder, log.ToString());
    }

    private static void Write(EvidenceModel model, string folder, string log)
    {
        using (var output = new StreamWriter(Path.Combine(folder, "figure-likeness.txt")) { NewLine = "\n" })
        {
            output.WriteLine("# What the words and trees around two figures weigh as evidence that both measure one thing, in log-odds: if only words are read, and if both are.");
            output.WriteLine("# Made by the command fit-figures of tests/NewsLint.Fitting.");
            for (int i = 0; i < Facts.Conflicts.Likeness.Kinds; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(LikenessKind)i} {model.Words[i]:0.00} {model.Likeness[i]:0.00}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Prior {model.Words[^1]:0.00} {model.Likeness[^1]:0.00}"));
        }
        using (var output = new StreamWriter(Path.Combine(folder, "figure-conflict.txt")) { NewLine = "\n" })
        {
            output.WriteLine("# What the evidence weighs that two figures contradict each other, in log-odds: if they are of two articles, and if they are of one.");
            output.WriteLine("# Made by the command fit-figures of tests/NewsLint.Fitting.");
            output.Write(log);
            for (int i = 0; i < ConflictEvidence.Kinds; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(ConflictKind)i} {model.Story[i]:0.00} {model.Article[i]:0.00}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Prior {model.Story[^1]:0.00} {model.Article[^1]:0.00}"));
        }
    }
}

namespace NewsLint.Stories;

/// <summary>The articles of a run with the weights of their words, and the evidence on pairs of them.</summary>
internal sealed class WeighedArticles
{
    /// <summary>The number of articles in one batch: a single one is too little work to distribute.</summary>
    private const int Portion = 64;

    private static readonly float[] Frequencies = LogFrequencies();

    private readonly StoryFeatures[] articles;
    private readonly PhraseCounts phraseArticles;
    private readonly float[][] weights;
    private readonly ArticleWeights[] sums;

    /// <param name="articles">The articles.</param>
    /// <param name="telling">Receives the words that find candidates.</param>
    /// <param name="spread">Distributes work for each number from 0 to below its first argument.</param>
    public WeighedArticles(StoryFeatures[] articles, TellingTerms telling, Action<int, Action<int>> spread)
    {
        this.articles = articles;
        phraseArticles = new PhraseCounts(articles);
        weights = TermInformation.Of(articles, spread);
        sums = new ArticleWeights[articles.Length];
        spread((articles.Length + Portion - 1) / Portion, portion =>
        {
            for (int i = portion * Portion; i < Math.Min(articles.Length, (portion + 1) * Portion); i++)
                Weigh(i, telling);
        });
    }

    /// <summary>The articles.</summary>
    public StoryFeatures[] Articles => articles;

    /// <summary>Returns the weights of an article's words, in the order of its terms.</summary>
    public ReadOnlySpan<float> WeightsOf(int article) => weights[article];

    /// <summary>Turns the information of an article's words into their weights.</summary>
    private void Weigh(int i, TellingTerms telling)
    {
        StoryFeatures article = articles[i];
        uint[] terms = article.Terms;
        float[] weight = weights[i];
        var own = new ArticleWeights();
        for (int k = 0; k < terms.Length; k++)
        {
            TermMarks marks = article.Marks[k];
            own.HasLeadNumber |= ArticleWeights.IsLeadNumber(marks);
            if (weight[k] == 0)
                continue;
            float information = MathF.Abs(weight[k]);
            // A word that no other article has finds no candidate.
            bool isShared = weight[k] > 0;
            weight[k] = Frequencies[article.Counts[k]] * information;
            own.Add(marks, article.Counts[k], weight[k], information);
            if (isShared && article.StoryName is null)
                telling.Add(i, terms[k], weight[k]);
        }
        own.Finish();
        for (int k = 0; k < weight.Length; k++)
            weight[k] /= own.Length;
        telling.Divide(i, own.Length);
        sums[i] = own;
    }

    /// <summary>Gets the evidence on two articles, by <see cref="TellingEvidence"/>; returns false if they are too far apart in time to be one story.</summary>
    public bool Compare(int a, int b, Span<float> evidence)
    {
        StoryFeatures first = articles[a];
        StoryFeatures second = articles[b];
        float names = CompareWords(a, b, evidence);
        evidence[(int)TellingEvidence.Phrases] = MathF.Max(0, MathF.Log((1 + (SharedPhrases(first.Phrases, second.Phrases) * StoryFeatures.PhraseSample)) / StoryLimits.FewPhrases));
        StoryNumerals numerals = first.Numerals;
        StoryNumerals others = second.Numerals;
        int amounts = Shared(numerals.Sums, others.Sums);
        evidence[(int)TellingEvidence.Sums] = Math.Clamp(amounts - 1, 0, StoryLimits.ManySums) * (1 - names);
        evidence[(int)TellingEvidence.OtherLeadFigures] = Math.Min(StoryLimits.ManyLeadUnits, FigureHashes.OtherUnits(numerals.LeadFigures, others.LeadFigures));
        evidence[(int)TellingEvidence.OtherFigures] = Math.Min(StoryLimits.ManyUnits, FigureHashes.OtherUnits(numerals.Figures, others.Figures));
        int days = Shared(numerals.Days, others.Days);
        evidence[(int)TellingEvidence.SharedDays] = Math.Min(StoryLimits.ManyDays, days);
        evidence[(int)TellingEvidence.OtherDays] = days == 0 && numerals.Days.Length > 0 && others.Days.Length > 0 ? 1 : 0;
        evidence[(int)TellingEvidence.OtherLeadDay] = first.LeadDays != 0 && second.LeadDays != 0 && (first.LeadDays & second.LeadDays) == 0 ? 1 : 0;
        // A round-up writes $1.9 million where a report has $1,925,300.
        if (amounts > 1)
            evidence[(int)TellingEvidence.OtherLeadNumbers] = evidence[(int)TellingEvidence.OtherLeadFigures] = evidence[(int)TellingEvidence.OtherFigures] = 0;
        evidence[(int)TellingEvidence.OtherMonth] = first.Months != 0 && second.Months != 0 && (first.Months & second.Months) == 0 ? 1 : 0;
        evidence[(int)TellingEvidence.SameYear] = first.LastYear != 0 && first.LastYear == second.LastYear ? 1 : 0;
        evidence[(int)TellingEvidence.Day] = 0;
        if (first.Day is not { } day || second.Day is not { } other)
            return true;
        int apart = Math.Abs(day - other);
        evidence[(int)TellingEvidence.Day] = apart <= StoryLimits.SameNews ? 1 : apart <= StoryLimits.FollowUp ? 0 : -2;
        return apart <= StoryLimits.Elsewhen || evidence[(int)TellingEvidence.Words] >= StoryLimits.Copy;
    }

    /// <summary>Gets the evidence of the words; returns the cosine of the names.</summary>
    // Which of two sorted lists has the next item is random, so a processor mispredicts half of the branches: all merges are branchless.
    private float CompareWords(int a, int b, Span<float> evidence)
    {
        StoryFeatures first = articles[a];
        StoryFeatures second = articles[b];
        uint[] firstTerms = first.Terms;
        uint[] secondTerms = second.Terms;
        float[] firstWeights = weights[a];
        float[] secondWeights = weights[b];
        ref readonly ArticleWeights firstSums = ref sums[a];
        var shared = new SharedWeights();
        for (int i = 0, k = 0; i < firstTerms.Length && k < secondTerms.Length;)
        {
            uint x = firstTerms[i];
            uint y = secondTerms[k];
            if (x == y)
            {
                TermMarks firstMarks = first.Marks[i];
                TermMarks secondMarks = second.Marks[k];
                shared.Add(firstMarks, secondMarks, firstWeights[i] * secondWeights[k]);
                if (SharedWeights.NeedsInformation(firstMarks, secondMarks))
                    shared.AddInformation(firstMarks, first.Counts[i], secondMarks, second.Counts[k], firstWeights[i] * firstSums.Length / Frequencies[first.Counts[i]]);
            }
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
        }
        return shared.Weigh(firstSums, sums[b], evidence);
    }

    private int SharedPhrases(uint[] first, uint[] second)
    {
        int count = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            uint x = first[i];
            uint y = second[k];
            if (x == y && phraseArticles.Of(x) <= StoryLimits.RarePhrase)
                count++;
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
        }
        return count;
    }

    private static int Shared(uint[] first, uint[] second)
    {
        int count = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            uint x = first[i];
            uint y = second[k];
            count += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
        }
        return count;
    }

    private static float[] LogFrequencies()
    {
        float[] logs = new float[byte.MaxValue + 1];
        for (int i = 1; i < logs.Length; i++)
            logs[i] = 1 + MathF.Log(i);
        return logs;
    }
}

using NewsLint.Text;

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
    private readonly Norms[] norms;

    /// <param name="articles">The articles.</param>
    /// <param name="telling">Receives the words that find candidates.</param>
    /// <param name="termArticles">A table for temporary use; its content is lost.</param>
    /// <param name="spread">Distributes work for each number from 0 to below its first argument.</param>
    public WeighedArticles(StoryFeatures[] articles, TellingTerms telling, TermNumbers termArticles, Action<int, Action<int>> spread)
    {
        this.articles = articles;
        phraseArticles = new PhraseCounts(articles);
        weights = new float[articles.Length][];
        norms = new Norms[articles.Length];
        foreach (StoryFeatures article in articles)
            foreach (uint term in article.Terms)
                termArticles.For(term)++;
        spread((articles.Length + Portion - 1) / Portion, portion =>
        {
            for (int i = portion * Portion; i < Math.Min(articles.Length, (portion + 1) * Portion); i++)
                Weigh(i, telling, termArticles);
        });
    }

    /// <summary>The articles.</summary>
    public StoryFeatures[] Articles => articles;

    /// <summary>Returns the weights of an article's words, in the order of its terms.</summary>
    public ReadOnlySpan<float> WeightsOf(int article) => weights[article];

    private void Weigh(int i, TellingTerms telling, TermNumbers termArticles)
    {
        TermTable table = TermTable.News;
        StoryFeatures article = articles[i];
        uint[] terms = article.Terms;
        float[] weight = new float[terms.Length];
        double all = 0, flat = 0, head = 0, lead = 0, numbers = 0;
        bool hasLeadNumber = false;
        for (int k = 0; k < terms.Length; k++)
        {
            int holders = termArticles[terms[k]];
            TermMarks marks = article.Marks[k];
            hasLeadNumber |= IsLeadNumber(marks);
            float information = MathF.Log((articles.Length + TermTable.Articles) / (holders + table.Frequency(terms[k]))) - StoryLimits.LeastInformation;
            if (information <= 0)
                continue;
            weight[k] = Frequencies[article.Counts[k]] * information;
            double square = weight[k] * weight[k];
            all += square;
            flat += information * information;
            head += marks.HasFlag(TermMarks.InHead) ? information * information : 0;
            lead += marks.HasFlag(TermMarks.InLead) ? square : 0;
            numbers += marks.HasFlag(TermMarks.IsNumber) ? square : 0;
            // A word that no other article has finds no candidate.
            if (holders > 1 && article.StoryName is null)
                telling.Add(i, terms[k], weight[k]);
        }
        float length = (float)Math.Sqrt(Math.Max(all, 1e-9));
        for (int k = 0; k < weight.Length; k++)
            weight[k] /= length;
        weights[i] = weight;
        telling.Divide(i, length);
        norms[i] = new Norms(length, Root(flat), Root(head), Root(lead) / length, Root(numbers) / length, hasLeadNumber);
    }

    private static float Root(double square) => (float)Math.Sqrt(Math.Max(square, 1e-9));

    private static bool IsLeadNumber(TermMarks marks) => (marks & (TermMarks.InLead | TermMarks.IsNumber | TermMarks.IsYear)) == (TermMarks.InLead | TermMarks.IsNumber);

    /// <summary>Gets the evidence on two articles, by <see cref="TellingEvidence"/>; returns false if they are too far apart in time to be one story.</summary>
    public bool Compare(int a, int b, Span<float> evidence)
    {
        StoryFeatures first = articles[a];
        StoryFeatures second = articles[b];
        float cosine = CompareWords(a, b, evidence);
        evidence[(int)TellingEvidence.Phrases] = MathF.Max(0, MathF.Log((1 + (SharedPhrases(first.Phrases, second.Phrases) * StoryFeatures.PhraseSample)) / StoryLimits.FewPhrases));
        int sums = Shared(first.Sums, second.Sums);
        evidence[(int)TellingEvidence.Sums] = Math.Clamp(sums - 1, 0, StoryLimits.ManySums);
        if (sums > 1)
            evidence[(int)TellingEvidence.OtherLeadNumbers] = 0;
        evidence[(int)TellingEvidence.OtherMonth] = first.Months != 0 && second.Months != 0 && (first.Months & second.Months) == 0 ? 1 : 0;
        evidence[(int)TellingEvidence.SameYear] = first.LastYear != 0 && first.LastYear == second.LastYear ? 1 : 0;
        evidence[(int)TellingEvidence.Day] = 0;
        if (first.Day is not { } day || second.Day is not { } other)
            return true;
        int apart = Math.Abs(day - other);
        evidence[(int)TellingEvidence.Day] = apart <= StoryLimits.SameNews ? 1 : apart <= StoryLimits.FollowUp ? 0 : -2;
        return apart <= StoryLimits.Elsewhen || cosine >= StoryLimits.Copy;
    }

    // Which of two sorted lists has the next item is random, so a processor mispredicts half of the branches: all merges are branchless.
    private float CompareWords(int a, int b, Span<float> evidence)
    {
        StoryFeatures first = articles[a];
        StoryFeatures second = articles[b];
        uint[] firstTerms = first.Terms;
        uint[] secondTerms = second.Terms;
        float[] firstWeights = weights[a];
        float[] secondWeights = weights[b];
        ref readonly Norms firstNorms = ref norms[a];
        ref readonly Norms secondNorms = ref norms[b];
        float all = 0, lead = 0, numbers = 0, firstHead = 0, secondHead = 0;
        bool hasLeadNumber = false;
        for (int i = 0, k = 0; i < firstTerms.Length && k < secondTerms.Length;)
        {
            uint x = firstTerms[i];
            uint y = secondTerms[k];
            if (x == y)
            {
                float product = firstWeights[i] * secondWeights[k];
                all += product;
                TermMarks both = first.Marks[i] & second.Marks[k];
                hasLeadNumber |= IsLeadNumber(both);
                lead += both.HasFlag(TermMarks.InLead) ? product : 0;
                numbers += both.HasFlag(TermMarks.IsNumber) ? product : 0;
                if (((first.Marks[i] | second.Marks[k]) & TermMarks.InHead) != 0)
                {
                    float information = firstWeights[i] * firstNorms.Length / Frequencies[first.Counts[i]];
                    firstHead += first.Marks[i].HasFlag(TermMarks.InHead) ? information * information : 0;
                    secondHead += second.Marks[k].HasFlag(TermMarks.InHead) ? information * information : 0;
                }
            }
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
        }
        evidence[(int)TellingEvidence.Words] = all;
        evidence[(int)TellingEvidence.Lead] = lead / (firstNorms.Lead * secondNorms.Lead);
        evidence[(int)TellingEvidence.Numbers] = numbers / (firstNorms.Numbers * secondNorms.Numbers);
        evidence[(int)TellingEvidence.Head] = Math.Min(firstHead / (firstNorms.Head * secondNorms.Flat), secondHead / (secondNorms.Head * firstNorms.Flat));
        evidence[(int)TellingEvidence.OtherLeadNumbers] = firstNorms.HasLeadNumber && secondNorms.HasLeadNumber && !hasLeadNumber ? 1 : 0;
        return all;
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

    /// <summary>The lengths of an article's vectors.</summary>
    /// <param name="Length">The length of all words.</param>
    /// <param name="Flat">The length of all words, each counted once.</param>
    /// <param name="Head">The length of the words in the head, each counted once.</param>
    /// <param name="Lead">The length of the words in the lead, as a share of all.</param>
    /// <param name="Numbers">The length of the numbers, as a share of all.</param>
    /// <param name="HasLeadNumber">Whether the lead has a number that is not a year.</param>
    private readonly record struct Norms(float Length, float Flat, float Head, float Lead, float Numbers, bool HasLeadNumber);
}

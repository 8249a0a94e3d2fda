namespace NewsLint.Stories;

/// <summary>The highest scores of each article's pairs, as many as tell what it shares with other news.</summary>
internal sealed class NearestScores(int articles)
{
    private readonly float[] scores = new float[articles * StoryEvidence.EndOther];
    private readonly byte[] counts = new byte[articles];

    /// <summary>Takes a score in, if it is among the highest.</summary>
    public void Add(int article, float score)
    {
        Span<float> own = scores.AsSpan(article * StoryEvidence.EndOther, StoryEvidence.EndOther);
        int at = counts[article];
        if (at == own.Length)
        {
            if (score <= own[^1])
                return;
            at--;
        }
        else
        {
            counts[article]++;
        }
        for (; at > 0 && own[at - 1] < score; at--)
            own[at] = own[at - 1];
        own[at] = score;
    }

    /// <summary>Takes all scores of others in.</summary>
    public void Add(NearestScores others)
    {
        for (int article = 0; article < counts.Length; article++)
            for (int i = 0; i < others.counts[article]; i++)
                Add(article, others.scores[(article * StoryEvidence.EndOther) + i]);
    }

    /// <summary>The mean of the scores behind the nearest; those that are missing count as nothing.</summary>
    public float Everyday(int article)
    {
        float sum = 0;
        for (int i = StoryEvidence.FirstOther; i < counts[article]; i++)
            sum += scores[(article * StoryEvidence.EndOther) + i];
        return sum / (StoryEvidence.EndOther - StoryEvidence.FirstOther);
    }
}

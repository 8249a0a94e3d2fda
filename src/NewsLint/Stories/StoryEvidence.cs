namespace NewsLint.Stories;

/// <summary>What is worth how much when it is decided whether two articles tell the same story. All stand on the scale of a cosine, 0 to 1.</summary>
internal static class StoryEvidence
{
    /// <summary>From here on two articles are on one story, and stay so while the mean over a group does.</summary>
    public const float Threshold = 0.08f;

    /// <summary>No single pair of a group may lie below this: it would be held together by the others alone.</summary>
    public const float WeakestLink = 0.6f * Threshold;

    /// <summary>What any two articles of a desk share at least.</summary>
    public const float Everyday = 0.11f;

    /// <summary>What they may share besides in a run that holds too few others to tell; less by and by, and nothing from <see cref="ManyArticles"/> on.</summary>
    public const float Unknown = 0.07f;

    /// <summary>So many articles show what a desk writes about every day.</summary>
    public const int ManyArticles = 100;

    /// <summary>Which of an article's neighbours, the nearest being 0, tell what it shares with news that is on other stories.</summary>
    public const int FirstOther = 3;
    public const int EndOther = 8;

    /// <summary>Words with no more information than this (natural logarithm of the inverse frequency) say nothing.</summary>
    public const float LeastInformation = 1;

    /// <summary>Phrases of five words in common, where few other articles have them: quotations and agency copy. All at twenty phrases; one alone is chance.</summary>
    public const float Phrases = 0.2f;

    /// <summary>A phrase in more articles than this is a form of words.</summary>
    public const int RarePhrase = 6;

    /// <summary>Written within so many days: told on the same news.</summary>
    public const int SameNews = 3;

    /// <summary>Written so many days apart: follow-ups.</summary>
    public const int FollowUp = 7;

    /// <summary>Farther apart only copies are compared.</summary>
    public const int Elsewhen = 14;

    /// <summary>The weight of nearness in time; half of what distance takes away.</summary>
    public const float Day = 0.1f;

    /// <summary>What a distance beyond <see cref="Elsewhen"/> takes away from the likeness of neighbours, unless nearly all words are the same.</summary>
    public const float OtherTime = 0.3f;

    /// <summary>From this cosine on one article is a copy or a corrected version of the other.</summary>
    public const float Copy = 0.9f;

    /// <summary>The words of an article that are most telling find its candidates.</summary>
    public const int IndexedTerms = 60;

    /// <summary>Candidates have so much of the cosine in common in these words.</summary>
    public const float Candidate = 0.03f;

    /// <summary>The whole cosine is some so many times as much as that of these words.</summary>
    public const float WholeOfTelling = 1.8f;

    /// <summary>Of a word in many articles only so many neighbours in time are candidates, so that work per article does not grow with their number.</summary>
    public const int Neighbours = 64;
}

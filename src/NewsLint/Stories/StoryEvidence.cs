namespace NewsLint.Stories;

/// <summary>
/// What speaks for two articles telling one story. How much each kind weighs is in rules/words/story-evidence.txt,
/// which the benchmarks' command <c>fit-stories</c> writes.
/// </summary>
internal enum TellingEvidence : byte
{
    /// <summary>The cosine of all words, weighed by tf-idf (Salton).</summary>
    Words,

    /// <summary>The cosine of the words in both leads.</summary>
    Lead,

    /// <summary>How much of what each article's head says stands anywhere in the other, the poorer of the two: an event is named in the head, another is mentioned below.</summary>
    Head,

    /// <summary>The cosine of the numbers in digits.</summary>
    Numbers,

    /// <summary>The logarithm of the number of rare phrases that both have, beyond a few: quotations and agency copy.</summary>
    Phrases,

    /// <summary>How many large sums both have, exact or rounded, beyond one.</summary>
    Sums,

    /// <summary>Both leads have numbers, and none in common.</summary>
    OtherLeadNumbers,

    /// <summary>Both name months, and none in common.</summary>
    OtherMonth,

    /// <summary>The latest year that both name is the same.</summary>
    SameYear,

    /// <summary>Written on nearly the same day: 1; days apart: 0, as where a day is missing; a week or two apart: less.</summary>
    Day,
}

/// <summary>What speaks for two groups of articles, or an article and a group, being one story.</summary>
internal enum JoinEvidence : byte
{
    /// <summary>The mean likeness of their pairs.</summary>
    Likeness,

    /// <summary>That mean as a share of the mean within the groups.</summary>
    Ratio,

    /// <summary>The logarithm of the number of articles in the larger.</summary>
    Larger,

    /// <summary>The same of the smaller.</summary>
    Smaller,

    /// <summary>How much of the names in the larger group's leads is missing from the other's leads, less what its own members lack of them.</summary>
    MissingOfLarger,

    /// <summary>The same of the smaller.</summary>
    MissingOfSmaller,
}

/// <summary>The limits within which stories are searched.</summary>
internal static class StoryLimits
{
    /// <summary>Words with no more information than this (natural logarithm of the inverse frequency) say nothing.</summary>
    public const float LeastInformation = 1;

    /// <summary>So many phrases in common are a title, a name or chance; beyond them there is a quotation or a paragraph of agency copy.</summary>
    public const float FewPhrases = 5;

    /// <summary>So many sums beyond one say all that sums can say.</summary>
    public const int ManySums = 2;

    /// <summary>A phrase in more articles than a story is ever told by is a form of words.</summary>
    public const int RarePhrase = 50;

    /// <summary>Written within so many days: told on the same news.</summary>
    public const int SameNews = 3;

    /// <summary>Written so many days apart: follow-ups.</summary>
    public const int FollowUp = 7;

    /// <summary>Farther apart only copies are compared.</summary>
    public const int Elsewhen = 14;

    /// <summary>From this cosine on one article is a copy or a corrected version of the other.</summary>
    public const float Copy = 0.9f;

    /// <summary>The words of an article that are most telling find its candidates.</summary>
    public const int IndexedTerms = 60;

    /// <summary>Candidates have so much of the cosine in common in these words.</summary>
    public const float Candidate = 0.02f;

    /// <summary>An article is compared with so many before it, the most alike: more than a story is ever told by, and no more in an archive than in a week's copy.</summary>
    public const int MostCandidates = 64;

    /// <summary>Of a word in many articles only so many neighbours in time are candidates, so that work per article does not grow with their number.</summary>
    public const int Neighbours = 64;

    /// <summary>For an article neighbours are looked at so many times, by its most telling words first: in an archive all its words have neighbours, in a week's copy few have.</summary>
    public const int MostLooks = 768;

    /// <summary>Pairs with less likeness than this count as nothing in a mean.</summary>
    public const float Faintest = 0.75f;

    /// <summary>Groups with a lower mean likeness are never one story.</summary>
    public const float Weakest = 1.5f;

    /// <summary>Names in the leads of a group, the weightiest, that stand for what it tells.</summary>
    public const int LeadNames = 5;
}

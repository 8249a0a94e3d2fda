namespace NewsLint.Stories;

/// <summary>
/// The evidence that two articles tell one story. The weight of each kind is in rules/words/story-evidence.txt,
/// which the command <c>fit-stories</c> of tests/NewsLint.Fitting writes.
/// </summary>
internal enum TellingEvidence : byte
{
    /// <summary>The cosine of all words, weighted by tf-idf (Salton).</summary>
    Words,

    /// <summary>The cosine of the words in both leads.</summary>
    Lead,

    /// <summary>The cosine of each article's head with all of the other, the lower of the two: a head names its event, other events are mentioned below.</summary>
    Head,

    /// <summary>The share of each article's head that occurs anywhere in the other, the lower of the two, however long the other is.</summary>
    HeadShare,

    /// <summary>The cosine of the numbers in digits.</summary>
    Numbers,

    /// <summary>The logarithm of the number of shared rare phrases, beyond a few: quotations and agency copy.</summary>
    Phrases,

    /// <summary>The number of shared large sums, exact or rounded, beyond one; less the more names they share: two events of one affair have its sums as background.</summary>
    Sums,

    /// <summary>Both leads have numbers, but no common number.</summary>
    OtherLeadNumbers,

    /// <summary>The number of units with figures in both leads, but no common figure.</summary>
    OtherLeadFigures,

    /// <summary>The same in the whole articles: the figures of the next stage of an affair have moved on.</summary>
    OtherFigures,

    /// <summary>The share of the names in each lead, by their counts in the article, that the other's lead lacks, the lower of the two.</summary>
    OtherLeadNames,

    /// <summary>The share of the places in each lead that the other article lacks, the lower of the two.</summary>
    OtherPlaces,

    /// <summary>Both leads name weekdays, but no common weekday.</summary>
    OtherLeadDay,

    /// <summary>Both name months, but no common month.</summary>
    OtherMonth,

    /// <summary>The number of days that both name by month and number, at most two.</summary>
    SharedDays,

    /// <summary>Both name days by month and number, but no common day.</summary>
    OtherDays,

    /// <summary>Both have the same latest year.</summary>
    SameYear,

    /// <summary>1 if both were written on nearly the same day, 0 if days apart or a day is missing, less if a week or two apart.</summary>
    Day,
}

/// <summary>The evidence that two groups of articles, or an article and a group, are one story.</summary>
internal enum JoinEvidence : byte
{
    /// <summary>The mean similarity of their pairs.</summary>
    Likeness,

    /// <summary>That mean as a ratio to the mean within the groups.</summary>
    Ratio,

    /// <summary>The logarithm of the number of articles in the larger.</summary>
    Larger,

    /// <summary>The same for the smaller.</summary>
    Smaller,

    /// <summary>The share of the names in the larger group's leads that the other's leads lack, minus the share that its own members lack.</summary>
    MissingOfLarger,

    /// <summary>The same for the smaller.</summary>
    MissingOfSmaller,
}

/// <summary>The limits of the search for stories.</summary>
internal static class StoryLimits
{
    /// <summary>Words with no more information than this (natural logarithm of the inverse frequency) do not count.</summary>
    public const float LeastInformation = 1;

    /// <summary>The number of shared phrases that a title, a name or chance explains; more are a quotation or a paragraph of agency copy.</summary>
    public const float FewPhrases = 5;

    /// <summary>The number of units with other figures in both leads at which they have their full weight.</summary>
    public const int ManyLeadUnits = 2;

    /// <summary>The same in whole articles.</summary>
    public const int ManyUnits = 3;

    /// <summary>The number of shared days at which they have their full weight.</summary>
    public const int ManyDays = 2;

    /// <summary>The number of sums beyond one at which sums have their full weight.</summary>
    public const int ManySums = 2;

    /// <summary>The maximum number of articles on a story; a phrase in more articles is a stock phrase.</summary>
    public const int RarePhrase = 50;

    /// <summary>The maximum number of days between articles on the same news.</summary>
    public const int SameNews = 3;

    /// <summary>The maximum number of days between an article and a follow-up.</summary>
    public const int FollowUp = 7;

    /// <summary>The maximum number of days apart; beyond it, only copies are compared.</summary>
    public const int Elsewhen = 14;

    /// <summary>The minimum cosine at which an article is a copy or a corrected version of another.</summary>
    public const float Copy = 0.9f;

    /// <summary>The number of an article's most informative words that find its candidates.</summary>
    public const int IndexedTerms = 60;

    /// <summary>The minimum part of the cosine that a candidate has in these words.</summary>
    public const float Candidate = 0.04f;

    /// <summary>The number of earlier articles, the most similar, that an article is compared with, whatever the size of the archive: more than tell almost any story; a larger one is found through the most similar of its tellings.</summary>
    public const int MostCandidates = 32;

    /// <summary>The maximum number of neighbours in time that are candidates per word, so that the work per article does not grow with the number of articles.</summary>
    public const int Neighbours = 64;

    /// <summary>The maximum number of neighbours examined per article, most informative words first: in an archive all words have neighbours, in a week's copy few do.</summary>
    public const int MostLooks = 768;

    /// <summary>Pairs with a lower similarity count as zero in a mean.</summary>
    public const float Faintest = 0.75f;

    /// <summary>Groups with a lower mean similarity are never one story.</summary>
    public const float Weakest = 1.5f;

    /// <summary>The number of names, the most heavily weighted in the leads of a group, that represent its story.</summary>
    public const int LeadNames = 5;
}

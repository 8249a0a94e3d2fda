namespace NewsLint.Facts.Figures.Comparison;

/// <summary>
/// What speaks for or against two figures of one unit measuring the same thing. How much each kind weighs stands in
/// rules/words/figure-evidence.txt, which the benchmarks' command <c>fit-figures</c> writes.
/// </summary>
internal enum EvidenceKind : byte
{
    /// <summary>The share of the words around the poorer one that the other has as well: a repeated statement repeats its words.</summary>
    Cover,

    /// <summary>What the words beside both say, in nats, at most ten: whole within three tokens of both, half within nine, a fifth beyond.</summary>
    NearInformation,

    /// <summary>How many rare words stand near both, at most three, in the sentence or beyond: the sentence before often names the thing.</summary>
    RareWord,

    /// <summary>How many words stand right beside both.</summary>
    TouchingWord,

    /// <summary>Values within a tenth: unrelated quantities are seldom so near.</summary>
    CloseValues,

    /// <summary>Values within three tenths.</summary>
    NearValues,

    /// <summary>Values within about half.</summary>
    HalfValues,

    /// <summary>One is the other rounded to one digit and does not say so.</summary>
    LooseRounding,

    /// <summary>Their values are the two largest of their unit: an article comes back to the largest.</summary>
    Largest,

    /// <summary>Three digits or more, and one of them differs: a slip of the keyboard.</summary>
    OneDigit,

    /// <summary>The leading digit is the same.</summary>
    LeadingDigit,

    /// <summary>Both have three digits or more: exact figures are mostly rows of a statistic.</summary>
    Exact,

    /// <summary>Both are written to one decimal place, in words or in digits: what is said again is written alike.</summary>
    SameScale,

    /// <summary>Two ranges with one end alike.</summary>
    SharedEnd,

    /// <summary>One is hedged to a side and the other is not, or to another: they may both be right.</summary>
    OtherHedge,

    /// <summary>A headline's figure has no equal in the text, which it always should have.</summary>
    HeadlineAlone,

    /// <summary>The other is the first of its unit in the text, where a headline's figure comes from.</summary>
    FirstInText,

    /// <summary>Both values stand elsewhere too: then two things are spoken of, each more than once.</summary>
    BothRepeated,

    /// <summary>One stands inside quotation marks and the other does not: the writer says what a speaker says.</summary>
    OneQuoted,

    /// <summary>One paragraph seldom says one thing twice.</summary>
    SameParagraph,

    /// <summary>The logarithm of how many blocks lie between: what was said far above is said again.</summary>
    Apart,

    /// <summary>Another, additional, earlier: a word says that it is not the same.</summary>
    Contrast,

    /// <summary>The logarithm of how many figures of the unit are of like size: the more there are, the more pairs are near each other by chance.</summary>
    Around,

    /// <summary>Things counted come in many kinds under one noun.</summary>
    Counted,

    /// <summary>Shares of one whole are its parts: 40 percent of voters and 35 percent of voters.</summary>
    SharesOfOneWhole,

    /// <summary>Both stand with another unit in brackets, at one rate: neither is a slip.</summary>
    BothConverted,

    /// <summary>Two names bear them: Trump at 37 percent, Clinton at 38.</summary>
    OtherBearer,

    /// <summary>Both sentences have names, and none in common.</summary>
    OtherNames,

    /// <summary>A time stands beside one of them alone.</summary>
    OneTime,
}

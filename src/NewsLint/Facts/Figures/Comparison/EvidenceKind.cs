namespace NewsLint.Facts.Figures.Comparison;

/// <summary>
/// The kinds of evidence for or against two figures of one unit measuring the same thing. Their weights are in
/// rules/words/figure-evidence.txt, which the command <c>fit-figures</c> of tests/NewsLint.Fitting writes.
/// </summary>
internal enum EvidenceKind : byte
{
    /// <summary>The share of the words around one figure, the one with fewer, that the other has too: a repeated statement repeats its words.</summary>
    Cover,

    /// <summary>The information of the words beside both, in nats, at most ten: full within three tokens of both, half within nine, a fifth beyond.</summary>
    NearInformation,

    /// <summary>The number of rare words near both, at most three, in the sentence or beyond: the sentence before often names the thing.</summary>
    RareWord,

    /// <summary>The number of words right beside both.</summary>
    TouchingWord,

    /// <summary>Values within a tenth: unrelated quantities are seldom this close.</summary>
    CloseValues,

    /// <summary>Values within three tenths.</summary>
    NearValues,

    /// <summary>Values within about half.</summary>
    HalfValues,

    /// <summary>One is the other rounded to one digit, without a hedge.</summary>
    LooseRounding,

    /// <summary>Their values are the two largest of their unit: an article repeats the largest.</summary>
    Largest,

    /// <summary>Three digits or more, and one of them differs: a typing error.</summary>
    OneDigit,

    /// <summary>The leading digit is the same.</summary>
    LeadingDigit,

    /// <summary>Both have three digits or more: exact figures are usually rows of a statistic.</summary>
    Exact,

    /// <summary>Both have the same precision, and are both in words or both in digits: repetitions look alike.</summary>
    SameScale,

    /// <summary>Two ranges with one equal end.</summary>
    SharedEnd,

    /// <summary>Their hedges have different sides: both can be right.</summary>
    OtherHedge,

    /// <summary>A headline's figure has no equal in the text, although it should.</summary>
    HeadlineAlone,

    /// <summary>The other is the first of its unit in the text, the usual source of a headline's figure.</summary>
    FirstInText,

    /// <summary>Both values occur elsewhere too: they are two things, each mentioned more than once.</summary>
    BothRepeated,

    /// <summary>Only one is inside quotation marks: the writer repeats a speaker.</summary>
    OneQuoted,

    /// <summary>Both are in one paragraph, which seldom states a thing twice.</summary>
    SameParagraph,

    /// <summary>The logarithm of the number of blocks between them: statements far above are repeated.</summary>
    Apart,

    /// <summary>A word marks a difference: another, additional, earlier.</summary>
    Contrast,

    /// <summary>The logarithm of the number of figures with the same unit and similar size: the more there are, the more pairs are close by chance.</summary>
    Around,

    /// <summary>Both are counts: one noun covers many kinds of things.</summary>
    Counted,

    /// <summary>Both are shares of one whole, so likely its parts: 40 percent of voters and 35 percent of voters.</summary>
    SharesOfOneWhole,

    /// <summary>Both have a conversion in brackets, at the same rate: neither is an error.</summary>
    BothConverted,

    /// <summary>Their bearers are different names: Trump at 37 percent, Clinton at 38.</summary>
    OtherBearer,

    /// <summary>Both sentences have names, and none in common.</summary>
    OtherNames,

    /// <summary>Only one of them has a time.</summary>
    OneTime,
}

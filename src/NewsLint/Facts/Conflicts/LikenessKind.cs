namespace NewsLint.Facts.Conflicts;

/// <summary>
/// The evidence, apart from the values, for or against two figures measuring one thing. Their weights are in rules/words/figure-likeness.txt,
/// which the command <c>fit-figures</c> of tests/NewsLint.Fitting writes. The kinds before <see cref="SameFrame"/> are read from the words
/// around the figures; the others need the trees of their sentences.
/// </summary>
internal enum LikenessKind : byte
{
    /// <summary>The number of names near both, at most three.</summary>
    SharedNames,

    /// <summary>Both sentences contain names, but none in common.</summary>
    OtherNames,

    /// <summary>The names nearest to them differ, and neither is in the other's sentence.</summary>
    OtherNearName,

    /// <summary>Their places or agents differ, and neither is in the other's sentence: in Lorne, by the Harbour Board.</summary>
    OtherPlace,

    /// <summary>Only one of them is of a period before or after the present one: last year.</summary>
    OtherPeriod,

    /// <summary>Their times differ.</summary>
    OtherTime,

    /// <summary>Only one of them has a date.</summary>
    OneTime,

    /// <summary>Only one of them is dated by a year, or by a month without a day, as copy dates what is not news.</summary>
    OneLongAgo,

    /// <summary>The number of words right beside both, at most three.</summary>
    TouchingWord,

    /// <summary>The information of the words near both, in nats, at most fifteen; a word beside many figures of the articles counts less.</summary>
    NearInformation,

    /// <summary>The share of the words around one figure, the one with fewer, that the other has too.</summary>
    Cover,

    /// <summary>The number of rare words near both, at most three, in the sentence or beyond.</summary>
    RareWord,

    /// <summary>The number of phrases, pairs of adjacent words, around both, at most three: military construction.</summary>
    SharedPhrase,

    /// <summary>The information of the words around both, as a share of that of all words around them (Dice's coefficient).</summary>
    SharedInformation,

    /// <summary>The number of other figures that both sentences state alike, at most two: sold for $30 million in 1957.</summary>
    SharedFigure,

    /// <summary>The logarithm of the number of words before both that are equal one by one.</summary>
    RunBefore,

    /// <summary>The logarithm of the number of words after both that are equal one by one.</summary>
    RunAfter,

    /// <summary>The equal words lead to two different numbers: rows of a table.</summary>
    OtherNumberBeside,

    /// <summary>Both are written in words, or both in digits.</summary>
    SameForm,

    /// <summary>The logarithm of the number of other figures of the kind in the two sentences.</summary>
    Company,

    /// <summary>Only one of them is in a headline or summary.</summary>
    OneHead,

    /// <summary>Both are in the first paragraphs.</summary>
    BothInLead,

    /// <summary>Only one is inside quotation marks.</summary>
    OneQuoted,

    /// <summary>They have different roles in a change: from 12, to 15.</summary>
    OtherChange,

    /// <summary>A word beside one of them marks a difference: another, additional, earlier.</summary>
    Contrast,

    /// <summary>Both wordings have the same frame: killed 12 people, the toll reached 12.</summary>
    SameFrame,

    /// <summary>The wordings have different frames: 12 dead, 12 hurt.</summary>
    OtherFrame,

    /// <summary>Only one of them has a frame.</summary>
    OneFrame,

    /// <summary>The counted or measured nouns are the same or synonyms.</summary>
    SameThing,

    /// <summary>The nouns differ.</summary>
    OtherThing,

    /// <summary>The governing verbs are the same.</summary>
    SameVerb,

    /// <summary>The verbs differ.</summary>
    OtherVerb,

    /// <summary>The bearers share a word.</summary>
    SameBearer,

    /// <summary>The bearers are different names.</summary>
    OtherBearer,

    /// <summary>The bearers are nouns without a common word, and neither is among the words around the other figure: the bridge, the road.</summary>
    OtherBearerNoun,

    /// <summary>The bearers are different persons.</summary>
    OtherPerson,

    /// <summary>The verb or noun of one is among the words around the other.</summary>
    NamedByOther,

    /// <summary>The bearer of one is among the names around the other.</summary>
    BearerNamedByOther,

    /// <summary>The times are in the same words.</summary>
    SameTime,

    /// <summary>Only one of them is a forecast, demand, condition, denial or earlier value.</summary>
    OtherAspect,

    /// <summary>Only one of them is of others, of the rest, or an additional number.</summary>
    OtherGroup,

    /// <summary>The qualifiers share a word.</summary>
    SharedQualifier,

    /// <summary>Both have qualifiers, and none in common.</summary>
    OtherQualifier,
}

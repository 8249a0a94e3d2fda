namespace NewsLint.Facts.Conflicts;

/// <summary>
/// The evidence that two different figures contradict each other. Their weights are in rules/words/figure-conflict.txt, which the command
/// <c>fit-figures</c> of tests/NewsLint.Fitting writes.
/// </summary>
internal enum ConflictKind : byte
{
    /// <summary>The log-odds that the figures measure one thing, from -6 to 8.</summary>
    Likeness,

    /// <summary>How much likelier this pair is, by the words around it, than the next best pair of either figure that differs, from -2 to 1.</summary>
    Margin,

    /// <summary>How likely one of them rather repeats a figure of the other article that agrees with it, from 0 to 1.</summary>
    Repeated,

    /// <summary>The logarithm of the number of other figures that may be the counterpart of either.</summary>
    Rivals,

    /// <summary>In two articles: how much the sentences say the same in other words, from -1 to 1.</summary>
    Meaning,

    /// <summary>Values within a tenth, years within one, times of day within an hour or twelve hours apart: unrelated ones are seldom this close.</summary>
    CloseValues,

    /// <summary>Values within three tenths, years within three, times of day within three hours.</summary>
    NearValues,

    /// <summary>Values within about half, years within five, times of day within five and a half hours.</summary>
    HalfValues,

    /// <summary>One is less than a tenth of the other, or they are ten years or more than nine hours apart, and this is no slip of a digit or a scale.</summary>
    FarValues,

    /// <summary>Three digits or more, and one of them differs: a typing error.</summary>
    OneDigit,

    /// <summary>Two digits have changed places.</summary>
    TurnedDigits,

    /// <summary>The digits are the same, but the sizes differ: million for billion.</summary>
    OtherScale,

    /// <summary>The leading digit is the same.</summary>
    LeadingDigit,

    /// <summary>One is the other rounded to one digit, without a hedge.</summary>
    LooseRounding,

    /// <summary>Both have three digits or more.</summary>
    Exact,

    /// <summary>Both are below ten.</summary>
    Small,

    /// <summary>Both are sums of money.</summary>
    Money,

    /// <summary>Both are shares.</summary>
    Share,

    /// <summary>Both are lengths, weights or similar.</summary>
    Quantity,

    /// <summary>Both are durations.</summary>
    Duration,

    /// <summary>Both are ordinals.</summary>
    Ordinal,

    /// <summary>Both are ages.</summary>
    Age,

    /// <summary>Both are votes or scores.</summary>
    Score,

    /// <summary>Both are years.</summary>
    Year,

    /// <summary>Both are times of day.</summary>
    Time,

    /// <summary>Both are multiples, or say how often.</summary>
    Ratio,

    /// <summary>The value is the same; only the hedges differ.</summary>
    HedgeOnly,

    /// <summary>The value is the same, and both are hedged.</summary>
    BothHedged,

    /// <summary>The value is the same, and only one is approximate: about.</summary>
    Approximation,

    /// <summary>The values differ, and so do the sides of the hedges.</summary>
    OtherHedge,

    /// <summary>The number is the same, but the currency differs.</summary>
    OtherCurrency,

    /// <summary>The digits are the same, in another currency: a sum that is converted has others.</summary>
    CurrencySlip,

    /// <summary>Exact numbers of one frame or noun, with another digit inside or two digits turned round.</summary>
    ExactSlip,

    /// <summary>Both are written with the same last digit: hundreds, tenths.</summary>
    SamePrecision,

    /// <summary>Both are sums below a thousand: prices and fares, of which an article has several.</summary>
    Prices,

    /// <summary>The names nearest to them differ, and neither is in the other's sentence.</summary>
    OtherNearName,

    /// <summary>Their places or agents differ, and neither is in the other's sentence.</summary>
    OtherPlace,

    /// <summary>Only one of them is of a period before or after the present one.</summary>
    OtherPeriod,

    /// <summary>Their times differ: a value can rise from one day to the next.</summary>
    OtherTime,

    /// <summary>The times of their clauses differ, however far from the figures.</summary>
    OtherWhen,

    /// <summary>Only one of them has a date.</summary>
    OneTime,

    /// <summary>Only one of them is dated by a year, or by a month without a day, as copy dates what is not news.</summary>
    OneLongAgo,

    /// <summary>Both sentences contain names, but none in common.</summary>
    OtherNames,

    /// <summary>The bearers are different names.</summary>
    OtherBearer,

    /// <summary>The bearers are nouns without a common word: the bridge, the road.</summary>
    OtherBearerNoun,

    /// <summary>The bearers are different persons.</summary>
    OtherPerson,

    /// <summary>Only one of them is a forecast, demand, condition, denial or earlier value.</summary>
    OtherAspect,

    /// <summary>Only one of them is of others, of the rest, or an additional number.</summary>
    OtherGroup,

    /// <summary>Both have qualifiers, and none in common.</summary>
    OtherQualifier,

    /// <summary>The wordings have different frames: 12 dead, 12 hurt.</summary>
    OtherFrame,

    /// <summary>The counted or measured nouns differ.</summary>
    OtherThing,

    /// <summary>The governing verbs differ.</summary>
    OtherVerb,

    /// <summary>A word beside one of them marks a difference: another, additional, earlier.</summary>
    Contrast,

    /// <summary>They have different roles in a change: from 12, to 15.</summary>
    OtherChange,

    /// <summary>The equal words lead to two different numbers: rows of a table.</summary>
    OtherNumberBeside,

    /// <summary>Each has another figure of the unit beside it, and none of these agree: two polls, two goods, two years.</summary>
    Rows,

    /// <summary>The same preposition follows both, with other nouns: £2 for cars, £7 for lorries.</summary>
    OtherComplement,

    /// <summary>Lengths or heights of two things: a bridge 1.2 km long, a road 1.4 km long.</summary>
    OtherMeasured,

    /// <summary>One of them is a demand, condition or denial, and the other is stated.</summary>
    OnlyWanted,

    /// <summary>Only one of them is of a general claim: a magnitude-6 quake can cause severe damage.</summary>
    OnlyGeneral,

    /// <summary>One of the sentences also states the other's value: it tells the two apart.</summary>
    BothStated,

    /// <summary>One of the sentences also states the rest: 175,000 here and 10,000 there are 185,000.</summary>
    Parts,

    /// <summary>Frame, or noun and verb, are the same, and so is the bearer; time, aspect and group do not differ: one measure.</summary>
    OneMeasure,

    /// <summary>Years, times, durations or votes whose verbs are the same: built in 1989, built in 1998.</summary>
    SameEvent,

    /// <summary>Years, times, durations or votes whose verbs differ, without a common frame: built in 1989, bought in 1998.</summary>
    OtherEvent,

    /// <summary>Years in which something was built or founded, with the same verb and no other bearer: it has only one.</summary>
    SameFounding,

    /// <summary>Ages of one person in one article; two articles can be of two years.</summary>
    SamePersonsAge,

    /// <summary>Ages that no name shows to be of one person at one time.</summary>
    OtherPersonsAge,

    /// <summary>The text states the headline's or summary's value elsewhere, and the other figure is not the first of the text.</summary>
    HeadConfirmed,

    /// <summary>A headline's or summary's figure without a date, and one that the text dates before the news: headlines tell the news.</summary>
    HeadBesideLongAgo,

    /// <summary>The logarithm of the number of figures that two articles state alike.</summary>
    Agreeing,

    /// <summary>The logarithm of the number of pairs of figures that seem to measure one thing and differ between two articles, without those that agree with another.</summary>
    Differing,

    /// <summary>The logarithm of the number of pairs of figures of one kind in the article, or between the two articles: the more there are, the more look alike by chance.</summary>
    Chances,

    /// <summary>The logarithm of the number of pairs of figures of two articles with the units of the two: the only weight in each is of one thing more often than two of many sums.</summary>
    ChancesOfUnit,

    /// <summary>How much likelier another pair of the story with the same two values is to measure one thing.</summary>
    BestOfStory,

    /// <summary>The logarithm of the number of the story's articles: the more there are, the more of their figures only look alike.</summary>
    Articles,

    /// <summary>In how many of the two articles both values are stated.</summary>
    BothInArticle,

    /// <summary>The logarithm of the number of the story's other articles that state both values.</summary>
    BothElsewhere,

    /// <summary>Both are in one article.</summary>
    OneArticle,

    /// <summary>The later figure refers back, and no figure before it agrees: the 430 redundancies.</summary>
    Unanchored,

    /// <summary>A headline's figure and one of the text.</summary>
    Headline,

    /// <summary>The other is the first of its kind in the text, the usual source of a headline's figure.</summary>
    FirstInText,

    /// <summary>Both are in one paragraph, which seldom states a thing twice.</summary>
    SameParagraph,

    /// <summary>The logarithm of the number of blocks between them: what was stated far above is repeated.</summary>
    Apart,

    /// <summary>Both values occur elsewhere in the article: they are two things, each mentioned more than once.</summary>
    BothRepeated,

    /// <summary>The logarithm of the number of the article's figures of the unit that are similar in size.</summary>
    Around,

    /// <summary>Their values are the two largest of their unit: an article repeats the largest.</summary>
    Largest,

    /// <summary>Both are shares of a whole that is named: 40 percent of voters and 35 percent of voters.</summary>
    SharesOfOneWhole,
}

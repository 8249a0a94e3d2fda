namespace NewsLint.Syntax;

/// <summary>
/// The part of speech of a token: the tags of the Penn Treebank (Marcus et al. 1993), with separate tags for the forms of <c>be</c>,
/// <c>have</c> and <c>do</c>, because they rarely govern anything.
/// </summary>
internal enum Tag : byte
{
    /// <summary>A mark; it is not part of the tree.</summary>
    Mark,

    /// <summary>And, or, but.</summary>
    CC,

    /// <summary>A number.</summary>
    CD,

    /// <summary>The, a, this, some.</summary>
    DT,

    /// <summary>There, as in <c>there is</c>.</summary>
    EX,

    /// <summary>A foreign word.</summary>
    FW,

    /// <summary>A preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>An adjective.</summary>
    JJ,

    /// <summary>A comparative.</summary>
    JJR,

    /// <summary>A superlative.</summary>
    JJS,

    /// <summary>The number of a list item.</summary>
    LS,

    /// <summary>Will, may, should.</summary>
    MD,

    /// <summary>A noun in the singular.</summary>
    NN,

    /// <summary>A name.</summary>
    NNP,

    /// <summary>A name in the plural.</summary>
    NNPS,

    /// <summary>A noun in the plural.</summary>
    NNS,

    /// <summary>All, both, half before an article.</summary>
    PDT,

    /// <summary>The possessive ending.</summary>
    POS,

    /// <summary>He, it, they.</summary>
    PRP,

    /// <summary>His, its, their.</summary>
    PRPS,

    /// <summary>An adverb.</summary>
    RB,

    /// <summary>A comparative.</summary>
    RBR,

    /// <summary>A superlative.</summary>
    RBS,

    /// <summary>Up, out, off as part of a verb.</summary>
    RP,

    /// <summary>A symbol.</summary>
    SYM,

    /// <summary>To.</summary>
    TO,

    /// <summary>An interjection.</summary>
    UH,

    /// <summary>A verb in its base form.</summary>
    VB,

    /// <summary>A verb in the past tense.</summary>
    VBD,

    /// <summary>A verb in -ing.</summary>
    VBG,

    /// <summary>A past participle.</summary>
    VBN,

    /// <summary>A verb in the present tense, except in the third person singular.</summary>
    VBP,

    /// <summary>A verb in the third person singular of the present tense.</summary>
    VBZ,

    /// <summary>Which, that.</summary>
    WDT,

    /// <summary>Who, what.</summary>
    WP,

    /// <summary>Whose.</summary>
    WPS,

    /// <summary>When, where, how.</summary>
    WRB,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary>A web address.</summary>
    ADD,

    /// <summary>A separate prefix.</summary>
    AFX,

    /// <summary>Part of a word that a space splits.</summary>
    GW,

    /// <summary>Be.</summary>
    BeVB,

    /// <summary>Was, were.</summary>
    BeVBD,

    /// <summary>Being.</summary>
    BeVBG,

    /// <summary>Been.</summary>
    BeVBN,

    /// <summary>Am, are.</summary>
    BeVBP,

    /// <summary>Is.</summary>
    BeVBZ,

    /// <summary>Have.</summary>
    HaveVB,

    /// <summary>Had.</summary>
    HaveVBD,

    /// <summary>Having.</summary>
    HaveVBG,

    /// <summary>Had, as a participle.</summary>
    HaveVBN,

    /// <summary>Have, in the present tense.</summary>
    HaveVBP,

    /// <summary>Has.</summary>
    HaveVBZ,

    /// <summary>Do.</summary>
    DoVB,

    /// <summary>Did.</summary>
    DoVBD,

    /// <summary>Doing.</summary>
    DoVBG,

    /// <summary>Done.</summary>
    DoVBN,

    /// <summary>Do, in the present tense.</summary>
    DoVBP,

    /// <summary>Does.</summary>
    DoVBZ,
}

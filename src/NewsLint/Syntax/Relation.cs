namespace NewsLint.Syntax;

/// <summary>What a token is to the one that it depends on: the relations of Universal Dependencies 2, some of them as one.</summary>
internal enum Relation : byte
{
    /// <summary>The sentence's own head.</summary>
    Root,

    /// <summary>The subject.</summary>
    Nsubj,

    /// <summary>The subject of a passive.</summary>
    NsubjPass,

    /// <summary>The object.</summary>
    Obj,

    /// <summary>The indirect object.</summary>
    Iobj,

    /// <summary>A phrase with a preposition that belongs to a verb.</summary>
    Obl,

    /// <summary>Such a phrase without a preposition: last year, 5 percent.</summary>
    OblUnmarked,

    /// <summary>Who acts in a passive: by police.</summary>
    OblAgent,

    /// <summary>A phrase with a preposition that belongs to a noun.</summary>
    Nmod,

    /// <summary>The possessor.</summary>
    NmodPoss,

    /// <summary>Such a phrase without a preposition.</summary>
    NmodUnmarked,

    /// <summary>The number of a counted noun.</summary>
    Nummod,

    /// <summary>An adjective at its noun.</summary>
    Amod,

    /// <summary>An adverb.</summary>
    Advmod,

    /// <summary>An article or the like.</summary>
    Det,

    /// <summary>A preposition at its noun.</summary>
    Case,

    /// <summary>What opens a subordinate clause: that, if, to.</summary>
    Mark,

    /// <summary>An auxiliary.</summary>
    Aux,

    /// <summary>The auxiliary of a passive.</summary>
    AuxPass,

    /// <summary>A form of be at what it says.</summary>
    Cop,

    /// <summary>A further member of a coordination.</summary>
    Conj,

    /// <summary>And, or, but.</summary>
    Cc,

    /// <summary>The first part of a compound noun or number.</summary>
    Compound,

    /// <summary>A verb's particle: up, out.</summary>
    Prt,

    /// <summary>A further part of a name or of a fixed phrase.</summary>
    Flat,

    /// <summary>An apposition.</summary>
    Appos,

    /// <summary>A clause at a noun.</summary>
    Acl,

    /// <summary>A relative clause.</summary>
    AclRelcl,

    /// <summary>A clause of time, reason or condition.</summary>
    Advcl,

    /// <summary>A clause without a subject of its own: wants to pay.</summary>
    Xcomp,

    /// <summary>What is said or thought.</summary>
    Ccomp,

    /// <summary>A clause that is the subject.</summary>
    Csubj,

    /// <summary>A clause beside another.</summary>
    Parataxis,

    /// <summary>There, it, as a mere opening.</summary>
    Expl,

    /// <summary>Well, oh; a name that is spoken to.</summary>
    Discourse,

    /// <summary>Any other.</summary>
    Dep,
}

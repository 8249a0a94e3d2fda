namespace NewsLint.Syntax;

/// <summary>The relation of a token to its head: the relations of Universal Dependencies 2, some of them merged.</summary>
internal enum Relation : byte
{
    /// <summary>The head of the sentence.</summary>
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

    /// <summary>A phrase without a preposition that belongs to a verb: last year, 5 percent.</summary>
    OblUnmarked,

    /// <summary>The agent of a passive: by police.</summary>
    OblAgent,

    /// <summary>A phrase with a preposition that belongs to a noun.</summary>
    Nmod,

    /// <summary>The possessor.</summary>
    NmodPoss,

    /// <summary>A phrase without a preposition that belongs to a noun.</summary>
    NmodUnmarked,

    /// <summary>The number of a counted noun.</summary>
    Nummod,

    /// <summary>An adjective of a noun.</summary>
    Amod,

    /// <summary>An adverb.</summary>
    Advmod,

    /// <summary>An article or other determiner.</summary>
    Det,

    /// <summary>The preposition of a noun.</summary>
    Case,

    /// <summary>A word that opens a subordinate clause: that, if, to.</summary>
    Mark,

    /// <summary>An auxiliary.</summary>
    Aux,

    /// <summary>The auxiliary of a passive.</summary>
    AuxPass,

    /// <summary>A form of be with its predicate.</summary>
    Cop,

    /// <summary>Another member of a coordination.</summary>
    Conj,

    /// <summary>And, or, but.</summary>
    Cc,

    /// <summary>The first part of a compound noun or number.</summary>
    Compound,

    /// <summary>A verb's particle: up, out.</summary>
    Prt,

    /// <summary>Another part of a name or fixed phrase.</summary>
    Flat,

    /// <summary>An apposition.</summary>
    Appos,

    /// <summary>A clause that belongs to a noun.</summary>
    Acl,

    /// <summary>A relative clause.</summary>
    AclRelcl,

    /// <summary>A clause of time, reason or condition.</summary>
    Advcl,

    /// <summary>A clause without a subject of its own: wants to pay.</summary>
    Xcomp,

    /// <summary>A clause that is said or thought.</summary>
    Ccomp,

    /// <summary>A clause that is the subject.</summary>
    Csubj,

    /// <summary>A clause beside another.</summary>
    Parataxis,

    /// <summary>There or it, as an expletive.</summary>
    Expl,

    /// <summary>Well, oh; a name in direct address.</summary>
    Discourse,

    /// <summary>Any other.</summary>
    Dep,
}

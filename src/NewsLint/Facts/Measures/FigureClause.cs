using NewsLint.Facts.Figures;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Locates a figure in the tree of its sentence: the noun that it counts or modifies, and the clause that it belongs to.</summary>
internal sealed class FigureClause
{
    /// <summary>The maximum number of steps up a tree; no real sentence is deeper.</summary>
    private const int MostSteps = 40;

    /// <summary>Locates a figure.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">Its kind.</param>
    public FigureClause(SentenceTree tree, Figure figure, FigureKind kind)
    {
        Tree = tree;
        Figure = figure;
        Kind = kind;
        First = tree.At(figure.Core.Start);
        Last = First;
        while (Last >= 0 && Last + 1 < tree.Count && tree.Tokens[Last + 1].Start < figure.Core.End)
            Last++;
        Top = TopOf();
        Noun = Top < 0 ? -1 : NounOf();
        Phrase = Noun >= 0 ? Noun : Top;
        Climb();
        FollowRaised();
        if (PassiveAfter() is >= 0 and var passive && passive != Clause)
            (Clause, Verb, Branch, guessedRole) = (passive, passive, Phrase, Relation.NsubjPass);
        Subject = Clause < 0 ? -1 : guessedRole is null ? SubjectOf(Clause) : NounBefore(Clause);
    }

    /// <summary>The sentence.</summary>
    public SentenceTree Tree { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>Its kind.</summary>
    public FigureKind Kind { get; }

    /// <summary>The first token of the figure, without its hedge, or -1 if it is not in the sentence.</summary>
    public int First { get; }

    /// <summary>Its last token.</summary>
    public int Last { get; }

    /// <summary>The token of the figure on which its other tokens depend.</summary>
    public int Top { get; }

    /// <summary>The noun that the figure counts or modifies: 12 people, a $500 credit; or -1 if there is none.</summary>
    public int Noun { get; private set; }

    /// <summary>The noun after the figure's own "of": 31% of Republicans; or -1 if there is none.</summary>
    public int Whole => Last >= 0 && Tree.Is(Last + 1, "of") && Tree.Relation(Last + 1) == Relation.Case && Tree.Head(Last + 1) > Last && IsNoun(Tree.Head(Last + 1)) ? Tree.Head(Last + 1) : -1;

    /// <summary>The head of the phrase that the figure is part of: the noun, or <see cref="Top"/>.</summary>
    public int Phrase { get; }

    /// <summary>The head of the clause: a verb, or the predicate of a form of be; -1 if no verb governs the figure.</summary>
    public int Clause { get; private set; } = -1;

    /// <summary>The verb: <see cref="Clause"/>, or its form of be; -1 if there is none.</summary>
    public int Verb { get; private set; } = -1;

    /// <summary>The child of the clause through which the figure belongs to it; the clause itself if the figure is the predicate of a form of be.</summary>
    public int Branch { get; private set; } = -1;

    /// <summary>The subject of the clause, or the noun in place of an omitted subject; -1 if there is none.</summary>
    public int Subject { get; }

    /// <summary>Whether the figure is the predicate of a form of be.</summary>
    public bool IsPredicate => Branch >= 0 && Branch == Clause && Verb != Clause;

    /// <summary>The relation through which the figure belongs to its clause.</summary>
    public Relation Role => guessedRole is { } guessed ? guessed : isObject ? Relation.Obj : Branch >= 0 && Branch != Clause ? Tree.Relation(Branch) : Relation.Root;

    /// <summary>Gets the preposition of a noun, or empty if it has none.</summary>
    public ReadOnlySpan<char> Preposition(int noun)
    {
        int preposition = noun < 0 ? -1 : Tree.Child(noun, Relation.Case);
        return preposition < 0 ? default : Tree[preposition];
    }

    /// <summary>Whether a token is a noun or a name.</summary>
    public bool IsNoun(int i) => i >= 0 && Tree.Tag(i) is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS && char.IsLetter(Tree[i][0]) && Tree[i] is not ("percent" or "per" or "cent");

    /// <summary>Whether a token is a verb.</summary>
    public bool IsVerb(int i) => i >= 0 && Tree.Tag(i) is (>= Tag.VB and <= Tag.VBZ) or >= Tag.BeVB;

    /// <summary>Whether a token is part of the figure.</summary>
    public bool IsFigure(int i) => i >= First && i <= Last;

    private Relation? guessedRole;
    private bool isObject;

    private int TopOf()
    {
        if (First < 0)
            return -1;
        for (int i = Last; i >= First; i--)
            if (Tree.Tag(i) != Tag.Mark && (Tree.Head(i) < First || Tree.Head(i) > Last))
                return i;
        return First;
    }

    /// <summary>Gets the counted noun from the tree, or from the words if the tree has none.</summary>
    private int NounOf()
    {
        int head = Tree.Head(Top);
        bool isBefore = head > Last && head - Last <= Reach && Tree.Relation(Top) is Relation.Nummod or Relation.Compound or Relation.Amod or Relation.NmodUnmarked or Relation.Det or Relation.Nmod or Relation.NmodPoss or Relation.OblUnmarked or Relation.Advmod;
        if (isBefore && Tree.Tag(head) is Tag.JJ && Tree.Relation(head) == Relation.Amod && Tree.Head(head) > head)
            head = Tree.Head(head); // a two-year-old girl, a 30-foot-high fence
        if (isBefore && IsNoun(head) && !HasMarkBetween(Last, head))
            return HeadOfCompound(head);
        if (Figure.NounToken >= 0 && Kind is FigureKind.Count or FigureKind.Frequency)
        {
            int noun = Tree.At(Figure.Source.Text.Tokens[Figure.NounToken].Start);
            if (noun > Last)
                return HeadOfCompound(noun);
        }
        if (Kind == FigureKind.Count && Whole >= 0)
            return Whole;
        int part = Kind == FigureKind.Count && Tree.Is(Last + 1, "of") ? Tree.Child(Top, Relation.Nmod) : -1;
        return part > Last && (IsNoun(part) || Tree.Tag(part) is Tag.DT or Tag.PRP) ? part : NounAfterArticle();
    }

    /// <summary>Gets the noun that ends the phrase which an article or possessor opens before the figure, where the tree has lost it: a $15-an-hour federal minimum wage; or -1.</summary>
    private int NounAfterArticle()
    {
        if (Kind is not (FigureKind.Money or FigureKind.Share or FigureKind.Quantity))
            return -1;
        int before = First - 1;
        while (before > 0 && (Tree.IsLeftOut(before) || Tree.Tag(before) == Tag.JJ))
            before--;
        if (before < 0 || Tree.Tag(before) is not (Tag.DT or Tag.PRPS or Tag.POS))
            return -1;
        int i = Last + 1;
        if (Tree.Is(i, "-") && (Tree.Is(i + 1, "a") || Tree.Is(i + 1, "an")))
            i += 4;
        int noun = -1;
        for (; i < Tree.Count && i - Last <= Reach && (IsNoun(i) || (noun < 0 && Tree.Tag(i) is Tag.JJ or Tag.CD)); i++)
            noun = IsNoun(i) ? i : noun;
        return noun;
    }

    /// <summary>Gets the head of a compound whose plural modifier looks like the counted noun: three drugs tests.</summary>
    private int HeadOfCompound(int noun)
    {
        int head = Tree.Head(noun);
        return Tree.Relation(noun) == Relation.Compound && head > noun && head - noun <= 2 && IsNoun(head) ? head : noun;
    }

    /// <summary>The maximum distance, in tokens, to a noun that a figure modifies.</summary>
    private const int Reach = 9;

    private bool HasMarkBetween(int last, int head)
    {
        if (Tree.Tag(last + 1) == Tag.CC && Tree.Tag(last + 2) is not (Tag.CD or Tag.Currency))
            return true; // six years for Smith, four and a fine for Jones
        for (int i = last + 1; i < head; i++)
            if (IsVerb(i) && Tree.Relation(i) is not (Relation.Amod or Relation.Compound))
                return true;
            else if (Tree.Tag(i) == Tag.Mark && !Tree.IsLeftOut(i) && Tree[i] is not ("-" or "‐" or "‑" or "\"" or "“" or "”" or "'" or "‘" or "’"))
                return true;
        return false;
    }

    /// <summary>Climbs from the figure's phrase to the next verb.</summary>
    private void Climb()
    {
        if (FramingVerb() is >= 0 and var framing)
        {
            (Clause, Verb, Branch, isObject) = (framing, framing, Phrase, true);
            return;
        }
        if (Top >= 0 && Kind == FigureKind.Ratio && IsVerb(Top))
        {
            (Clause, Verb, Branch) = (Top, Top, Top); // to double uptake
            return;
        }
        int at = Phrase;
        // The figure of a part is above its noun: three of them were held.
        if (at >= 0 && Top >= 0 && Tree.Head(at) == Top)
            at = Top;
        int from = at;
        for (int steps = 0; at >= 0 && steps < MostSteps; steps++)
        {
            if (IsVerb(at) && !IsFigure(at) && Tree.Relation(at) is not (Relation.Amod or Relation.Compound or Relation.Case or Relation.Cop or Relation.Aux or Relation.AuxPass))
            {
                (Clause, Verb, Branch) = (at, at, from);
                return;
            }
            int be = Tree.Child(at, Relation.Cop);
            if (be >= 0)
            {
                (Clause, Verb, Branch) = (at, be, from == at || IsWithin(from, at) ? from == at ? at : from : at);
                return;
            }
            from = at;
            at = Tree.Head(at);
        }
        Fallback();
    }

    /// <summary>Gets the verb right before a count that tells what happens to the counted: killed six people, injured 50; or -1. The tree often loses it in a list.</summary>
    private int FramingVerb()
    {
        int before = Tree.Before(First);
        return Kind == FigureKind.Count && before >= 0 && Tree.Tag(before) is Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBZ or Tag.JJ
            && MeasureFrames.OfVerb(VerbReader.LemmaAt(Tree, before), FrameRole.Object, Kind) is not null ? before : -1;
    }

    /// <summary>Goes on from a verb that only says who believes it to the verb that it is about: 20 people are believed to have died.</summary>
    private void FollowRaised()
    {
        if (Clause < 0 || Branch < 0 || Branch == Clause || Tree.Relation(Branch) is not (Relation.Nsubj or Relation.NsubjPass) || !ThingReader.IsRaising(VerbReader.LemmaAt(Tree, Clause)))
            return;
        int raised = Tree.Child(Clause, Relation.Xcomp);
        if (raised <= Clause || Tree.Child(raised, Relation.Mark) is not (>= 0 and var to) || Tree.Tag(to) != Tag.TO)
            return;
        guessedRole = Tree.Tag(raised) == Tag.VBN && Tree.Child(raised, Relation.AuxPass) >= 0 ? Relation.NsubjPass : Relation.Nsubj;
        Verb = Tree.Child(raised, Relation.Cop) is >= 0 and var be ? be : raised;
        Clause = raised;
    }

    /// <summary>
    /// Finds the passive verb directly after a count without a noun, or -1: "three miners were killed and 22 were rescued". Trees take such a figure
    /// for a part of the clause before it.
    /// </summary>
    private int PassiveAfter()
    {
        if (Kind != FigureKind.Count || Noun >= 0 || Last < 0 || Last + 2 >= Tree.Count || Tree[Last + 1] is not ("was" or "were" or "are" or "is"))
            return -1;
        int at = Last + 2;
        while (at < Tree.Count && Tree.Tag(at) is Tag.RB)
            at++;
        return at < Tree.Count && Tree.Tag(at) == Tag.VBN ? at : -1;
    }

    /// <summary>Finds a finite verb if the tree takes the figure's phrase for the head of the sentence: by 2-1, millennials see it so.</summary>
    private void Fallback()
    {
        int best = -1;
        for (int i = 0; i < Tree.Count && Phrase >= 0; i++)
        {
            if (Tree.Tag(i) is not (Tag.VBD or Tag.VBP or Tag.VBZ or Tag.BeVBD or Tag.BeVBP or Tag.BeVBZ or Tag.HaveVBD or Tag.HaveVBP or Tag.HaveVBZ or Tag.DoVBD) || Tree.Relation(i) is Relation.AclRelcl)
                continue;
            if (best < 0 || (best < Phrase && i > Phrase && Tree.Child(best, Relation.Nsubj) < 0))
                best = i;
        }
        if (best < 0)
        {
            for (int i = 0; i < Tree.Count && Phrase >= 0; i++)
                if (IsVerb(i) && Tree.Tag(i) is not (Tag.VBG or Tag.BeVBG or Tag.HaveVBG) && Tree.Relation(i) is not (Relation.Amod or Relation.Compound or Relation.Case) && (best < 0 || Math.Abs(i - Phrase) < Math.Abs(best - Phrase)))
                    best = i;
            if (best < 0)
                best = First < 0 ? -1 : HeadlineVerbs.Find(Tree, First);
            (Clause, Verb, Branch) = (best, best, Phrase);
            guessedRole = Phrase > best ? Relation.Obj : Relation.Nsubj;
            return;
        }
        Verb = best;
        Clause = Tree.Relation(best) is Relation.Cop or Relation.Aux or Relation.AuxPass && Tree.Head(best) >= 0 ? Tree.Head(best) : best;
        if (Tree.Relation(best) is Relation.Aux or Relation.AuxPass)
            Verb = Clause;
        Branch = Phrase;
    }

    private int NounBefore(int i)
    {
        for (i--; i >= 0; i--)
            if (IsNoun(i))
                return i;
        return -1;
    }

    private bool IsWithin(int child, int head) => Tree.Head(child) == head;

    /// <summary>Gets the subject of a clause, or of the clause that it belongs to, or the noun that it modifies.</summary>
    private int SubjectOf(int clause)
    {
        for (int steps = 0; clause >= 0 && steps < MostSteps; steps++)
        {
            int subject = OwnSubject(clause);
            if (subject >= 0)
            {
                if (Tree.Tag(subject) is not (Tag.WDT or Tag.WP) && !(Tree.Is(subject, "that") && Tree.Relation(clause) == Relation.AclRelcl))
                    return subject;
                for (int relative = clause; relative >= 0 && steps < MostSteps; steps++, relative = Tree.Head(relative))
                    if (Tree.Relation(relative) == Relation.AclRelcl)
                        return Tree.Head(relative);
                for (int noun = subject - 1; noun >= 0; noun--)
                    if (IsNoun(noun))
                        return noun;
                return subject;
            }
            int head = Tree.Head(clause);
            switch (Tree.Relation(clause))
            {
                case Relation.Acl when Tree.Child(clause, Relation.Mark) is >= 0 and var to && Tree.Tag(to) == Tag.TO:
                    // A plan to spend: the subject is the plan's owner.
                    if (Tree.Child(head, Relation.NmodPoss) is >= 0 and var planner)
                        return planner;
                    break;
                case Relation.Acl or Relation.AclRelcl:
                    return head;
                case Relation.Xcomp:
                    int controlled = Tree.Child(head, Relation.Obj);
                    if (controlled >= 0 && controlled < clause && Tree.Tag(controlled) != Tag.CD && Tree.Relation(clause) == Relation.Xcomp && controlled > head)
                        return controlled;
                    break;
                case Relation.Advcl when Tree.Child(clause, Relation.Mark) is >= 0 and var mark && Tree.Is(mark, "from") && Tree.Child(head, Relation.Obj) is >= 0 and var stopped:
                    return stopped; // to stop him from getting
                case Relation.Root:
                    // All he has to do is win: the subject is a clause with its own subject.
                    return Tree.Child(clause, Relation.Csubj) is >= 0 and var whole ? OwnSubject(whole)
                        : Tree.Child(clause, Relation.Advcl) is >= 0 and var adverbial && adverbial < clause ? OwnSubject(adverbial) : -1;
                default:
                    break;
            }
            clause = head;
        }
        return -1;
    }

    private int OwnSubject(int clause)
    {
        int found = -1;
        foreach (int child in Tree.Children(clause))
            if (Tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass && (found < 0 || child < clause))
                found = child; // prefer the subject nearest to the verb: parsers take datelines and days for subjects
        return found;
    }
}

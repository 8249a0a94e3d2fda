using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>Reads what a figure counts or measures.</summary>
internal static class ThingReader
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BearerNouns = FigureWords.WordSet(Words.BearerNouns);
    private static readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> MeasureVerbs = ReadVerbs();

    /// <summary>Writes the thing and its place.</summary>
    /// <param name="facts">The article, for its names, which are never counted.</param>
    /// <param name="clause">The clause of the figure.</param>
    /// <param name="measure">The measure, with the verb.</param>
    /// <param name="before">The previous measure in the sentence, whose noun it may share, or null if there is none.</param>
    public static void Read(ArticleFacts facts, FigureClause clause, Measure measure, Measure? before)
    {
        if (measure.Figure.Unit == Unit.Magnitude)
        {
            measure.Thing = Unit.Magnitude.Name;
            return;
        }
        if (measure.Kind == FigureKind.Quantity && DimensionOf(clause.Tree, clause.Last + 1) is { } dimension)
        {
            measure.Thing = dimension;
            int measured = MeasuredBy(clause, clause.Last + 1);
            measure.Measured = measured < 0 ? null : NounPhrases.Singular(clause.Tree, measured);
            return;
        }
        int noun = measure.Kind switch
        {
            FigureKind.Year => clause.Noun,
            FigureKind.Age or FigureKind.Vote or FigureKind.Time or FigureKind.Frequency => -1,
            FigureKind.Count when clause.Noun >= 0 && clause.Tree[clause.Noun] is "points" or "point" => Quantity(clause),
            FigureKind.Count or FigureKind.Ordinal when clause.Noun >= 0 => clause.Noun,
            FigureKind.Count when measure.Figure.NounToken < 0 => Bare(clause),
            _ => Quantity(clause),
        };
        if (ListReader.Thing(clause, before) is >= 0 and var listed)
            noun = listed;
        if (noun >= 0 && NounPhrases.IsEmpty(clause.Tree, noun) && NounPhrases.Whole(clause.Tree, noun) is >= 0 and var whole && !clause.IsFigure(whole) && clause.IsNoun(whole))
            noun = whole;
        if (measure.Kind == FigureKind.Share && noun > 0 && clause.Tree[noun] is "rate" or "level" && MeasureFrames.OfNoun(NounPhrases.Singular(clause.Tree, noun - 1), measure.Kind) is not null)
            noun--; // the unemployment rate
        if (noun >= 0 && noun < clause.First && PlacedMentions.NameAt(facts, measure.Figure.Block, clause.Tree.Tokens[noun].Start) is { Form: not Names.NameForm.Role })
            noun = -1;
        // The tagger takes "hurt" in "3 hurt" for a noun.
        if (noun >= 0 && measure.Kind == FigureKind.Count && noun == clause.Last + 1 && FigureWords.Casualties.Contains(clause.Tree[noun]))
            noun = -1;
        if (noun >= 0)
        {
            measure.Thing = NounPhrases.Singular(clause.Tree, noun);
            measure.ThingSpan = clause.Tree.Tokens[noun].Span;
            return;
        }
        if (measure.Kind == FigureKind.Age)
            measure.Thing = "age";
        else if (measure.Kind == FigureKind.Vote)
            measure.Thing = "vote";
        else if (measure.Kind is FigureKind.Count or FigureKind.Share && before is { Thing: not null } && before.Kind == measure.Kind && IsParallel(clause, before))
            (measure.Thing, measure.ThingSpan) = (before.Thing, before.ThingSpan);
    }

    /// <summary>Whether a figure at a verb measures the verb's subject.</summary>
    public static bool MeasuresSubject(string? lemma) => lemma is not null && MeasureVerbs["subject"].Contains(lemma);

    /// <summary>Whether a figure at a verb measures the verb's object.</summary>
    public static bool MeasuresObject(string? lemma) => lemma is not null && MeasureVerbs["object"].Contains(lemma);

    /// <summary>Whether the subject of a verb or adjective belongs to the infinitive after it: people are believed to have died, jobs are likely to go.</summary>
    public static bool IsRaising(string lemma) => MeasureVerbs["raising"].Contains(lemma);

    /// <summary>Whether the object of a verb is had by its subject, and nothing happens to it: has 800 workers.</summary>
    public static bool IsHaving(string? lemma) => lemma is not null && MeasureVerbs["having"].Contains(lemma);

    /// <summary>Whether the object of a verb is what its subject has room for: the hall seats up to 800 people.</summary>
    public static bool IsRoom(string? lemma) => lemma is not null && MeasureVerbs["room"].Contains(lemma);

    /// <summary>Whether the object of a verb is lost: dropped 340 jobs, lost 14 lives.</summary>
    public static bool IsLosing(string? lemma) => lemma is not null && MeasureVerbs["losing"].Contains(lemma);

    /// <summary>Gets what a number without a noun counts: the noun before its "of", or the verb's subject or object: a population of 769,025.</summary>
    private static int Bare(FigureClause clause)
    {
        int parent = Parent(clause);
        if (parent >= 0)
            return parent;
        return Governed(clause, static tag => tag is Tag.NN or Tag.NNS);
    }

    /// <summary>Gets what a quantity measures: the noun after it, the noun of its "of" phrase, or the subject or object of the verb.</summary>
    private static int Quantity(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        if (clause.Kind == FigureKind.Ratio && clause.Clause == clause.Top)
            return tree.Child(clause.Top, Relation.Obj);
        if (clause.Noun >= 0 && clause.Kind is not FigureKind.Count && DimensionOf(tree, clause.Noun) is null && !IsPeriod(tree, clause.Noun))
            return clause.Noun;
        bool isMoney = clause.Kind == FigureKind.Money;
        if (clause.Whole is >= 0 and var whole && !IsPeriod(tree, whole))
            return whole;
        foreach (int child in tree.Children(clause.Top))
        {
            if (child <= clause.Last || tree.Relation(child) is not (Relation.Nmod or Relation.Obl) || !clause.IsNoun(child) || IsPeriod(tree, child))
                continue;
            ReadOnlySpan<char> preposition = clause.Preposition(child);
            if (preposition is "of" || (isMoney && preposition is "in" or "worth" && tree.Tag(child) is Tag.NN or Tag.NNS && !char.IsUpper(tree[child][0]) && !(child + 1 < tree.Count && tree.Tag(child + 1) is Tag.NNP)))
                return child;
        }
        // cost the campaign $600,000 a day in donations: the tree often gives the phrase to the verb, or to the day
        for (int i = clause.Last + 1; isMoney && i <= clause.Last + 4 && i < tree.Count; i++)
        {
            if (clause.IsVerb(i) || (tree.Tag(i) == Tag.Mark && !tree.IsLeftOut(i)))
                break;
            if (tree.Is(i, "in") && tree.Relation(i) == Relation.Case && tree.Head(i) is var what && what > i && what - i <= 4 && tree.Tag(what) is Tag.NN or Tag.NNS && !char.IsUpper(tree[what][0]) && !IsPeriod(tree, what))
                return what;
        }
        int parent = Parent(clause);
        if (parent >= 0)
            return parent;
        if (clause.Kind is FigureKind.Score or FigureKind.Ratio)
            return clause.Clause >= 0 && tree.Child(clause.Clause, Relation.Obj) is >= 0 and var lead && lead < clause.First && lead != clause.Branch && MeasuresObject(VerbReader.LemmaAt(tree, clause.Verb)) ? lead : -1;
        return clause.Kind is FigureKind.Duration ? Governed(clause, static tag => tag is Tag.NN or Tag.NNS, onlyLasting: true) : Governed(clause, static tag => tag is Tag.NN or Tag.NNS);
    }

    /// <summary>Gets the noun whose "of" phrase contains the figure: revenue of $56 billion, a fine of about £22,000.</summary>
    private static int Parent(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        int head = clause.Top >= 0 ? tree.Head(clause.Top) : -1;
        if (head < 0 || head >= clause.First || !clause.IsNoun(head) || tree.Relation(clause.Top) is not (Relation.Nmod or Relation.NmodUnmarked or Relation.Acl))
            return -1;
        ReadOnlySpan<char> preposition = clause.Preposition(clause.Top);
        return preposition is "of" or "to" or "at" or "from" or "by" or "between" or "worth" && tree.Tag(head) is Tag.NN or Tag.NNS ? head : -1;
    }

    /// <summary>Gets the subject of a verb of change or being, or the object of a verb that changes something.</summary>
    private static int Governed(FigureClause clause, Func<Tag, bool> isThing, bool onlyLasting = false)
    {
        SentenceTree tree = clause.Tree;
        if (clause.Clause < 0)
            return -1;
        string lemma = VerbReader.LemmaAt(tree, clause.Verb);
        int changed = tree.Child(clause.Clause, Relation.Obj);
        if (!onlyLasting && changed >= 0 && changed != clause.Branch && changed < clause.First && MeasuresObject(lemma) && isThing(tree.Tag(changed)))
            return changed;
        bool isDifference = clause.Kind == FigureKind.Share && clause.Figure.Change == ChangeRole.By;
        if (isDifference)
            lemma = "rise";
        if (onlyLasting ? lemma != "last" : !MeasuresSubject(lemma) && !(VerbReader.IsPassive(tree, clause.Verb) && MeasuresObject(lemma)))
            return -1;
        int subject = clause.Subject;
        return subject >= 0 && !IsBearer(tree, subject) && subject != clause.Branch && !clause.IsFigure(subject) && isThing(tree.Tag(subject)) && !IsPeriod(tree, subject) ? subject : -1;
    }

    /// <summary>Whether a subject has quantities but is not one: the company, partner Biogen.</summary>
    private static bool IsBearer(SentenceTree tree, int noun)
    {
        if (BearerNouns.Contains(tree[noun]))
            return true;
        foreach (int child in tree.Children(noun))
            if (child == noun + 1 && tree.Relation(child) is Relation.Appos or Relation.Flat && tree.Tag(child) == Tag.NNP)
                return true;
        return false;
    }

    /// <summary>Gets the noun that an adjective of dimension describes: a fence 6 feet high, the fence is 6 feet high; or -1.</summary>
    private static int MeasuredBy(FigureClause clause, int adjective)
    {
        int head = clause.Tree.Head(adjective);
        if (clause.IsNoun(head))
            return head;
        foreach (int predicate in (ReadOnlySpan<int>)[adjective, head])
            foreach (int child in predicate < 0 ? default : clause.Tree.Children(predicate))
                if (clause.Tree.Relation(child) == Relation.Nsubj && clause.IsNoun(child) && !clause.IsFigure(child))
                    return child;
        return -1;
    }

    /// <summary>Gets the dimension of an adjective after a measure: tall, wide.</summary>
    private static string? DimensionOf(SentenceTree tree, int i) => i >= tree.Count ? null : tree[i] switch
    {
        "tall" or "high" => "height",
        "long" => "length",
        "wide" or "broad" => "width",
        "deep" => "depth",
        "thick" => "thickness",
        "heavy" => "weight",
        _ => null,
    };

    /// <summary>Whether a noun is a period of time, which is a rate's base and not the thing measured: $5 a day.</summary>
    private static bool IsPeriod(SentenceTree tree, int noun) => UnitWords.TryUnit(tree[noun], out UnitForm unit) && unit.Unit.Dimension == Dimension.Duration;

    /// <summary>Whether a number shares the noun of the figure before it: won 758 delegates, compared to Cruz's 538.</summary>
    private static bool IsParallel(FigureClause clause, Measure before) =>
        clause.Kind == FigureKind.Count ? before.Kind == FigureKind.Count : before.ThingSpan.Start > before.Figure.Core.End;

    private static Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> ReadVerbs()
    {
        var kinds = new Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.MeasureVerbs))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            kinds.Add(line[..colon], new HashSet<string>(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());
        }
        return kinds;
    }
}

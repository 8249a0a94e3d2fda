using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>
/// Reads the nouns of a list whose later clauses leave out the verb: "Barclays was fined £60m, HSBC £30m and Lloyds £28m", "Clinton is at 45 percent
/// and Trump at 40". Trees give all these figures the subject of the first.
/// </summary>
internal static class ListReader
{
    /// <summary>The maximum number of tokens of a noun phrase in a list.</summary>
    private const int LongestPhrase = 6;

    /// <summary>Gets the head of the noun phrase right before a figure that is the subject of a clause without a verb, or -1 if there is none.</summary>
    /// <param name="clause">The clause of the figure.</param>
    /// <param name="before">The previous measure in the sentence, or null if there is none.</param>
    public static int Noun(FigureClause clause, Measure? before)
    {
        if (before is null || !IsOneKind(clause, before))
            return -1;
        SentenceTree tree = clause.Tree;
        int end = tree.At(before.Figure.Core.End - 1);
        int noun = tree.Before(clause.First);
        bool isTo = noun >= 0 && tree.Is(noun, "to");
        if (noun >= 0 && IsLeading(tree, noun))
            noun = tree.Before(noun);
        if (end < 0 || noun <= end || !clause.IsNoun(noun))
            return -1;
        int head = noun;
        int first = noun;
        while (first - 1 > end && noun - first < LongestPhrase && IsOfPhrase(clause, first - 1))
        {
            first--;
            if (tree.Is(first, "of"))
                head = -1;
            else if (head < 0 && clause.IsNoun(first))
                head = first;
        }
        int mark = first - 1;
        if (head < 0 || mark <= end || !IsSeparator(tree, mark) || (isTo && !tree.Is(mark, ",")))
            return -1;
        for (int i = end + 1; i < mark; i++)
            if (clause.IsVerb(i))
                return -1;
        return head;
    }

    /// <summary>Gets the noun of a list that takes the place of the thing before it: sales rose 5%, profits 3%; or -1.</summary>
    /// <param name="clause">The clause of the figure.</param>
    /// <param name="before">The previous measure in the sentence, or null if there is none.</param>
    public static int Thing(FigureClause clause, Measure? before) =>
        clause.Kind != FigureKind.Count && before is { Thing: not null, ThingSpan.IsEmpty: false } && before.ThingSpan.End <= before.Figure.Span.Start && Noun(clause, before) is >= 0 and var noun && clause.Tree.Tag(noun) is Tag.NN or Tag.NNS ? noun : -1;

    /// <summary>Gets the name between a verb and a figure that is said of it: the poll has Clinton at 45 percent; or -1.</summary>
    public static int Object(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        int preposition = tree.Before(clause.First);
        int name = preposition - 1;
        if (name < 1 || !(tree.Is(preposition, "at") || tree.Is(preposition, "on") || tree.Is(preposition, "with")) || tree.Tag(name) is not (Tag.NNP or Tag.NNPS))
            return -1;
        int verb = name - 1;
        while (verb >= 0 && tree.Tag(verb) is Tag.NNP or Tag.NNPS or Tag.DT)
            verb--;
        return verb >= 0 && clause.IsVerb(verb) && VerbReader.LemmaAt(tree, verb) is "have" or "put" or "show" or "place" or "find" or "see" ? name : -1;
    }

    /// <summary>Gets the name that says of whom a figure of a list is: 45 percent for Clinton, 40 percent for Trump; or -1.</summary>
    /// <param name="facts">The article, for its dates, which are no bearers.</param>
    /// <param name="clause">The clause of the figure.</param>
    /// <param name="before">The previous measure in the sentence, or null if there is none.</param>
    public static int Complement(ArticleFacts facts, FigureClause clause, Measure? before)
    {
        int name = NameAfter(facts, clause, clause.Last, out int preposition);
        if (name < 0)
            return -1;
        SentenceTree tree = clause.Tree;
        if (before is not null && NameAfter(facts, clause, tree.At(before.Figure.Core.End - 1), out int first) is >= 0 and var beside && beside < clause.First)
            return tree[first].SequenceEqual(tree[preposition]) ? name : -1;
        int i = name + 1;
        while (tree.Is(i, ",") || tree.Is(i, "and") || (i < tree.Count && tree.IsLeftOut(i)))
            i++;
        int last = -1;
        for (; i < tree.Count && tree.Tag(i) is Tag.CD or Tag.Currency; i++)
            last = i;
        return last >= 0 && NameAfter(facts, clause, last, out int next) >= 0 && tree[next].SequenceEqual(tree[preposition]) ? name : -1;
    }

    /// <summary>Gets the name after the preposition after a figure and its noun, or -1.</summary>
    private static int NameAfter(ArticleFacts facts, FigureClause clause, int last, out int preposition)
    {
        SentenceTree tree = clause.Tree;
        preposition = last + 1;
        while (preposition < tree.Count && preposition - last <= 2 && (tree.Tag(preposition) is Tag.NN or Tag.NNS || tree.Tag(preposition) == Tag.Mark && tree.Is(preposition, "%")))
            preposition++;
        if (last < 0 || preposition >= tree.Count || tree[preposition] is not ("for" or "in" or "at" or "to" or "against"))
            return -1;
        int name = preposition + 1;
        while (name < tree.Count && tree.Tag(name) is Tag.DT)
            name++;
        if (name >= tree.Count || tree.Tag(name) is not (Tag.NNP or Tag.NNPS) || PlacedMentions.IsDate(facts, clause.Figure.Block, tree.Tokens[name].Span))
            return -1;
        while (name + 1 < tree.Count && tree.Tag(name + 1) is Tag.NNP or Tag.NNPS)
            name++;
        return name;
    }

    private static bool IsOneKind(FigureClause clause, Measure before) =>
        clause.Kind == before.Kind ? clause.Kind is FigureKind.Money or FigureKind.Share or FigureKind.Count or FigureKind.Duration or FigureKind.Quantity or FigureKind.Ratio
        : (clause.Kind == FigureKind.Count && clause.Noun < 0 && clause.Figure.Unit is null) || (before.Kind == FigureKind.Count && before.Figure.Unit is null);

    private static bool IsLeading(SentenceTree tree, int i) => tree[i] is "at" or "with" or "on" or "by" or "to" or "for";

    private static bool IsOfPhrase(FigureClause clause, int i) =>
        clause.IsNoun(i) || clause.Tree.Tag(i) is Tag.DT or Tag.JJ or Tag.POS or Tag.PRPS || clause.Tree[i] is "of" or "." or "&" or "’s" or "'s";

    private static bool IsSeparator(SentenceTree tree, int i) => tree[i] is "," or ";" or "and" or "or" or "but" or "while" or "with" or "by";
}

using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Quotations;
using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Facts.Measures;

/// <summary>Reads how a figure is stated, from its hedge and from the verbs that govern it.</summary>
internal static class AspectReader
{
    /// <summary>The number of verbs above a clause that can make it a forecast or demand.</summary>
    private const int Levels = 3;

    /// <summary>The maximum number of tokens from "a" to the figure: a magnitude-6 quake, a quake of magnitude 6.</summary>
    private const int ReachOfArticle = 4;

    private static readonly Dictionary<string, MeasureAspect> Governors = ReadGovernors("");
    private static readonly Dictionary<string, MeasureAspect> OwnAspects = ReadGovernors("own ");
    private static readonly Dictionary<string, MeasureAspect> NounAspects = ReadGovernors("noun ");
    private static readonly HashSet<string> SpeechVerbs = [.. CueWords.All.Select(static cue => VerbLemmas.Of(cue))];

    /// <summary>Writes the aspect, and whether it is one of a general claim.</summary>
    public static void Read(FigureClause clause, Measure measure)
    {
        bool isGiven = IsGiven(clause);
        measure.Aspect = Of(clause, measure, isGiven);
        measure.IsGiven = isGiven && measure.Aspect == MeasureAspect.Stated;
        measure.IsGeneral = (measure.Aspect == MeasureAspect.Condition && IsGeneral(clause)) || IsCapacity(clause, measure.Verb);
    }

    private static MeasureAspect Of(FigureClause clause, Measure measure, bool isGiven)
    {
        Figure figure = measure.Figure;
        if (measure.Kind == FigureKind.Age && figure.Source.Text.Is(figure.FirstToken - 1, "then"))
            return MeasureAspect.Earlier;
        if (figure.Change == ChangeRole.From && figure.Unit?.Dimension != Dimension.Duration)
            return MeasureAspect.Earlier;
        if (measure.Thing is not null && measure.Kind != FigureKind.Count && NounAspects.TryGetValue(measure.Thing, out MeasureAspect ofNoun))
            return ofNoun;
        SentenceTree tree = clause.Tree;
        int at = clause.Clause;
        int verb = clause.Verb;
        MeasureAspect found = MeasureAspect.Stated;
        for (int level = 0; at >= 0 && level < Levels && !isGiven; level++)
        {
            MeasureAspect here = OfClause(tree, at, verb);
            if (here != MeasureAspect.Stated && (found == MeasureAspect.Stated || here is MeasureAspect.Condition))
                found = here;
            int above = Above(tree, at, out bool isComplement);
            if (above < 0 || !isComplement)
                break;
            if (found == MeasureAspect.Stated && Governors.TryGetValue(VerbOrWord(tree, above), out MeasureAspect governed) && !IsDone(tree, at))
                found = governed;
            if (tree.Relation(at) == Relation.Ccomp && SpeechVerbs.Contains(VerbReader.LemmaAt(tree, above)))
                break; // likely to say that it is: only the saying is to come
            at = above;
            verb = tree.Child(above, Relation.Cop) is >= 0 and var be ? be : above;
        }
        if (found == MeasureAspect.Stated && tree.Child(clause.Phrase, Relation.Case) is > 0 and var preposition && tree.Is(preposition, "for") && clause.IsNoun(preposition - 1)
            && (Governors.TryGetValue(tree[preposition - 1].ToString(), out MeasureAspect asked) || NounAspects.TryGetValue(tree[preposition - 1].ToString(), out asked)))
            found = asked; // a call for a $2 million fund
        if (found == MeasureAspect.Stated && !isGiven && measure is { Verb: not null, IsPassive: false } and not { Kind: FigureKind.Age or FigureKind.Year } && clause.Role is not (Relation.Nsubj or Relation.NsubjPass) && OwnAspects.TryGetValue(measure.Verb, out MeasureAspect own))
            found = own;
        if (found != MeasureAspect.Stated)
            return found;
        if (IsGeneral(clause))
            return MeasureAspect.Condition;
        if (figure.Side == HedgeSide.Bound && figure.IsUpperBound)
            return MeasureAspect.Limit;
        return IsEarlier(clause) ? MeasureAspect.Earlier : MeasureAspect.Stated;
    }

    /// <summary>Whether the figure belongs to what is already known, whatever the sentence says will come of it: the $12 million project, its 800 workers, the first 100 days.</summary>
    private static bool IsGiven(FigureClause clause)
    {
        if (clause.Phrase < 0)
            return false;
        SentenceTree tree = clause.Tree;
        if (clause.First > 0 && tree[clause.First - 1] is "first" or "last" or "past" or "previous" or "all")
            return true;
        return IsDefinite(clause, clause.Phrase) || (tree.Before(clause.First) is > 0 and var of && tree.Is(of, "of") && tree.Head(clause.Top) == of - 1 && IsDefinite(clause, of - 1)); // the gap of about £28m
    }

    private static bool IsDefinite(FigureClause clause, int noun)
    {
        SentenceTree tree = clause.Tree;
        foreach (int child in tree.Children(noun))
            if (child < clause.First && (tree.Relation(child) == Relation.NmodPoss || (tree.Relation(child) == Relation.Det && tree[child] is "the" or "The" or "this" or "This" or "that" or "these" or "These" or "those" or "Those")))
                return true;
        return false;
    }

    /// <summary>Whether a sentence says what such things can do, and not what this one did: a magnitude-6 quake can cause severe damage.</summary>
    private static bool IsGeneral(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        if (clause.Role != Relation.Nsubj || !HasCan(clause))
            return false;
        for (int i = clause.First - 1; i >= Math.Max(0, clause.First - ReachOfArticle); i--)
            if (tree.Is(i, "a") || tree.Is(i, "an"))
                return true;
        return false;
    }

    /// <summary>Whether a sentence says for how many there is room, and not how many there are: can take 30 pupils, seats up to 30.</summary>
    private static bool IsCapacity(FigureClause clause, string? verb) =>
        clause.Kind == FigureKind.Count && clause.Role == Relation.Obj
        && (HasCan(clause) || (clause.Verb >= 0 && clause.Figure is { Side: HedgeSide.Bound, IsUpperBound: true } && clause.Tree.Tag(clause.Verb) is Tag.VBZ or Tag.VBP && ThingReader.IsRoom(verb)));

    private static bool HasCan(FigureClause clause) => clause.Clause >= 0 && clause.Tree.Child(clause.Clause, Relation.Aux) is >= 0 and var auxiliary && clause.Tree.Is(auxiliary, "can");

    /// <summary>Gets the aspect that a clause's own auxiliaries, negations and conjunctions express.</summary>
    private static MeasureAspect OfClause(SentenceTree tree, int clause, int verb)
    {
        MeasureAspect aspect = MeasureAspect.Stated;
        foreach (int child in tree.Children(clause))
        {
            ReadOnlySpan<char> word = tree[child];
            switch (tree.Relation(child))
            {
                case Relation.Mark when (word.Equals("if", StringComparison.OrdinalIgnoreCase) || word.Equals("unless", StringComparison.OrdinalIgnoreCase)) && tree.Relation(clause) != Relation.Ccomp:
                    return MeasureAspect.Condition;
                case Relation.Advmod or Relation.Det when child < verb + 1 && word is "not" or "n't" or "n’t" or "never" && !tree.Is(child + 1, "only"):
                    return MeasureAspect.Denied;
                case Relation.Aux when word.Equals("should", StringComparison.OrdinalIgnoreCase) || word.Equals("must", StringComparison.OrdinalIgnoreCase):
                    aspect = MeasureAspect.Demand;
                    break;
                case Relation.Aux when tree.Tag(child) == Tag.MD && !word.Equals("can", StringComparison.OrdinalIgnoreCase):
                    aspect = IsPastHabit(tree, clause, word) ? MeasureAspect.Stated : MeasureAspect.Forecast;
                    break;
                default:
                    break;
            }
        }
        return aspect;
    }

    /// <summary>Determines whether a modal is not a forecast: could, would or might have done; could do in the past.</summary>
    private static bool IsPastHabit(SentenceTree tree, int clause, ReadOnlySpan<char> modal)
    {
        if (modal is "'d" or "’d" or "ca")
            return true;
        foreach (int child in tree.Children(clause))
            if (tree.Relation(child) == Relation.Aux && tree.Tag(child) is Tag.HaveVB)
                return true;
        return false;
    }

    /// <summary>Gets the clause that a clause completes: expected to pay, said it would. This includes infinitives of purpose.</summary>
    private static int Above(SentenceTree tree, int clause, out bool isComplement)
    {
        isComplement = tree.Relation(clause) is Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.Acl or Relation.Conj or Relation.Advcl
            && (tree.Relation(clause) is Relation.Xcomp or Relation.Ccomp or Relation.Conj || IsInfinitive(tree, clause));
        if (tree.Relation(clause) == Relation.Conj && tree.Child(clause, Relation.Nsubj) >= 0)
            isComplement = false;
        return tree.Head(clause);
    }

    private static bool IsInfinitive(SentenceTree tree, int clause) => tree.Child(clause, Relation.Mark) is >= 0 and var mark && tree.Tag(mark) == Tag.TO;

    /// <summary>Whether a clause reports a completed act: its verb is finite and in the past tense.</summary>
    private static bool IsDone(SentenceTree tree, int clause) => tree.Tag(clause) is Tag.VBD or Tag.BeVBD or Tag.HaveVBD or Tag.DoVBD;

    private static string VerbOrWord(SentenceTree tree, int i) => tree.Tag(i) is (>= Tag.VB and <= Tag.VBZ) or >= Tag.BeVB ? VerbReader.LemmaAt(tree, i) : tree[i].ToString().ToLowerInvariant();

    /// <summary>Whether the clause contrasts a past value with the present: previously, originally, earlier.</summary>
    private static bool IsEarlier(FigureClause clause)
    {
        SentenceTree tree = clause.Tree;
        if (clause.Clause < 0)
            return false;
        foreach (int child in tree.Children(clause.Clause))
        {
            if (child == clause.Branch)
                continue;
            ReadOnlySpan<char> word = tree[child];
            if (tree.Relation(child) == Relation.Advmod && word is "previously" or "formerly" or "originally" or "initially" or "once" or "earlier" or "Previously" or "Originally" or "Initially" or "Earlier")
                return true;
        }
        return false;
    }

    /// <summary>Reads the words of the lines that begin with a prefix.</summary>
    private static Dictionary<string, MeasureAspect> ReadGovernors(string prefix)
    {
        var governors = new Dictionary<string, MeasureAspect>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.AspectGovernors))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            ReadOnlySpan<char> name = line.AsSpan(0, colon);
            int start = name.IndexOf(' ') + 1;
            if (!name[..start].SequenceEqual(prefix))
                continue;
            MeasureAspect aspect = name[start..] is "demand" ? MeasureAspect.Demand : name[start..] is "denied" ? MeasureAspect.Denied : MeasureAspect.Forecast;
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                governors[word] = aspect;
        }
        return governors;
    }
}

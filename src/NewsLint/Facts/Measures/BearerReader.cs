using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Names;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Reads the bearer of a figure: whose quantity it is.</summary>
internal sealed class BearerReader(ArticleFacts facts, FigureClause clause, Measure measure)
{
    /// <summary>The maximum number of steps from a day to what it belongs to.</summary>
    private const int MostSteps = 4;

    private readonly SentenceTree tree = clause.Tree;

    /// <summary>Writes the bearer, its place and its name.</summary>
    /// <param name="before">The previous measure in the sentence, or null if there is none.</param>
    public void Read(Measure? before)
    {
        int bearer = NotDate(Find(before));
        if (bearer >= 0 && tree.Tag(bearer) is not (Tag.DT or Tag.EX or Tag.WDT or Tag.CD or Tag.Currency) && (clause.IsNoun(bearer) || tree.Tag(bearer) is not (Tag.NN or Tag.NNS)))
            Write(bearer);
        else if (before is { Bearer: not null } && before.Verb == measure.Verb)
            (measure.Bearer, measure.BearerSpan, measure.BearerEntity, measure.IsBearerPronoun) = (before.Bearer, before.BearerSpan, before.BearerEntity, before.IsBearerPronoun);
        else
            WriteNearest();
    }

    /// <summary>Gets what a day belongs to, because trees attach clauses to it: the trove released on Thursday, which holds 13 letters; in July, Norby, which reported. Or -1.</summary>
    private int NotDate(int bearer)
    {
        for (int steps = 0; bearer >= 0 && steps < MostSteps && PlacedMentions.IsDate(facts, measure.Figure.Block, tree.Tokens[bearer].Span); steps++)
        {
            int named = tree.Child(bearer, Relation.Appos);
            bearer = named >= 0 && IsName(named) ? named : AboveDate(bearer);
        }
        return bearer;
    }

    /// <summary>Gets the noun that a day belongs to, directly or as part of its clause, or the subject of its verb; or -1.</summary>
    private int AboveDate(int date)
    {
        int head = tree.Head(date);
        if (head < 0 || clause.IsNoun(head))
            return head;
        if (tree.Relation(head) == Relation.Acl)
            return tree.Head(head);
        int subject = tree.Child(head, Relation.Nsubj);
        return subject != date ? subject : -1;
    }

    private int Find(Measure? before)
    {
        if (measure.Kind == FigureKind.Age)
            return OfAge();
        if (RespectivelyReader.Bearer(clause) is >= 0 and var row)
            return row;
        if (ListReader.Noun(clause, before) is >= 0 and var listed && listed != clause.Noun)
            return measure.ThingSpan == tree.Tokens[listed].Span && before!.BearerSpan != before.ThingSpan ? -1 : listed; // profits of the bearer before
        if (ListReader.Complement(facts, clause, before) is >= 0 and var named)
            return named;
        if (ListReader.Object(clause) is >= 0 and var shown)
            return shown;
        if (Owner(clause.Phrase) is >= 0 and var owner)
            return owner;
        if (Owner(clause.Top) is >= 0 and var ofFigure)
            return ofFigure; // trees give the possessor of "the mayor's $2 million request" to the figure
        int thing = measure.ThingSpan.IsEmpty ? -1 : tree.At(measure.ThingSpan.Start);
        if (thing >= 0 && Owner(thing) is >= 0 and var ofThing)
            return ofThing;
        if (OwnerOfRequest(thing >= 0 ? thing : clause.Phrase) is >= 0 and var asking)
            return asking;
        if (thing >= 0 && thing != clause.Noun && (thing == clause.Subject || thing < clause.First))
            return OfThing(thing);
        int subject = clause.Subject;
        if (subject >= 0 && (subject == clause.Phrase || subject == clause.Noun || subject == thing || subject == clause.Top))
            return Place(subject) is >= 0 and var place ? place : clause.IsNoun(clause.Noun) ? clause.Noun : thing;
        if (Receiver() is >= 0 and var receiver)
            return receiver;
        if (subject >= 0)
            return Acting(subject);
        return clause.Verb >= 0 && VerbReader.IsPassive(tree, clause.Verb) && Agent() is >= 0 and var agent ? agent : Place(clause.Phrase);
    }

    /// <summary>Gets who has the age: the noun after it, the name before it, or the subject.</summary>
    private int OfAge()
    {
        if (clause.First > 1 && tree.Is(clause.First - 1, "of") && tree.Is(clause.First - 2, "age"))
            return clause.Subject; // died at the age of 87
        if (clause.Noun >= 0)
            return clause.Noun;
        if (clause.IsPredicate && clause.Subject >= 0)
            return clause.Subject;
        if (clause.First > 1 && tree[clause.First - 1] is "," or "(" && IsName(clause.First - 2))
            return clause.First - 2;
        int head = tree.Head(clause.Top);
        if (head >= 0 && head < clause.First && clause.IsNoun(head))
            return head;
        for (int i = clause.First - 1; i >= Math.Max(0, clause.First - 4); i--)
            if (clause.IsNoun(i))
                return i;
        return clause.Subject;
    }

    /// <summary>Gets the possessor of a noun, or -1 if there is none.</summary>
    private int Owner(int noun)
    {
        if (noun < 0)
            return -1;
        int owner = tree.Child(noun, Relation.NmodPoss);
        return owner >= 0 && !clause.IsFigure(owner) ? owner : -1;
    }

    /// <summary>Gets the possessor of the noun right before "for", which trees often attach to the verb: supports the mayor's call for a $2 million fund; or -1 if there is none.</summary>
    private int OwnerOfRequest(int noun) =>
        noun >= 0 && measure.Kind != FigureKind.Duration && tree.Child(noun, Relation.Case) is > 0 and var preposition && tree.Is(preposition, "for") && clause.IsNoun(preposition - 1) ? Owner(preposition - 1) : -1;

    /// <summary>Gets the bearer of a measured thing: the name after its preposition, the noun that it belongs to, or itself.</summary>
    private int OfThing(int thing)
    {
        int named = -1;
        foreach (int child in tree.Children(thing))
        {
            if (clause.IsFigure(child) || child == clause.Top)
                continue;
            if (tree.Relation(child) is Relation.Compound or Relation.NmodUnmarked or Relation.Amod && IsName(child))
                return child;
            if (tree.Relation(child) is Relation.Nmod or Relation.Obl && clause.IsNoun(child) && clause.Preposition(child) is "of" or "in" or "at" or "for" or "among" or "from" or "by" && (named < 0 || (IsName(child) && !IsName(named))))
                named = child;
        }
        if (named >= 0)
            return Named(named);
        int head = tree.Head(thing);
        if (head >= 0 && clause.IsNoun(head) && NounPhrases.IsEmpty(tree, head))
            return thing; // the number of cars
        if (head >= 0 && tree.Relation(thing) is Relation.Nmod or Relation.Acl && clause.IsNoun(head) && clause.Preposition(thing) is "with" or "of")
            return Named(head);
        if (clause.Subject >= 0 && clause.Subject != thing)
            return Named(clause.Subject);
        return Place(thing) is >= 0 and var place ? place : thing;
    }

    /// <summary>Gets a name after a preposition of place, in the clause or at a noun.</summary>
    private int Place(int noun)
    {
        foreach (int child in tree.Children(noun))
            if (tree.Relation(child) == Relation.Nmod && IsName(child) && clause.Preposition(child) is "in" or "at" or "from" or "of" or "on" or "for")
                return child;
        if (clause.Clause < 0)
            return -1;
        foreach (int child in tree.Children(clause.Clause))
            if (tree.Relation(child) == Relation.Obl && IsName(child) && clause.Preposition(child) is "in" or "at" or "from" or "for" or "near" or "across" && !PlacedMentions.IsDate(facts, measure.Figure.Block, tree.Tokens[child].Span))
                return child;
        return -1;
    }

    /// <summary>Gets who gains or loses, if the verb expresses it: would cost the campaign $600,000, gave the visitors a 28-8 lead.</summary>
    private int Receiver()
    {
        if (clause.Clause < 0 || measure.Verb is not ("cost" or "give" or "save" or "earn" or "win" or "assure" or "grant" or "leave" or "award" or "hand" or "guarantee"))
            return -1;
        int receiver = tree.Child(clause.Clause, Relation.Iobj);
        if (receiver < 0 && measure.Verb is "cost" or "assure")
            receiver = tree.Child(clause.Clause, Relation.Obj);
        return receiver >= 0 && receiver != clause.Branch && !clause.IsFigure(receiver) && receiver != clause.Noun ? receiver : -1;
    }

    /// <summary>Gets the subject; for an act, its owner; for an empty noun, the whole: Clinton's win, many of the cases, 43 percent of Republicans.</summary>
    private int Acting(int subject)
    {
        bool isNumeral = !clause.IsNoun(subject) && tree.Tag(subject) is not (Tag.PRP or Tag.WP);
        if ((isNumeral || NounPhrases.IsEmpty(tree, subject)) && NounPhrases.Whole(tree, subject) is >= 0 and var whole)
            return Named(whole);
        int owner = Owner(subject);
        return owner >= 0 && IsName(owner) && tree.Tag(subject) is Tag.NN or Tag.NNS ? owner : Named(subject);
    }

    private int Agent()
    {
        int agent = tree.Child(clause.Clause, Relation.OblAgent);
        return agent >= 0 && !clause.IsFigure(agent) ? agent : -1;
    }

    /// <summary>Gets the name in apposition to a noun, or the noun itself.</summary>
    private int Named(int noun)
    {
        if (IsName(noun))
            return noun;
        int apposition = tree.Child(noun, Relation.Appos);
        return apposition >= 0 && IsName(apposition) && tree.Tag(noun) is not (Tag.PRP or Tag.NNP) ? apposition : noun;
    }

    private bool IsName(int i) => tree.Tag(i) is Tag.NNP or Tag.NNPS && !PlacedMentions.IsDate(facts, measure.Figure.Block, tree.Tokens[i].Span);

    private void Write(int bearer)
    {
        TextSpan span = tree.Is(bearer, "old") || tree.Is(bearer, "olds") ? WholeAge(bearer) : clause.IsNoun(bearer) ? NounPhrases.Compound(tree, bearer) : tree.Tokens[bearer].Span;
        TextSpan own = tree.Tokens[bearer].Span;
        if (span.OverlapsWith(measure.Figure.Core) && !own.OverlapsWith(measure.Figure.Core) && (measure.Kind != FigureKind.Age || own.End <= measure.Figure.Core.Start))
            span = own; // a 46-acre park; Denham, 35
        measure.BearerSpan = span;
        int block = measure.Figure.Block;
        NameMention? name = PlacedMentions.NameAt(facts, block, tree.Tokens[bearer].Start);
        if (name is null && tree.Tag(bearer) is Tag.PRP or Tag.PRPS)
        {
            int local = PronounReader.Local(tree, bearer);
            if (local >= 0)
            {
                Write(local);
                return;
            }
            measure.BearerEntity = PronounReader.Resolve(facts, block, tree, bearer);
            measure.IsBearerPronoun = true;
            measure.Bearer = measure.BearerEntity?.Name ?? tree[bearer].ToString();
            return;
        }
        measure.BearerEntity = name?.Entity;
        // Use the words of the text if the name abbreviates them, or they abbreviate the name.
        measure.Bearer = name is not null && IsShort(name.Entity.Name) && (!name.TitleSpan.IsEmpty || name.Entity.Name.Contains(tree[bearer].ToString(), StringComparison.OrdinalIgnoreCase)) ? name.Entity.Name : Words(span);
    }

    /// <summary>Gets the span of an age that is a noun: the 31-year-old.</summary>
    private TextSpan WholeAge(int old)
    {
        int first = old;
        while (first > 0 && tree.Tokens[first - 1].End == tree.Tokens[first].Start)
            first--;
        return TextSpan.FromBounds(tree.Tokens[first].Start, tree.Tokens[old].End);
    }

    /// <summary>Writes the nearest name in the sentence, preferably before the figure, if neither a verb nor an owner determines the bearer.</summary>
    private void WriteNearest()
    {
        Figure figure = measure.Figure;
        NameMention? nearest = null;
        TextSpan sentence = facts.Article.Blocks[figure.Block].Prose.Sentences[figure.Sentence];
        foreach (NameMention mention in PlacedMentions.NamesFrom(facts, figure.Block, sentence.Start))
        {
            if (mention.Form == NameForm.Role)
                continue;
            if (mention.Span.Start >= sentence.End || (mention.Span.Start > figure.Core.End && nearest is not null))
                break;
            nearest = mention;
        }
        if (nearest is null)
        {
            // The first noun of the sentence is usually its subject.
            for (int i = 0; i < clause.Verb; i++)
                if (clause.IsNoun(i) && !clause.IsFigure(i))
                {
                    Write(i);
                    return;
                }
            return;
        }
        measure.BearerSpan = nearest.Span;
        measure.BearerEntity = nearest.Entity;
        measure.Bearer = IsShort(nearest.Entity.Name) ? nearest.Entity.Name : Words(nearest.Span);
    }

    private string Words(TextSpan span)
    {
        string words = tree.Text.Substring(span.Start, span.Length);
        return IsShort(words) ? words : words[(words.LastIndexOf(' ') + 1)..];
    }

    /// <summary>Whether words have at most five words: a bearer is a name, not a description.</summary>
    private static bool IsShort(string words) => words.AsSpan().Count(' ') < 5;
}

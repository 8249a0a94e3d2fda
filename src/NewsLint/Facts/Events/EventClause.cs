using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Facts.Events;

/// <summary>
/// What copy says about a day or place: the words around it, and the verb or noun that it belongs to. Two clauses tell of one event if
/// they share both.
/// </summary>
internal sealed class EventClause
{
    /// <summary>How near a name counts: who is in the story says less of the event than what is done.</summary>
    private const double OfName = 0.5;

    /// <summary>The number of words after which a word counts 1/e of one that is next to the day.</summary>
    private const double Reach = 8;

    /// <summary>What a comma or conjunction between a word and the day leaves of the word's nearness.</summary>
    private const double AcrossMark = 0.6;

    /// <summary>The maximum number of tokens between a day and a near verb or noun.</summary>
    private const int NearHead = 9;

    /// <summary>The maximum number of steps up a tree.</summary>
    private const int MostSteps = 12;

    private readonly ArticleFacts facts;
    private readonly TextSpan sentence;
    private bool isParsed;
    private string verb = "";
    private string verbText = "";
    private string noun = "";
    private string subject = "";
    private string subjectText = "";
    private int headDistance = int.MaxValue;
    private int verbDistance = int.MaxValue;
    private int nounDistance = int.MaxValue;
    private List<string>? persons;

    /// <summary>Reads the words around a span.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="block">The index of the block.</param>
    /// <param name="span">The day or place, in the block's prose.</param>
    public EventClause(ArticleFacts facts, int block, TextSpan span)
    {
        this.facts = facts;
        (Block, Span) = (block, span);
        Prose prose = facts.Article.Blocks[block].Prose;
        sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(span.Start), prose.Sentences.Length - 1)];
        Near = ReadWords(prose);
    }

    /// <summary>The index of the block.</summary>
    public int Block { get; }

    /// <summary>The day or place, in the block's prose.</summary>
    public TextSpan Span { get; }

    /// <summary>The nearness of each word of the sentence that has a meaning of its own, from 0 to 1, by the hash of its stem.</summary>
    public Dictionary<uint, double> Near { get; }

    /// <summary>The base form of the verb that the day or place belongs to; empty if there is none.</summary>
    public string Verb => Parsed().verb;

    /// <summary>The verb as written, in lower case, with its particle; with "to" if it is an infinitive.</summary>
    public string VerbText => Parsed().verbText;

    /// <summary>The noun that it belongs to, in the singular: the debate on Tuesday; empty if there is none.</summary>
    public string Noun => Parsed().noun;

    /// <summary>The name, or else the noun, that is the subject of the verb; empty if there is none.</summary>
    public string Subject => Parsed().subject;

    /// <summary>The subject as written: the family name of a person, the full name of anything else, or the noun; empty if there is none.</summary>
    public string SubjectText => Parsed().subjectText;

    /// <summary>The family names of the persons that the sentence names.</summary>
    public IReadOnlyList<string> Persons => persons ??= ReadPersons();

    /// <summary>Whether the verb or noun is only a few words from the day or place.</summary>
    public bool IsHeadNear => Parsed().headDistance <= NearHead;

    /// <summary>Whether the day or place belongs to the noun rather than to the verb: the debate on Tuesday.</summary>
    public bool IsNounNearer => Parsed().nounDistance < Parsed().verbDistance;

    /// <summary>Whether the verb is.</summary>
    public bool IsVerbNear => Parsed().verbDistance <= NearHead;

    /// <summary>Whether the subject is a name.</summary>
    public bool HasNamedSubject { get; private set; }

    /// <summary>Whether the subject is the name of a person.</summary>
    public bool HasPersonSubject { get; private set; }

    /// <summary>Whether another clause of the article is in the same sentence.</summary>
    public bool IsBeside(EventClause other) => other.Block == Block && other.sentence == sentence;

    /// <summary>Returns the hash by which words with one stem are the same: apologize, apologized.</summary>
    public static uint Hash(ReadOnlySpan<char> word) => Stem.Hash(word.Length > 4 && word[^1] == 'e' ? word[..^1] : word);

    private Dictionary<uint, double> ReadWords(Prose prose)
    {
        var near = new Dictionary<uint, double>();
        ImmutableArray<Token> tokens = prose.Tokens;
        int at = Tokenizer.IndexAt(tokens, Span.Start);
        double nearness = 1;
        for (int i = at - 1; i >= 0 && tokens[i].Start >= sentence.Start; i--)
            nearness = Add(near, prose, i, nearness);
        nearness = 1;
        for (int i = at; i < tokens.Length && tokens[i].Start < sentence.End; i++)
            if (tokens[i].Start >= Span.End)
                nearness = Add(near, prose, i, nearness);
        return near;
    }

    /// <summary>Adds a word and returns the nearness of the next one.</summary>
    private static double Add(Dictionary<uint, double> near, Prose prose, int i, double nearness)
    {
        Token token = prose.Tokens[i];
        ReadOnlySpan<char> word = token.In(prose.Text);
        if (token.Kind is TokenKind.Punctuation)
            return (word[0] is ',' && !IsInside(prose, i)) || word[0] is ';' or ':' or '(' or ')' or '—' or '–' || word is "--" ? nearness * AcrossMark : nearness;
        if (word is "and" or "but" or "after" or "before" or "when" or "while" or "as")
            return nearness * AcrossMark * Math.Exp(-1 / Reach);
        if (IsTelling(word))
        {
            uint hash = Hash(word);
            double own = char.IsUpper(word[0]) ? nearness * OfName : nearness;
            if (!near.TryGetValue(hash, out double known) || known < own)
                near[hash] = own;
        }
        return nearness * Math.Exp(-1 / Reach);
    }

    /// <summary>Whether a comma is inside a part of the clause: beside an age (Finch, 91, died), between the names of a place (Newton Street, Millom), before the day.</summary>
    private static bool IsInside(Prose prose, int i)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        if (i == 0 || i + 1 >= tokens.Length)
            return false;
        (Token before, Token after) = (tokens[i - 1], tokens[i + 1]);
        if (before.Kind == TokenKind.Number || after.Kind == TokenKind.Number)
            return true;
        bool isNameBefore = char.IsUpper(prose.Text[before.Start]);
        return isNameBefore && (char.IsUpper(prose.Text[after.Start]) || after.In(prose.Text) is "on" or "late" or "early");
    }

    /// <summary>Whether a word says something about the event: no function word, no day.</summary>
    private static bool IsTelling(ReadOnlySpan<char> word) => EvidenceWords.Counts(word) && Dates.Calendar.Weekday(word) is null && Dates.Calendar.Month(word) == 0;

    private List<string> ReadPersons()
    {
        var names = new List<string>();
        foreach (NameMention name in PlacedMentions.NamesFrom(facts, Block, sentence.Start))
        {
            if (name.Span.Start >= sentence.End)
                break;
            if (name.Kind == NameKind.Person)
                names.Add(name.Entity.FamilyName.Length > 0 ? name.Entity.FamilyName : name.Entity.Name);
        }
        return names;
    }

    private EventClause Parsed()
    {
        if (isParsed)
            return this;
        isParsed = true;
        Prose prose = facts.Article.Blocks[Block].Prose;
        SentenceTree tree = SentenceParser.Own.Parse(prose.Text, TreeTokens.Cut(prose.Text, prose.Tokens, sentence));
        int at = tree.At(Span.Start);
        int day = at;
        for (int steps = 0; at >= 0 && steps < MostSteps; steps++)
        {
            int head = tree.Head(at);
            if (head < 0)
                break;
            if (IsVerb(tree, head))
            {
                verb = VerbReader.LemmaAt(tree, head);
                verbText = WrittenVerb(tree, head);
                verbDistance = HasRival(tree, Math.Min(head, day), Math.Max(head, day)) ? Math.Abs(head - day) : Math.Min(Math.Abs(head - day), NearHead);
                headDistance = Math.Min(headDistance, verbDistance);
                ReadSubject(tree, head);
                break;
            }
            if (noun.Length == 0 && IsEventNoun(tree, head))
            {
                noun = NounPhrases.Singular(tree, head);
                headDistance = nounDistance = Math.Abs(head - day);
            }
            at = head;
        }
        return this;
    }

    /// <summary>Whether the day may belong to another event between it and its verb: charged after a shooting at a party on Friday.</summary>
    private static bool HasRival(SentenceTree tree, int first, int last)
    {
        for (int i = first + 1; i < last; i++)
            if (tree.Tag(i) is >= Tag.VB and <= Tag.VBZ || tree[i] is "after" or "before" or "following" or "when" or "while" or "since" or "over")
                return true;
        return false;
    }

    private static string WrittenVerb(SentenceTree tree, int verb)
    {
        string written = tree[verb].ToString().ToLowerInvariant();
        if (tree.Tag(verb) == Tag.VB)
            written = "to " + written;
        return tree.Child(verb, Relation.Prt) is >= 0 and var particle ? $"{written} {tree[particle]}" : written;
    }

    private void ReadSubject(SentenceTree tree, int clause)
    {
        for (int steps = 0; clause >= 0 && steps < MostSteps; steps++, clause = tree.Head(clause))
        {
            foreach (int child in tree.Children(clause))
            {
                if (tree.Relation(child) is not (Relation.Nsubj or Relation.NsubjPass) || tree.Tag(child) is Tag.WP or Tag.WDT or Tag.PRP)
                    continue;
                NameMention? name = PlacedMentions.NameAt(facts, Block, tree.Tokens[child].Start);
                HasNamedSubject = name is { Kind: NameKind.Person or NameKind.Organisation };
                HasPersonSubject = name is { Kind: NameKind.Person };
                subject = name is null ? NounPhrases.Singular(tree, child) : name.Entity.Name;
                if (name is not null)
                    subjectText = name.Entity is { Kind: NameKind.Person, FamilyName.Length: > 0 } ? name.Entity.FamilyName : name.Entity.Name;
                else if (IsTelling(tree[child]))
                    subjectText = tree[child].ToString().ToLowerInvariant();
                return;
            }
            if (tree.Relation(clause) is Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Advcl or Relation.Parataxis)
                return;
        }
    }

    private static bool IsVerb(SentenceTree tree, int i) =>
        tree.Tag(i) is (>= Tag.VB and <= Tag.VBZ) or >= Tag.BeVB && tree.Relation(i) is not (Relation.Amod or Relation.Compound or Relation.Case or Relation.Aux or Relation.AuxPass);

    /// <summary>Whether a token is a noun other than a part of a date: not "night" in "Thursday night".</summary>
    private static bool IsEventNoun(SentenceTree tree, int i) =>
        tree.Tag(i) is Tag.NN or Tag.NNS && IsTelling(tree[i]) && tree[i] is not ("morning" or "afternoon" or "evening" or "night" or "day" or "midnight" or "noon");
}

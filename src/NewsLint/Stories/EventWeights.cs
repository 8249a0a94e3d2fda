using NewsLint.Facts;
using NewsLint.Facts.Events;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Weighs what two clauses of a story share: a word that few sentences of the story have says more than one that many have.</summary>
internal sealed class EventWeights
{
    /// <summary>The minimum score of a suggestion.</summary>
    public const double Weak = 3.2;

    /// <summary>The minimum score of a further place of an event that is reported.</summary>
    public const double Further = 1.2;

    /// <summary>The minimum score at the rule's level.</summary>
    public const double Strong = 6.3;

    /// <summary>The same for a place, which one event has at several sizes: a street, a town, a county.</summary>
    public const double StrongPlace = 9;

    /// <summary>The minimum score of a suggestion on a place.</summary>
    public const double WeakPlace = 5;

    /// <summary>What one verb or noun for the event, in both clauses, adds.</summary>
    private const double SameHead = 2;

    /// <summary>What one person in both sentences adds to that.</summary>
    private const double SamePerson = 1;

    /// <summary>What two words for one event add: passed, voted.</summary>
    private const double LikeHead = 1.5;

    /// <summary>What it takes if the day belongs to another verb or noun, but one clause has that of the other, too.</summary>
    private const double ToldHead = 3.5;

    /// <summary>What it takes if both have one verb that is of many events: begin.</summary>
    private const double CommonHead = 1;

    /// <summary>What it takes if a day is far from the verb or noun that it seems to belong to: it may belong to another.</summary>
    private const double FarHead = 5;

    /// <summary>What it takes if neither clause has the other's verb or noun.</summary>
    private const double OtherHead = 6;

    /// <summary>What it takes if the clauses have two verbs of different events, or two persons as subjects: no words in common can make up for it.</summary>
    private const double Unlike = 100;

    /// <summary>What it takes if both clauses have a name as subject, and not the same one.</summary>
    private const double OtherSubject = 3;

    /// <summary>What it takes if both sentences name persons, and none of them is the same.</summary>
    private const double OtherPersons = 2;

    /// <summary>The nearness from which another clause's verb or noun counts as told.</summary>
    private const double IsNear = 0.2;

    /// <summary>A story of fewer sentences is weighed as if it had this number, because in two short articles each shared word is frequent.</summary>
    private const int FewestSentences = 60;

    private readonly Dictionary<uint, int> sentences = [];
    private readonly int count;

    /// <summary>Counts the sentences of a story that have each word.</summary>
    public EventWeights(IReadOnlyList<ArticleFacts> articles)
    {
        var last = new Dictionary<uint, int>();
        foreach (ArticleFacts article in articles)
            foreach (Block block in article.Article.Blocks)
            {
                int sentence = -1;
                foreach (Token token in block.Prose.Tokens)
                {
                    if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                        continue;
                    int at = block.Prose.SentenceIndexAt(token.Start);
                    if (at != sentence)
                        count++;
                    sentence = at;
                    uint hash = EventClause.Hash(token.In(block.Prose.Text));
                    if (last.TryGetValue(hash, out int seen) && seen == count)
                        continue;
                    last[hash] = count;
                    sentences[hash] = sentences.GetValueOrDefault(hash) + 1;
                }
            }
    }

    /// <summary>Returns how much the words of two clauses have in common.</summary>
    public double Shared(EventClause a, EventClause b)
    {
        (EventClause small, EventClause large) = a.Near.Count <= b.Near.Count ? (a, b) : (b, a);
        double sum = 0;
        foreach ((uint word, double near) in small.Near)
            if (large.Near.TryGetValue(word, out double other))
                sum += Math.Log((double)Math.Max(count, FewestSentences) / sentences.GetValueOrDefault(word, 1)) * Math.Sqrt(near * other);
        return sum;
    }

    /// <summary>Returns what the verbs, nouns and subjects of two clauses add to their words.</summary>
    public static double Heads(EventClause a, EventClause b)
    {
        double score = 0;
        bool isSameVerb = IsOne(a.Verb, b.Verb);
        bool areLikeVerbs = isSameVerb || EventWords.AreLike(a.Verb, b.Verb) || !EventWords.NamesEvent(a.Verb) || !EventWords.NamesEvent(b.Verb);
        bool isSameNoun = IsOne(a.Noun, b.Noun) && (!EventWords.IsOfSpeaker(a.Noun) || SharesWord(a.Subject, b.Subject));
        if (isSameVerb || (isSameNoun && areLikeVerbs))
            score += SameHead + (isSameVerb && SharesPerson(a, b) ? SamePerson : 0);
        else if ((a.Verb != b.Verb && EventWords.AreLike(a.Verb, b.Verb)) || (EventWords.AreLike(a.Noun, b.Noun) && areLikeVerbs) || IsTold(a.Verb, b) || IsTold(b.Verb, a))
            score += LikeHead;
        else if (isSameNoun)
            score += 0;
        else if (IsOne(a.Verb, b.Noun) || IsOne(a.Noun, b.Verb) || (a.Verb == b.Verb && a.Verb.Length > 2 && !EventWords.Tells(a.Verb)))
            score -= CommonHead;
        else
            score -= AreUnlike(Head(a), Head(b)) ? Unlike : areLikeVerbs && (Tells(a, b.Verb) || Tells(a, b.Noun) || Tells(b, a.Verb) || Tells(b, a.Noun)) ? ToldHead : OtherHead;
        if (!AreNear(a, b))
            score -= FarHead;
        if (a.HasNamedSubject && b.HasNamedSubject && !SharesWord(a.Subject, b.Subject))
            score -= a.HasPersonSubject && b.HasPersonSubject ? Unlike : OtherSubject;
        else if (a.Persons.Count > 0 && b.Persons.Count > 0 && !SharesPerson(a, b))
            score -= OtherPersons;
        return score;
    }

    /// <summary>Whether both days or places are near the verb or noun that they share; if not, the finding is a suggestion at most.</summary>
    public static bool AreNear(EventClause a, EventClause b) => IsOne(a.Verb, b.Verb) ? a.IsVerbNear && b.IsVerbNear : a.IsHeadNear && b.IsHeadNear;

    private static bool SharesPerson(EventClause a, EventClause b) => a.Persons.Intersect(b.Persons, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Returns the word that names the event: the verb, or the noun of a verb of many events: made an appearance.</summary>
    private static string Head(EventClause clause) => EventWords.NamesEvent(clause.Verb) ? clause.Verb : clause.Noun;

    private static bool AreUnlike(string a, string b) => a.Length > 0 && b.Length > 0 && a != b && !EventWords.AreLike(a, b);

    /// <summary>Whether a verb is told by the noun of a clause whose own verb is of many events: arrested, made an arrest.</summary>
    private static bool IsTold(string verb, EventClause clause) => !EventWords.NamesEvent(clause.Verb) && EventWords.AreLike(verb, clause.Noun);

    /// <summary>Whether two words are one that names an event.</summary>
    private static bool IsOne(string a, string b) => a == b && EventWords.NamesEvent(a);

    private static bool Tells(EventClause clause, string word) =>
        EventWords.NamesEvent(word) && clause.Near.TryGetValue(EventClause.Hash(word), out double near) && near >= IsNear;

    private static bool SharesWord(string a, string b)
    {
        foreach (Range word in a.AsSpan().Split(' '))
            if (a.AsSpan(word) is { Length: > 2 } part && b.Contains(part.ToString(), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}

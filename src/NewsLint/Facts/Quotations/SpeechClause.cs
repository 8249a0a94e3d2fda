using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Distinguishes a clause in which somebody speaks from a set phrase, a passive, an aside and an activity: <c>Keller said</c>, not <c>needless to say</c>.</summary>
internal sealed class SpeechClause(ArticleFacts facts, SubjectFinder subjects)
{
    /// <summary>Words that make a clause an aside or an adverbial clause if they open it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Subordinators = Set(
        ["as", "if", "when", "while", "whatever", "although", "though", "because", "since", "once", "before", "after", "until", "where", "whether", "so"]);

    /// <summary>Words that make a clause a part of another in any position: hopes to prove what they say.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Relatives = Set(["what", "than", "like", "unlike"]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Set(
        ["he", "she", "they", "it", "who", "one", "others", "many", "some", "both", "nobody", "somebody", "someone", "everyone", "everybody"]);

    /// <summary>Words that open a noun phrase. A single word is a name, a plural or no subject.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Determiners = Set(
        ["the", "a", "an", "one", "another", "his", "her", "its", "their", "my", "our", "this", "that", "these", "those", "some", "several", "many", "most", "few", "two", "three", "every", "each", "both"]);

    /// <summary>How certain it is that a subject can speak.</summary>
    public enum Voice : byte
    {
        /// <summary>It cannot speak: a set phrase, an activity, a thing.</summary>
        None,

        /// <summary>A noun that is not in the word lists.</summary>
        Unknown,

        /// <summary>A name, a pronoun, a role, a statement.</summary>
        Known,
    }

    /// <summary>Returns whether no verb comes between an infinitive and its apparent subject: <c>needless to say</c>, <c>suffice it to say</c>.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="cue">The index of the infinitive.</param>
    /// <param name="subject">Its apparent subject.</param>
    public static bool IsSetPhrase(Prose prose, int cue, TextSpan subject) =>
        cue >= 2 && prose.Tokens[cue - 1].In(prose.Text) is "to" && prose.Tokens[cue - 2].End <= subject.End;

    /// <summary>Returns whether a verb is passive, so its subject does not speak: <c>has yet to be told</c>, <c>was asked</c>.</summary>
    public static bool IsPassive(Prose prose, int cue, int low)
    {
        if (prose.Tokens[cue].In(prose.Text).EndsWith("ing", StringComparison.Ordinal))
            return false;
        int i = cue - 1;
        while (i >= low && (prose.Tokens[i].In(prose.Text).EndsWith("ly", StringComparison.Ordinal) || prose.Tokens[i].In(prose.Text) is "often" or "never" or "always" or "also" or "not" or "ever" or "once" or "still"))
            i--;
        return i >= low && prose.Tokens[i].In(prose.Text) is "be" or "been" or "being" or "was" or "were" or "is" or "are" or "got" or "get";
    }

    /// <summary>Returns whether a clause is an aside or adverbial: <c>as they say</c>, <c>while he was saying</c>, <c>what she said</c>.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="cue">The index of its verb.</param>
    /// <param name="low">The index of the sentence's first token.</param>
    /// <param name="subject">Its subject.</param>
    public static bool IsSubordinate(Prose prose, int cue, int low, TextSpan subject)
    {
        if (HasSubordinator(prose, cue - 1, low))
            return true;
        int first = Tokenizer.IndexAt(prose.Tokens, subject.Start + 1) - 1;
        if (!IsCoordinated(prose, first, cue) && HasSubordinator(prose, first, low))
            return true;
        // As the mayor, Ada Selby, wrote: the clause continues after the apposition.
        int before = cue - 1;
        if (before < low || !IsComma(prose, before))
            return false;
        do
            before--;
        while (before >= low && !IsComma(prose, before));
        int head = before;
        while (head > low && prose.Tokens[head - 1].Kind != TokenKind.Punctuation)
            head--;
        return before >= low && prose.Tokens[head].In(prose.Text) is "As" or "as";
    }

    /// <summary>Returns how certain it is that a subject speaks.</summary>
    public Voice VoiceOf(int block, TextSpan subject)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        int first = Tokenizer.IndexAt(prose.Tokens, subject.Start);
        int last = Tokenizer.IndexAt(prose.Tokens, subject.End) - 1;
        ReadOnlySpan<char> head = prose.Tokens[last].In(prose.Text);
        if (first == last && Pronouns.Contains(head))
            return Voice.Known;
        foreach (NameMention mention in subjects.MentionsIn(block, subject.Start, subject.End))
            if (mention.FullSpan.End >= subject.End || mention.Kind == NameKind.Person)
                return Voice.Known;
        for (int i = first; i <= last; i++)
            if (NameLexicon.IsRole(prose.Tokens[i].In(prose.Text)))
                return Voice.Known; // a spokesman for the port
        if (SubjectFinder.IsDocument(head) || IsBody(head))
            return Voice.Known;
        if (head.EndsWith("ing", StringComparison.Ordinal) || !char.IsLetter(head[0]))
            return Voice.None;
        return first < last ? (Determiners.Contains(prose.Tokens[first].In(prose.Text)) || char.IsUpper(prose.Text[subject.Start]) ? Voice.Unknown : Voice.None)
            : head is [.., not 's', 's'] && !Determiners.Contains(head) ? Voice.Unknown : Voice.None;
    }

    /// <summary>Returns whether a word, which the list spells with a capital, means a body that speaks: the council.</summary>
    private static bool IsBody(ReadOnlySpan<char> word)
    {
        Span<char> capital = stackalloc char[Math.Min(word.Length, 24)];
        word[..capital.Length].CopyTo(capital);
        capital[0] = char.ToUpperInvariant(capital[0]);
        return (NameLexicon.Of(capital) & NameHints.OrganisationWord) != 0;
    }

    private static bool IsComma(Prose prose, int token) => prose.Tokens[token].Kind == TokenKind.Punctuation && prose.Text[prose.Tokens[token].Start] == ',';

    /// <summary>Returns whether a verb shares its subject with another: when he came, he nodded and said.</summary>
    private static bool IsCoordinated(Prose prose, int subject, int cue)
    {
        for (int i = cue - 1; i > subject; i--)
            if (prose.Tokens[i].In(prose.Text) is "and" or "but" or "then")
                return true;
        return false;
    }

    /// <summary>Returns whether the words between a token and the punctuation before it open with a subordinator or contain a relative.</summary>
    private static bool HasSubordinator(Prose prose, int token, int low)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = token; i >= low && tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            ReadOnlySpan<char> word = tokens[i].In(prose.Text);
            if (Relatives.Contains(word))
                return true;
            if (Subordinators.Contains(word) && (i == low || tokens[i - 1].Kind == TokenKind.Punctuation || tokens[i - 1].In(prose.Text) is "and" or "And" or "or" or "Or" or "but" or "But"))
                return true;
        }
        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string[] words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

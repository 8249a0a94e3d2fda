using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Words that occur inside quotation marks twice in an article.</summary>
/// <param name="First">The quotation with their first occurrence.</param>
/// <param name="FirstSpan">The span of the first occurrence in its block's prose.</param>
/// <param name="Again">The quotation with their second occurrence.</param>
/// <param name="AgainSpan">The span of the second occurrence in its block's prose.</param>
/// <param name="WordCount">The number of words.</param>
/// <param name="IsWhole">Whether they are all the words of both quotations.</param>
internal sealed record RepeatedWords(Quotation First, TextSpan FirstSpan, Quotation Again, TextSpan AgainSpan, int WordCount, bool IsWhole)
{
    /// <summary>The minimum number of words. Shorter repetitions are slogans and terms, which writers repeat on purpose.</summary>
    private const int FewestWords = 6;

    /// <summary>Nouns for people who speak for another.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Voices = new HashSet<string>(
        ["lawyer", "solicitor", "barrister", "attorney", "counsel", "advocate", "agent", "publicist", "spokesman", "spokeswoman", "spokesperson", "representative", "press secretary", "aide", "behalf"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the article attributes the words to two persons or bodies, each by a cue next to the words.</summary>
    public bool HasTwoSpeakers { get; private init; }

    /// <summary>
    /// Finds the sentences of six words or more that occur in two quotations of the running text, ignoring case and punctuation, in the
    /// order of the second occurrence. A quotation that is repeated whole is returned once, as a whole.
    /// </summary>
    internal static ImmutableArray<RepeatedWords> Find(ArticleFacts facts)
    {
        var found = ImmutableArray.CreateBuilder<RepeatedWords>();
        var seen = new Dictionary<ulong, (Quotation Quotation, TextSpan Span)>();
        var sentences = new List<(ulong Hash, TextSpan Span, int Words)>();
        foreach (Quotation quotation in facts.Quotations)
        {
            Block block = facts.Article.Blocks[quotation.Block];
            if (quotation.WordCount < FewestWords || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            sentences.Clear();
            ulong whole = Read(block.Prose, quotation, sentences);
            var words = TextSpan.FromBounds(sentences[0].Span.Start, sentences[^1].Span.End);
            if (seen.TryGetValue(whole, out (Quotation Quotation, TextSpan Span) first))
            {
                found.Add(new RepeatedWords(first.Quotation, first.Span, quotation, words, quotation.WordCount, first.Quotation.WordCount == quotation.WordCount) { HasTwoSpeakers = AreTwo(facts, first.Quotation, quotation) });
                continue;
            }
            foreach ((ulong hash, TextSpan span, int count) in sentences)
                if (count >= FewestWords && seen.TryGetValue(hash, out first) && first.Quotation != quotation)
                    found.Add(new RepeatedWords(first.Quotation, first.Span, quotation, span, count, IsWhole: false) { HasTwoSpeakers = AreTwo(facts, first.Quotation, quotation) });
            seen.TryAdd(whole, (quotation, words));
            foreach ((ulong hash, TextSpan span, int count) in sentences)
                if (count >= FewestWords)
                    seen.TryAdd(hash, (quotation, span));
        }
        return found.ToImmutable();
    }

    private static bool AreTwo(ArticleFacts facts, Quotation first, Quotation again) =>
        SpeakerOf(facts, first) is { } one && SpeakerOf(facts, again) is { } other && one != other
        && !(SpeaksFor(facts, first, one, other) || SpeaksFor(facts, again, other, one));

    /// <summary>
    /// Returns whether a speaker may speak for another: a lawyer or a spokesman; or the sentence of the quotation also names the other; or the
    /// speaker is a body, which speaks through persons.
    /// </summary>
    private static bool SpeaksFor(ArticleFacts facts, Quotation quotation, NamedEntity speaker, NamedEntity other)
    {
        if (speaker.Kind != other.Kind)
            return true;
        foreach (PersonRole role in speaker.Roles)
            if (Voices.Contains(role.Noun))
                return true;
        Prose prose = facts.Article.Blocks[quotation.Block].Prose;
        TextSpan mention = quotation.Speaker!.Block == quotation.Block ? quotation.Speaker.Span : quotation.Span;
        int from = SpeakerFinder.SentenceAt(prose, Math.Min(mention.Start, quotation.Span.Start)).Start;
        int to = SpeakerFinder.SentenceAt(prose, Math.Max(mention.End, quotation.Span.End) - 1).End;
        foreach (NameMention named in new SubjectFinder(facts).MentionsIn(quotation.Block, from, to))
            if (named.Entity == other && !quotation.Span.Contains(named.Span))
                return true;
        for (int i = Tokenizer.IndexAt(prose.Tokens, from); i < prose.Tokens.Length && prose.Tokens[i].Start < to; i++)
            if (!quotation.Span.Contains(prose.Tokens[i].Start) && Voices.Contains(prose.Tokens[i].In(prose.Text)))
                return true;
        return false;
    }

    /// <summary>Returns the speaker named by a cue next to a quotation; null for a cue that somebody else's words may follow: he mocked, she called.</summary>
    private static NamedEntity? SpeakerOf(ArticleFacts facts, Quotation quotation)
    {
        if (quotation.Speaker is not { Evidence: SpeakerEvidence.Cue } speaker)
            return null;
        CueForms cue = CueWords.Of(facts.Article.Blocks[quotation.Block].Prose.Text.AsSpan(quotation.Cue.Start, quotation.Cue.Length));
        return (cue & (CueForms.Part | CueForms.Speaker)) == 0 ? speaker.Entity : null;
    }

    /// <summary>Reads the sentences of a quotation and returns one hash of all its words.</summary>
    private static ulong Read(Prose prose, Quotation quotation, List<(ulong Hash, TextSpan Span, int Words)> sentences)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        ulong whole = Fnv1A.Basis;
        ulong hash = Fnv1A.Basis;
        int start = -1;
        int end = 0;
        int words = 0;
        for (int i = quotation.FirstToken; i < tokens.Length && tokens[i].Start < quotation.Words.End; i++)
        {
            Token token = tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                start = start < 0 ? token.Start : start;
                end = token.End;
                words++;
                foreach (char c in token.In(prose.Text))
                {
                    ulong letter = c == '’' ? '\'' : char.ToLowerInvariant(c);
                    whole = Fnv1A.Add(whole, letter);
                    hash = Fnv1A.Add(hash, letter);
                }
                whole = Fnv1A.Add(whole, ' ');
                hash = Fnv1A.Add(hash, ' ');
            }
            else if (prose.Text[token.Start] is '.' or '!' or '?' && words > 0)
            {
                sentences.Add((hash, TextSpan.FromBounds(start, end), words));
                (hash, start, words) = (Fnv1A.Basis, -1, 0);
            }
        }
        if (words > 0)
            sentences.Add((hash, TextSpan.FromBounds(start, end), words));
        return whole;
    }
}

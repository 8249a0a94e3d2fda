using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Finds cues and their subjects in the words of a block, and resolves the subjects to entities.</summary>
internal sealed class SubjectFinder(ArticleFacts facts)
{
    private const int PhraseTokens = 12;

    /// <summary>Nouns for things that "speak" without a person.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Documents = Set(
        ["statement", "report", "letter", "agreement", "memo", "email", "e-mail", "tweet", "post", "article", "editorial", "document", "documents", "complaint", "lawsuit", "filing", "speech", "release", "ad", "video", "poll", "survey", "study", "bill", "website"]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Set(["he", "she", "they", "who", "I", "we", "He", "She", "They", "We", "it", "It", "others", "some", "one", "many", "critics"]);

    /// <summary>Words between a subject and its verb.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = Set(
        ["has", "had", "have", "also", "later", "then", "was", "were", "is", "been", "once", "often", "never", "ever", "even", "still", "just", "did", "would", "will", "might", "may", "could", "should", "must", "be", "went", "on", "to", "quoted", "as", "not", "who", "himself", "herself", "afterward", "afterwards", "again", "now", "today", "yesterday", "meanwhile", "earlier", "first", "finally", "always", "simply", "reportedly"]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = new HashSet<string>(
        ["to", "of", "with", "against", "for", "by", "from", "at", "about", "on", "over", "in", "behind", "between", "like", "outside", "inside", "within", "under", "near", "across", "into", "among", "without", "through"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSubjects = Set(
        ["in", "on", "at", "that", "to", "during", "after", "before", "as", "when", "while", "because", "if", "for", "with", "by", "about", "of", "and", "but", "not", "so", "it", "him", "her", "them", "me", "us", "what", "how", "why", "whether", "from", "into", "or", "is", "was", "are", "were", "more", "out", "up", "off"]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseEnds = Set(
        ["in", "on", "at", "that", "to", "during", "after", "before", "as", "when", "while", "because", "if", "with", "by", "about", "but", "who", "whose", "which", "from", "last", "this", "is", "was", "are", "were", "has", "had"]);

    /// <summary>A cue and the index of the token after it.</summary>
    public readonly record struct FoundCue(int End, bool SpeakerFollows);

    /// <summary>Returns whether a word means a thing that "speaks" without a person: a statement, a report.</summary>
    public static bool IsDocument(ReadOnlySpan<char> word) => Documents.Contains(word);

    /// <summary>Returns the cue that begins at a token; null if there is none.</summary>
    public static FoundCue? CueAt(Prose prose, int token, int low)
    {
        Token at = prose.Tokens[token];
        if (at.Kind != TokenKind.Word)
            return null;
        ReadOnlySpan<char> word = at.In(prose.Text);
        if (word is "according" or "According" && token + 1 < prose.Tokens.Length && prose.Tokens[token + 1].In(prose.Text) is "to")
            return new FoundCue(token + 2, true);
        CueForms forms = CueWords.Of(word);
        if ((forms & CueForms.Speaker) != 0)
            return new FoundCue(token + 1, true);
        if (forms == CueForms.None)
            return null;
        // "the said law", "his reported remarks": after an article it is not a verb; "to say" has its subject elsewhere.
        if (token > low && prose.Tokens[token - 1].In(prose.Text) is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "my" or "your" or "our")
            return null;
        return new FoundCue(token + 1, false);
    }

    /// <summary>Returns the subject before a verb: a pronoun, a name, or a noun phrase.</summary>
    public TextSpan? Before(int block, int verb, int low)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        ImmutableArray<Token> tokens = prose.Tokens;
        int i = verb - 1;
        while (i >= low && tokens[i].Kind == TokenKind.Word && (Fillers.Contains(tokens[i].In(prose.Text)) || IsAdverb(tokens[i].In(prose.Text))))
            i--;
        if (i < low)
            return null;
        if (tokens[i].Kind == TokenKind.Punctuation)
        {
            if (prose.Text[tokens[i].Start] is not (',' or ')' or '—' or '–' or '-'))
                return null;
            if (BeforeRelative(block, i, low) is { } relative)
                return relative;
            if (IsParticiple(prose, verb) && (Sayer(block, i, low) ?? FirstMention(block, tokens[low].Start, tokens[i].Start)) is { } first)
                return first; // Leary threatened Halloran, adding: one person does both
            return Apposed(block, tokens[low].Start, tokens[i].Start) ?? FirstMention(block, tokens[low].Start, tokens[i].Start) ?? Headed(prose, low, i);
        }
        ReadOnlySpan<char> word = tokens[i].In(prose.Text);
        if (word is "which" && i > low && BeforeRelative(block, i + 1, low) is { } antecedent)
            return antecedent;
        if (Pronouns.Contains(word))
            return tokens[i].Span;
        if (MentionAt(block, tokens[i].Start) is { } mention)
            return PhraseOver(prose, mention.FullSpan, low);
        if (NoSubjects.Contains(word) || CueWords.Of(word) != CueForms.None)
            return FirstMention(block, tokens[low].Start, tokens[i].Start);
        return PhraseOver(prose, tokens[i].Span, low);
    }

    /// <summary>Returns the noun phrase at the start of a sentence, before its first comma: One message, sent at night, said.</summary>
    private static TextSpan? Headed(Prose prose, int low, int comma)
    {
        if (prose.Tokens[low].In(prose.Text) is not ("The" or "A" or "An" or "One" or "Another" or "His" or "Her" or "Its" or "Their"))
            return null;
        for (int i = low + 1; i < comma && i < low + PhraseTokens; i++)
            if (prose.Tokens[i].Kind == TokenKind.Punctuation)
                return prose.Text[prose.Tokens[i].Start] == ',' && i > low + 1 ? TextSpan.FromBounds(prose.Tokens[low].Start, prose.Tokens[i - 1].End) : null;
        return null;
    }

    /// <summary>Returns the subject of the last verb of saying before a token. In "Leary said …, adding", Leary also adds.</summary>
    private TextSpan? Sayer(int block, int before, int low)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        for (int i = before - 1; i > low; i--)
            if (!IsParticiple(prose, i) && CueAt(prose, i, low) is { SpeakerFollows: false } && !IsQuoted(block, prose.Tokens[i].Start) && Before(block, i, low) is { } subject)
                return subject;
        return null;
    }

    private static bool IsParticiple(Prose prose, int token) => prose.Tokens[token].In(prose.Text).EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Returns the subject that a relative clause separates from its verb: Norby, which had predicted it, called.</summary>
    private TextSpan? BeforeRelative(int block, int comma, int low)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = comma - 1; i > low + 1; i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && prose.Text[tokens[i].Start] is not (',' or '-' or '.' or '’' or '\''))
                return null;
            if (tokens[i].In(prose.Text) is not ("which" or "who" or "whose") || tokens[i - 1].Kind != TokenKind.Punctuation || prose.Text[tokens[i - 1].Start] != ',')
                continue;
            if (MentionAt(block, tokens[i - 2].Start) is { } mention)
                return mention.FullSpan;
            return tokens[i - 2].Kind == TokenKind.Word ? PhraseOver(prose, tokens[i - 2].Span, low) : null;
        }
        return null;
    }

    /// <summary>Returns the subject after a verb: said Smith; according to the report.</summary>
    public TextSpan? After(int block, int token, int limit)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        ImmutableArray<Token> tokens = prose.Tokens;
        if (token >= tokens.Length || tokens[token].Start >= limit || tokens[token].Kind is TokenKind.Punctuation)
            return null;
        ReadOnlySpan<char> first = tokens[token].In(prose.Text);
        if (NoSubjects.Contains(first) || IsAdverb(first))
            return null;
        int end = token + 1;
        while (end < tokens.Length && end < token + PhraseTokens && tokens[end].Start < limit && tokens[end].Kind != TokenKind.Punctuation && !PhraseEnds.Contains(tokens[end].In(prose.Text)))
            end++;
        TextSpan span = TextSpan.FromBounds(tokens[token].Start, tokens[end - 1].End);
        foreach (NameMention mention in MentionsIn(block, span.Start, span.End))
            if (mention.Kind == NameKind.Person)
                return TextSpan.FromBounds(span.Start, Math.Max(span.End, mention.Span.End));
        return span;
    }

    /// <summary>Returns the first person, pronoun, or else organisation that words name outside quotation marks.</summary>
    public TextSpan? FirstMention(int block, int from, int to)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        TextSpan? person = null;
        TextSpan? oblique = null;
        TextSpan? other = null;
        foreach (NameMention mention in MentionsIn(block, from, to))
        {
            if (IsQuoted(block, mention.Span.Start))
                continue;
            if (mention.Kind == NameKind.Person && IsOblique(prose, mention.FullSpan.Start))
            {
                oblique ??= mention.FullSpan;
            }
            else if (mention.Kind == NameKind.Organisation && IsOblique(prose, mention.FullSpan.Start, ofBody: true))
            {
                continue; // from outside the European Union
            }
            else if (mention.Kind == NameKind.Person)
            {
                person = mention.FullSpan;
                break;
            }
            if (mention.Kind is NameKind.Organisation && other is null)
                other = mention.FullSpan;
        }
        for (int i = Tokenizer.IndexAt(prose.Tokens, from); i < prose.Tokens.Length && prose.Tokens[i].Start < to; i++)
        {
            if (person is { } found && prose.Tokens[i].Start >= found.Start)
                break;
            if (prose.Tokens[i].In(prose.Text) is "he" or "she" or "He" or "She" && !IsQuoted(block, prose.Tokens[i].Start))
                return prose.Tokens[i].Span;
            if (person is null && other is null && oblique is null && Documents.Contains(prose.Tokens[i].In(prose.Text)) && !IsQuoted(block, prose.Tokens[i].Start))
                other = prose.Tokens[i].Span;
        }
        return person ?? oblique ?? other;
    }

    /// <summary>Returns whether a name is not a subject: it follows a preposition or a participle. For a body, only some prepositions count ("a spokesman for" does not).</summary>
    private static bool IsOblique(Prose prose, int position, bool ofBody = false)
    {
        int before = Tokenizer.IndexAt(prose.Tokens, position) - 1;
        if (before > 0 && prose.Tokens[before].In(prose.Text) is "the" or "The" or "a" or "an")
            before--;
        if (before < 0)
            return false;
        ReadOnlySpan<char> word = prose.Tokens[before].In(prose.Text);
        if (ofBody)
            return Prepositions.Contains(word) && word is not ("for" or "of" or "at" or "by" or "in" or "on");
        return Prepositions.Contains(word) || (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>Returns the subject of the last cue outside quotation marks.</summary>
    public TextSpan? LastSpeaker(int block, int from, int to)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        int low = Tokenizer.IndexAt(prose.Tokens, from);
        for (int i = Tokenizer.IndexAt(prose.Tokens, to) - 1; i >= low; i--)
        {
            if (CueAt(prose, i, low) is not { } cue || IsQuoted(block, prose.Tokens[i].Start))
                continue;
            TextSpan? subject = cue.SpeakerFollows ? After(block, cue.End, to) : Before(block, i, low);
            if (subject is not null)
                return subject;
        }
        return null;
    }

    /// <summary>Returns the speaker whom a span of text means.</summary>
    public Speaker Resolve(int block, TextSpan span, SpeakerEvidence evidence)
    {
        NamedEntity? best = null;
        NameMention? last = null;
        foreach (NameMention mention in MentionsIn(block, span.Start, span.End))
        {
            NameMention? before = last;
            last = mention;
            if (mention.FullSpan.End < span.End && (mention.Kind != NameKind.Person || AntecedentFinder.IsPossessive(facts.Article.Blocks[block].Prose.Text, mention)))
                continue; // the bank's spokesman is not the bank, nor is Reed's wife Reed
            bool isBetter = mention.Kind == NameKind.Person
                && (best is not { Kind: NameKind.Person } || (before?.Entity == best && NameModifiers.IsModifier(facts.Article.Blocks[block].Prose, before, mention)));
            if (best is null || isBetter)
                best = mention.Entity;
        }
        var antecedents = new AntecedentFinder(facts, this);
        best ??= antecedents.HolderOf(block, span);
        if (best is null)
        {
            string text = facts.Article.Blocks[block].Prose.Text;
            best = text.AsSpan(span.Start, span.Length) switch
            {
                "he" or "He" => antecedents.Antecedent(block, span.Start, Gender.Female),
                "she" or "She" => antecedents.Antecedent(block, span.Start, Gender.Male),
                "who" => antecedents.Antecedent(block, span.Start, null),
                _ => null,
            };
        }
        return new Speaker(block, span, best, evidence);
    }

    /// <summary>Returns the person before the first comma: Smith, the mayor of Paris, said.</summary>
    private TextSpan? Apposed(int block, int from, int to)
    {
        string text = facts.Article.Blocks[block].Prose.Text;
        ReadOnlySpan<NameMention> mentions = MentionsIn(block, from, to);
        if (mentions is [{ Kind: NameKind.Person } head, ..] && head.FullSpan.Start == from && head.Span.End < text.Length && text[head.Span.End] == ',')
            return head.FullSpan; // Keller, through her lawyer, Reed, said
        for (int i = mentions.Length - 1; i >= 0; i--)
        {
            NameMention mention = mentions[i];
            if (mention.Span.End > to || mention.Kind != NameKind.Person || IsQuoted(block, mention.Span.Start))
                continue;
            if (mention.Span.End < text.Length && text[mention.Span.End] is ',' or ' ')
                return mention.FullSpan;
        }
        return null;
    }

    /// <summary>Returns the noun phrase that ends with a word or name: "a spokesman for the bank".</summary>
    private static TextSpan PhraseOver(Prose prose, TextSpan head, int low)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        int i = Tokenizer.IndexAt(tokens, head.Start) - 1;
        int start = head.Start;
        for (int steps = 0; i >= low && steps < PhraseTokens; i--, steps++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && prose.Text[tokens[i].Start] is not ('-' or '.'))
                break;
            ReadOnlySpan<char> word = tokens[i].In(prose.Text);
            if (word is "and" or "but" or "when" or "as" or "that" or "because" or "while" or "if" or "after" || CueWords.Of(word) != CueForms.None)
                break;
            start = tokens[i].Start;
        }
        return TextSpan.FromBounds(start, head.End);
    }

    /// <summary>Returns whether a position is inside an outer quotation of its block.</summary>
    public bool IsQuoted(int block, int position)
    {
        ReadOnlySpan<QuotationMark> marks = facts.QuotationMarks.InBlock(block);
        for (int i = QuotationMarks.IndexAt(marks, position + 1) - 1; i >= 0; i--)
            if (marks[i].Level == 1)
                return marks[i].Role == MarkRole.Opening;
        return false;
    }

    /// <summary>Returns whether a span of a block names an entity.</summary>
    public bool Mentions(int block, TextSpan stretch, NamedEntity entity)
    {
        foreach (NameMention mention in MentionsIn(block, stretch.Start, stretch.End))
            if (mention.Entity == entity)
                return true;
        return false;
    }

    private NameMention? MentionAt(int block, int position)
    {
        ReadOnlySpan<NameMention> mentions = MentionsIn(block, position, position + 1);
        return mentions.IsEmpty ? null : mentions[0];
    }

    /// <summary>Returns the mentions that overlap a span of a block.</summary>
    public ReadOnlySpan<NameMention> MentionsIn(int block, int from, int to)
    {
        ReadOnlySpan<NameMention> mentions = facts.Names.In(block);
        int first = IndexOf(mentions, from);
        while (first > 0 && mentions[first - 1].Span.End > from)
            first--;
        int end = IndexOf(mentions, to);
        return mentions[first..Math.Max(first, end)];
    }

    /// <summary>Returns the index of the first mention that begins at or after a position.</summary>
    private static int IndexOf(ReadOnlySpan<NameMention> mentions, int position)
    {
        var search = new LowerBound(mentions.Length);
        while (search.IsOpen)
            search.Narrow(mentions[search.Middle].Span.Start < position);
        return search.Index;
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Finds the speaker of each quotation: first by the syntax of the attribution around it, then by the surrounding text.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>The maximum number of tokens from a quotation to the verb of an attribution after it.</summary>
    private const int BehindReach = 26;

    /// <summary>The maximum number of tokens from the verb of an introduction to its quotation.</summary>
    private const int IntroductionReach = 80;

    /// <summary>The maximum number of tokens between a quotation and a verb directly before it. They name the hearer.</summary>
    private const int DirectReach = 6;

    /// <summary>The distance around a quotation, in characters, within which a named person may be its speaker.</summary>
    private const int Reach = 1000;

    /// <summary>The maximum length of a signature line, with the person's role, in characters.</summary>
    private const int SignatureLength = 100;

    private static readonly CharSet Letters = new("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ArticleFacts facts;
    private readonly List<Quotation> quotations;
    private readonly SubjectFinder subjects;

    private SpeakerFinder(ArticleFacts facts, ImmutableArray<Quotation> quotations)
    {
        this.facts = facts;
        this.quotations = [.. quotations];
        subjects = new SubjectFinder(facts);
    }

    /// <summary>Returns the quotations with their cues and speakers.</summary>
    public static ImmutableArray<Quotation> Attribute(ArticleFacts facts, ImmutableArray<Quotation> quotations)
    {
        var finder = new SpeakerFinder(facts, quotations);
        for (int i = 0; i < quotations.Length; i++)
            finder.AttributeByCue(i);
        for (int first = 0; first < quotations.Length;)
        {
            int end = first + 1;
            while (end < quotations.Length && quotations[end].ContinuesPrevious)
                end++;
            finder.AttributeGroup(first, end);
            first = end;
        }
        return [.. finder.quotations];
    }

    private Prose ProseOf(int block) => facts.Article.Blocks[block].Prose;

    private void AttributeByCue(int index)
    {
        Quotation quotation = quotations[index];
        Attributed? found = Introduced(index, directly: true) ?? Behind(index) ?? Introduced(index, directly: false);
        if (found is { } cue)
            quotations[index] = quotation with { Cue = cue.Cue, Speaker = cue.Speaker };
    }

    /// <summary>Gives all parts of one quotation one speaker: the one whom a cue at any part names, or else one nearby.</summary>
    private void AttributeGroup(int first, int end)
    {
        Speaker? speaker = null;
        for (int i = first; i < end && speaker is null; i++)
            speaker = quotations[i].Speaker;
        speaker ??= Signed(end - 1) ?? Following(first) ?? Around(first) ?? Nearby(first, end);
        if (speaker is null)
            return;
        for (int i = first; i < end; i++)
        {
            if (quotations[i].Speaker is null)
                quotations[i] = quotations[i] with { Speaker = i == first || speaker.Evidence > SpeakerEvidence.Continues ? speaker : speaker with { Evidence = SpeakerEvidence.Continues } };
        }
    }

    /// <summary>Matches <c>Smith said: "…"</c>, with the verb just before the quotation if directly, else anywhere before it in the sentence.</summary>
    private Attributed? Introduced(int index, bool directly)
    {
        Quotation quotation = quotations[index];
        Prose prose = ProseOf(quotation.Block);
        int low = Tokenizer.IndexAt(prose.Tokens, StartOfIntroduction(index));
        int last = Tokenizer.IndexAt(prose.Tokens, quotation.Span.Start) - 1;
        if (last >= low && IsMark(prose, last, ',', ':'))
            last--;
        for (int i = last; i >= low; i--)
        {
            if (i < last - (directly ? DirectReach : IntroductionReach))
                break;
            if (SubjectFinder.CueAt(prose, i, low) is not { } cue)
            {
                if (directly && IsMark(prose, i, ',', ';'))
                    break;
                continue;
            }
            TextSpan? subject = cue.SpeakerFollows ? subjects.After(quotation.Block, cue.End, quotation.Span.Start)
                : Agent(index, i, low) ?? subjects.Before(quotation.Block, i, low);
            if (subject is null && !cue.SpeakerFollows)
                subject = subjects.After(quotation.Block, i + 1, quotation.Span.Start);
            if (subject is { } span)
                return new Attributed(TextSpan.FromBounds(prose.Tokens[i].Start, prose.Tokens[cue.End - 1].End), subjects.Resolve(quotation.Block, span, SpeakerEvidence.Cue));
        }
        return null;
    }

    /// <summary>Matches <c>"…," said Smith</c>, <c>"…," Smith, the mayor, said</c> and <c>"…," according to Smith</c>.</summary>
    private Attributed? Behind(int index)
    {
        Quotation quotation = quotations[index];
        Prose prose = ProseOf(quotation.Block);
        ImmutableArray<Token> tokens = prose.Tokens;
        int first = Tokenizer.IndexAt(tokens, quotation.Span.End);
        if (first >= tokens.Length)
            return null;
        bool isOpenEnded = quotation.Words.Length > 0 && prose.Text[quotation.Words.End - 1] is ',' or '?' or '!' or '—' or '-' or '–' or '…';
        if (IsMark(prose, first, ',', ',') || IsMark(prose, first, '—', '–'))
        {
            isOpenEnded = true;
            first++;
        }
        int limit = EndOfSentence(index);
        if (first >= tokens.Length || tokens[first].Start >= limit)
            return null;
        if (!isOpenEnded && !(SubjectFinder.CueAt(prose, first, first) is not null && char.IsLower(prose.Text[tokens[first].Start])))
            return null;
        if (prose.Text[tokens[first].Start] is '.' or '?' or '!')
            return null;
        for (int i = first; i < tokens.Length && i < first + BehindReach && tokens[i].Start < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && prose.Text[tokens[i].Start] is '?' or '!' or ';')
                break;
            if (SubjectFinder.CueAt(prose, i, first) is not { } cue)
                continue;
            TextSpan? subject = cue.SpeakerFollows || i == first ? subjects.After(quotation.Block, cue.End, limit) : subjects.Before(quotation.Block, i, first);
            if (subject is null && i > first)
                subject = subjects.After(quotation.Block, cue.End, limit);
            if (subject is { } span)
                return new Attributed(TextSpan.FromBounds(tokens[i].Start, tokens[cue.End - 1].End), subjects.Resolve(quotation.Block, Cited(quotation.Block, cue.End, limit) ?? span, SpeakerEvidence.Cue));
        }
        return null;
    }

    /// <summary>Returns the agent of a participle: he was called "…" by Smith, a plan dubbed by Smith "…"; null if the participle is not a passive.</summary>
    private TextSpan? Agent(int index, int cue, int low)
    {
        Quotation quotation = quotations[index];
        Prose prose = ProseOf(quotation.Block);
        if (!prose.Tokens[cue].In(prose.Text).EndsWith("ed", StringComparison.Ordinal))
            return null;
        int after = Tokenizer.IndexAt(prose.Tokens, quotation.Span.End);
        if (after < prose.Tokens.Length && IsMark(prose, after, ',', ','))
            after++;
        int by = cue + 1 < prose.Tokens.Length && prose.Tokens[cue + 1].In(prose.Text) is "by" ? cue + 1 : after;
        if (by >= prose.Tokens.Length || prose.Tokens[by].In(prose.Text) is not "by")
            return null;
        int limit = by == after ? SentenceAt(prose, quotation.Span.End).End : quotation.Span.Start;
        if (subjects.After(quotation.Block, by + 1, limit) is not { } agent)
            return null;
        return SpeechClause.IsPassive(prose, cue, low) || subjects.MentionsIn(quotation.Block, agent.Start, agent.End) is not [] ? agent : null;
    }

    /// <summary>Returns the official in "…, the report said, citing an official".</summary>
    private TextSpan? Cited(int block, int token, int limit)
    {
        Prose prose = ProseOf(block);
        return token + 1 < prose.Tokens.Length && IsMark(prose, token, ',', ',') && SubjectFinder.CueAt(prose, token + 1, token) is { SpeakerFollows: true } cue
            ? subjects.After(block, cue.End, limit)
            : null;
    }

    /// <summary>Returns the name on a line of its own below: – Anna Keller, harbour master.</summary>
    private Speaker? Signed(int index)
    {
        Quotation quotation = quotations[index];
        if (quotation.Block + 1 >= facts.Article.Blocks.Length || !ProseOf(quotation.Block).Text.AsSpan(quotation.Span.End).Trim().IsEmpty)
            return null;
        Prose prose = ProseOf(quotation.Block + 1);
        ReadOnlySpan<char> line = prose.Text;
        if (line.Length > SignatureLength || line[0] is not ('-' or '–' or '—'))
            return null;
        int start = line.Length - line.TrimStart("-–— ").Length;
        if (start == line.Length || !char.IsUpper(line[start]))
            return null;
        int end = start + line[start..].IndexOfAny(",.;");
        var span = TextSpan.FromBounds(start, end < start ? line.Length : end);
        return subjects.Resolve(quotation.Block + 1, span, SpeakerEvidence.Cue);
    }

    /// <summary>Returns the speaker of the previous quotation in the paragraph, if this one continues it: "…," said Smith. "…"</summary>
    private Speaker? Following(int index)
    {
        Quotation quotation = quotations[index];
        if (index == 0 || quotations[index - 1] is not { Speaker: { } speaker } previous || previous.Block != quotation.Block || quotation.Kind is QuotationKind.Title)
            return null;
        ReadOnlySpan<char> between = ProseOf(quotation.Block).Text.AsSpan(previous.Span.End, quotation.Span.Start - previous.Span.End);
        bool isNewSentence = quotation.Kind == QuotationKind.Speech && between.TrimEnd() is [] or [.., '.' or ',' or ':' or '?' or '!'];
        return isNewSentence || between.Length < 60 ? speaker with { Evidence = SpeakerEvidence.Continues } : null;
    }

    /// <summary>Returns the person whom the surrounding sentence is about.</summary>
    private Speaker? Around(int index)
    {
        Quotation quotation = quotations[index];
        Prose prose = ProseOf(quotation.Block);
        TextSpan sentence = SentenceAt(prose, quotation.Span.Start);
        return subjects.FirstMention(quotation.Block, Math.Max(sentence.Start, quotation.Span.Start - Reach), quotation.Span.Start) is { } span ? subjects.Resolve(quotation.Block, span, SpeakerEvidence.Sentence) : null;
    }

    /// <summary>Returns the speaker in the next sentence, in the previous paragraph, or in the previous quotation.</summary>
    private Speaker? Nearby(int first, int end)
    {
        Quotation quotation = quotations[first];
        if (quotation.Kind is QuotationKind.Title or QuotationKind.Phrase)
            return null;
        Prose prose = ProseOf(quotation.Block);
        ReadOnlySpan<char> head = prose.Text.AsSpan(0, quotation.Span.Start);
        if (Letters.IndexIn(head) < 0)
        {
            if (quotation.Block > 0 && Before(quotation.Block - 1, first - 1) is { } before)
                return before;
        }
        else if (subjects.LastSpeaker(quotation.Block, Math.Max(0, quotation.Span.Start - Reach), quotation.Span.Start) is { } span)
        {
            return subjects.Resolve(quotation.Block, span, SpeakerEvidence.Nearby);
        }
        Quotation last = quotations[end - 1];
        return subjects.FirstMention(last.Block, last.Span.End, Math.Min(ProseOf(last.Block).Text.Length, last.Span.End + Reach)) is { } behind ? subjects.Resolve(last.Block, behind, SpeakerEvidence.Nearby) : null;
    }

    /// <summary>Returns the speaker at the end of a paragraph: the speaker of its last quotation, unless its last sentence is about somebody else.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="index">The last quotation in the paragraph or before it.</param>
    private Speaker? Before(int block, int index)
    {
        Prose prose = ProseOf(block);
        TextSpan last = prose.Sentences.IsEmpty ? default : prose.Sentences[^1];
        for (int i = index; i >= 0 && quotations[i].Block == block; i--)
        {
            if (quotations[i].Speaker is not { } speaker || quotations[i].Kind is QuotationKind.Title)
                continue;
            if (quotations[i].Span.End >= last.Start)
                return speaker with { Evidence = SpeakerEvidence.Nearby };
            break;
        }
        TextSpan? span = subjects.LastSpeaker(block, last.Start, prose.Text.Length) ?? subjects.FirstMention(block, last.Start, prose.Text.Length) ?? subjects.LastSpeaker(block, Math.Max(0, prose.Text.Length - Reach), prose.Text.Length);
        if (span is { } found)
            return subjects.Resolve(block, found, SpeakerEvidence.Nearby);
        for (int i = index; i >= 0 && quotations[i].Block == block; i--)
            if (quotations[i].Speaker is { } earlier)
                return earlier with { Evidence = SpeakerEvidence.Nearby };
        return null;
    }

    /// <summary>Returns the start of the words that can introduce a quotation: the start of its sentence, or the end of the previous quotation.</summary>
    private int StartOfIntroduction(int index)
    {
        Quotation quotation = quotations[index];
        int start = SentenceAt(ProseOf(quotation.Block), quotation.Span.Start).Start;
        if (index > 0 && quotations[index - 1].Block == quotation.Block && quotations[index - 1].Kind == QuotationKind.Speech)
            start = Math.Max(start, quotations[index - 1].Span.End);
        return Math.Min(start, quotation.Span.Start);
    }

    private int EndOfSentence(int index)
    {
        Quotation quotation = quotations[index];
        Prose prose = ProseOf(quotation.Block);
        int end = SentenceAt(prose, quotation.Span.End).End;
        return index + 1 < quotations.Count && quotations[index + 1].Block == quotation.Block ? Math.Min(end, quotations[index + 1].Span.Start) : end;
    }

    /// <summary>Returns the first sentence that ends after a position; an empty span at the end of the block.</summary>
    public static TextSpan SentenceAt(Prose prose, int position)
    {
        int index = prose.SentenceIndexAt(position);
        return index < prose.Sentences.Length ? prose.Sentences[index] : new TextSpan(prose.Text.Length, 0);
    }

    private static bool IsMark(Prose prose, int token, char a, char b) => prose.Tokens[token].Kind == TokenKind.Punctuation && prose.Text[prose.Tokens[token].Start] is var c && (c == a || c == b);

    private readonly record struct Attributed(TextSpan Cue, Speaker Speaker);
}

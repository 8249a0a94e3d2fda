using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Reads the quotations of an article from its quotation marks.</summary>
internal static class QuotationReader
{
    /// <summary>The maximum number of words of a phrase.</summary>
    private const int PhraseWords = 3;

    private const int TitleWords = 9;

    /// <summary>Returns the outermost quotations of all blocks, in order.</summary>
    public static ImmutableArray<Quotation> Read(ArticleFacts facts)
    {
        var quotations = new List<Quotation>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
            ReadBlock(facts, block, quotations);
        return [.. quotations];
    }

    private static void ReadBlock(ArticleFacts facts, int block, List<Quotation> quotations)
    {
        QuotationMarks marks = facts.QuotationMarks;
        Prose prose = facts.Article.Blocks[block].Prose;
        ReadOnlySpan<QuotationMark> own = marks.InBlock(block);
        int closed = 0;
        for (int i = 0; i < own.Length; i++)
        {
            QuotationMark opening = own[i];
            int end;
            int wordsEnd;
            if (opening.Role == MarkRole.Unclosed && opening.Kind == MarkKind.Double && opening.Position >= closed)
            {
                end = wordsEnd = EndOfUnclosed(prose, own, i);
            }
            else if (opening.Role == MarkRole.Opening && (opening.Level == 1 || IsFree(opening, closed)))
            {
                end = wordsEnd = prose.Text.Length;
                for (int j = i + 1; j < own.Length; j++)
                {
                    bool closes = own[j].Role == MarkRole.Closing && own[j].Level == opening.Level;
                    if (!closes && !(own[j].Reopens && own[j].Level == opening.Level))
                        continue;
                    wordsEnd = own[j].Position;
                    end = closes ? own[j].Span.End : own[j].Position;
                    break;
                }
            }
            else
            {
                continue;
            }
            closed = end;
            var words = TextSpan.FromBounds(opening.Span.End, wordsEnd);
            int count = WordCount(prose, words);
            if (count == 0)
                continue;
            quotations.Add(new Quotation(block, TextSpan.FromBounds(opening.Position, end), words, KindOf(prose, opening.Position, words, count))
            {
                FirstToken = Tokenizer.IndexAt(prose.Tokens, words.Start),
                WordCount = count,
                ContinuesPrevious = opening.Reopens && quotations.Count > 0,
            });
        }
    }

    /// <summary>Returns whether a double quotation mark inside a quotation opens its own quotation: nothing in its paragraph opens the outer one, or nothing closes it.</summary>
    private static bool IsFree(QuotationMark opening, int closed) => opening is { Level: 2, Kind: MarkKind.Double, Reopens: false } && opening.Position >= closed;

    /// <summary>
    /// Returns the end of a quotation that no quotation mark closes: before the next double mark, before a comma with an attribution, or before a
    /// sentence that reports speech. The first sentence always belongs to it.
    /// </summary>
    private static int EndOfUnclosed(Prose prose, ReadOnlySpan<QuotationMark> own, int mark)
    {
        int start = own[mark].Span.End;
        int limit = prose.Text.Length;
        for (int i = mark + 1; i < own.Length && limit == prose.Text.Length; i++)
            if (own[i].Kind == MarkKind.Double || own[i] is { Role: MarkRole.Opening, Level: 1 })
                limit = own[i].Position;
        int end = start;
        for (int i = prose.SentenceIndexAt(start); i < prose.Sentences.Length; i++)
        {
            TextSpan sentence = prose.Sentences[i];
            if (sentence.Start >= limit || (end > start && IsReport(prose, sentence.Start, Math.Min(sentence.End, limit))))
                break;
            int from = Math.Max(sentence.Start, start);
            end = AttributionEvidence.CommaBefore(prose, from, Math.Min(sentence.End, limit));
            if (end < Math.Min(sentence.End, limit))
                break;
        }
        return end > start ? end : limit;
    }

    /// <summary>Matches "Smith said that …" and "according to Smith …".</summary>
    private static bool IsReport(Prose prose, int from, int to) =>
        SubjectFinder.CueAt(prose, Tokenizer.IndexAt(prose.Tokens, from), 0) is { SpeakerFollows: true }
        || AttributionEvidence.Weigh(prose, from, to, behindClosing: true) != Attribution.None;

    private static int WordCount(Prose prose, TextSpan words)
    {
        int count = 0;
        for (int i = Tokenizer.IndexAt(prose.Tokens, words.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < words.End; i++)
            count += prose.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        return count;
    }

    private static QuotationKind KindOf(Prose prose, int opening, TextSpan words, int count)
    {
        string text = prose.Text;
        ReadOnlySpan<char> inner = text.AsSpan(words.Start, words.Length).Trim();
        bool isEnded = inner[^1] is '.' or ',' or '?' or '!' or '…' or '—' or '-';
        ReadOnlySpan<char> before = text.AsSpan(0, opening).TrimEnd();
        bool isIntroduced = before.IsEmpty || before[^1] is ',' or ':' or '.' or '!' or '?' or '”' or '"';
        if (count <= TitleWords && IsTitle(prose, words) && (!isIntroduced || !isEnded))
            return count == 1 ? QuotationKind.Phrase : QuotationKind.Title;
        if (char.IsUpper(inner[0]) && (isEnded || count > PhraseWords) || (isIntroduced && isEnded))
            return QuotationKind.Speech;
        return count <= PhraseWords && !isEnded ? QuotationKind.Phrase : QuotationKind.Partial;
    }

    /// <summary>Returns whether all words but the short ones have capitals.</summary>
    public static bool IsTitle(Prose prose, TextSpan words)
    {
        int capitals = 0;
        for (int i = Tokenizer.IndexAt(prose.Tokens, words.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < words.End; i++)
        {
            Token token = prose.Tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            if (char.IsUpper(prose.Text[token.Start]))
                capitals++;
            else if (token.Length > 4 || token.Start == words.Start)
                return false;
        }
        return capitals >= 2;
    }
}

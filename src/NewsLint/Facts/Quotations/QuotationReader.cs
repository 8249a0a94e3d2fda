using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Reads the quotations of an article from its marks, and gives each its speaker.</summary>
internal static class QuotationReader
{
    /// <summary>A phrase has no more words than this.</summary>
    private const int PhraseWords = 3;

    private const int TitleWords = 9;

    /// <summary>The outermost quotations of all blocks, in order.</summary>
    public static ImmutableArray<Quotation> Read(ArticleFacts facts)
    {
        var quotations = new List<Quotation>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
            ReadBlock(facts, block, quotations);
        return SpeakerFinder.Attribute(facts, quotations);
    }

    private static void ReadBlock(ArticleFacts facts, int block, List<Quotation> quotations)
    {
        QuotationMarks marks = facts.QuotationMarks;
        Prose prose = facts.Article.Blocks[block].Prose;
        ReadOnlySpan<QuotationMark> own = marks.InBlock(block);
        for (int i = 0; i < own.Length; i++)
        {
            QuotationMark opening = own[i];
            if (opening.Role != MarkRole.Opening || opening.Level != 1)
                continue;
            int end = prose.Text.Length;
            int wordsEnd = end;
            for (int j = i + 1; j < own.Length; j++)
            {
                bool closes = own[j].Role == MarkRole.Closing && own[j].Level == 1;
                if (!closes && !(own[j].Reopens && own[j].Level == 1))
                    continue;
                wordsEnd = own[j].Position;
                end = closes ? own[j].Span.End : own[j].Position;
                break;
            }
            var words = TextSpan.FromBounds(opening.Span.End, wordsEnd);
            int count = WordCount(prose, words);
            if (count == 0)
                continue;
            quotations.Add(new Quotation(block, TextSpan.FromBounds(opening.Position, end), words, KindOf(prose, opening.Position, words, count))
            {
                FirstToken = AttributionEvidence.IndexAt(prose.Tokens, words.Start),
                WordCount = count,
                ContinuesPrevious = opening.Reopens && quotations.Count > 0,
            });
        }
    }

    private static int WordCount(Prose prose, TextSpan words)
    {
        int count = 0;
        for (int i = AttributionEvidence.IndexAt(prose.Tokens, words.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < words.End; i++)
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

    /// <summary>Whether all words but the small ones have capitals.</summary>
    public static bool IsTitle(Prose prose, TextSpan words)
    {
        int capitals = 0;
        for (int i = AttributionEvidence.IndexAt(prose.Tokens, words.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < words.End; i++)
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

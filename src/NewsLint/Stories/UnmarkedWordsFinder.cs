using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Finds words that one article of a story quotes and another states as its own, in time linear in the text of the story.</summary>
internal sealed class UnmarkedWordsFinder
{
    /// <summary>The number of consecutive words in a look-up.</summary>
    private const int SeedLength = 5;

    /// <summary>Shorter stretches are stock phrases.</summary>
    private const int FewestWords = 7;

    /// <summary>The maximum number of quotations with the same words that are searched: agency copy is in many articles.</summary>
    private const int MostHolders = 8;

    /// <summary>A word in more of <see cref="TermTable.Articles"/> is not a content word.</summary>
    private const float Everyday = 700;

    private readonly IReadOnlyList<ArticleFacts> articles;
    private readonly WordHashes?[][] words;
    private readonly Dictionary<ulong, List<Holder>> seeds = [];

    private UnmarkedWordsFinder(IReadOnlyList<ArticleFacts> articles)
    {
        this.articles = articles;
        words = new WordHashes?[articles.Count][];
        for (int article = 0; article < articles.Count; article++)
            words[article] = new WordHashes?[articles[article].Article.Blocks.Length];
    }

    /// <summary>Returns the stretches, by article and position.</summary>
    public static IReadOnlyList<UnmarkedWords> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var finder = new UnmarkedWordsFinder(articles);
        for (int article = 0; article < articles.Count; article++)
            finder.Index(article);
        var found = new List<UnmarkedWords>();
        if (finder.seeds.Count > 0)
            for (int article = 0; article < articles.Count; article++)
                finder.Search(article, found);
        return found;
    }

    private Prose ProseOf(int article, int block) => articles[article].Article.Blocks[block].Prose;

    private WordHashes WordsOf(int article, int block) => words[article][block] ??= new WordHashes(ProseOf(article, block));

    private void Index(int article)
    {
        ImmutableArray<Quotation> quotations = articles[article].BareQuotations;
        for (int index = 0; index < quotations.Length; index++)
        {
            Quotation quotation = quotations[index];
            if (quotation.WordCount < FewestWords || !IsWhole(articles[article], quotation.Block) || quotation.Kind is not (QuotationKind.Speech or QuotationKind.Partial))
                continue;
            WordHashes hashes = WordsOf(article, quotation.Block);
            (int first, int count) = hashes.Within(quotation.Words);
            for (int i = first; i + SeedLength <= first + count; i++)
            {
                ulong seed = hashes.Of(i, SeedLength);
                if (!seeds.TryGetValue(seed, out List<Holder>? holders))
                    seeds.Add(seed, holders = []);
                if (holders.Count < MostHolders)
                    holders.Add(new Holder(article, index, i, first + count));
            }
        }
    }

    private void Search(int article, List<UnmarkedWords> found)
    {
        ArticleFacts facts = articles[article];
        var open = new OpenQuotations(facts);
        ImmutableArray<Quotation> quotations = facts.BareQuotations;
        int quotation = 0;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            bool isText = open.Enter(block) && facts.Article.Blocks[block].Kind is BlockKind.Paragraph or BlockKind.ListItem && IsWhole(facts, block);
            int start = 0;
            for (; quotation < quotations.Length && quotations[quotation].Block == block; quotation++)
            {
                if (isText && quotations[quotation].Span.Start > start)
                    SearchIn(article, block, TextSpan.FromBounds(start, quotations[quotation].Span.Start), found);
                start = quotations[quotation].Span.End;
            }
            if (isText && start < ProseOf(article, block).Text.Length)
                SearchIn(article, block, TextSpan.FromBounds(start, ProseOf(article, block).Text.Length), found);
        }
    }

    /// <summary>Whether the marks of a block are paired: if one is missing, that is the fault, and the words may be inside.</summary>
    private static bool IsWhole(ArticleFacts facts, int block)
    {
        foreach (QuotationMark mark in facts.QuotationMarks.InBlock(block))
            if (mark.Role is MarkRole.Unclosed or MarkRole.Unopened && mark.Kind == MarkKind.Double)
                return false;
        return true;
    }

    private void SearchIn(int article, int block, TextSpan span, List<UnmarkedWords> found)
    {
        WordHashes hashes = WordsOf(article, block);
        (int first, int count) = hashes.Within(span);
        int end = first + count;
        for (int i = first; i + FewestWords <= end; i++)
        {
            if (!seeds.TryGetValue(hashes.Of(i, SeedLength), out List<Holder>? holders))
                continue;
            (int length, List<QuotedWords> quoted) = Longest(hashes, i, end, holders);
            // Words that the article itself also quotes are not its own.
            if (length >= FewestWords && !quoted.Exists(words => words.Article == article))
                found.Add(new UnmarkedWords(article, block, hashes.Span(i, length), length, Telling(ProseOf(article, block), hashes.Span(i, length)), quoted));
            i += length - SeedLength;
        }
    }

    /// <summary>Returns the number of words from a word on that are the same in some quotation, and all quotations with that number.</summary>
    private (int Length, List<QuotedWords> Quoted) Longest(WordHashes hashes, int word, int end, List<Holder> holders)
    {
        int longest = 0;
        var quoted = new List<QuotedWords>();
        foreach (Holder holder in holders)
        {
            WordHashes others = WordsOf(holder.Article, articles[holder.Article].BareQuotations[holder.Quotation].Block);
            int length = SeedLength;
            while (word + length < end && holder.Word + length < holder.End && hashes.Of(word + length, 1) == others.Of(holder.Word + length, 1))
                length++;
            if (length > longest)
                quoted.Clear();
            if (length >= longest)
                quoted.Add(new QuotedWords(holder.Article, holder.Quotation, others.Span(holder.Word, length)));
            longest = Math.Max(length, longest);
        }
        return (longest, quoted);
    }

    private static int Telling(Prose prose, TextSpan span)
    {
        int telling = 0;
        for (int i = Tokenizer.IndexAt(prose.Tokens, span.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < span.End; i++)
        {
            ReadOnlySpan<char> word = prose.Tokens[i].In(prose.Text);
            if (prose.Tokens[i].Kind == TokenKind.Word && char.IsLower(word[0]) && TermTable.News.Frequency(Stem.Hash(word)) is > 0 and < Everyday)
                telling++;
        }
        return telling;
    }

    /// <summary>The index of a quotation with the words, the index of the first of them, and the index after the last word of the quotation.</summary>
    private readonly record struct Holder(int Article, int Quotation, int Word, int End);
}

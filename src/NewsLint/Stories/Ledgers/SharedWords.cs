using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>A place in a sentence.</summary>
/// <param name="Facts">The article.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The place, in the block's prose.</param>
internal sealed record PlacedSentence(ArticleFacts Facts, int Block, TextSpan Span)
{
    /// <summary>The words of the sentence with a meaning of their own, outside the place.</summary>
    public IReadOnlyList<TextSpan> Words { get; } = Read(Facts.Article.Blocks[Block].Prose, Span);

    /// <summary>The text of the block.</summary>
    public string Text => Facts.Article.Blocks[Block].Prose.Text;

    private static List<TextSpan> Read(Prose prose, TextSpan span)
    {
        var words = new List<TextSpan>();
        TextSpan sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(span.Start), prose.Sentences.Length - 1)];
        for (int i = Tokenizer.IndexAt(prose.Tokens, sentence.Start); i < prose.Tokens.Length && prose.Tokens[i].Start < sentence.End; i++)
            if (prose.Tokens[i] is { Kind: TokenKind.Word } token && !span.Contains(token.Start) && Names(token.In(prose.Text)))
                words.Add(TextSpan.FromBounds(token.Start, token.End));
        return words;
    }

    private static bool Names(ReadOnlySpan<char> word) => EvidenceWords.Counts(word) && !word.Contains('.') && word is not ("another" or "other" or "such" or "also" or "further" or "about" or "especially");
}

/// <summary>The words that the sentences of a row share, which name it where no noun or verb does.</summary>
internal static class SharedWords
{
    /// <summary>The number of words.</summary>
    private const int Most = 2;

    /// <summary>How much farther a word before the place counts if what comes after it says more.</summary>
    private const int WordsBefore = 3;

    /// <summary>Quotes the shared words that are nearest to the first place; of a single sentence, its nearest words. Empty if there are none.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="but">A name that has some of the words already.</param>
    /// <param name="isAfter">Whether the words after the place say more than those before it.</param>
    public static string Quoted(IReadOnlyList<PlacedSentence> sentences, string but = "", bool isAfter = false)
    {
        PlacedSentence first = sentences[0];
        HashSet<uint> named = [.. but.Split(' ').Select(static word => Stem.Hash(word))];
        TextSpan[] words = [.. Of(sentences)
            .Where(word => !named.Contains(Hash(word)))
            .OrderBy(word => word.Start > first.Span.Start ? word.Start - first.Span.End : (first.Span.Start - word.End) * (isAfter ? WordsBefore : 1))
            .DistinctBy(Hash).Take(Most).OrderBy(static word => word.Start)];
        string quoted = "";
        for (int i = 0; i < words.Length; i++)
            quoted += (i == 0 ? "" : string.IsNullOrWhiteSpace(first.Text[words[i - 1].End..words[i].Start]) ? " " : " … ") + first.Text[words[i].Start..words[i].End];
        return quoted.Length == 0 ? "" : $"“{quoted}”";

        uint Hash(TextSpan word) => Stem.Hash(first.Text.AsSpan(word.Start, word.Length));
    }

    /// <summary>Returns the words of the first sentence that at least half of the others have, in the order of the text; if there are none, those that the most have.</summary>
    public static IReadOnlyList<TextSpan> Of(IReadOnlyList<PlacedSentence> sentences)
    {
        PlacedSentence first = sentences[0];
        HashSet<uint>[] others = [.. sentences.Skip(1).Select(static other => other.Words.Select(word => Stem.Hash(other.Text.AsSpan(word.Start, word.Length))).ToHashSet())];
        (TextSpan Word, int Count)[] counted = [.. first.Words.Select(word => (word, others.Count(other => other.Contains(Stem.Hash(first.Text.AsSpan(word.Start, word.Length))))))];
        int most = counted.Select(static word => word.Count).DefaultIfEmpty().Max();
        if (most == 0 && others.Length > 0)
            return [];
        int least = Math.Min(most, (others.Length + 1) / 2);
        return [.. counted.Where(word => word.Count >= least).Select(static word => word.Word)];
    }
}

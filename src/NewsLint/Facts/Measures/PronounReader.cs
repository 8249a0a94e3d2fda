using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Finds the antecedent of a pronoun beside a figure.</summary>
internal static class PronounReader
{
    /// <summary>The maximum number of earlier mentions to search.</summary>
    private const int Reach = 40;

    /// <summary>Gets the antecedent, or null if there is none.</summary>
    public static NamedEntity? Resolve(ArticleFacts facts, int block, SentenceTree tree, int pronoun)
    {
        int position = tree.Tokens[pronoun].Start;
        switch (tree[pronoun].ToString().ToLowerInvariant())
        {
            case "i" or "me" or "my" or "we" or "us" or "our":
                return PlacedMentions.QuotationAt(facts, block, position)?.Speaker?.Entity;
            case "he" or "him" or "his":
                return new AntecedentFinder(facts, new SubjectFinder(facts)).Antecedent(block, position, Gender.Female) is { Kind: NameKind.Person } he ? he : null;
            case "she" or "her":
                return new AntecedentFinder(facts, new SubjectFinder(facts)).Antecedent(block, position, Gender.Male) is { Kind: NameKind.Person } she ? she : null;
            case "it" or "its":
                return LastNamed(facts, block, position);
            default:
                return null;
        }
    }

    /// <summary>Gets the antecedent of "it" or "they" in the same sentence: the nearest possible subject before it, or -1 if there is none.</summary>
    public static int Local(SentenceTree tree, int pronoun)
    {
        bool isPlural = tree.Is(pronoun, "they") || tree.Is(pronoun, "their");
        if (!isPlural && !tree.Is(pronoun, "it") && !tree.Is(pronoun, "its"))
            return -1;
        for (int i = pronoun - 1; i >= 0; i--)
            if (tree.Relation(i) is Relation.Nsubj or Relation.NsubjPass && (isPlural ? tree.Tag(i) is Tag.NNS or Tag.NNPS : tree.Tag(i) is Tag.NN or Tag.NNP))
                return i;
        return -1;
    }

    /// <summary>Gets the last organisation or place before a position, in this block or the one before: "it" and "its" seldom reach farther.</summary>
    private static NamedEntity? LastNamed(ArticleFacts facts, int block, int position)
    {
        for (int b = block; b >= Math.Max(0, block - 1); b--)
        {
            ReadOnlySpan<NameMention> mentions = facts.Names.In(b);
            if (b == block)
                mentions = mentions[..^PlacedMentions.NamesFrom(facts, b, position).Length];
            for (int i = mentions.Length - 1; i >= Math.Max(0, mentions.Length - Reach); i--)
                if (mentions[i].Kind is NameKind.Organisation or NameKind.Place or NameKind.Other && OpensSentence(facts, b, mentions[i]))
                    return mentions[i].Entity;
            for (int i = mentions.Length - 1; i >= Math.Max(0, mentions.Length - Reach); i--)
                if (mentions[i].Kind is NameKind.Organisation or NameKind.Place)
                    return mentions[i].Entity;
        }
        return null;
    }

    private static bool OpensSentence(ArticleFacts facts, int block, NameMention mention)
    {
        Reading.Prose prose = facts.Article.Blocks[block].Prose;
        int start = prose.Sentences[prose.SentenceIndexAt(mention.Span.Start)].Start;
        return mention.Span.Start - start is 0 or 4 && (mention.Span.Start == start || prose.Text.AsSpan(start, 4) is "The ");
    }
}

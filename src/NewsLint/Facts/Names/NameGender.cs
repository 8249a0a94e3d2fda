using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>Finds a person's gender from the pronouns of sentences that name nobody else.</summary>
internal static class NameGender
{
    /// <summary>The majority of pronouns that decides the gender.</summary>
    private const int Margin = 2;

    /// <summary>Sets the gender of persons whose title and given name do not show it.</summary>
    public static void Settle(Article article, List<NameMention> mentions)
    {
        Dictionary<NamedEntity, int>? balance = null;
        foreach (NameMention mention in mentions)
            if (mention.Kind == NameKind.Person && mention.Entity.Gender == Gender.Unknown)
                (balance ??= [])[mention.Entity] = 0;
        if (balance is null)
            return;
        int next = 0;
        for (int block = 0; block < article.Blocks.Length && next < mentions.Count; block++)
        {
            if (mentions[next].Block > block)
                continue;
            Prose prose = article.Blocks[block].Prose;
            int token = 0;
            foreach (TextSpan sentence in prose.Sentences)
            {
                NamedEntity? only = null;
                int persons = 0;
                int from = sentence.End;
                while (next < mentions.Count && mentions[next].Block == block && mentions[next].Span.Start < sentence.End)
                {
                    if (mentions[next].Kind == NameKind.Person && !ReferenceEquals(mentions[next].Entity, only))
                    {
                        only = mentions[next].Entity;
                        persons++;
                        from = mentions[next].Span.End;
                    }
                    next++;
                }
                if (persons == 1 && balance.TryGetValue(only!, out int sum))
                    balance[only!] = sum + Count(prose, from, sentence.End, ref token);
            }
        }
        foreach ((NamedEntity entity, int sum) in balance)
            if (Math.Abs(sum) >= Margin)
                entity.Gender = sum > 0 ? Gender.Male : Gender.Female;
    }

    private static int Count(Prose prose, int from, int end, ref int token)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        int sum = 0;
        while (token < tokens.Length && tokens[token].Start < from)
            token++;
        for (; token < tokens.Length && tokens[token].Start < end; token++)
        {
            if (tokens[token].Length is >= 2 and <= 3)
                sum += tokens[token].In(prose.Text) switch { "he" or "him" or "his" => 1, "she" or "her" => -1, _ => 0 };
        }
        return sum;
    }
}

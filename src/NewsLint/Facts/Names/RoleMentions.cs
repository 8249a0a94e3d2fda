using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>Joins "the US president" to the person whom the article gives that office.</summary>
internal static class RoleMentions
{
    /// <summary>The maximum number of words between "the" and the role.</summary>
    private const int Reach = 5;

    /// <summary>Adds the mentions by role to those by name.</summary>
    public static void Add(Article article, List<NameMention> mentions)
    {
        var holders = new Dictionary<string, List<NamedEntity>>(StringComparer.Ordinal);
        foreach (NameMention mention in mentions)
            foreach (PersonRole role in mention.Entity.RoleList)
            {
                if (!holders.TryGetValue(role.Noun, out List<NamedEntity>? list))
                    holders.Add(role.Noun, list = []);
                if (!list.Contains(mention.Entity))
                    list.Add(mention.Entity);
            }
        if (holders.Count == 0)
            return;
        var byWord = holders.GetAlternateLookup<ReadOnlySpan<char>>();
        var added = new List<NameMention>();
        var last = new Dictionary<NamedEntity, int>();
        int seen = 0;
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            string text = article.Blocks[block].Prose.Text;
            ImmutableArray<Token> tokens = article.Blocks[block].Prose.Tokens;
            for (int i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Length != 3 || tokens[i].In(text) is not ("the" or "The"))
                    continue;
                int role = FindRole(text, tokens, i + 1, byWord, out string modifier, out bool isFormer);
                if (role < 0)
                    continue;
                while (seen < mentions.Count && (mentions[seen].Block < block || (mentions[seen].Block == block && mentions[seen].Span.End <= tokens[i].Start)))
                {
                    last[mentions[seen].Entity] = seen;
                    seen++;
                }
                int end = tokens[role].End - (IsPossessive(tokens[role].In(text)) ? 2 : 0);
                var span = TextSpan.FromBounds(tokens[i].Start, end);
                if (Holder(byWord[Noun(tokens[role].In(text))], Noun(tokens[role].In(text)).ToString(), modifier, isFormer, last) is { } entity)
                {
                    added.Add(new NameMention(block, span, default, NameForm.Role, entity));
                    i = role;
                }
            }
        }
        RemoveCovered(mentions, added);
        mentions.AddRange(added);
    }

    /// <summary>Removes the names inside a role: US in "the US president". Both lists are in article order.</summary>
    private static void RemoveCovered(List<NameMention> mentions, List<NameMention> roles)
    {
        int kept = 0;
        int role = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            NameMention mention = mentions[i];
            while (role < roles.Count && (roles[role].Block < mention.Block || (roles[role].Block == mention.Block && roles[role].Span.End < mention.Span.End)))
                role++;
            bool isCovered = role < roles.Count && roles[role].Block == mention.Block && roles[role].Span.Start <= mention.Span.Start;
            if (!isCovered)
                mentions[kept++] = mention;
        }
        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';

    private static ReadOnlySpan<char> Noun(ReadOnlySpan<char> word) => IsPossessive(word) ? word[..^2] : word;

    private static int FindRole(
        string text, ImmutableArray<Token> tokens, int at, Dictionary<string, List<NamedEntity>>.AlternateLookup<ReadOnlySpan<char>> holders, out string modifier, out bool isFormer)
    {
        modifier = "";
        isFormer = false;
        for (int end = Math.Min(tokens.Length, at + Reach); at < end; at++)
        {
            ReadOnlySpan<char> word = tokens[at].In(text);
            if (tokens[at].Kind != TokenKind.Word)
            {
                if (word is not "-")
                    return -1;
                continue;
            }
            bool isLast = at + 1 >= tokens.Length || tokens[at + 1].Kind != TokenKind.Word || IsPossessive(word) || (!char.IsUpper(text[tokens[at + 1].Start]) && tokens[at + 1].In(text) is not ("of" or "for")
                && !holders.ContainsKey(Noun(tokens[at + 1].In(text))) && (NameLexicon.Of(tokens[at + 1].In(text)) & NameHints.Role) == 0);
            if (char.IsLower(text[tokens[at].Start]) && holders.ContainsKey(Noun(word)))
                return isLast && (at + 1 >= tokens.Length || tokens[at + 1].Length != 1 || text[tokens[at + 1].Start] != '-') ? at : -1;
            if (word is "former" or "ex")
                isFormer = true;
            else if (char.IsUpper(text[tokens[at].Start]))
                modifier = modifier.Length == 0 ? word.ToString() : modifier + " " + word.ToString();
            else if (word is not ("new" or "current" or "late") && (at + 1 >= tokens.Length || tokens[at + 1].Start - tokens[at].End != 1 || !holders.ContainsKey(text.AsSpan(tokens[at].Start, tokens[at + 1].End - tokens[at].Start))))
                return -1; // "the next president" is another person
        }
        return -1;
    }

    private static NamedEntity? Holder(List<NamedEntity> holders, string noun, string modifier, bool isFormer, Dictionary<NamedEntity, int> lastOf)
    {
        NamedEntity? best = null;
        int bestScore = 0;
        foreach (NamedEntity entity in holders)
        {
            int score = 1;
            foreach (PersonRole role in entity.RoleList)
            {
                if (role.Noun != noun)
                    continue;
                int fit = role.IsFormer == isFormer ? 4 : 1;
                if (modifier.Length > 0)
                    fit += role.Modifier == modifier ? 8 : role.Modifier.Length == 0 ? 0 : -8;
                score = Math.Max(score, fit);
                if (modifier.Length > 0 && role.Modifier.Length > 0 && role.Modifier != modifier && holders.Count > 1)
                    score = Math.Min(score, 0);
            }
            if (score <= 0)
                continue;
            // Among equal matches, the person named last before the role wins.
            int last = lastOf.GetValueOrDefault(entity, -1);
            if (last < 0)
                score -= 2;
            int total = (score * 100000) + last;
            if (best is null || total > bestScore)
                (best, bestScore) = (entity, total);
        }
        return best;
    }
}

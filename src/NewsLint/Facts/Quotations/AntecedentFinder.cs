using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;

namespace NewsLint.Facts.Quotations;

/// <summary>Finds the person whom a pronoun or the name of an office refers to.</summary>
internal sealed class AntecedentFinder(ArticleFacts facts, SubjectFinder subjects)
{
    /// <summary>The number of blocks before a pronoun that are searched.</summary>
    private const int PronounReach = 3;

    /// <summary>The number of mentions before the words that are searched.</summary>
    private const int MentionReach = 200;

    /// <summary>Returns the last named person to whom the article gives the role at the end of the words: the US President.</summary>
    public NamedEntity? HolderOf(int block, TextSpan span)
    {
        ReadOnlySpan<char> words = facts.Article.Blocks[block].Prose.Text.AsSpan(span.Start, span.Length);
        if (!words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return null;
        ReadOnlySpan<char> noun = words[(words.LastIndexOf(' ') + 1)..];
        int looked = 0;
        for (int b = block; b >= 0 && looked < MentionReach; b--)
        {
            ReadOnlySpan<NameMention> mentions = b == block ? subjects.MentionsIn(b, 0, span.Start) : facts.Names.In(b);
            for (int i = mentions.Length - 1; i >= 0 && looked < MentionReach; i--, looked++)
            {
                foreach (PersonRole role in mentions[i].Entity.Roles)
                    if (noun.Equals(role.Noun, StringComparison.OrdinalIgnoreCase))
                        return mentions[i].Entity;
            }
        }
        return null;
    }

    /// <summary>Returns the person whom a pronoun refers to: the last person named before it, outside quotation marks and not of the other gender.</summary>
    public NamedEntity? Antecedent(int block, int position, Gender? not)
    {
        if (SubjectBefore(block, position, not) is { } subject)
            return subject;
        for (int b = block; b >= 0 && b >= block - PronounReach; b--)
        {
            ReadOnlySpan<NameMention> mentions = b == block ? subjects.MentionsIn(b, 0, position) : facts.Names.In(b);
            for (int i = mentions.Length - 1; i >= 0 && i >= mentions.Length - MentionReach; i--)
            {
                NameMention mention = mentions[i];
                if (mention.Kind != NameKind.Person || mention.Entity.Gender == not || subjects.IsQuoted(b, mention.Span.Start))
                    continue;
                return mention.Entity;
            }
        }
        return null;
    }

    /// <summary>Returns the subject of the writer's sentence before the pronoun, even if that sentence names another person after it: Alvary hit back at Teale.</summary>
    private NamedEntity? SubjectBefore(int block, int position, Gender? not)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        int sentence = prose.SentenceIndexAt(position);
        for (int i = sentence - 1; i >= 0 && i >= sentence - 2; i--)
        {
            TextSpan span = prose.Sentences[i];
            if (subjects.IsQuoted(block, span.Start + 1) || prose.Text[span.Start] is '"' or '“' or '\'' or '‘')
                continue;
            foreach (NameMention mention in subjects.MentionsIn(block, span.Start, span.End))
            {
                if (mention.Kind is not (NameKind.Person or NameKind.Other) || mention.Entity.Gender == not || subjects.IsQuoted(block, mention.Span.Start))
                    continue;
                bool isHead = mention.FullSpan.Start == span.Start;
                return isHead && !IsPossessive(prose.Text, mention) ? mention.Entity : null;
            }
            return null;
        }
        return null;
    }

    /// <summary>Returns whether a name is possessive: Reed's wife.</summary>
    public static bool IsPossessive(string text, NameMention mention)
    {
        int end = mention.Span.End;
        return (end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or ' ') || (mention.Span.Length > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’');
    }
}

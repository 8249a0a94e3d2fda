using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Checks.Style;

/// <summary>Reports, once per story, that articles of one house spell the same word in two dialects.</summary>
internal static class StoryDialect
{
    /// <summary>Checks the writers' own words in articles that are not mixed themselves.</summary>
    public static void Check(StoryContext context)
    {
        var seen = new List<(int Article, DialectWord Word, string Text)>();
        for (int article = 0; article < context.Articles.Count; article++)
        {
            List<DialectWord> words = DialectWord.Read(context.Articles[article]);
            if (words.Count == 0)
                continue;
            // The text shows the spelling better than a title or summary, which the front matter may have from elsewhere.
            ImmutableArray<Block> blocks = context.Articles[article].Article.Blocks;
            foreach (DialectWord word in words.OrderBy(word => blocks[word.Block].Kind is BlockKind.Headline or BlockKind.Summary))
            {
                if (word.IsQuoted)
                    continue;
                string text = word.Token.In(context.Articles[article].Article.Blocks[word.Block].Prose.Text).ToString();
                if (!seen.Exists(other => other.Article == article && other.Text == text))
                    seen.Add((article, word, text));
            }
        }
        foreach ((int article, DialectWord word, string text) in seen)
        {
            List<(int Article, DialectWord Word, string Text)> others = seen.FindAll(other => other.Article != article && other.Text == word.Spelling.Other && context.IsOneHouse(article, other.Article));
            if (others.Count == 0)
                continue;
            int same = seen.FindAll(other => other.Text == text && context.IsOneHouse(article, other.Article)).Count;
            if (same > others.Count || (same == others.Count && others[0].Article > article))
                continue;
            context.Report(
                article, Source(context, article, word),
                MixedDialectMessage.Story(word: text, dialect: MixedDialect.NameOf(word.Spelling.IsBritish), other: word.Spelling.Other, where: context.TellingsWith(others[0].Article, others.Count, others.Count + same)),
                [.. others.Select(other => context.Related(other.Article, Source(context, other.Article, other.Word), MixedDialect.NameOf(!word.Spelling.IsBritish) + " spelling"))],
                isWeak: true);
            return;
        }
    }

    private static TextSpan Source(StoryContext context, int article, DialectWord word)
    {
        Prose prose = context.Articles[article].Article.Blocks[word.Block].Prose;
        return prose.ToSource(word.Token.Span);
    }
}

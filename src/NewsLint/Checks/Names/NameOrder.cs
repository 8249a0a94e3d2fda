using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Finds a person's name in two orders: Shigeru Ishiba, Ishiba Shigeru.</summary>
internal sealed class NameOrder : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (FullName name in Read(context.Facts))
        {
            if (name.Reversed is not { } reversed || name.Usual is not { } usual)
                continue;
            TextSpan place = SpanOf(context.Facts, usual);
            context.Report(
                SpanOf(context.Facts, reversed),
                NameOrderMessage.Article(name: TextOf(context.Facts, reversed), usual: TextOf(context.Facts, usual), line: context.LineOf(place)),
                [context.Related(place, "the other order")]);
        }
    }

    /// <summary>Reports, once per person, the order that fewer articles have. An article with both orders has its own finding.</summary>
    private static void CheckStory(StoryContext context)
    {
        var told = new Dictionary<string, List<ToldName>>(StringComparer.Ordinal);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            foreach (FullName name in Read(context.Articles[article]))
            {
                if (!told.TryGetValue(name.Key, out List<ToldName>? list))
                    told.Add(name.Key, list = []);
                list.Add(new ToldName(article, name));
            }
        }
        foreach (List<ToldName> names in told.Values)
        {
            ToldName first = names[0];
            string order = TextOf(context.Articles[first.Article], first.Name.First);
            List<(int Article, NameMention Mention)> same = [];
            List<(int Article, NameMention Mention)> other = [];
            foreach (ToldName name in names)
            {
                if (!context.IsOneHouse(first.Article, name.Article))
                    continue;
                if (name.Name.InOrder(context.Articles[name.Article], order) is { } like)
                    same.Add((name.Article, like));
                if (name.Name.InOtherOrder(context.Articles[name.Article], order) is { } unlike)
                    other.Add((name.Article, unlike));
            }
            if (same.Count == 0 || other.Count == 0)
                continue;
            (List<(int Article, NameMention Mention)> usual, List<(int Article, NameMention Mention)> odd) = other.Count > same.Count ? (other, same) : (same, other);
            odd = odd.FindAll(place => !usual.Exists(other => other.Article == place.Article));
            if (odd.Count == 0)
                continue;
            (int at, NameMention mention) = odd[0];
            context.Report(
                at, SpanOf(context.Articles[at], mention),
                NameOrderMessage.Story(name: TextOf(context.Articles[at], mention), usual: TextOf(context.Articles[usual[0].Article], usual[0].Mention), where: context.TellingsWith(usual[0].Article, usual.Count, usual.Count + odd.Count)),
                [.. usual.Select(place => context.Related(place.Article, SpanOf(context.Articles[place.Article], place.Mention), "the other order"))]);
        }
    }

    /// <summary>Returns the persons with a full name of two words, and a mention in each order.</summary>
    private static List<FullName> Read(ArticleFacts facts)
    {
        var names = new List<FullName>();
        var byKey = new Dictionary<string, FullName>(StringComparer.Ordinal);
        foreach (NameMention mention in facts.Names.Mentions)
        {
            if (mention.Kind != NameKind.Person || mention.Form != NameForm.Full)
                continue;
            string text = TextOf(facts, mention);
            int space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space < 2 || space != text.LastIndexOf(' ') || text.Length - space < 3)
                continue;
            string reversed = string.Concat(text.AsSpan(space + 1), " ", text.AsSpan(0, space));
            string key = string.CompareOrdinal(text, reversed) < 0 ? text : reversed;
            if (!byKey.TryGetValue(key, out FullName? name))
            {
                byKey.Add(key, name = new FullName(key, mention));
                names.Add(name);
            }
            name.Add(facts, mention, text);
        }
        return names;
    }

    private static TextSpan SpanOf(ArticleFacts facts, NameMention mention) => facts.Article.Blocks[mention.Block].Prose.ToSource(mention.Span);

    private static string TextOf(ArticleFacts facts, NameMention mention)
    {
        Prose prose = facts.Article.Blocks[mention.Block].Prose;
        return prose.Text.Substring(mention.Span.Start, mention.Span.Length).Replace('\n', ' ');
    }

    private sealed record ToldName(int Article, FullName Name);

    /// <summary>A full name of two words, in an order that does not count.</summary>
    private sealed class FullName(string key, NameMention first)
    {
        private NameMention? other;
        private int same;
        private int reversed;

        public string Key => key;

        public NameMention First => first;

        /// <summary>The first mention in the rarer order; null if the article has one order.</summary>
        public NameMention? Reversed => other is null ? null : reversed > same ? first : other;

        /// <summary>The first mention in the more common order; null if the article has one order.</summary>
        public NameMention? Usual => other is null ? null : reversed > same ? other : first;

        public void Add(ArticleFacts facts, NameMention mention, string text)
        {
            if (text == TextOf(facts, first))
            {
                same++;
            }
            else
            {
                other ??= mention;
                reversed++;
            }
        }

        public NameMention? InOrder(ArticleFacts facts, string text) => TextOf(facts, first) == text ? first : other;

        public NameMention? InOtherOrder(ArticleFacts facts, string text) => TextOf(facts, first) == text ? other : first;
    }
}

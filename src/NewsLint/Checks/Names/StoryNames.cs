using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Reports, once per story and name, that articles of a story spell a name in two ways.</summary>
internal static class StoryNames
{
    /// <summary>Compares the names of all articles as if they were one article.</summary>
    public static void Check(StoryContext context)
    {
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        var articles = new Dictionary<NamePlace, int>(ReferenceEqualityComparer.Instance);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            foreach (NameWord word in NameWords.Read(context.Articles[article].Article))
            {
                string key = word.Text.Replace('’', '\'');
                if (!words.TryGetValue(key, out NameWord? told))
                    words.Add(key, told = new NameWord(word.Text));
                told.Add(word);
                foreach (NamePlace place in word.Places)
                    articles.Add(place, article);
            }
        }
        NamePairs.ForEach([.. words.Values], misspelt => Report(context, misspelt, articles));
    }

    /// <summary>Reports the first place of the odd spelling in each article that has it, with the first places of the usual one in the others. Accents and ways to write other alphabets are a matter of house style.</summary>
    private static void Report(StoryContext context, MisspeltWord slip, Dictionary<NamePlace, int> articles)
    {
        // The text shows a name better than a headline or a caption.
        List<NamePlace> usual = [.. slip.Usual.Places.OrderBy(place => articles[place]).ThenBy(place => IsInText(context, articles[place], place) ? 0 : 1).DistinctBy(place => articles[place])];
        List<NamePlace> odd = [.. slip.Odd.Places.DistinctBy(place => articles[place])];
        foreach (NamePlace place in odd)
        {
            int article = articles[place];
            List<NamePlace> others = usual.FindAll(other => articles[other] != article && (slip.Slip is not (NameSlip.Accent or NameSlip.Listed) || context.IsOneHouse(article, articles[other])));
            if (others.Count == 0)
                continue;
            context.Report(
                article, SpanOf(context, article, place),
                MisspeltNameMessage.Story(name: slip.Odd.Text, usual: slip.Usual.Text, where: context.TellingsWith(articles[others[0]], others.Count, others.Count + odd.Count)),
                [.. others.Select(other => context.Related(articles[other], SpanOf(context, articles[other], other), "the usual spelling"))],
                isWeak: !slip.IsFirm);
        }
    }

    private static bool IsInText(StoryContext context, int article, NamePlace place) => context.Articles[article].Article.Blocks[place.Block].Kind == BlockKind.Paragraph;

    private static TextSpan SpanOf(StoryContext context, int article, NamePlace place) =>
        context.Articles[article].Article.Blocks[place.Block].Prose.ToSource(place.Token.Span);
}

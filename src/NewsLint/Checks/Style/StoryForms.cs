namespace NewsLint.Checks.Style;

/// <summary>
/// Reports, once per story, that articles of one house write a thing in two ways. Newsrooms differ in such things as a rule, so articles
/// whose newsroom is not named are not compared.
/// </summary>
internal static class StoryForms
{
    /// <summary>Compares the articles that each have one form of a thing.</summary>
    /// <param name="context">The story.</param>
    /// <param name="told">For each article, the places of each thing.</param>
    /// <param name="least">The number of places that shows the form of an article.</param>
    /// <param name="message">Creates the message from the words, the usual words and the article that has them.</param>
    public static void Report(StoryContext context, List<Dictionary<string, List<StyleForm>>> told, int least, Func<string, string, string, RuleMessage> message)
    {
        foreach (string thing in told.SelectMany(things => things.Keys).Distinct(StringComparer.Ordinal))
        {
            var articles = new List<(int Article, StyleForm First)>();
            for (int article = 0; article < told.Count; article++)
                if (told[article].TryGetValue(thing, out List<StyleForm>? forms) && forms.Count >= least && forms.TrueForAll(form => form.Form == forms[0].Form))
                    articles.Add((article, forms[0]));
            if (articles.TrueForAll(one => one.First.Form == articles[0].First.Form) || OfHouse(context, articles) is not { } ofHouse)
                continue;
            List<(int Article, StyleForm First)> usual = ofHouse.FindAll(one => one.First.Form == ofHouse[0].First.Form);
            List<(int Article, StyleForm First)> odd = ofHouse.FindAll(one => one.First.Form != ofHouse[0].First.Form);
            if (odd.Count > usual.Count)
                (usual, odd) = (odd, usual);
            context.Report(
                odd[0].Article, odd[0].First.SourceIn(context.Articles[odd[0].Article].Article),
                message(TextOf(context, odd[0]), TextOf(context, usual[0]), context.TellingsWith(usual[0].Article, usual.Count, ofHouse.Count)),
                usual.Select(one => context.Related(one.Article, one.First.SourceIn(context.Articles[one.Article].Article), "the other form")), isWeak: true);
            return;
        }
    }

    /// <summary>Returns the articles of one named newsroom that have two forms of a thing; null if there are none.</summary>
    private static List<(int Article, StyleForm First)>? OfHouse(StoryContext context, List<(int Article, StyleForm First)> articles)
    {
        foreach ((int article, StyleForm first) in articles)
        {
            List<(int Article, StyleForm First)> ofHouse = context.IsHouseNamed(article) ? articles.FindAll(one => context.IsOneHouse(article, one.Article)) : [];
            if (ofHouse.Exists(one => one.First.Form != first.Form))
                return ofHouse;
        }
        return null;
    }

    private static string TextOf(StoryContext context, (int Article, StyleForm First) one) => one.First.TextIn(context.Articles[one.Article].Article);
}

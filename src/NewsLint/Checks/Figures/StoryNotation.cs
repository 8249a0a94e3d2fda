using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;

namespace NewsLint.Checks.Figures;

/// <summary>Reports, once per story, that articles of one house write the same figure in two ways.</summary>
internal static class StoryNotation
{
    /// <summary>Checks the figures that are in several articles, outside quotations and headlines.</summary>
    public static void Check(StoryContext context)
    {
        var same = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            List<Mention> own = Read(context.Articles[article], article);
            HashSet<string> mixed = MixedKinds(own);
            foreach (Mention mention in own)
            {
                // An article with mixed forms has its own finding, and no form for others to differ from.
                if (mixed.Contains(mention.Kind))
                    continue;
                string key = string.Create(CultureInfo.InvariantCulture, $"{HouseOf(context, article)} {mention.Kind} {mention.Figure.Unit!.Name} {mention.Figure.Low}");
                if (!same.TryGetValue(key, out List<Mention>? mentions))
                    same.Add(key, mentions = []);
                mentions.Add(mention);
            }
        }
        foreach (List<Mention> mentions in same.Values)
        {
            if (!IsMixed(mentions))
                continue;
            Report(context, mentions);
            return;
        }
    }

    /// <summary>Returns the first article of the same house.</summary>
    private static int HouseOf(StoryContext context, int article)
    {
        int first = 0;
        while (!context.IsOneHouse(first, article))
            first++;
        return first;
    }

    private static List<Mention> Read(ArticleFacts facts, int article)
    {
        var mentions = new List<Mention>();
        foreach (Figure figure in facts.Figures)
            if (MixedNotation.FormOf(figure, facts.Article.Blocks[figure.Block]) is { } form)
                mentions.Add(new Mention(article, figure, form.Kind, form.Form));
        return mentions;
    }

    private static HashSet<string> MixedKinds(List<Mention> mentions)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var mixed = new HashSet<string>();
        foreach (Mention mention in mentions)
            if (!forms.TryAdd(mention.Kind, mention.Form) && forms[mention.Kind] != mention.Form)
                mixed.Add(mention.Kind);
        return mixed;
    }

    private static bool IsMixed(List<Mention> mentions) => mentions.Exists(m => m.Article != mentions[0].Article && m.Form != mentions[0].Form);

    /// <summary>Reports the first figure in the rarer form or, if both are equally common, in a form other than the first.</summary>
    private static void Report(StoryContext context, List<Mention> mentions)
    {
        Mention model = mentions[0];
        foreach (Mention mention in mentions)
            if (Articles(mentions, mention.Form) > Articles(mentions, model.Form))
                model = mention;
        Mention odd = mentions.Find(m => m.Form != model.Form)!;
        context.Report(
            odd.Article, Source(context, odd),
            MixedNotationMessage.Story(figure: Words(context, odd), model: Words(context, model), where: context.NameOf(model.Article)),
            [.. mentions.Where(m => m.Article != odd.Article && m.Form != odd.Form).Select(m => context.Related(m.Article, Source(context, m), $"has \"{Words(context, m)}\""))],
            isWeak: true);
    }

    private static int Articles(List<Mention> mentions, string form) => mentions.Where(m => m.Form == form).Select(m => m.Article).Distinct().Count();

    private static TextSpan Source(StoryContext context, Mention mention) => context.Articles[mention.Article].Article.Blocks[mention.Figure.Block].Prose.ToSource(mention.Figure.Core);

    private static string Words(StoryContext context, Mention mention) =>
        context.Articles[mention.Article].Article.Blocks[mention.Figure.Block].Prose.Text.Substring(mention.Figure.Core.Start, mention.Figure.Core.Length);

    private sealed record Mention(int Article, Figure Figure, string Kind, string Form);
}

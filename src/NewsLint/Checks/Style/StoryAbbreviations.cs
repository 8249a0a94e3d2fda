using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reports, once per story and abbreviation, that articles of one house write it with and without full stops.</summary>
internal static class StoryAbbreviations
{
    /// <summary>Checks the form that each article has more often.</summary>
    public static void Check(StoryContext context)
    {
        var told = new Dictionary<string, List<Told>>(StringComparer.Ordinal);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            foreach (IGrouping<string, Initials> forms in Initials.Read(context.Articles[article]).GroupBy(initials => initials.NameWord.Length == 0 ? initials.Key : initials.Key + " " + initials.NameWord, StringComparer.Ordinal))
            {
                int with = forms.Count(initials => initials.HasStops);
                bool hasStops = with * 2 > forms.Count();
                if (!told.TryGetValue(forms.Key, out List<Told>? list))
                    told.Add(forms.Key, list = []);
                list.Add(new Told(article, forms.First(initials => initials.HasStops == hasStops), hasStops ? with : forms.Count() - with));
            }
        }
        foreach (List<Told> all in told.Values)
        {
            // Newsrooms that agree on "US" may write "FBI" and "F.B.I.".
            if (all[0].First is { NameWord: "", Key: not ("US" or "UK" or "UN" or "EU") } && !context.IsHouseNamed(all[0].Article))
                continue;
            List<Told> ofHouse = all.FindAll(one => context.IsOneHouse(all[0].Article, one.Article));
            List<Told> with = ofHouse.FindAll(one => one.First.HasStops);
            List<Told> without = ofHouse.FindAll(one => !one.First.HasStops);
            if (with.Count == 0 || without.Count == 0)
                continue;
            (List<Told> usual, List<Told> rarer) = with.Count > without.Count ? (with, without) : (without, with);
            // The article that has the rarer form most often shows it best.
            Told odd = rarer.MaxBy(one => one.Count)!;
            context.Report(
                odd.Article, Source(context, odd),
                MixedAbbreviationsMessage.Story(form: TextOf(context, odd), usual: TextOf(context, usual[0]), where: context.TellingsWith(usual[0].Article, usual.Count, ofHouse.Count)),
                [.. usual.Select(one => context.Related(one.Article, Source(context, one), "the other form"))], isWeak: true);
        }
    }

    private static TextSpan SpanOf(Told told) => told.First.NameWord.Length == 0 ? told.First.Token.Span : new TextSpan(told.First.Token.Start, told.First.Token.Length + 1 + told.First.NameWord.Length);

    private static TextSpan Source(StoryContext context, Told told) => context.Articles[told.Article].Article.Blocks[told.First.Block].Prose.ToSource(SpanOf(told));

    private static string TextOf(StoryContext context, Told told)
    {
        TextSpan span = SpanOf(told);
        return context.Articles[told.Article].Article.Blocks[told.First.Block].Prose.Text.Substring(span.Start, span.Length);
    }

    /// <summary>The form of an article, its first place, and how often the article has it.</summary>
    private sealed record Told(int Article, Initials First, int Count);
}

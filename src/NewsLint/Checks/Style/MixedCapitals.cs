using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds an office with and without capitals: the Prime Minister, the prime minister.</summary>
internal sealed class MixedCapitals : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (IGrouping<string, OfficeMention> mentions in OfficeMention.Read(context.Facts).GroupBy(mention => mention.Office, StringComparer.Ordinal))
        {
            List<OfficeMention> capital = [.. mentions.Where(mention => mention.IsCapital)];
            List<OfficeMention> lower = [.. mentions.Where(mention => !mention.IsCapital)];
            if (capital.Count == 0 || lower.Count == 0)
                continue;
            (List<OfficeMention> usual, List<OfficeMention> odd) = capital.Count > lower.Count ? (capital, lower) : (lower, capital);
            TextSpan model = SpanOf(context, usual[0]);
            context.Report(
                SpanOf(context, odd[0]),
                MixedCapitalsMessage.Article(
                    office: context.Article.Text.ToString(SpanOf(context, odd[0])), usual: context.Article.Text.ToString(model), count: usual.Count.ToString(CultureInfo.InvariantCulture),
                    times: usual.Count == 1 ? "time" : "times", line: context.LineOf(model)),
                [context.Related(model, "the usual form"), .. odd.Skip(1).Take(ShownPlaces).Select(mention => context.Related(SpanOf(context, mention), "here too"))]);
        }
    }

    /// <summary>Compares the articles that write an office in one way. Each office is reported once.</summary>
    private static void CheckStory(StoryContext context)
    {
        var told = new Dictionary<string, List<(int Article, OfficeMention First)>>(StringComparer.Ordinal);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            foreach (IGrouping<string, OfficeMention> mentions in OfficeMention.Read(context.Articles[article]).GroupBy(mention => mention.Office, StringComparer.Ordinal))
            {
                OfficeMention first = mentions.First();
                if (mentions.Any(mention => mention.IsCapital != first.IsCapital))
                    continue;
                if (!told.TryGetValue(mentions.Key, out List<(int Article, OfficeMention First)>? list))
                    told.Add(mentions.Key, list = []);
                list.Add((article, first));
            }
        }
        foreach (List<(int Article, OfficeMention First)> all in told.Values)
        {
            List<(int Article, OfficeMention First)> ofHouse = all.FindAll(one => context.IsOneHouse(all[0].Article, one.Article));
            List<(int Article, OfficeMention First)> capital = ofHouse.FindAll(one => one.First.IsCapital);
            List<(int Article, OfficeMention First)> lower = ofHouse.FindAll(one => !one.First.IsCapital);
            if (capital.Count == 0 || lower.Count == 0)
                continue;
            (List<(int Article, OfficeMention First)> usual, List<(int Article, OfficeMention First)> odd) = capital.Count > lower.Count ? (capital, lower) : (lower, capital);
            (int at, OfficeMention mention) = odd[0];
            context.Report(
                at, SpanOf(context, at, mention),
                MixedCapitalsMessage.Story(office: TextOf(context, at, mention), usual: TextOf(context, usual[0].Article, usual[0].First), where: context.TellingsWith(usual[0].Article, usual.Count, ofHouse.Count)),
                [.. usual.Select(one => context.Related(one.Article, SpanOf(context, one.Article, one.First), "the other form"))], isWeak: true);
        }
    }

    private static TextSpan SpanOf(CheckContext context, OfficeMention mention) => context.Article.Blocks[mention.Block].Prose.ToSource(mention.Span);

    private static TextSpan SpanOf(StoryContext context, int article, OfficeMention mention) => context.Articles[article].Article.Blocks[mention.Block].Prose.ToSource(mention.Span);

    private static string TextOf(StoryContext context, int article, OfficeMention mention) =>
        context.Articles[article].Article.Blocks[mention.Block].Prose.Text.Substring(mention.Span.Start, mention.Span.Length).Replace('\n', ' ');
}

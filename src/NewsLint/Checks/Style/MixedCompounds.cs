using System.Globalization;
using NewsLint.Reading;

namespace NewsLint.Checks.Style;

/// <summary>Finds a compound that an article writes in two ways: cover-up, coverup.</summary>
internal sealed class MixedCompounds : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(static context => StoryForms.Report(
            context, CompoundForms.ReadClosedOrHyphened(context.Articles), 1, static (text, usual, where) => MixedCompoundsMessage.Story(text: text, usual: usual, where: where)));
    }

    private static void CheckArticle(CheckContext context)
    {
        Article article = context.Article;
        foreach (List<StyleForm> forms in CompoundForms.Read(context.Facts).Values)
        {
            forms.Sort(static (a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Span.Start.CompareTo(b.Span.Start));
            if (StyleForm.Split(forms, null, 1) is not var (usual, odd))
                continue;
            context.Report(
                odd[0].SourceIn(article),
                MixedCompoundsMessage.Article(
                    text: odd[0].TextIn(article), usual: usual[0].TextIn(article), count: usual.Count.ToString(CultureInfo.InvariantCulture), times: usual.Count == 1 ? "time" : "times",
                    line: context.LineOf(usual[0].SourceIn(article))),
                [context.Related(usual[0].SourceIn(article), "the usual form"), .. odd.Skip(1).Take(ShownPlaces).Select(form => context.Related(form.SourceIn(article), $"\"{form.TextIn(article)}\" here too"))]);
        }
    }
}

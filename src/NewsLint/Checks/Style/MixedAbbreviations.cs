using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds an abbreviation in two forms, a title in full and abbreviated, and an abbreviation that is introduced twice.</summary>
internal sealed class MixedAbbreviations : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryAbbreviations.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        CheckForms(context);
        AbbreviatedTitles.Check(context);
        Introductions.Check(context);
    }

    private static void CheckForms(CheckContext context)
    {
        foreach (IGrouping<string, Initials> forms in Initials.Read(context.Facts).Where(initials => initials.NameWord.Length == 0).GroupBy(initials => initials.Key, StringComparer.Ordinal))
        {
            List<Initials> with = [.. forms.Where(initials => initials.HasStops)];
            List<Initials> without = [.. forms.Where(initials => !initials.HasStops)];
            if (with.Count == 0 || without.Count == 0)
                continue;
            (List<Initials> usual, List<Initials> odd) = with.Count > without.Count ? (with, without) : (without, with);
            TextSpan model = SpanOf(context, usual[0]);
            context.Report(
                SpanOf(context, odd[0]),
                MixedAbbreviationsMessage.Form(form: TextOf(context, odd[0]), usual: TextOf(context, usual[0]), count: usual.Count.ToString(CultureInfo.InvariantCulture), times: usual.Count == 1 ? "time" : "times", line: context.LineOf(model)),
                [context.Related(model, "the usual form"), .. odd.Skip(1).Take(ShownPlaces).Select(initials => context.Related(SpanOf(context, initials), $"\"{TextOf(context, initials)}\" here too"))]);
        }
    }


    private static TextSpan SpanOf(CheckContext context, Initials initials) => context.Article.Blocks[initials.Block].Prose.ToSource(initials.Token.Span);

    private static string TextOf(CheckContext context, Initials initials) => initials.Token.In(context.Article.Blocks[initials.Block].Prose.Text).ToString();
}

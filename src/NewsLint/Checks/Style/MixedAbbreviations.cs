using System.Globalization;
using NewsLint.Reading;

namespace NewsLint.Checks.Style;

/// <summary>Finds an abbreviation in two forms, a title in full and abbreviated, and an abbreviation that is introduced twice, late, in vain or never.</summary>
internal sealed class MixedAbbreviations : Check
{
    /// <summary>The option that reports each abbreviation that is never introduced.</summary>
    private const string Unexplained = "unexplained";

    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <summary>The number of places that makes a form certainly the usual one of an article.</summary>
    private const int FirmCount = 2;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterHouseOption(Unexplained);
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryAbbreviations.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        List<Initials> initials = Initials.Read(context.Facts);
        CheckForms(context, initials);
        AbbreviatedTitles.Check(context, initials);
        List<Introduction> introductions = Introduction.Read(context.Facts);
        Introductions.Check(context, introductions);
        if (context.HouseOption(Unexplained) is { } value && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
            UnexplainedAbbreviations.Check(context, initials, introductions);
    }

    private static void CheckForms(CheckContext context, List<Initials> initials)
    {
        List<StyleForm>? usual = null;
        List<StyleForm>? odd = null;
        var others = new List<RelatedPlace>();
        foreach (List<StyleForm> forms in AbbreviationForms.Read(context.Facts, initials))
        {
            if (StyleForm.Split(forms, null, 1) is not var (more, fewer))
                continue;
            if (odd is null)
                (usual, odd) = (more, fewer);
            others.AddRange(fewer.Skip(odd == fewer ? 1 : 0).Select(form => context.Related(form.SourceIn(context.Article), $"\"{form.TextIn(context.Article)}\" here too")));
        }
        if (usual is null || odd is null)
            return;
        (StyleForm model, Article article) = (usual[0], context.Article);
        context.Report(
            odd[0].SourceIn(article),
            MixedAbbreviationsMessage.Form(
                form: odd[0].TextIn(article), usual: model.TextIn(article), count: usual.Count.ToString(CultureInfo.InvariantCulture), times: usual.Count == 1 ? "time" : "times",
                line: context.LineOf(model.SourceIn(article))),
            [context.Related(model.SourceIn(article), "the usual form"), .. others.Take(ShownPlaces)],
            StyleForm.FixOf(article, odd, model.Form, $"Write \"{model.TextIn(article)}\"") is { } fix ? fix with { IsSafe = false } : null,
            isWeak: usual.Count < FirmCount || usual.Count == odd.Count);
    }
}

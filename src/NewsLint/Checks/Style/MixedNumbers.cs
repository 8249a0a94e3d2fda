using System.Globalization;
using NewsLint.Settings;

namespace NewsLint.Checks.Style;

/// <summary>Finds small counts that are in words here and in digits there, or not as the house style wants.</summary>
internal sealed class MixedNumbers : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <summary>The number of counts that makes a form the usual one of an article.</summary>
    private const int Usual = 2;

    private const int Highest = 99;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        string? house = context.Setting(SettingKeys.Numbers) is { } value ? Array.Find(SettingKeys.NumberValues, one => one.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) : null;
        if (house is null)
        {
            if (StyleForm.Split(CountForms.Read(context.Facts, 2, 9), null, Usual) is var (usual, odd))
                Report(context, odd, usual[0].Form, MixedNumbersMessage.Mix(
                    text: odd[0].TextIn(context.Article), form: odd[0].Form, usual: usual[0].Form, count: usual.Count.ToString(CultureInfo.InvariantCulture), line: context.LineOf(usual[0].SourceIn(context.Article))),
                    context.Related(usual[0].SourceIn(context.Article), "the usual form"));
            return;
        }
        int last = house == "to-10" ? 10 : 9;
        ReportHouse(context, CountForms.Read(context.Facts, 2, last), CountForms.Words);
        ReportHouse(context, CountForms.Read(context.Facts, last + 1, Highest), CountForms.Digits);
    }

    private static void ReportHouse(CheckContext context, List<StyleForm> forms, string wanted)
    {
        if (StyleForm.Split(forms, wanted, 1) is var (_, odd))
            Report(context, odd, wanted, MixedNumbersMessage.House(text: odd[0].TextIn(context.Article), form: odd[0].Form, wanted: wanted), null);
    }

    private static void Report(CheckContext context, List<StyleForm> odd, string usual, RuleMessage message, RelatedPlace? model)
    {
        var related = new List<RelatedPlace>();
        if (model is not null)
            related.Add(model);
        related.AddRange(odd.Skip(1).Take(ShownPlaces).Select(form => context.Related(form.SourceIn(context.Article), $"in {form.Form} here too")));
        context.Report(odd[0].SourceIn(context.Article), message, related, StyleForm.FixOf(context.Article, odd, usual, $"Write the number in {usual}"));
    }
}

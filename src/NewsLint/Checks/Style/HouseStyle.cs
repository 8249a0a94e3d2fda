using NewsLint.Settings;

namespace NewsLint.Checks.Style;

/// <summary>Finds dates, titles and quotation marks that are not as the settings want them.</summary>
internal sealed class HouseStyle : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        if (Choice(context, SettingKeys.Dates, SettingKeys.DateValues) is { } order)
            Report(context, HouseDates.Orders(context.Facts, order), static (text, form) => HouseStyleMessage.Order(text: text, way: form.Form, usual: form.Form == "before" ? "after" : "before"));
        if (Choice(context, SettingKeys.Months, SettingKeys.MonthValues) is { } months)
            Report(context, HouseDates.Months(context.Facts, months), Wanted);
        if (Choice(context, SettingKeys.Titles, SettingKeys.TitleValues) is { } titles)
            Report(context, HouseTitles.Offices(context.Facts, titles), Wanted);
        if (Choice(context, SettingKeys.TitleStops, SettingKeys.TitleStopValues) is { } stops)
            Report(context, HouseTitles.Stops(context.Facts, stops), Wanted);
        if (Choice(context, SettingKeys.CourtesyTitles, SettingKeys.CourtesyTitleValues) is { } courtesy)
            Report(context, HouseTitles.Courtesy(context.Facts, courtesy), courtesy == "no" ? static (text, _) => HouseStyleMessage.Courtesy(text: text) : static (text, _) => HouseStyleMessage.Bare(text: text));
        if (Choice(context, SettingKeys.QuotationMarks, SettingKeys.QuotationMarkValues) is { } marks)
            Report(context, HouseMarks.Read(context.Facts, marks), static (_, form) => HouseStyleMessage.Mark(kind: form.Form, usual: form.Form == "single" ? "double" : "single"));
    }

    private static RuleMessage Wanted(string text, StyleForm form) => HouseStyleMessage.Form(text: text, usual: form.Replacements![form.Form]);

    /// <summary>Returns a setting as the documentation writes it; null if it is not set, or none of its values.</summary>
    private static string? Choice(CheckContext context, string key, string[] values) =>
        context.Setting(key) is { } value ? Array.Find(values, one => one.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) : null;

    private static void Report(CheckContext context, List<StyleForm> odd, Func<string, StyleForm, RuleMessage> message)
    {
        if (odd.Count == 0)
            return;
        context.Report(
            odd[0].SourceIn(context.Article), message(odd[0].TextIn(context.Article), odd[0]),
            odd.Skip(1).Take(ShownPlaces).Select(form => context.Related(form.SourceIn(context.Article), "here too")),
            odd[0].Replacements is null ? null : StyleForm.FixOf(context.Article, odd, odd[0].Form, "Write the usual form"));
    }
}

using System.Globalization;
using NewsLint.Facts;
using NewsLint.Settings;

namespace NewsLint.Checks.Style;

/// <summary>Finds ellipses, dashes, serial commas, stops at quotation marks and headings that an article writes in two ways.</summary>
internal sealed class MixedPunctuation : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <summary>The number of places that makes a form the usual one of an article.</summary>
    private const int Usual = 3;

    /// <summary>The same number for marks that a writer sets without thinking.</summary>
    private const int UsualMarks = 2;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    private static void CheckStory(StoryContext context)
    {
        var told = new List<Dictionary<string, List<StyleForm>>>();
        foreach (ArticleFacts facts in context.Articles)
            told.Add(new(StringComparer.Ordinal) { ["dash"] = PunctuationForms.Dashes(facts), ["ellipsis"] = PunctuationForms.Ellipses(facts) });
        StoryForms.Report(context, told, Usual, static (text, usual, where) => MixedPunctuationMessage.Story(text: text, usual: usual, where: where));
    }

    private static void CheckArticle(CheckContext context)
    {
        Report(context, PunctuationForms.Ellipses(context.Facts), null, UsualMarks, Mark, "Write the ellipses in the usual form");
        Report(context, PunctuationForms.Dashes(context.Facts), DashOf(context.Setting(SettingKeys.Dash)), UsualMarks, Mark, "Write the dashes in the usual form");
        Report(context, SerialCommas.Read(context.Facts), CommaOf(context.Setting(SettingKeys.SerialComma)), UsualMarks, MixedPunctuationMessage.Comma, "");
        Report(context, PunctuationForms.Stops(context.Facts), ValueOf(context.Setting(SettingKeys.QuotedStops), SettingKeys.QuotedStopValues), Usual, MixedPunctuationMessage.Stop, "");
        Report(context, HeadingCapitals.Read(context.Facts), null, Usual, MixedPunctuationMessage.Heading, "");
    }

    private static RuleMessage Mark(string text, string way, string count, string usual, string line) => MixedPunctuationMessage.Mark(text: text, count: count, usual: usual, line: line);

    private static string? DashOf(string? value) => ValueOf(value, SettingKeys.DashValues) switch { "em" => "—", "spaced-em" => " — ", "spaced-en" => " – ", _ => null };

    private static string? CommaOf(string? value) => ValueOf(value, SettingKeys.SerialCommaValues) switch { "yes" => SerialCommas.With, "no" => SerialCommas.Without, _ => null };

    /// <summary>Returns a value as the documentation writes it; null if it is none of them.</summary>
    private static string? ValueOf(string? value, string[] values) => value is null ? null : Array.Find(values, one => one.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static void Report(
        CheckContext context, List<StyleForm> forms, string? house, int least, Func<string, string, string, string, string, RuleMessage> message, string title)
    {
        if (StyleForm.Split(forms, house, least) is not { } split)
            return;
        (List<StyleForm> usual, List<StyleForm> odd) = split;
        string common = house ?? usual[0].Form;
        string words = odd[0].TextIn(context.Article);
        IEnumerable<RelatedPlace> others = odd.Skip(1).Take(ShownPlaces).Select(form => context.Related(form.SourceIn(context.Article), "here too"));
        Fix? fix = title.Length == 0 ? null : StyleForm.FixOf(context.Article, odd, common, title);
        if (house is not null)
            context.Report(odd[0].SourceIn(context.Article), MixedPunctuationMessage.House(text: words, way: odd[0].Form.Trim(), usual: common.Trim()), others, fix);
        else
            context.Report(
                odd[0].SourceIn(context.Article),
                message(words, odd[0].Form, usual.Count.ToString(CultureInfo.InvariantCulture), common, context.LineOf(usual[0].SourceIn(context.Article))),
                [context.Related(usual[0].SourceIn(context.Article), "the usual form"), .. others], fix);
    }
}

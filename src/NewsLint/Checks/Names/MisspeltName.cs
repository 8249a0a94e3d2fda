using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Finds a name with two spellings in one article.</summary>
internal sealed class MisspeltName : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryNames.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        NamePairs.ForEach(NameWords.Read(context.Article), misspelt => Report(context, misspelt.Usual.Text, misspelt.Usual.Places, misspelt.Odd.Text, misspelt.Odd.Places, misspelt.IsFirm, misspelt.HasFix));
        foreach (List<WrittenName> forms in HyphenForms.Read(context.Article))
            ReportMinority(context, forms);
        foreach (List<WrittenName> forms in InstitutionForms.Read(context))
            ReportMinority(context, forms);
    }

    /// <summary>Reports the rarest form of a name; of two as rare, the last.</summary>
    private static void ReportMinority(CheckContext context, List<WrittenName> forms)
    {
        List<IGrouping<string, WrittenName>> byText = [.. forms.GroupBy(static form => form.Text, StringComparer.Ordinal).OrderByDescending(static form => form.Count())];
        (IGrouping<string, WrittenName> usual, IGrouping<string, WrittenName> odd) = (byText[0], byText[^1]);
        Report(context, usual.Key, [.. usual.Select(Place)], odd.Key, [.. odd.Select(Place)], isFirm: false, usual.Count() >= NamePairs.FirmRatio * odd.Count());

        static NamePlace Place(WrittenName form) => new(form.Block, form.Token);
    }

    private static void Report(CheckContext context, string usual, List<NamePlace> usualPlaces, string odd, List<NamePlace> places, bool isFirm, bool hasFix)
    {
        NamePlace model = usualPlaces[0];
        string line = context.LineOf(SpanOf(context, model));
        var related = new List<RelatedPlace> { context.Related(SpanOf(context, model), "the usual spelling") };
        var changes = new List<TextChange>();
        foreach (NamePlace place in places)
        {
            if (place != places[0])
                related.Add(context.Related(SpanOf(context, place), $"\"{odd}\" here too"));
            if (context.Article.Blocks[place.Block].Prose.IsVerbatim(place.Token.Span))
                changes.Add(new TextChange(SpanOf(context, place), usual));
        }
        context.Report(
            SpanOf(context, places[0]),
            usualPlaces.Count == 1
                ? MisspeltNameMessage.Once(name: odd, usual: usual, line: line)
                : MisspeltNameMessage.Often(name: odd, usual: usual, count: usualPlaces.Count.ToString(CultureInfo.InvariantCulture), line: line),
            related,
            hasFix && changes.Count > 0 ? new Fix($"Write \"{usual}\"", [.. changes]) { IsSafe = false } : null,
            isWeak: !isFirm);
    }

    private static TextSpan SpanOf(CheckContext context, NamePlace place)
    {
        Prose prose = context.Article.Blocks[place.Block].Prose;
        return prose.ToSource(place.Token.Span);
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;

namespace NewsLint.Checks.Names;

/// <summary>Finds a person with two offices of which nobody holds both: Prime Minister Kallio, President Kallio.</summary>
internal sealed class DifferingOffice : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (IGrouping<object, PersonOffice> person in PersonOffice.Read(context.Facts).GroupBy(office => (object)office.Person))
        {
            PersonOffice usual = person.First();
            PersonOffice? other = person.FirstOrDefault(office => PersonOffice.AreRivals(usual, office));
            if (other is null)
                continue;
            TextSpan place = SpanOf(context.Facts, usual);
            context.Report(
                SpanOf(context.Facts, other),
                DifferingOfficeMessage.Article(name: usual.Person.FamilyName, office: other.Words, other: usual.Words, line: context.LineOf(place)),
                [context.Related(place, "the other office")], isWeak: true);
        }
    }

    /// <summary>Reports, once per story and person, the office that fewer articles give. An article that gives two tells of both, and has its own finding.</summary>
    private static void CheckStory(StoryContext context)
    {
        var told = new Dictionary<string, List<(int Article, PersonOffice Office)>>(StringComparer.OrdinalIgnoreCase);
        for (int article = 0; article < context.Articles.Count; article++)
        {
            foreach (IGrouping<object, PersonOffice> person in PersonOffice.Read(context.Articles[article]).GroupBy(office => (object)office.Person))
            {
                PersonOffice first = person.First();
                if (first.Person.GivenName.Length == 0 || person.Any(office => PersonOffice.AreRivals(first, office)))
                    continue;
                string key = first.Person.GivenName.Split(' ')[0] + " " + first.Person.FamilyName;
                if (!told.TryGetValue(key, out List<(int Article, PersonOffice Office)>? list))
                    told.Add(key, list = []);
                list.Add((article, first));
            }
        }
        foreach (List<(int Article, PersonOffice Office)> offices in told.Values)
        {
            PersonOffice first = offices[0].Office;
            List<(int Article, PersonOffice Office)> rivals = offices.FindAll(other => PersonOffice.AreRivals(first, other.Office));
            if (rivals.Count == 0)
                continue;
            List<(int Article, PersonOffice Office)> same = offices.FindAll(other => !PersonOffice.AreRivals(first, other.Office));
            (List<(int Article, PersonOffice Office)> usual, List<(int Article, PersonOffice Office)> odd) = rivals.Count > same.Count ? (rivals, same) : (same, rivals);
            context.Report(
                odd[0].Article, SpanOf(context.Articles[odd[0].Article], odd[0].Office),
                DifferingOfficeMessage.Story(name: first.Person.FamilyName, office: odd[0].Office.Words, other: usual[0].Office.Words, where: context.TellingsWith(usual[0].Article, usual.Count, offices.Count)),
                [.. usual.Select(other => context.Related(other.Article, SpanOf(context.Articles[other.Article], other.Office), "the other office"))], isWeak: true);
        }
    }

    private static TextSpan SpanOf(ArticleFacts facts, PersonOffice office) => facts.Article.Blocks[office.Block].Prose.ToSource(office.Span);
}

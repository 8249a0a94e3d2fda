using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;

namespace NewsLint.Linting;

/// <summary>Counts in how many things the tellings of stories differ, as the rules find them.</summary>
internal static class StoryDifferences
{
    /// <summary>For each article that a difference is found in, by path, the differences: each is one, however many tellings have a part in it.</summary>
    /// <param name="options">The rules. Those that never warn are matters of style, and not counted.</param>
    /// <param name="sources">The articles.</param>
    /// <returns>For each difference the path of an article that has a part in it.</returns>
    public static IReadOnlyList<string> Find(LintOptions options, IReadOnlyList<ArticleSource> sources)
    {
        string[] ids = [.. options.Rules.All.Where(rule => rule.Actions.StoryActions.Count > 0 && rule.Level > Level.Suggestion && options.Includes(rule)).Select(rule => rule.Id)];
        if (ids.Length == 0)
            return [];
        var places = new Dictionary<(string Rule, string Path, TextSpan Span), int>();
        var parents = new List<int>();
        var paths = new List<string>();
        foreach (Finding finding in new Linter(options with { Select = ids }).Run(sources).Findings)
        {
            if (finding.Related.All(related => related.Place.Path == finding.Place.Path))
                continue;
            int own = Number(finding.RuleId, finding.Place);
            foreach (RelatedPlace related in finding.Related)
                parents[Root(Number(finding.RuleId, related.Place))] = Root(own);
        }
        return [.. Enumerable.Range(0, parents.Count).Where(i => parents[i] == i).Select(i => paths[i])];

        int Number(string rule, Place place)
        {
            if (places.TryGetValue((rule, place.Path, place.Span), out int number))
                return number;
            places.Add((rule, place.Path, place.Span), number = parents.Count);
            parents.Add(number);
            paths.Add(place.Path);
            return number;
        }

        int Root(int number)
        {
            while (parents[number] != number)
                number = parents[number] = parents[parents[number]];
            return number;
        }
    }
}

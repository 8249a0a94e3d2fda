using DiffPlex;
using DiffPlex.Model;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Linting;


/// <summary>
/// The lines that a change touched. The change is responsible for findings on a changed line, findings that refer to one,
/// and findings in an article that no earlier version had.
/// </summary>
internal sealed class ChangedLines
{
    private static readonly HashSet<int> AllLines = [];

    private readonly Dictionary<string, HashSet<int>> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> before = new(StringComparer.Ordinal);

    /// <summary>Compares articles with their earlier versions.</summary>
    /// <param name="options">The rules of the run.</param>
    /// <param name="changed">The earlier versions of each article: none for a new one, several in a merge. A line equal to one of them is unchanged.</param>
    /// <returns>The changed lines. An unreadable article counts as changed on every line.</returns>
    public static ChangedLines Of(LintOptions options, IReadOnlyList<(ArticleSource Now, IReadOnlyList<ArticleSource> Earlier)> changed)
    {
        var touched = new ChangedLines();
        // A finding across two articles depends on the lines of either.
        var linter = new Linter(options with { ChecksStories = false, FindSources = Earlier(options.FindSources, changed) });
        foreach ((ArticleSource now, IReadOnlyList<ArticleSource> earlier) in changed)
        {
            ArticleText? text = Read(now);
            var common = new HashSet<int>();
            var hashes = new HashSet<string>(StringComparer.Ordinal);
            bool isFirst = true;
            foreach (ArticleSource version in earlier)
            {
                HashSet<int> differing = text is not null && Read(version) is { } old ? Differing(old, text) : [];
                if (isFirst)
                    common = differing;
                else
                    common.IntersectWith(differing);
                isFirst = false;
                // All versions of one article have its path, and a run has each path once.
                LintRun run = linter.Run([version]);
                hashes.UnionWith(Fingerprints.Of(run.All));
            }
            if (earlier.Count > 0)
            {
                touched.lines[now.Path] = common;
                touched.before[now.Path] = hashes;
            }
            else
            {
                touched.lines[now.Path] = AllLines;
            }
        }
        return touched;
    }

    /// <summary>Keeps only the findings that the change is responsible for.</summary>
    public LintRun Select(LintRun run)
    {
        IReadOnlyList<Finding> all = run.All;
        string[] fingerprints = Fingerprints.Of(all);
        HashSet<string> ofSources = [.. run.Rules.Where(static rule => rule.Actions.SourceActions.Count > 0).Select(static rule => rule.Id)];
        var kept = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < all.Count; i++)
            if (Answers(all[i], fingerprints[i], ofSources.Contains(all[i].RuleId)))
                kept.Add(all[i]);
        return run with
        {
            Findings = [.. run.Findings.Where(kept.Contains)],
            Suppressed = [.. run.Suppressed.Where(kept.Contains)],
        };
    }

    /// <summary>Finds the sources of a draft as they were before the change.</summary>
    private static Func<string, string, IReadOnlyList<ArticleSource>>? Earlier(Func<string, string, IReadOnlyList<ArticleSource>>? find, IReadOnlyList<(ArticleSource Now, IReadOnlyList<ArticleSource> Earlier)> changed)
    {
        if (find is null)
            return null;
        Dictionary<string, ArticleSource> before = changed.Where(static file => file.Earlier.Count > 0).ToDictionary(static file => file.Now.Path, static file => file.Earlier[0], StringComparer.Ordinal);
        return (article, name) => [.. find(article, name).Select(source => before.GetValueOrDefault(source.Path, source))];
    }

    private bool Answers(Finding finding, string fingerprint, bool isOfSources)
    {
        if (IsTouched(finding.Place))
            return true;
        bool isWithin = true;
        foreach (RelatedPlace related in finding.Related)
        {
            if (IsTouched(related.Place))
                return true;
            isWithin &= related.Place.Path == finding.Place.Path;
        }
        return (isWithin || isOfSources) && before.TryGetValue(finding.Place.Path, out HashSet<string>? known) && !known.Contains(fingerprint);
    }

    private bool IsTouched(Place place)
    {
        if (!lines.TryGetValue(place.Path, out HashSet<int>? changed))
            return false;
        if (ReferenceEquals(changed, AllLines))
            return true;
        for (int line = place.Lines.Start.Line; line <= place.Lines.End.Line; line++)
            if (changed.Contains(line))
                return true;
        return false;
    }

    private static ArticleText? Read(ArticleSource source)
    {
        try
        {
            return ArticleDecoder.Decode(source.Read(), source.Settings.Encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lines of the new text, from 0, that are not in the old one; line ends are ignored.</summary>
    private static HashSet<int> Differing(ArticleText old, ArticleText text)
    {
        var differing = new HashSet<int>();
        DiffResult diff = Differ.Instance.CreateDiffs(old.Content, text.Content, false, false, new Lines());
        foreach (DiffBlock block in diff.DiffBlocks)
            for (int i = 0; i < block.InsertCountB; i++)
                differing.Add(block.InsertStartB + i);
        return differing;
    }

    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var article = new ArticleText(text);
            var lines = new string[article.LineStarts.Length];
            for (int i = 0; i < lines.Length; i++)
                lines[i] = article.ToString(article.GetLineSpan(i));
            return lines;
        }
    }
}

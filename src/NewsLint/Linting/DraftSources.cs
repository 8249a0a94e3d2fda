using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Sourcing;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The sources of the drafts of a run: those of the options, and those that a draft's front matter names. They are read when the first draft needs them.</summary>
internal sealed class DraftSources
{
    /// <summary>The front matter's key.</summary>
    private const string Key = "newslint.sources";

    private readonly IReadOnlyList<ArticleSource> sources;
    private readonly Func<string, string, IReadOnlyList<ArticleSource>>? find;
    private readonly int parallelism;
    private readonly Lazy<SourceLibrary> shared;
    private readonly Lazy<SourceLibrary> archive;

    /// <summary>One library serves one comparison at a time.</summary>
    private readonly Lock gate = new();
    private readonly Dictionary<string, InputFailure> failures = new(StringComparer.Ordinal);

    /// <summary>Prepares the sources without reading any.</summary>
    /// <param name="sources">The sources of all drafts.</param>
    /// <param name="find">Finds the sources that front matter names, as for <see cref="LintOptions.FindSources"/>; null to ignore them.</param>
    /// <param name="articles">The articles of the run; those that are context are the archive.</param>
    /// <param name="parallelism">The most sources read at the same time.</param>
    public DraftSources(IReadOnlyList<ArticleSource> sources, Func<string, string, IReadOnlyList<ArticleSource>>? find, IReadOnlyList<ArticleSource> articles, int parallelism)
    {
        this.sources = sources;
        this.find = find;
        this.parallelism = parallelism;
        shared = new Lazy<SourceLibrary>(() => Read(sources));
        archive = new Lazy<SourceLibrary>(() => Read([.. articles.Where(static article => article.IsContext)]));
    }

    /// <summary>The sources that could not be read, by path.</summary>
    public IEnumerable<InputFailure> Failures => failures.Values.OrderBy(static failure => failure.Path, StringComparer.Ordinal);

    /// <summary>Compares a draft with its sources.</summary>
    /// <returns>Its facts with what the sources say, or null if it has no source.</returns>
    public IReadOnlyList<SourcedFact>? Compare(ArticleFacts draft)
    {
        List<string> named = find is null ? [] : Named(draft.Article);
        if (sources.Count == 0 && named.Count == 0)
            return null;
        lock (gate)
        {
            SourceLibrary library = shared.Value;
            if (named.Count > 0)
                library = new SourceLibrary([.. library.Sources, .. Read(Find(draft.Article.Path, named)).Sources]);
            return library.Sources.Count == 0 ? null : SourceComparison.Compare(draft, library, archive.Value);
        }
    }

    /// <summary>Returns the paths that the front matter of an article names as sources.</summary>
    public static List<string> Named(Article article)
    {
        var names = new List<string>();
        if (article.FrontMatter is { } matter)
            foreach (FrontMatterEntry entry in matter.Entries)
                if (entry.Value is { Length: > 0 } value && entry.Key.Equals(Key, StringComparison.OrdinalIgnoreCase))
                    names.Add(value);
        return names;
    }

    private List<ArticleSource> Find(string article, List<string> names)
    {
        var found = new List<ArticleSource>();
        foreach (string name in names)
        {
            try
            {
                found.AddRange(find!(article, name));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures[name] = new InputFailure(name, $"{IoReason.Of(error)}; the front matter of {article} names it as a source");
            }
        }
        return found;
    }

    private SourceLibrary Read(IReadOnlyList<ArticleSource> files)
    {
        var read = new ArticleFacts?[files.Count];
        var failed = new InputFailure?[files.Count];
        Workers.Run(files.Count, parallelism, i =>
        {
            try
            {
                read[i] = SourceReader.Read(files[i]) is { } article ? new ArticleFacts(article) : null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failed[i] = new InputFailure(files[i].Path, IoReason.Of(error));
            }
        });
        foreach (InputFailure? failure in failed)
            if (failure is not null)
                failures[failure.Path] = failure;
        return new SourceLibrary([.. read.OfType<ArticleFacts>()]);
    }
}

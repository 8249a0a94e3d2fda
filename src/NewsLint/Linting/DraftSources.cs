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

    private readonly LintOptions options;
    private readonly Lazy<SourceLibrary> shared;
    private readonly Lazy<SourceLibrary> archive;

    /// <summary>One library serves one comparison at a time.</summary>
    private readonly Lock gate = new();
    private readonly Dictionary<string, InputFailure> failures = new(StringComparer.Ordinal);

    /// <summary>Prepares the sources without reading any.</summary>
    /// <param name="options">The options with the sources of all drafts.</param>
    /// <param name="articles">The articles of the run; those that are context are the archive.</param>
    public DraftSources(LintOptions options, IReadOnlyList<ArticleSource> articles)
    {
        this.options = options;
        shared = new Lazy<SourceLibrary>(() => Read(options.Sources));
        archive = new Lazy<SourceLibrary>(() => Read([.. articles.Where(static article => article.IsContext)]));
    }

    /// <summary>The sources that could not be read, by path.</summary>
    public IEnumerable<InputFailure> Failures => failures.Values.OrderBy(static failure => failure.Path, StringComparer.Ordinal);

    /// <summary>Compares a draft with its sources.</summary>
    /// <returns>Its facts with what the sources say, or null if it has no source.</returns>
    public IReadOnlyList<SourcedFact>? Compare(ArticleFacts draft)
    {
        List<string> named = options.FindSources is null ? [] : Named(draft.Article);
        if (options.Sources.Count == 0 && named.Count == 0)
            return null;
        lock (gate)
        {
            SourceLibrary library = shared.Value;
            if (named.Count > 0)
                library = new SourceLibrary([.. library.Sources, .. Read(Find(draft.Article.Path, named)).Sources]);
            return library.Sources.Count == 0 ? null : SourceComparison.Compare(draft, library, archive.Value);
        }
    }

    private static List<string> Named(Article article)
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
        var sources = new List<ArticleSource>();
        foreach (string name in names)
        {
            try
            {
                sources.AddRange(options.FindSources!(article, name));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures[name] = new InputFailure(name, $"{IoReason.Of(error)}; the front matter of {article} names it as a source");
            }
        }
        return sources;
    }

    private SourceLibrary Read(IReadOnlyList<ArticleSource> sources)
    {
        var read = new ArticleFacts?[sources.Count];
        var failed = new InputFailure?[sources.Count];
        Workers.Run(sources.Count, options.Parallelism, i =>
        {
            try
            {
                read[i] = SourceReader.Read(sources[i]) is { } article ? new ArticleFacts(article) : null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failed[i] = new InputFailure(sources[i].Path, IoReason.Of(error));
            }
        });
        foreach (InputFailure? failure in failed)
            if (failure is not null)
                failures[failure.Path] = failure;
        return new SourceLibrary([.. read.OfType<ArticleFacts>()]);
    }
}

using System.Collections.Immutable;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace NewsLint.Facts;

/// <summary>What an article states, read once for all checks. A kind of fact is read when the first check asks for it.</summary>
public sealed class ArticleFacts
{
    private readonly Lazy<PageHead?> pageHead;

    private ImmutableArray<Figure> figures;

    /// <summary>Prepares the facts of an article; nothing is read yet.</summary>
    public ArticleFacts(Article article)
    {
        Article = article;
        pageHead = new Lazy<PageHead?>(() => Facts.PageHead.Find(article));
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The quantities that the article states, in its order; read when first asked for.</summary>
    public ImmutableArray<Figure> Figures => figures.IsDefault ? figures = FigureReader.Read(Article) : figures;

    /// <summary>The headline that stands twice at the head, once behind the page's own trail; null when there is none.</summary>
    public PageHead? PageHead => pageHead.Value;
}

using NewsLint.Facts;

namespace NewsLint.Stories;

/// <summary>The parts of a story's articles that describe the same thing: one alignment for all rules; each part is computed on first use.</summary>
internal sealed class StoryAlignment
{
    private IReadOnlyList<SameUtterance>? utterances;
    private IReadOnlyList<FigureMatch>? figures;
    private IReadOnlyList<UnmarkedWords>? unmarkedWords;

    /// <summary>Creates the alignment without comparing anything yet.</summary>
    /// <param name="articles">The articles of the story, by path.</param>
    public StoryAlignment(IReadOnlyList<ArticleFacts> articles) => Articles = articles;

    /// <summary>What each article states, by path.</summary>
    public IReadOnlyList<ArticleFacts> Articles { get; }

    /// <summary>The quotations that are the same utterance, including those with the same words.</summary>
    public IReadOnlyList<SameUtterance> Utterances => utterances ??= SameUtterances.Find(Articles);

    /// <summary>The words that are inside quotation marks in one article and outside them in another.</summary>
    public IReadOnlyList<UnmarkedWords> UnmarkedWords => unmarkedWords ??= UnmarkedWordsFinder.Find(Articles);

    /// <summary>The figures that differ in value or hedge, whatever the evidence that they measure the same thing.</summary>
    public IReadOnlyList<FigureMatch> Figures => figures ??= FigureMatches.Find(Articles);
}

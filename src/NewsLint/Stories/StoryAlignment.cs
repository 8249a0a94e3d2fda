using NewsLint.Facts;

namespace NewsLint.Stories;

/// <summary>What in the articles of one story speaks of the same thing: one alignment for all rules, each part made when first asked for.</summary>
public sealed class StoryAlignment
{
    private IReadOnlyList<SameUtterance>? utterances;
    private IReadOnlyList<FigureMatch>? figures;
    private IReadOnlyList<UnmarkedWords>? unmarkedWords;

    /// <summary>Prepares the alignment; nothing is compared yet.</summary>
    /// <param name="articles">The articles of the story, by path.</param>
    public StoryAlignment(IReadOnlyList<ArticleFacts> articles) => Articles = articles;

    /// <summary>What each article states, by path.</summary>
    public IReadOnlyList<ArticleFacts> Articles { get; }

    /// <summary>The quotations that are the same utterance, also where their words are the same.</summary>
    public IReadOnlyList<SameUtterance> Utterances => utterances ??= SameUtterances.Find(Articles);

    /// <summary>The words that one article has inside quotation marks and another outside of them.</summary>
    public IReadOnlyList<UnmarkedWords> UnmarkedWords => unmarkedWords ??= UnmarkedWordsFinder.Find(Articles);

    /// <summary>The figures that differ in value or hedge, whatever the evidence that they measure the same thing.</summary>
    public IReadOnlyList<FigureMatch> Figures => figures ??= FigureMatches.Find(Articles);
}

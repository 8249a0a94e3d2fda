using NewsLint.Facts;
using NewsLint.Facts.Conflicts;

namespace NewsLint.Stories;

/// <summary>The parts of a story's articles that describe the same thing: one alignment for all rules; each part is computed on first use.</summary>
internal sealed class StoryAlignment
{
    private IReadOnlyList<SameUtterance>? utterances;
    private List<FigureConflict>? figures;
    private List<AgreeingPair>? agreeing;
    private IReadOnlyList<UnmarkedWords>? unmarkedWords;
    private EventWeights? eventWeights;
    private List<EventMatch>? days;
    private List<EventMatch>? places;

    /// <summary>Creates the alignment without comparing anything yet.</summary>
    /// <param name="articles">The articles of the story, by path.</param>
    public StoryAlignment(IReadOnlyList<ArticleFacts> articles) => Articles = articles;

    /// <summary>What each article states, by path.</summary>
    public IReadOnlyList<ArticleFacts> Articles { get; }

    /// <summary>The quotations that are the same utterance, including those with the same words.</summary>
    public IReadOnlyList<SameUtterance> Utterances => utterances ??= [.. SameUtterances.Find(Articles), .. SpokenFragments.Find(Articles)];

    /// <summary>The words that are inside quotation marks in one article and outside them in another.</summary>
    public IReadOnlyList<UnmarkedWords> UnmarkedWords => unmarkedWords ??= UnmarkedWordsFinder.Find(Articles);

    /// <summary>The figures of two articles that seem to measure one thing and differ in value or hedge.</summary>
    internal IReadOnlyList<FigureConflict> FigureConflicts => figures ??= StoryConflicts.Reported([.. Articles.Select(static article => article.ComparedFigures)]);

    /// <summary>The figures that seem to measure one thing and agree in value, within an article and between articles, the likeliest first.</summary>
    internal IReadOnlyList<AgreeingPair> AgreeingFigures => agreeing ??= Facts.Conflicts.AgreeingFigures.Find([.. Articles.Select(static article => article.ComparedFigures)], EvidenceModel.Own);

    /// <summary>The events that two articles put on different days, the likeliest first.</summary>
    internal IReadOnlyList<EventMatch> Days => days ??= StoryDays.Find(Articles, EventWeights);

    /// <summary>The events that two articles put in different places, the likeliest first.</summary>
    internal IReadOnlyList<EventMatch> Places => places ??= StoryPlaces.Find(Articles, EventWeights);

    /// <summary>How much the words of two clauses of the story say.</summary>
    internal EventWeights EventWeights => eventWeights ??= new EventWeights(Articles);
}

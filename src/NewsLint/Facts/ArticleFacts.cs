using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Facts;

/// <summary>The facts of an article, shared by all checks. Each kind of fact is computed on first use.</summary>
public sealed class ArticleFacts
{
    private readonly Lazy<PageHead?> pageHead;
    private QuotationMarks? quotationMarks;
    private ImmutableArray<Quotation> bareQuotations;
    private ImmutableArray<Quotation> quotations;
    private ImmutableArray<RepeatedWords> repeatedWords;
    private ImmutableArray<UnmarkedSpeech> unmarkedSpeech;
    private ImmutableArray<Figure> figures;
    private ImmutableArray<Measure> measures;
    private MeasureReader? measureReader;
    private ArticleNames? names;
    private ArticleDates? dates;
    private ComparedFigures? comparedFigures;
    private List<FigureConflict>? figureConflicts;
    private ImmutableArray<BrokenText> brokenText;
    private SpanSet? brokenSpans;
    private Oddities? oddities;

    /// <summary>Creates the facts of an article without computing any.</summary>
    public ArticleFacts(Article article)
    {
        Article = article;
        pageHead = new Lazy<PageHead?>(() => Facts.PageHead.Find(article));
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The figures in the article, in order; computed on first use.</summary>
    public ImmutableArray<Figure> Figures => figures.IsDefault ? figures = FigureReader.Read(Article) : figures;

    /// <summary>
    /// What the figures measure, in the article's order: those of <see cref="Figures"/>, and durations, ages, votes, scores, years and times, which
    /// no rule compares by value alone; computed on first use.
    /// </summary>
    public ImmutableArray<Measure> Measures => measures.IsDefault ? measures = MeasureReader.All() : measures;

    /// <summary>The figures of all kinds; what one measures is read when it is needed.</summary>
    internal MeasureReader MeasureReader => measureReader ??= new MeasureReader(this);

    /// <summary>The persons, organisations and places that the article names; computed on first use.</summary>
    public ArticleNames Names => names ??= ArticleNames.Read(Article);

    /// <summary>The days, months, years and times of day that the article mentions; computed on first use.</summary>
    public ArticleDates Dates => dates ??= ArticleDates.Read(Article);

    /// <summary>The figures of all kinds with what comparing them needs; computed on first use.</summary>
    internal ComparedFigures ComparedFigures => comparedFigures ??= ComparedFigures.Read(this);

    /// <summary>The figures that seem to measure one thing and contradict each other, the likeliest first; computed on first use.</summary>
    internal IReadOnlyList<FigureConflict> FigureConflicts => figureConflicts ??= ArticleConflicts.Find(ComparedFigures);

    /// <summary>The headline that occurs twice at the start, once after the page's breadcrumb; null if there is none.</summary>
    public PageHead? PageHead => pageHead.Value;

    /// <summary>The spans of the source that were decoded wrongly, in order; markup is ignored.</summary>
    internal ImmutableArray<BrokenText> BrokenText => !brokenText.IsDefault ? brokenText
        : brokenText = Oddities.HasFlag(Oddities.BeyondAscii) ? MojibakeFinder.Find(Article.Text.Content, MarkupSpans()) : [];

    /// <summary>The kinds of odd characters that occur in the source.</summary>
    internal Oddities Oddities => oddities ??= OddityScan.Of(Article.Text.Content);

    /// <summary>Returns whether a span of the source overlaps a wrongly decoded span, which then is its cause.</summary>
    public bool IsBroken(TextSpan span) => !BrokenText.IsEmpty && (brokenSpans ??= new SpanSet(BrokenText.Select(broken => broken.Span))).Overlaps(span);

    /// <summary>A loop instead of LINQ: the JIT would compile LINQ over a struct at each start.</summary>
    private ImmutableArray<TextSpan> MarkupSpans()
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(Article.Markup.Count);
        for (int i = 0; i < Article.Markup.Count; i++)
            spans.Add(Article.Markup[i].Span);
        return spans.MoveToImmutable();
    }

    /// <summary>All quotation marks with their roles and partners, distinguished from apostrophes.</summary>
    public QuotationMarks QuotationMarks => quotationMarks ??= QuotationMarks.Read(Article);

    /// <summary>The outermost quotations with their speakers, one for each paragraph of a quotation; computed on first use.</summary>
    public ImmutableArray<Quotation> Quotations => quotations.IsDefault ? quotations = SpeakerFinder.Attribute(this, BareQuotations) : quotations;

    /// <summary>The same quotations in the same order, without cues and speakers. Finding the speakers requires all names and takes many times as long.</summary>
    public ImmutableArray<Quotation> BareQuotations => bareQuotations.IsDefault ? bareQuotations = QuotationReader.Read(this) : bareQuotations;

    /// <summary>The speech without quotation marks, in article order; computed on first use.</summary>
    public ImmutableArray<UnmarkedSpeech> UnmarkedSpeech => unmarkedSpeech.IsDefault ? unmarkedSpeech = UnmarkedSpeechFinder.Find(this) : unmarkedSpeech;

    /// <summary>The sentences that occur inside quotation marks twice; computed on first use.</summary>
    internal ImmutableArray<RepeatedWords> RepeatedWords => repeatedWords.IsDefault ? repeatedWords = NewsLint.Facts.Quotations.RepeatedWords.Find(this) : repeatedWords;

    /// <summary>Returns whether a block mentions a possible speaker: a person's name, a cue with its subject, or he or she.</summary>
    public bool NamesSpeaker(int block)
    {
        Prose prose = Article.Blocks[block].Prose;
        foreach (NameMention mention in Names.In(block))
            if (mention.Kind == NameKind.Person)
                return true;
        var subjects = new SubjectFinder(this);
        return subjects.LastSpeaker(block, 0, prose.Text.Length) is not null || subjects.FirstMention(block, 0, prose.Text.Length) is not null;
    }

    /// <summary>Returns whether the other words of a quotation's paragraph may contain its speaker: a name, even an unknown one, a role, a pronoun.</summary>
    public bool MayNameSpeaker(Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return NamesSpeaker(quotation.Block) || PossibleSpeaker.IsIn(Article.Blocks[quotation.Block].Prose, quotation.Span);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Facts;

/// <summary>What an article states, read once for all checks. A kind of fact is read when the first check asks for it.</summary>
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
    private ArticleNames? names;
    private ArticleDates? dates;
    private ImmutableArray<FigurePair> figurePairs;
    private ImmutableArray<BrokenText> brokenText;
    private SpanSet? brokenSpans;
    private Oddities? oddities;

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

    /// <summary>What all figures measure, in the article's order: those of <see cref="Figures"/>, and durations, ages, votes, scores, years, times and the like, which no rule compares by value alone. Read when first asked for.</summary>
    public ImmutableArray<Measure> Measures => measures.IsDefault ? measures = MeasureReader.Read(this) : measures;

    /// <summary>The persons, organisations and places that the article names; read when first asked for.</summary>
    public ArticleNames Names => names ??= ArticleNames.Read(Article);

    /// <summary>The days, months, years and times of day that the article speaks of; read when first asked for.</summary>
    public ArticleDates Dates => dates ??= ArticleDates.Read(Article);

    /// <summary>The figures that seem to measure the same thing and differ, the strongest evidence first.</summary>
    public ImmutableArray<FigurePair> FigurePairs => figurePairs.IsDefault ? figurePairs = NewsLint.Facts.Figures.Comparison.FigurePairs.Read(this) : figurePairs;

    /// <summary>The headline that stands twice at the head, once behind the page's own trail; null when there is none.</summary>
    public PageHead? PageHead => pageHead.Value;

    /// <summary>The stretches of the source that were decoded wrongly, in order; markup is not looked at.</summary>
    public ImmutableArray<BrokenText> BrokenText => !brokenText.IsDefault ? brokenText
        : brokenText = Oddities.HasFlag(Oddities.BeyondAscii) ? MojibakeFinder.Find(Article.Text.Content, MarkupSpans()) : [];

    /// <summary>The kinds of odd characters that occur in the source.</summary>
    internal Oddities Oddities => oddities ??= OddityScan.Of(Article.Text.Content);

    /// <summary>Whether a span of the source touches a stretch that was decoded wrongly, and so has its cause there.</summary>
    public bool IsBroken(TextSpan span) => !BrokenText.IsEmpty && (brokenSpans ??= new SpanSet(BrokenText.Select(broken => broken.Span))).Overlaps(span);

    /// <summary>By hand: what LINQ makes of a struct is compiled at each start.</summary>
    private ImmutableArray<TextSpan> MarkupSpans()
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(Article.Markup.Count);
        for (int i = 0; i < Article.Markup.Count; i++)
            spans.Add(Article.Markup[i].Span);
        return spans.MoveToImmutable();
    }

    /// <summary>All quotation marks with their roles and partners, apostrophes told apart.</summary>
    public QuotationMarks QuotationMarks => quotationMarks ??= QuotationMarks.Read(Article);

    /// <summary>The outermost quotations with their speakers, one for each paragraph that they stand in; read when first asked for.</summary>
    public ImmutableArray<Quotation> Quotations => quotations.IsDefault ? quotations = SpeakerFinder.Attribute(this, BareQuotations) : quotations;

    /// <summary>The same quotations in the same order, without cues and speakers: to find these all names are read, which takes many times as long.</summary>
    public ImmutableArray<Quotation> BareQuotations => bareQuotations.IsDefault ? bareQuotations = QuotationReader.Read(this) : bareQuotations;

    /// <summary>The speech that stands without quotation marks, in the article's order; read when asked for.</summary>
    public ImmutableArray<UnmarkedSpeech> UnmarkedSpeech => unmarkedSpeech.IsDefault ? unmarkedSpeech = UnmarkedSpeechFinder.Find(this) : unmarkedSpeech;

    /// <summary>The sentences that stand inside quotation marks twice; read when first asked for.</summary>
    public ImmutableArray<RepeatedWords> RepeatedWords => repeatedWords.IsDefault ? repeatedWords = NewsLint.Facts.Quotations.RepeatedWords.Find(this) : repeatedWords;

    /// <summary>Whether a block speaks of anybody who could say something: whether it names a person, or holds a cue with its subject, or he or she.</summary>
    public bool NamesSpeaker(int block)
    {
        Prose prose = Article.Blocks[block].Prose;
        foreach (NameMention mention in Names.In(block))
            if (mention.Kind == NameKind.Person)
                return true;
        var subjects = new SubjectFinder(this);
        return subjects.LastSpeaker(block, 0, prose.Text.Length) is not null || subjects.FirstMention(block, 0, prose.Text.Length) is not null;
    }

    /// <summary>Whether the words beside a quotation in its paragraph hold anything that could be whoever says it: a name, be it unknown, a role, a pronoun.</summary>
    public bool MayNameSpeaker(Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return NamesSpeaker(quotation.Block) || PossibleSpeaker.IsIn(Article.Blocks[quotation.Block].Prose, quotation.Span);
    }
}

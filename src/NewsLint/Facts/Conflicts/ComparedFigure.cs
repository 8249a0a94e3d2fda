using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Conflicts;

/// <summary>A figure of an article with what comparing it needs.</summary>
internal sealed class ComparedFigure
{
    /// <summary>Smaller counts are told apart by their noun.</summary>
    private const double LeastAlone = 100;

    /// <summary>The number of tokens before and after a score that tell when it was.</summary>
    private const int WordsOfPlay = 5;

    /// <summary>The length in metres from which a unit tells the size of places, not of products.</summary>
    private const double MostOfProduct = 0.3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CourseOfPlay = FigureWords.WordSet(Words.CourseOfPlay);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EndOfPlay = FigureWords.WordSet(Words.EndOfPlay);

    private readonly int measure;
    private DateMention? date;
    private bool hasDate;
    private MeasureTraits? traits;

    /// <summary>Creates a compared figure.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="figure">The figure with its kind.</param>
    /// <param name="measure">Its index in the article's <see cref="MeasureReader"/>.</param>
    /// <param name="index">Its index among the article's compared figures.</param>
    /// <param name="company">The number of other figures of its kind in its sentence.</param>
    public ComparedFigure(ArticleFacts facts, OtherFigure figure, int measure, int index, int company)
    {
        Facts = facts;
        Figure = figure.Figure;
        Kind = figure.Kind;
        this.measure = measure;
        Index = index;
        Company = company;
        BlockKind block = facts.Article.Blocks[Figure.Block].Kind;
        IsHeadline = block == BlockKind.Headline;
        IsHead = block is BlockKind.Headline or BlockKind.Summary;
        for (int i = Figure.HedgeToken - WordsOfPlay; Kind == FigureKind.Score && i < Figure.EndToken + WordsOfPlay; i++)
            IsInPlay |= CourseOfPlay.Contains(Tokens[i]);
        for (int i = Figure.HedgeToken - 2; IsInPlay && i < Figure.HedgeToken; i++)
            IsInPlay = !EndOfPlay.Contains(Tokens[i]); // level at the interval, and it finished 3-2
    }

    /// <summary>The article.</summary>
    public ArticleFacts Facts { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The kind of its value.</summary>
    public FigureKind Kind { get; }

    /// <summary>Its index among the article's compared figures.</summary>
    public int Index { get; }

    /// <summary>The number of other figures of its kind in its sentence.</summary>
    public int Company { get; }

    /// <summary>The update that it belongs to, in an article that is updated through the day; else 0.</summary>
    public int Update { get; init; }

    /// <summary>Whether it is in a headline.</summary>
    public bool IsHeadline { get; }

    /// <summary>Whether it is in a headline or summary.</summary>
    public bool IsHead { get; }

    /// <summary>What it measures; parses its sentence on first use.</summary>
    public Measure Measure => Facts.MeasureReader.Of(measure);

    /// <summary>What it measures, in a form that compares fast; parses its sentence on first use.</summary>
    public MeasureTraits Traits => traits ??= new MeasureTraits(this);

    /// <summary>The time nearest to it in its sentence, or null if there is none.</summary>
    public DateMention? Date
    {
        get
        {
            if (!hasDate)
                (date, hasDate) = (FigureTimes.Nearest(Figure, Facts.Dates.In(Figure.Block)), true);
            return date;
        }
    }

    /// <summary>Whether it is written as an adjective, which tells one thing from another: a 15-inch screen, a 15 inch screen.</summary>
    public bool IsAdjective => Kind == FigureKind.Quantity && Figure.Unit != Unit.Magnitude && (HasHyphen || IsSingularBeforeNoun);

    /// <summary>Whether it precedes the noun that it describes, after an article or possessive: the 4-3 decision, the 1967 break-in.</summary>
    public bool IsModifier => Tokens[Figure.FirstToken - 1] is "the" or "The" or "a" or "A" or "an" or "his" or "her" or "its" or "their" or "that" or "this"
        && EvidenceWords.Counts(Tokens[Figure.EndToken]) && !Tokens.IsCapital(Figure.EndToken) && !FigureWords.PhraseEnds.Contains(Tokens[Figure.EndToken]);

    private bool HasHyphen => Tokens.IsHyphen(Figure.EndToken - 2) && Tokens.IsGlued(Figure.EndToken - 2);

    private bool IsSingularBeforeNoun => Figure.Low > 1 && Tokens.Is(Figure.EndToken - 1, Figure.Unit!.Name) && EvidenceWords.Counts(Tokens[Figure.EndToken]);

    /// <summary>Whether it is part of what a product is called: the 15-inch MacBook, or a 15-inch model beside a 13-inch one; a 62-mile path is not.</summary>
    public bool IsOfModel => IsAdjective && IsOfProduct(Figure.Unit!) && (Tokens.IsCapital(Figure.EndToken) || Facts.ComparedFigures.HasOtherSize(this));

    private static bool IsOfProduct(Unit unit) => unit.Dimension switch
    {
        Dimension.Length => unit.Factor < MostOfProduct,
        Dimension.Area or Dimension.Speed or Dimension.Temperature => false,
        _ => true,
    };

    /// <summary>Whether it is part of an address, which is never rounded: the 12000 block of 223rd Street.</summary>
    public bool IsAddress => Kind == FigureKind.Count && Tokens.Is(Figure.EndToken, "block");

    /// <summary>Whether the streets of two addresses are named and have no word of their names in common: the 22000 block of Joliet Avenue, the 12200 block of 223rd Street.</summary>
    public bool IsOnOtherStreet(ComparedFigure other) => Street() is { Count: > 0 } street && other.Street() is { Count: > 0 } second && !street.Overlaps(second);

    private HashSet<string> Street()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = Figure.EndToken + 2; Tokens.IsCapital(i) || Tokens.IsNumber(i) || (Tokens.IsWord(i) && Tokens.IsGlued(i)); i++)
            if (!FigureWords.StreetWords.Contains(Tokens[i]))
                words.Add(Tokens[i].ToString());
        return words;
    }

    /// <summary>Whether it is a score in the course of play, or of what follows it: level at 1-1, won 3-1 on penalties.</summary>
    public bool IsInPlay { get; }

    /// <summary>The tokens of its block.</summary>
    public TokenText Tokens => Figure.Source.Text;

    /// <summary>Its sentence, in the prose of its block.</summary>
    public TextSpan Sentence => Facts.Article.Blocks[Figure.Block].Prose.Sentences[Figure.Sentence];

    /// <summary>Gets what the figure states, without its place: small counts with their noun, and the side of the hedge if that matters.</summary>
    public string Statement(bool withHedge)
    {
        string thing = Figure.Low < LeastAlone && Kind == FigureKind.Count ? Figure.Unit?.Name ?? "" : "";
        return $"{Kind} {thing} {Figure.BaseLow:R} {Figure.BaseHigh:R}{(withHedge ? " " + Figure.Side : "")}";
    }

    /// <summary>Whether another figure is in the same sentence of the same article.</summary>
    public bool IsBeside(ComparedFigure other) => other.Facts == Facts && other.Figure.Block == Figure.Block && other.Figure.Sentence == Figure.Sentence;
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>A word near a figure, its distance in tokens, and whether it is in the same sentence.</summary>
internal readonly record struct BesideWord(uint Hash, int Distance, bool IsInSentence);

/// <summary>A figure of one article of a story, with the data for comparing it.</summary>
internal sealed class ToldFigure
{
    /// <summary>The number of tokens before and after a figure whose words tell what it measures.</summary>
    private const int Reach = 14;

    private static readonly Dictionary<string, string> SameCounted = LoadSameCounted();

    private BesideWord[]? words;

    private ToldFigure(int article, Figure figure, Prose prose, SentenceFigures sentences)
    {
        Article = article;
        Figure = figure;
        Prose = prose;
        Sentences = sentences;
        Kind = figure.Unit is null ? "" : figure.Unit.Dimension == Dimension.Count ? SameCounted.GetValueOrDefault(figure.Unit.Name, figure.Unit.Name) : figure.Unit.Name;
    }

    /// <summary>The article, as an index into the story's.</summary>
    public int Article { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The prose of its block.</summary>
    public Prose Prose { get; }

    /// <summary>The figures of its article by sentence.</summary>
    public SentenceFigures Sentences { get; }

    /// <summary>The name of the unit, the same for synonymous nouns, or empty if it has no unit: only figures of one kind are compared.</summary>
    public string Kind { get; }

    /// <summary>The distinct words near it, by hash, each with its smallest distance, without numbers and function words.</summary>
    public BesideWord[] Words => words ??= ReadWords();

    /// <summary>Whether its value alone is distinctive: neither a small count nor a small sum.</summary>
    public bool IsTelling => Figure.Low >= (Figure.Unit is null or { Dimension: Dimension.Count } ? 10 : Figure.Unit.Dimension == Dimension.Money ? 1000 : 1);

    /// <summary>Returns the comparable figures of some articles, in their order.</summary>
    public static List<ToldFigure> Read(IReadOnlyList<ArticleFacts> articles)
    {
        var told = new List<ToldFigure>();
        for (int i = 0; i < articles.Count; i++)
        {
            var sentences = new SentenceFigures(articles[i].Figures);
            foreach (Figure figure in articles[i].Figures)
                if (figure is { IsVague: false, Low: not 0 } && figure.Unit != Unit.Fraction)
                    told.Add(new ToldFigure(i, figure, articles[i].Article.Blocks[figure.Block].Prose, sentences));
        }
        return told;
    }

    private BesideWord[] ReadWords()
    {
        // The hash in the high bits and the distance in the low bits: they sort fast, and the smallest distance of a word is first.
        Span<ulong> keys = stackalloc ulong[2 * Reach];
        int count = 0;
        int end = Math.Min(Prose.Tokens.Length, Figure.EndToken + Reach);
        TextSpan sentence = Prose.Sentences[Figure.Sentence];
        for (int i = Math.Max(0, Figure.HedgeToken - Reach); i < end; i++)
        {
            if ((i >= Figure.HedgeToken && i < Figure.EndToken) || Prose.Tokens[i].Kind != TokenKind.Word || Prose.Tokens[i].Length < 2)
                continue;
            uint hash = Stem.Hash(Prose.Tokens[i].In(Prose.Text));
            int distance = i < Figure.HedgeToken ? Figure.HedgeToken - i : i - Figure.EndToken + 1;
            if (TermTable.News.Frequency(hash) > 0)
                keys[count++] = ((ulong)hash << 32) | (uint)((2 * distance) + (sentence.Contains(Prose.Tokens[i].Start) ? 0 : 1));
        }
        keys[..count].Sort();
        var words = new List<BesideWord>(count);
        for (int i = 0; i < count; i++)
            if (i == 0 || keys[i] >> 32 != keys[i - 1] >> 32)
                words.Add(new BesideWord((uint)(keys[i] >> 32), (int)((uint)keys[i] >> 1), (keys[i] & 1) == 0));
        return [.. words];
    }

    private static Dictionary<string, string> LoadSameCounted()
    {
        var same = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in NewsLint.Text.Words.Entries(NewsLint.Text.Words.SameCounted))
        {
            string[] words = line.Split(' ');
            foreach (string word in words)
                same[word] = words[0];
        }
        return same;
    }
}

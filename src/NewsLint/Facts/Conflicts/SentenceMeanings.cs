using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Vectors;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// What the sentences of an article say, each as the sum of its words' vectors, so that tellings in other words can be compared. What the
/// whole article is about is taken out, because it tells no sentence from another (Arora, Liang and Ma 2017).
/// </summary>
internal sealed class SentenceMeanings
{
    /// <summary>The square of a length below which nothing of a sentence is left.</summary>
    private const double Epsilon = 1e-6;

    private readonly Article article;
    private readonly Dictionary<Figure, float[]> sentences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<uint, int> counts = [];
    private int count;
    private float[]? topic;

    /// <summary>Creates the meanings of an article without reading any.</summary>
    public SentenceMeanings(Article article) => this.article = article;

    /// <summary>The direction of all words of the article, of length 1; all zero if no word has a vector.</summary>
    private float[] Topic => topic ??= ReadTopic();

    /// <summary>
    /// Gets how much the sentences of two figures say the same beyond what their articles are about: the cosine of their directions, from -1 to 1, or 0
    /// if one of them has no word with a vector.
    /// </summary>
    public double Likeness(ComparedFigure own, SentenceMeanings others, ComparedFigure other)
    {
        Span<float> common = stackalloc float[WordVectors.Size];
        for (int i = 0; i < common.Length; i++)
            common[i] = Topic[i] + others.Topic[i];
        Normalize(common);
        ReadOnlySpan<float> x = Of(own.Figure);
        ReadOnlySpan<float> y = others.Of(other.Figure);
        float alongX = Dot(x, common);
        float alongY = Dot(y, common);
        double squares = (double)(Dot(x, x) - (alongX * alongX)) * (Dot(y, y) - (alongY * alongY));
        return squares <= Epsilon ? 0 : (Dot(x, y) - (alongX * alongY)) / Math.Sqrt(squares);
    }

    /// <summary>Gets the direction of a figure's sentence without the figure.</summary>
    private float[] Of(Figure figure)
    {
        if (sentences.TryGetValue(figure, out float[]? known))
            return known;
        float[] sum = new float[WordVectors.Size];
        Prose prose = article.Blocks[figure.Block].Prose;
        TextSpan sentence = prose.Sentences[figure.Sentence];
        for (int i = 0; i < prose.Tokens.Length; i++)
            if ((i < figure.HedgeToken || i >= figure.EndToken) && sentence.Contains(prose.Tokens[i].Start) && StemOf(prose, i) is { } stem)
                WordVectors.Default.Add(stem, Weight(stem), sum);
        Normalize(sum);
        sentences.Add(figure, sum);
        return sum;
    }

    private float[] ReadTopic()
    {
        foreach (Block block in article.Blocks)
        {
            Prose prose = block.Prose;
            count += prose.Sentences.Length;
            for (int i = 0; i < prose.Tokens.Length; i++)
                if (StemOf(prose, i) is { } stem)
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }
        float[] sum = new float[WordVectors.Size];
        foreach ((uint stem, int times) in counts)
            WordVectors.Default.Add(stem, times * Weight(stem), sum);
        Normalize(sum);
        return sum;
    }

    /// <summary>Gets the information of a word of the article, in nats: a word of many of its sentences, or of news copy at large, tells little.</summary>
    private float Weight(uint stem) => MathF.Min(FigureContext.InformationOf(stem), MathF.Max(0, MathF.Log((count + 1) / (counts.GetValueOrDefault(stem) + 0.5f))));

    private static uint? StemOf(Prose prose, int token)
    {
        if (prose.Tokens[token].Kind != TokenKind.Word)
            return null;
        uint stem = Stem.Hash(prose.Tokens[token].In(prose.Text));
        return FigureContext.InformationOf(stem) > 0 ? stem : null;
    }

    private static void Normalize(Span<float> vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        for (int i = 0; i < vector.Length && length > 0; i++)
            vector[i] /= length;
    }

    /// <summary>Adds one product after another, so that every machine has the same sum.</summary>
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}

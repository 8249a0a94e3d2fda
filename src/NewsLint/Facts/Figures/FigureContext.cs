using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>A word near a figure that says something of what it measures.</summary>
/// <param name="Stem">The word, as <see cref="EvidenceWords.Stem"/> numbers it.</param>
/// <param name="Distance">How many tokens lie between it and the figure.</param>
/// <param name="Information">How much it says, in nats: the rarer in news copy, the more.</param>
internal readonly record struct ContextWord(uint Stem, int Distance, float Information);

/// <summary>The words around a figure, within its sentence, as evidence of what it measures.</summary>
internal sealed class FigureContext
{
    /// <summary>Words further from the figure than this many tokens say little of it.</summary>
    private const int Reach = 16;

    /// <summary>A word that no list knows says no more than this.</summary>
    public const float MostOfAWord = 5;

    private FigureContext(Figure figure)
    {
        TokenText t = figure.Source.Text;
        TextSpan sentence = figure.Source.Article.Blocks[figure.Block].Prose.Sentences[figure.Sentence];
        FirstBefore = figure.HedgeToken;
        EndBehind = figure.EndToken;
        while (FirstBefore > 0 && figure.HedgeToken - FirstBefore < Reach && t.Tokens[FirstBefore - 1].Start >= sentence.Start)
            FirstBefore--;
        while (EndBehind < t.Count && EndBehind - figure.EndToken < Reach && t.Tokens[EndBehind].End <= sentence.End)
            EndBehind++;
        var words = new List<ContextWord>();
        for (int i = figure.HedgeToken - 1; i >= FirstBefore; i--)
            Take(t, i, figure.HedgeToken - 1 - i, words);
        for (int i = figure.EndToken; i < EndBehind; i++)
            if (i != figure.NounToken)
                Take(t, i, i - figure.EndToken, words);
        words.Sort((a, b) => a.Stem != b.Stem ? a.Stem.CompareTo(b.Stem) : a.Distance - b.Distance);
        int kept = 0;
        for (int i = 0; i < words.Count; i++)
            if (i == 0 || words[i].Stem != words[i - 1].Stem)
                words[kept++] = words[i];
        Words = words.GetRange(0, kept).ToArray();
        foreach (ContextWord word in Words)
            Information += word.Information;
        IsShareOfWhole = t.Is(figure.EndToken, "of");
    }

    /// <summary>The words, by ascending stem; each once, at its smallest distance.</summary>
    public ContextWord[] Words { get; }

    /// <summary>What all the words say together, in nats.</summary>
    public float Information { get; private set; }

    /// <summary>The first token before the figure that counts as near it.</summary>
    public int FirstBefore { get; }

    /// <summary>Behind the last such token.</summary>
    public int EndBehind { get; }

    /// <summary>Whether a word tells the figure from others of its kind.</summary>
    public bool HasContrast { get; private set; }

    /// <summary>Whether "of" follows: the share of a whole.</summary>
    public bool IsShareOfWhole { get; }

    /// <summary>Reads the words around a figure.</summary>
    public static FigureContext Read(Figure figure) => new(figure);

    private void Take(TokenText t, int i, int distance, List<ContextWord> words)
    {
        if (!t.IsWord(i))
            return;
        ReadOnlySpan<char> word = t[i];
        HasContrast |= distance < 5 && EvidenceWords.IsContrast(word);
        if (!EvidenceWords.Counts(word))
            return;
        words.Add(new ContextWord(EvidenceWords.Stem(word), distance, InformationOf(word)));
    }

    private static float InformationOf(ReadOnlySpan<char> word)
    {
        float articles = TermTable.News.Frequency(Stem.Hash(word));
        return articles <= 0 ? 0 : MathF.Min(MostOfAWord, MathF.Log(TermTable.Articles / articles));
    }
}

using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Figures;

/// <summary>A word near a figure that says something of what it measures.</summary>
/// <param name="Stem">The word, as <see cref="EvidenceWords.Stem"/> numbers it.</param>
/// <param name="Distance">How many tokens lie between it and the figure.</param>
internal readonly record struct ContextWord(uint Stem, int Distance);

/// <summary>The words around a figure, within its sentence, as evidence of what it measures.</summary>
internal sealed class FigureContext
{
    /// <summary>Words further from the figure than this many tokens say little of it.</summary>
    private const int Reach = 16;

    /// <summary>A name further away than this belongs to something else.</summary>
    private const int NameReach = 8;

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
            Take(t, i, figure.HedgeToken - 1 - i, isBefore: true, words);
        for (int i = figure.EndToken; i < EndBehind; i++)
            Take(t, i, i - figure.EndToken, isBefore: false, words);
        words.Sort((a, b) => a.Stem != b.Stem ? a.Stem.CompareTo(b.Stem) : a.Distance - b.Distance);
        int kept = 0;
        for (int i = 0; i < words.Count; i++)
            if (i == 0 || words[i].Stem != words[i - 1].Stem)
                words[kept++] = words[i];
        Words = words.GetRange(0, kept).ToArray();
        IsShareOfWhole = t.Is(figure.EndToken, "of");
    }

    /// <summary>The words, by ascending stem; each once, at its smallest distance.</summary>
    public ContextWord[] Words { get; }

    /// <summary>The first token before the figure that counts as near it.</summary>
    public int FirstBefore { get; }

    /// <summary>Behind the last such token.</summary>
    public int EndBehind { get; }

    /// <summary>The stem of the nearest name before the figure; 0 when there is none.</summary>
    public uint NameBefore { get; private set; }

    /// <summary>The stem of the nearest name behind the figure; 0 when there is none.</summary>
    public uint NameBehind { get; private set; }

    /// <summary>The years, months, weekdays and quarters, as a set of bits by stem.</summary>
    public ulong Times { get; private set; }

    /// <summary>Whether a word tells the figure from others of its kind.</summary>
    public bool HasContrast { get; private set; }

    /// <summary>Whether it is a plan or forecast.</summary>
    public bool IsForecast { get; private set; }

    /// <summary>Whether "of" follows: the share of a whole.</summary>
    public bool IsShareOfWhole { get; }

    /// <summary>Reads the words around a figure.</summary>
    public static FigureContext Read(Figure figure) => new(figure);

    private void Take(TokenText t, int i, int distance, bool isBefore, List<ContextWord> words)
    {
        if (t.IsNumber(i))
        {
            if (OtherNumerals.IsYearToken(t, i) && distance < 10)
                Times |= Bit(EvidenceWords.Stem(t[i]));
            return;
        }
        if (!t.IsWord(i))
            return;
        ReadOnlySpan<char> word = t[i];
        HasContrast |= distance < 5 && EvidenceWords.IsContrast(word);
        IsForecast |= distance < (isBefore ? 8 : 6) && EvidenceWords.IsForecast(word);
        if (EvidenceWords.IsTime(word) && distance < 10)
            Times |= Bit(EvidenceWords.Stem(word));
        if (!EvidenceWords.Counts(word))
            return;
        uint stem = EvidenceWords.Stem(word);
        words.Add(new ContextWord(stem, distance));
        if (distance >= NameReach || !char.IsUpper(word[0]))
            return;
        if (isBefore && NameBefore == 0)
            NameBefore = stem;
        else if (!isBefore && NameBehind == 0)
            NameBehind = stem;
    }

    private static ulong Bit(uint stem) => 1UL << (int)(stem % 64);
}

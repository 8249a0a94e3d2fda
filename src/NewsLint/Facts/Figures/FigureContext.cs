using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>A word near a figure that describes what it measures.</summary>
/// <param name="Stem">The hash of its stem, the same for synonyms.</param>
/// <param name="Distance">The number of tokens between it and the figure.</param>
/// <param name="Information">Its information, in nats: the rarer in news copy, the higher.</param>
internal readonly record struct ContextWord(uint Stem, int Distance, float Information);

/// <summary>A rare word near a figure.</summary>
/// <param name="Stem">The hash of its stem, the same for synonyms.</param>
/// <param name="Token">Its token in the block.</param>
internal readonly record struct RareWord(uint Stem, int Token);

/// <summary>The words around a figure in its sentence, and the rare ones beyond it, as evidence of what it measures.</summary>
internal sealed class FigureContext
{
    /// <summary>The maximum distance of a word from the figure, in tokens.</summary>
    private const int Reach = 16;

    /// <summary>The minimum information of a rare word, in nats.</summary>
    private const float Rare = 3;

    /// <summary>The maximum information of a word, in nats.</summary>
    private const float MostOfAWord = 5;

    /// <summary>The maximum number of words of a complement.</summary>
    private const int MostOfComplement = 3;

    private static readonly string[] Complementing = ["for", "of", "to", "on", "per", "from"];

    private uint[] complement = [];
    private string? preposition;

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
        var rare = new List<RareWord>();
        for (int i = figure.HedgeToken - 1; i >= Math.Max(0, figure.HedgeToken - Reach); i--)
            Take(t, i, figure.HedgeToken - 1 - i, words, rare);
        for (int i = figure.EndToken; i < Math.Min(t.Count, figure.EndToken + Reach); i++)
            if (i != figure.NounToken)
                Take(t, i, i - figure.EndToken, words, rare);
        rare.Sort((a, b) => a.Stem.CompareTo(b.Stem));
        RareWords = [.. rare];
        words.Sort((a, b) => a.Stem != b.Stem ? a.Stem.CompareTo(b.Stem) : a.Distance - b.Distance);
        int kept = 0;
        for (int i = 0; i < words.Count; i++)
            if (i == 0 || words[i].Stem != words[i - 1].Stem)
                words[kept++] = words[i];
        Words = words.GetRange(0, kept).ToArray();
        foreach (ContextWord word in Words)
            Information += word.Information;
        Phrases = ReadPhrases(t, figure);
        IsShareOfWhole = t.Is(figure.EndToken, "of");
        ReadComplement(t, Math.Max(figure.EndToken, figure.NounToken + 1));
    }

    /// <summary>The words, by ascending stem; each once, at its smallest distance.</summary>
    public ContextWord[] Words { get; }

    /// <summary>The information of all words, in nats.</summary>
    public double Information { get; }

    /// <summary>The rare words within the same distance, including adjacent sentences, each once at its nearest token; by ascending stem.</summary>
    public RareWord[] RareWords { get; }

    /// <summary>The hashes of the pairs of adjacent words in the sentence, without those of names; ascending.</summary>
    public uint[] Phrases { get; }

    /// <summary>The first token of the figure's context.</summary>
    public int FirstBefore { get; }

    /// <summary>The exclusive end of the context's tokens.</summary>
    public int EndBehind { get; }

    /// <summary>Whether a word distinguishes the figure from others of its kind.</summary>
    public bool HasContrast { get; private set; }

    /// <summary>Whether "of" follows: the share of a whole.</summary>
    public bool IsShareOfWhole { get; }

    /// <summary>Whether the same preposition follows both figures with other nouns, which the other context lacks: £2 for cars, £7 for lorries.</summary>
    public bool IsOtherComplement(FigureContext other) =>
        preposition is not null && preposition == other.preposition && !other.Names(complement) && !Names(other.complement);

    /// <summary>
    /// Whether a figure of the same sentence has the same preposition with other nouns, so that they tell the two apart, and the other context lacks
    /// this one's: £2.50 for cars and £7 for lorries, against £2.80 that drivers of vans pay.
    /// </summary>
    public bool IsToldApart(FigureContext beside, FigureContext other) =>
        preposition is not null && preposition == beside.preposition && complement.Length > 0 && beside.complement.Length > 0 && !complement.Intersect(beside.complement).Any() && !other.Names(complement);

    /// <summary>Reads the words around a figure.</summary>
    public static FigureContext Read(Figure figure) => new(figure);

    private void Take(TokenText t, int i, int distance, List<ContextWord> words, List<RareWord> rare)
    {
        if (!t.IsWord(i))
            return;
        ReadOnlySpan<char> word = t[i];
        bool isInSentence = i >= FirstBefore && i < EndBehind;
        HasContrast |= isInSentence && distance < 5 && EvidenceWords.IsContrast(word);
        if (!EvidenceWords.Counts(word))
            return;
        uint stem = Stem.Hash(word);
        float information = InformationOf(stem);
        stem = Synonyms.Of(stem);
        if (isInSentence)
            words.Add(new ContextWord(stem, distance, information));
        if (information > Rare && !rare.Exists(other => other.Stem == stem))
            rare.Add(new RareWord(stem, i));
    }

    private uint[] ReadPhrases(TokenText t, Figure figure)
    {
        var phrases = new SortedSet<uint>();
        uint? before = null;
        for (int i = FirstBefore; i < EndBehind; i++)
        {
            uint? word = IsDescribing(t, i, figure) ? Synonyms.Hash(t[i]) : null;
            if (before is { } first && word is { } second && !(t.IsCapital(i - 1) && t.IsCapital(i)))
                phrases.Add(unchecked((first * 31) + second));
            before = word;
        }
        return [.. phrases];
    }

    private static bool IsDescribing(TokenText t, int i, Figure figure) =>
        !(i >= figure.HedgeToken && i < figure.EndToken) && t.IsWord(i) && EvidenceWords.Counts(t[i]);

    /// <summary>Reads the preposition after a figure and the words of its noun phrase.</summary>
    private void ReadComplement(TokenText t, int i)
    {
        if (!t.IsWord(i))
            return;
        preposition = Array.Find(Complementing, word => t.Is(i, word));
        if (preposition is null)
            return;
        var words = new List<uint>();
        for (int k = i + 1; k < EndBehind && words.Count < MostOfComplement && t.IsWord(k); k++)
        {
            if (EvidenceWords.Counts(t[k]))
                words.Add(Synonyms.Hash(t[k]));
            else if (words.Count > 0)
                break;
        }
        complement = [.. words];
    }

    private bool Names(uint[] words)
    {
        foreach (uint word in words)
            foreach (ContextWord own in Words)
                if (own.Stem == word)
                    return true;
        return words.Length == 0;
    }

    /// <summary>Gets the information of a word, in nats: the rarer in news copy, the higher; 0 for a function word.</summary>
    public static float InformationOf(uint stem)
    {
        float articles = TermTable.News.Frequency(stem);
        return articles <= 0 ? 0 : MathF.Min(MostOfAWord, MathF.Log(TermTable.Articles / articles));
    }
}

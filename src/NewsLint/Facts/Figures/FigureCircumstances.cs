using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>How a figure is stated; several ways can apply at once.</summary>
[Flags]
internal enum FigureAspects : byte
{
    /// <summary>As a fact.</summary>
    None = 0,

    /// <summary>As what may happen.</summary>
    Forecast = 1,

    /// <summary>As what somebody demands, offers or aims at.</summary>
    Demand = 2,

    /// <summary>As conditional on something else.</summary>
    Condition = 4,

    /// <summary>As false.</summary>
    Denied = 8,

    /// <summary>As an earlier value.</summary>
    Earlier = 16,
}

/// <summary>Whose quantity a figure is, when, and how it is stated, from the words of its sentence.</summary>
internal sealed class FigureCircumstances
{
    /// <summary>The maximum number of tokens from a bearer's name to the figure.</summary>
    private const int BearerReach = 12;

    /// <summary>The maximum number of tokens from a figure to its bearer's name if no name precedes it: 47 percent for Selby.</summary>
    private const int BearerReachBehind = 5;

    /// <summary>The maximum number of words from an aspect word to the figure.</summary>
    private const int AspectReach = 6;

    private static readonly Dictionary<string, FigureAspects>.AlternateLookup<ReadOnlySpan<char>> AspectWords = ReadAspects();

    private FigureCircumstances(Figure figure)
    {
        TokenText t = figure.Source.Text;
        FigureContext context = figure.Context;
        ReadNames(t, figure, context);
        int words = 0;
        for (int i = figure.HedgeToken - 1; i >= context.FirstBefore; i--)
        {
            if (t.Is(i, ';') || t.Is(i, ':') || (t.IsNumber(i) && !TimeWords.IsYear(t, i)))
                break;
            words += t.IsWord(i) ? 1 : 0;
            // A condition can be far from the figure; other aspect words must be near it.
            if (t.IsWord(i) && AspectWords.TryGetValue(t[i], out FigureAspects aspect) && (aspect == FigureAspects.Condition || words <= AspectReach))
                Aspects |= aspect;
        }
        if (figure.IsHedgeNegated)
            Aspects &= ~FigureAspects.Denied;
        Time = TimeWords.Nearest(t, figure);
    }

    /// <summary>The names of the sentence near the figure, as hashes of their last words, ascending, each once.</summary>
    public uint[] Names { get; private set; } = [];

    /// <summary>The name that seems to bear the figure, or 0 if there is none.</summary>
    public uint Bearer { get; private set; }

    /// <summary>The name after "in" or "at", or 0 if there is none.</summary>
    public uint Place { get; private set; }

    /// <summary>The name after "by", such as a pollster's, or 0 if there is none.</summary>
    public uint Agent { get; private set; }

    /// <summary>How the figure is stated.</summary>
    public FigureAspects Aspects { get; }

    /// <summary>The nearest time in its sentence.</summary>
    public FigureTime Time { get; }

    /// <summary>Reads the circumstances of a figure.</summary>
    public static FigureCircumstances Read(Figure figure) => new(figure);

    private void ReadNames(TokenText t, Figure figure, FigureContext context)
    {
        var names = new List<uint>();
        for (int i = context.FirstBefore; i < context.EndBehind; i++)
        {
            if ((i >= figure.HedgeToken && i < figure.EndToken) || !IsName(t, i, context.FirstBefore) || IsName(t, i + 1, context.FirstBefore))
                continue;
            uint name = Stem.Hash(t[i]);
            names.Add(name);
            ReadPlace(t, i, name, context.FirstBefore);
            bool isNear = i < figure.HedgeToken ? figure.HedgeToken - i <= BearerReach : Bearer == 0 && i - figure.EndToken < BearerReachBehind;
            if (isNear && !HasNumberBetween(t, figure, i))
                Bearer = name;
        }
        names.Sort();
        Names = [.. names.Distinct()];
    }

    /// <summary>Takes a name after a preposition as the figure's place or agent: in Lorne, by the Harbour Board.</summary>
    private void ReadPlace(TokenText t, int name, uint hash, int sentence)
    {
        int first = name;
        while (IsName(t, first - 1, sentence))
            first--;
        if (t.Is(first - 1, "the"))
            first--;
        if (t[first - 1] is "in" or "at" or "near" or "off")
            Place = hash;
        else if (t.Is(first - 1, "by"))
            Agent = hash;
    }

    private static bool HasNumberBetween(TokenText t, Figure figure, int name)
    {
        int first = name < figure.HedgeToken ? name + 1 : figure.EndToken;
        int end = name < figure.HedgeToken ? figure.HedgeToken : name;
        for (int i = first; i < end; i++)
            if ((t.IsNumber(i) && !TimeWords.IsYear(t, i)) || t.Is(i, ';'))
                return true;
        return false;
    }

    /// <summary>Whether a token is a name: capitalised within a sentence, or a rare word at its start; days and months are not names.</summary>
    private static bool IsName(TokenText t, int i, int sentence)
    {
        if (!t.IsCapital(i) || t.Tokens[i].Length < 2)
            return false;
        ReadOnlySpan<char> word = t[i];
        NameHints hints = NameLexicon.Of(word);
        if ((hints & (NameHints.Capitalised | NameHints.Function | NameHints.Title)) != 0)
            return false;
        if (i != sentence && !(i > 0 && t[i - 1] is "\"" or "“" or "‘" or "'" or ":" or "."))
            return true;
        Span<char> lower = stackalloc char[word.Length <= 32 ? word.Length : 0];
        return !lower.IsEmpty && word.ToLowerInvariant(lower) > 0 && (NameLexicon.Of(lower) & (NameHints.Common | NameHints.Function)) == 0 && TermTable.News.Frequency(Stem.Hash(word)) < Everyday;
    }

    /// <summary>A capitalised word at the start of a sentence is not a name if more of <see cref="TermTable.Articles"/> contain it.</summary>
    private const float Everyday = 700;

    private static Dictionary<string, FigureAspects>.AlternateLookup<ReadOnlySpan<char>> ReadAspects()
    {
        var aspects = new Dictionary<string, FigureAspects>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.AspectWords))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            FigureAspects aspect = line[..colon] switch
            {
                "forecast" => FigureAspects.Forecast,
                "demand" => FigureAspects.Demand,
                "condition" => FigureAspects.Condition,
                "denied" => FigureAspects.Denied,
                "earlier" => FigureAspects.Earlier,
                var other => throw new InvalidDataException($"{other} is no aspect"),
            };
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                aspects[word] = aspect;
        }
        return aspects.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

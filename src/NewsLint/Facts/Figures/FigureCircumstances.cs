using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>How a figure is stated; a figure may be stated in several ways at once.</summary>
[Flags]
internal enum FigureAspects : byte
{
    /// <summary>As the case.</summary>
    None = 0,

    /// <summary>As what will perhaps be.</summary>
    Forecast = 1,

    /// <summary>As what somebody asks for, offers or aims at.</summary>
    Demand = 2,

    /// <summary>As what holds if something else does.</summary>
    Condition = 4,

    /// <summary>As what is not.</summary>
    Denied = 8,

    /// <summary>As what was before.</summary>
    Earlier = 16,
}

/// <summary>Whose quantity a figure is, when, and how it is stated, by the words of its sentence.</summary>
internal sealed class FigureCircumstances
{
    /// <summary>A name farther before the figure than this many tokens may bear something else.</summary>
    private const int BearerReach = 12;

    /// <summary>A name so many tokens behind a figure bears it where none stands before: 47 percent for Selby.</summary>
    private const int BearerReachBehind = 5;

    /// <summary>The words of an aspect stand so many words before the figure.</summary>
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
            // A condition opens its sentence, all other words stand near the figure.
            if (t.IsWord(i) && AspectWords.TryGetValue(t[i], out FigureAspects aspect) && (aspect == FigureAspects.Condition || words <= AspectReach))
                Aspects |= aspect;
        }
        if (figure.IsHedgeNegated)
            Aspects &= ~FigureAspects.Denied;
        Time = TimeWords.Nearest(t, figure);
    }

    /// <summary>The names of the sentence near the figure, as hashes of their last words, ascending, each once.</summary>
    public uint[] Names { get; private set; } = [];

    /// <summary>The name that seems to bear the figure; 0 where none does.</summary>
    public uint Bearer { get; private set; }

    /// <summary>The name behind "in" or "at"; 0 where there is none.</summary>
    public uint Place { get; private set; }

    /// <summary>The name behind "by", such as that of a pollster; 0 where there is none.</summary>
    public uint Agent { get; private set; }

    /// <summary>How the figure is stated.</summary>
    public FigureAspects Aspects { get; }

    /// <summary>The time that stands nearest to it in its sentence.</summary>
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

    /// <summary>Takes a name that a preposition leads to as the figure's place or agent: in Lorne, by the Harbour Board.</summary>
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

    /// <summary>A capital within a sentence, or at its head on a word that is not of everyday; days and months name no bearer.</summary>
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

    /// <summary>A word in more of <see cref="TermTable.Articles"/> is no name by its capital at the head of a sentence.</summary>
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

using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>Whose quantity a figure is, where and when, from the words of its sentence.</summary>
internal sealed class FigureCircumstances
{
    /// <summary>The maximum number of tokens from a bearer's name to the figure.</summary>
    private const int BearerReach = 12;

    /// <summary>The maximum number of tokens from a figure to its bearer's name if no name precedes it: 47 percent for Selby.</summary>
    private const int BearerReachBehind = 5;

    private FigureCircumstances(Figure figure)
    {
        TokenText t = figure.Source.Text;
        FigureContext context = figure.Context;
        ReadNames(t, figure, context);
        Time = TimeWords.Nearest(t, figure);
    }

    /// <summary>The names of the sentence near the figure, as hashes of their last words, ascending, each once.</summary>
    public uint[] Names { get; private set; } = [];

    /// <summary>The name that seems to bear the figure, or 0 if there is none.</summary>
    public uint Bearer { get; private set; }

    /// <summary>The name after "in" or "at", or 0 if there is none.</summary>
    public uint Place { get; private set; }

    /// <summary>Whether other places lie in <see cref="Place"/>: a country or a sea.</summary>
    public bool IsPlaceLarge { get; private set; }

    /// <summary>The name after "by", such as a pollster's, or 0 if there is none.</summary>
    public uint Agent { get; private set; }

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
        ReadOnlySpan<char> place = t.Text.AsSpan(t.Tokens[first].Start..t.Tokens[name].End);
        if (t.Is(first - 1, "the"))
            first--;
        if (t[first - 1] is "in" or "at" or "near" or "off")
            (Place, IsPlaceLarge) = (hash, LargePlaces.Contain(place));
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
}

using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;

namespace NewsLint.Facts.Measures;

/// <summary>Reads ordinals in words: third, twenty-first.</summary>
internal static class OrdinalWords
{
    private static readonly string[] Units = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    /// <summary>Reads an ordinal that counts something: the third quarter, a second term, the fourth councillor; ignores "first".</summary>
    public static bool TryRead(TokenText t, int i, out double place, out int end)
    {
        place = 0;
        end = i + 1;
        if (t.IsHyphen(i + 1) && t.IsGlued(i + 1) && FigureWords.TryNumber(t[i], out NumberWord tens) && tens.Kind == NumberWordKind.Tens)
        {
            place = tens.Value;
            end = i + 3;
        }
        int unit = UnitOf(t[end - 1]);
        if (unit < (place > 0 ? 1 : 2) || (place > 0 && unit > 9))
            return false;
        place += unit;
        if (t[i - 1] is "came" or "finished" or "ranked" or "ranks" or "placed" or "finish" or "come")
            return true;
        return place > 20 || ((t.Is(i - 1, "the") || t.Is(i - 1, "a") || t.Is(i - 1, "his") || t.Is(i - 1, "her") || t.Is(i - 1, "its") || t.Is(i - 1, "their")) && t.IsWord(end) && !t.Is(end, "of")
            && !FigureWords.PhraseEnds.Contains(t[end]) && !(NumberReader.IsArticle(t, i - 1) && t.IsHyphen(end)));
    }

    private static int UnitOf(ReadOnlySpan<char> word)
    {
        // All end in -st, -nd, -rd or -th: few words are compared.
        if (word.Length < 5 || (word[^1] | ' ') is not ('t' or 'd' or 'h'))
            return 0;
        for (int i = 0; i < Units.Length; i++)
            if (word.Equals(Units[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }
}

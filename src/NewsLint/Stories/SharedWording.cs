using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// How far the sentences around two figures are the same word for word. Agency copy, corrected versions and
/// background paragraphs are taken over as they are: a figure that differs in them is a slip in one of the two.
/// </summary>
internal static class SharedWording
{
    /// <summary>So many words beside both must be the same.</summary>
    private const int FewestWords = 6;

    /// <summary>Among them so many that say something.</summary>
    private const int FewestTelling = 3;

    /// <summary>Of a whole sentence fewer are enough.</summary>
    private const int FewestInWhole = 4;

    private const int FewestTellingInWhole = 2;

    /// <summary>On each side so many, where the sentence does not begin or end there.</summary>
    private const int FewestOnASide = 2;

    /// <summary>A word in more of <see cref="TermTable.Articles"/> is a form of words.</summary>
    private const float Everyday = 700;

    /// <summary>Whether both figures stand in the same sentence, or in the same part of it.</summary>
    public static bool IsRetold(ToldFigure a, ToldFigure b)
    {
        Side before = Compare(a, b, -1);
        if (before.IsOther)
            return false;
        Side behind = Compare(a, b, 1);
        if (behind.IsOther)
            return false;
        int words = before.Words + behind.Words;
        int telling = before.Telling + behind.Telling;
        if (before.IsWhole && behind.IsWhole)
            return words >= FewestInWhole && telling >= FewestTellingInWhole;
        return words >= FewestWords && telling >= FewestTelling && (before.IsWhole || before.Words >= FewestOnASide) && (behind.IsWhole || behind.Words >= FewestOnASide);
    }

    /// <summary>Goes from both figures to the ends of their sentences while the words are the same; punctuation is passed over.</summary>
    private static Side Compare(ToldFigure a, ToldFigure b, int step)
    {
        TextSpan first = a.Prose.Sentences[a.Figure.Sentence];
        TextSpan second = b.Prose.Sentences[b.Figure.Sentence];
        var side = new Side();
        int i = step < 0 ? a.Figure.HedgeToken : a.Figure.EndToken - 1;
        int k = step < 0 ? b.Figure.HedgeToken : b.Figure.EndToken - 1;
        while (true)
        {
            bool hasFirst = Next(a, first, ref i, step);
            bool hasSecond = Next(b, second, ref k, step);
            if (!hasFirst || !hasSecond)
            {
                side.IsWhole = hasFirst == hasSecond;
                return side;
            }
            Token x = a.Prose.Tokens[i];
            Token y = b.Prose.Tokens[k];
            if (!x.In(a.Prose.Text).Equals(y.In(b.Prose.Text), StringComparison.OrdinalIgnoreCase))
            {
                side.IsOther = x.Kind == TokenKind.Number && y.Kind == TokenKind.Number;
                return side;
            }
            side.Words++;
            if (TermTable.News.Frequency(Stem.Hash(x.In(a.Prose.Text))) is > 0 and < Everyday)
                side.Telling++;
        }
    }

    private static bool Next(ToldFigure figure, TextSpan sentence, ref int i, int step)
    {
        for (i += step; i >= 0 && i < figure.Prose.Tokens.Length; i += step)
        {
            Token token = figure.Prose.Tokens[i];
            if (token.Start < sentence.Start || token.End > sentence.End)
                return false;
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                return true;
        }
        return false;
    }

    /// <summary>The same words to one side: their number, whether they go on to the end of both sentences, and whether another number ends them.</summary>
    private struct Side
    {
        public int Words;
        public int Telling;
        public bool IsWhole;
        public bool IsOther;
    }
}

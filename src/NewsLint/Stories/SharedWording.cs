using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// Finds how much of the sentences around two figures is the same word for word. Agency copy, corrected versions and
/// background paragraphs are copied unchanged: a figure that differs in them is a slip in one of the two.
/// </summary>
internal static class SharedWording
{
    /// <summary>The minimum number of words near both that must be the same.</summary>
    private const int FewestWords = 6;

    /// <summary>The minimum number of content words among them.</summary>
    private const int FewestTelling = 3;

    /// <summary>The minimum number of words in a whole sentence.</summary>
    private const int FewestInWhole = 4;

    private const int FewestTellingInWhole = 2;

    /// <summary>The minimum number on each side, unless the sentence begins or ends there.</summary>
    private const int FewestOnASide = 2;

    /// <summary>A word in more of <see cref="TermTable.Articles"/> is common.</summary>
    private const float Everyday = 700;

    /// <summary>Whether both figures are in the same sentence, or in the same part of it.</summary>
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

    /// <summary>Compares the words from both figures to the ends of their sentences while they are the same; skips punctuation.</summary>
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

    /// <summary>The same words on one side: their number, whether they reach the end of both sentences, and whether another number ends them.</summary>
    private struct Side
    {
        public int Words;
        public int Telling;
        public bool IsWhole;
        public bool IsOther;
    }
}

using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Figures;

/// <summary>What a figure measures, from the words of its clause.</summary>
public sealed class FigureSubject
{
    /// <summary>The maximum number of tokens of a subject.</summary>
    private const int Reach = 12;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseEnds = FigureWords.WordSet(NewsLint.Text.Words.ClauseEnds);

    private FigureSubject(TextSpan span, string? text)
    {
        Span = span;
        Text = text;
    }

    /// <summary>The span of <see cref="Text"/> in the prose of the figure's block, or empty if there is none.</summary>
    public TextSpan Span { get; }

    /// <summary>The words that describe what is measured: those after the figure in its clause, otherwise those before it; null if there are none.</summary>
    public string? Text { get; }

    /// <summary>Reads the words around a figure.</summary>
    internal static FigureSubject Read(Figure figure)
    {
        TokenText t = figure.Source.Text;
        int first = figure.EndToken;
        int end = first;
        while (end < t.Count && end < first + Reach && !EndsClause(t, end))
            end++;
        if (end == first)
        {
            end = figure.HedgeToken;
            first = end;
            while (first > 0 && first > end - Reach && !EndsClause(t, first - 1))
                first--;
        }
        if (first >= end)
            return new FigureSubject(default, null);
        var span = TextSpan.FromBounds(t.Tokens[first].Start, t.Tokens[end - 1].End);
        return new FigureSubject(span, t.Text.Substring(span.Start, span.Length));
    }

    private static bool EndsClause(TokenText t, int i) =>
        t.IsWord(i) ? ClauseEnds.Contains(t[i])
            : !t.IsNumber(i) && !t.IsHyphen(i) && !t.Is(i, '\'') && !t.Is(i, '’') && !t.Is(i, '%') && !(t.Is(i, '.') && t.IsGlued(i + 1)) && t.Tokens[i].Kind != NewsLint.Text.TokenKind.Symbol;
}

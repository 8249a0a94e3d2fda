using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Fitting;

/// <summary>
/// Changes one place of a figure that an article states twice among the same words. Published articles have few figures that measure one thing
/// and differ; this makes some.
/// </summary>
internal sealed class ChangedCopies(string path, int number)
{
    /// <summary>The minimum number of equal words around two mentions that measure the same thing.</summary>
    private const int LeastShared = 2;

    /// <summary>The number of characters before and after a figure whose words are compared.</summary>
    private const int Near = 70;

    /// <summary>The number of copies of an article.</summary>
    private const int MostCopies = 6;

    private readonly ArticleText source = ArticleDecoder.Decode(File.ReadAllBytes(path));

    /// <summary>Returns the published article, then its copies with the places of the changed figure and of its unchanged mention.</summary>
    public IEnumerable<(ComparedFigures Article, int Changed, int Original)> Read()
    {
        var facts = new ArticleFacts(ArticleReader.Read(path, source));
        var figures = ComparedFigures.Read(facts);
        yield return (figures, -1, -1);
        int copies = 0;
        foreach (IGrouping<string, ComparedFigure> value in figures.All.Where(f => f.Kind is not (FigureKind.Year or FigureKind.Time)).GroupBy(f => $"{f.Kind} {f.Figure.Unit?.Name} {f.Figure.Low:R} {f.Figure.High:R}"))
        {
            ComparedFigure first = value.First();
            ComparedFigure last = value.Last();
            if (first == last || copies >= MostCopies || Shared(facts, first, last) < LeastShared)
                continue;
            for (int change = 0; change < 2 && copies < MostCopies; change++)
                if (Change(facts, last, (number + copies) % 4) is var (text, place))
                {
                    copies++;
                    yield return (ComparedFigures.Read(new ArticleFacts(ArticleReader.Read(path, new ArticleText(text)))), place, TrainingPair.SpanOf(first).Start);
                }
        }
    }

    private int Shared(ArticleFacts facts, ComparedFigure a, ComparedFigure b)
    {
        HashSet<string> words = WordsAround(facts, a);
        words.IntersectWith(WordsAround(facts, b));
        return words.Count;
    }

    /// <summary>Returns the beginnings of the longer words near a figure, within its sentence or not.</summary>
    private HashSet<string> WordsAround(ArticleFacts facts, ComparedFigure figure)
    {
        TextSpan span = facts.Article.Blocks[figure.Figure.Block].Prose.ToSource(figure.Figure.Core);
        int start = Math.Max(0, span.Start - Near);
        int end = Math.Min(source.Length, span.End + Near);
        string around = string.Concat(source.Content.AsSpan(start, span.Start - start), " ", source.Content.AsSpan(span.End, end - span.End));
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Token token in Tokenizer.Tokenize(around))
            if (token.Kind == TokenKind.Word && token.Length >= 4 && EvidenceWords.Counts(token.In(around)))
                words.Add(around.Substring(token.Start, Math.Min(6, token.Length)));
        return words;
    }

    /// <summary>Changes the number of a figure in digits, and returns the text and the place of the number.</summary>
    private (string Text, int Place)? Change(ArticleFacts facts, ComparedFigure figure, int slip)
    {
        string text = source.Content;
        TextSpan core = facts.Article.Blocks[figure.Figure.Block].Prose.ToSource(figure.Figure.Core);
        int from = core.Start;
        while (from < core.End && !char.IsAsciiDigit(text[from]))
            from++;
        int end = from;
        while (end < core.End && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < core.End && char.IsAsciiDigit(text[end + 1]))))
            end++;
        if (from == end || Other(text[from..end], slip) is not { } other)
            return null;
        return (string.Concat(text.AsSpan(0, from), other, text.AsSpan(end)), from);
    }

    /// <summary>Returns the digits with a slip: one or two other leading digits, or two digits turned round.</summary>
    private static string? Other(string value, int slip)
    {
        string plain = value.Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(plain, CultureInfo.InvariantCulture, out double number))
            return null;
        if (slip == 3)
        {
            for (int i = value.Length - 1; i > 0; i--)
                if (char.IsAsciiDigit(value[i]) && char.IsAsciiDigit(value[i - 1]) && value[i] != value[i - 1] && value[i] != '0')
                    return string.Concat(value.AsSpan(0, i - 1), value.AsSpan(i, 1), value.AsSpan(i - 1, 1), value.AsSpan(i + 1));
            slip = 0;
        }
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            return (number + new[] { 0.7, 1.3, 2.4 }[slip]).ToString("F" + (plain.Length - point - 1), CultureInfo.InvariantCulture);
        double changed = number + ((slip + 1) * Math.Pow(10, Math.Max(0, plain.Length - 2)));
        return changed.ToString(value.Contains(',', StringComparison.Ordinal) ? "N0" : "F0", CultureInfo.InvariantCulture);
    }
}

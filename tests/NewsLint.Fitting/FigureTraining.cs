using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Fitting;

/// <summary>A pair of figures that differ, with the evidence that they measure the same thing.</summary>
/// <param name="Article">The article's number.</param>
/// <param name="Copy">0 for the published article, otherwise the number of the copy with a changed figure.</param>
/// <param name="First">The place of the first figure in the source.</param>
/// <param name="Second">The place of the second.</param>
/// <param name="IsChanged">Whether one is changed and the other has its original value.</param>
/// <param name="Touches">Whether one is changed, or is the other mention of the changed figure.</param>
/// <param name="Evidence">The strength of each <see cref="EvidenceKind"/>.</param>
internal sealed record TrainingPair(int Article, int Copy, int First, int Second, bool IsChanged, bool Touches, double[] Evidence);

/// <summary>
/// Creates pairs that are known to measure the same thing or not: published articles have few that do and differ;
/// changing one place of a figure that occurs twice among the same words creates one.
/// </summary>
internal sealed class FigureTraining(string path, int number)
{
    /// <summary>The minimum number of equal words around two mentions that measure the same thing.</summary>
    private const int LeastShared = 2;

    /// <summary>The number of characters before and after a figure whose words are compared.</summary>
    private const int Near = 70;

    /// <summary>The number of copies per article.</summary>
    private const int MostCopies = 6;

    private readonly List<TrainingPair> pairs = [];
    private readonly ArticleText source = ArticleDecoder.Decode(File.ReadAllBytes(path));
    private int copies;

    /// <summary>Returns the pairs of an article and of its changed copies.</summary>
    public List<TrainingPair> Read()
    {
        var facts = new ArticleFacts(ArticleReader.Read(path, source));
        Add(facts, -1, -1, 0);
        Figure[] figures = [.. facts.Figures.Where(f => FigurePairs.IsComparable(f) && !f.Notation.InWords)];
        foreach (IGrouping<(string Name, double Value), Figure> value in figures.GroupBy(f => (f.Unit!.Name, f.IsRange ? f.High : f.Low)))
        {
            Figure first = value.First();
            Figure last = value.Last();
            if (first == last || copies == MostCopies || Shared(facts, first, last) < LeastShared)
                continue;
            for (int change = 0; change < 2 && copies < MostCopies; change++)
                Change(facts, first, last);
        }
        return pairs;
    }

    private int Shared(ArticleFacts facts, Figure a, Figure b)
    {
        HashSet<string> words = WordsAround(facts, a);
        words.IntersectWith(WordsAround(facts, b));
        return words.Count;
    }

    /// <summary>Returns the beginnings of the longer words near a figure, within its sentence or not.</summary>
    private HashSet<string> WordsAround(ArticleFacts facts, Figure figure)
    {
        TextSpan span = facts.Article.Blocks[figure.Block].Prose.ToSource(figure.Core);
        int start = Math.Max(0, span.Start - Near);
        int end = Math.Min(source.Length, span.End + Near);
        string around = string.Concat(source.Content.AsSpan(start, span.Start - start), " ", source.Content.AsSpan(span.End, end - span.End));
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Token token in Tokenizer.Tokenize(around))
            if (token.Kind == TokenKind.Word && token.Length >= 4 && EvidenceWords.Counts(token.In(around)))
                words.Add(around.Substring(token.Start, Math.Min(6, token.Length)));
        return words;
    }

    private void Change(ArticleFacts facts, Figure first, Figure last)
    {
        string text = source.Content;
        TextSpan digits = facts.Article.Blocks[last.Block].Prose.ToSource(last.IsRange && last.Notation.Digits.Length == 0 ? last.Core : last.Notation.Digits);
        string old = text.Substring(digits.Start, digits.Length);
        int from = old.Length;
        while (from > 0 && (char.IsAsciiDigit(old[from - 1]) || old[from - 1] is '.' or ','))
            from--;
        string value = old[from..].TrimEnd('.', ',');
        if (value.Length == 0 || Other(value, (number + copies) % 3) is not { } other)
            return;
        string changed = string.Concat(text.AsSpan(0, digits.Start + from), other, text.AsSpan(digits.Start + from + value.Length));
        var copy = new ArticleFacts(ArticleReader.Read(path, new ArticleText(changed)));
        Add(copy, digits.Start + from, PlaceOf(facts, first), ++copies);
    }

    /// <summary>Returns the digits with a slip: one or two other leading digits.</summary>
    /// <param name="value">The digits.</param>
    /// <param name="slip">The kind of slip, 0 to 2.</param>
    private static string? Other(string value, int slip)
    {
        string plain = value.Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(plain, CultureInfo.InvariantCulture, out double number))
            return null;
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            return (number + new[] { 0.7, 1.3, 2.4 }[slip]).ToString("F" + (plain.Length - point - 1), CultureInfo.InvariantCulture);
        double changed = number + ((slip + 1) * Math.Pow(10, Math.Max(0, plain.Length - 2)));
        return changed.ToString(value.Contains(',', StringComparison.Ordinal) ? "N0" : "F0", CultureInfo.InvariantCulture);
    }

    private static int PlaceOf(ArticleFacts facts, Figure figure) => facts.Article.Blocks[figure.Block].Prose.ToSource(figure.Core.Start);

    private void Add(ArticleFacts facts, int changed, int original, int copy)
    {
        Figure[] comparable = [.. facts.Figures.Where(FigurePairs.IsComparable)];
        if (comparable.Length < 2)
            return;
        var table = new FigureTable(facts, comparable);
        foreach (FigurePair pair in FigurePairs.Candidates(facts, double.NegativeInfinity))
        {
            double[] evidence = new double[PairEvidence.Kinds];
            PairEvidence.Read(pair.First, pair.Second, table, evidence);
            TextSpan first = SpanOf(facts, pair.First);
            TextSpan second = SpanOf(facts, pair.Second);
            bool isChanged = first.Contains(changed) || second.Contains(changed);
            bool isOriginal = first.Contains(original) || second.Contains(original);
            pairs.Add(new TrainingPair(number, copy, first.Start, second.Start, isChanged && isOriginal, isChanged || isOriginal, evidence));
        }
    }

    private static TextSpan SpanOf(ArticleFacts facts, Figure figure) => facts.Article.Blocks[figure.Block].Prose.ToSource(figure.Core);
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>
/// Prints the evidence of every pair of figures that differ, one a line, so that the weights can be fitted anew on articles of which it
/// is known which pairs measure the same thing: file, both places (line:column, from 1), then the strengths.
/// </summary>
internal static class FigureEvidence
{
    public static void Write(string folder, TextWriter output)
    {
        output.WriteLine(string.Join('\t', ["file", "first", "second", "firstText", "secondText", .. PairEvidence.Names]));
        foreach (string path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Article article = ArticleReader.Read(path, ArticleDecoder.Decode(File.ReadAllBytes(path)));
            ImmutableArray<Figure> figures = FigureReader.Read(article);
            Figure[] comparable = [.. figures.Where(FigurePairs.IsComparable)];
            if (comparable.Length < 2)
                continue;
            var table = new FigureTable(article, figures, comparable);
            Span<double> evidence = new double[PairEvidence.Kinds];
            foreach (FigurePair pair in FigurePairs.Candidates(article, figures, double.NegativeInfinity))
            {
                PairEvidence.Read(pair.First, pair.Second, table, evidence);
                string[] cells = [path, Place(article, pair.First), Place(article, pair.Second), Text(article, pair.First), Text(article, pair.Second), .. evidence.ToArray().Select(e => e.ToString("0.###", CultureInfo.InvariantCulture))];
                output.WriteLine(string.Join('\t', cells));
            }
        }
    }

    private static string Place(Article article, Figure figure)
    {
        LinePosition at = article.Text.GetLinePosition(article.Blocks[figure.Block].Prose.ToSource(figure.Core.Start));
        return $"{at.Line + 1}:{at.Character + 1}";
    }

    private static string Text(Article article, Figure figure)
    {
        Prose prose = article.Blocks[figure.Block].Prose;
        int start = Math.Max(0, figure.Span.Start - 70);
        int end = Math.Min(prose.Text.Length, figure.Span.End + 60);
        return $"{prose.Text[start..figure.Span.Start]}[{prose.Text[figure.Span.Start..figure.Span.End]}]{prose.Text[figure.Span.End..end]}".Replace('\t', ' ').Replace('\n', ' ');
    }
}

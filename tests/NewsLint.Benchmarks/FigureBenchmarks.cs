using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Reads and compares the figures of an article of figures only, in three sizes: the time must grow linearly with the size.</summary>
[MemoryDiagnoser]
public class FigureBenchmarks
{
    private Article article = null!;

    /// <summary>The article's size in characters.</summary>
    [Params(250_000, 500_000, 1_000_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder(Size + 200).Append("Figures\n");
        for (int i = 0; text.Length < Size; i++)
            text.Append(CultureInfo.InvariantCulture, $"nearly ${i % 900}.5 million to {i} ships, {i % 97} percent of two hundred and {i % 9} men, {(i % 50) + 1} miles ({i % 80}km){(i % 8 == 7 ? ".\n" : "; ")}");
        article = ArticleReader.Read("figures.txt", new ArticleText(text.ToString()));
        foreach (Block block in article.Blocks)
            _ = block.Prose.Sentences;
    }

    [Benchmark]
    public int Read() => new ArticleFacts(article).Figures.Length;

    [Benchmark]
    public int ReadAndCompare()
    {
        var facts = new ArticleFacts(article);
        return facts.Figures.Length + facts.FigureConflicts.Count;
    }
}

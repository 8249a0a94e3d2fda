using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Quotations, their speakers and speech without marks in one file, by the number of its quotation marks: the time per mark must not grow.</summary>
public class QuotationBenchmarks
{
    private ArticleText paragraphs = null!;
    private ArticleText line = null!;

    /// <summary>The number of quotation marks in the file.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Marks { get; set; }

    /// <summary>Prepares the copy: in paragraphs, and all in one line.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        paragraphs = Text("\n\n");
        line = Text(" ");
    }

    [Benchmark]
    public int Paragraphs() => Read(paragraphs);

    [Benchmark]
    public int OneLine() => Read(line);

    private static int Read(ArticleText text)
    {
        var facts = new ArticleFacts(ArticleReader.Read("a.txt", text));
        return facts.Quotations.Length + facts.UnmarkedSpeech.Length + facts.RepeatedWords.Length + facts.QuotationMarks.Faults.Length;
    }

    private ArticleText Text(string between)
    {
        var copy = new StringBuilder();
        for (int i = 0; i < Marks / 5; i++)
            copy.Append(CultureInfo.InvariantCulture, $"“We will open bridge {i} in May, and no later,” Mayor Paul Reed said. “I asked for it. He added, “The river will not wait.”").Append(between);
        return new ArticleText(copy.ToString());
    }
}

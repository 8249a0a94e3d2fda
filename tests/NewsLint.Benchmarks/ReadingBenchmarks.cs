using System.Text;
using BenchmarkDotNet.Attributes;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Reads four megabytes of copy, from bytes to sentences.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private byte[] utf8 = [];
    private byte[] damaged = [];
    private byte[] utf16 = [];
    private ArticleText[] texts = [];
    private Prose[] prose = [];
    private string markdown = "";

    /// <summary>Prepares the copy.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        utf8 = Copy.Utf8();
        damaged = [.. utf8];
        for (int i = 1000; i < damaged.Length; i += 1000)
            damaged[i] = 0xFF;
        utf16 = Copy.In(new UnicodeEncoding(false, true));
        texts = [.. Copy.Archive().Select(article => ArticleDecoder.Decode(article.Bytes))];
        prose = [.. texts.SelectMany(text => ArticleReader.Read("a.txt", text).Blocks).Select(block => block.Prose)];
        markdown = Encoding.UTF8.GetString(utf8);
    }

    [Benchmark]
    public int DecodeUtf8() => ArticleDecoder.Decode(utf8).Length;

    [Benchmark]
    public int DecodeDamagedUtf8() => ArticleDecoder.Decode(damaged).Invalid.Length;

    [Benchmark]
    public int DecodeUtf16() => ArticleDecoder.Decode(utf16).Length;

    [Benchmark]
    public int ReadPlainText() => texts.Sum(text => ArticleReader.Read("a.txt", text).Blocks.Length);

    [Benchmark]
    public int ReadMarkdown() => ArticleReader.Read("a.md", new ArticleText(markdown)).Blocks.Length;

    [Benchmark]
    public int Tokenize() => prose.Sum(p => Tokenizer.Tokenize(p.Text).Length);

    [Benchmark]
    public int SplitSentences() => prose.Sum(p => SentenceSplitter.Split(p.Text, p.Tokens).Length);
}

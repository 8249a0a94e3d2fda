using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>
/// Groups archives of growing size into stories: the time per article must not grow with their number. An archive is the
/// repeated seeds with other names and figures, so that each copy of the set is a separate story.
/// </summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private StoryFeatures[] features = null!;

    /// <summary>The number of articles.</summary>
    [Params(1000, 2000, 4000, 8000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Setup() => features = [.. Enumerable.Range(0, Articles).Select(Read)];

    [Benchmark]
    public int Group() => StoryGrouper.Group(features).Count;

    /// <summary>Returns the features of one article of an archive.</summary>
    internal static StoryFeatures Read(int article)
    {
        (string name, byte[] bytes) = Copy.Seeds[article % Copy.Seeds.Count];
        string text = Retold(Encoding.UTF8.GetString(bytes), article / Copy.Seeds.Count);
        return StoryFeatures.Read(new ArticleFacts(ArticleReader.Read($"{article:D6}-{name}", new ArticleText(text))));
    }

    /// <summary>Returns the text with other names and figures: long capitalized words and a third of all long words get an ending, and digits change.</summary>
    internal static string Retold(string text, int copy)
    {
        var retold = new StringBuilder(text.Length * 2);
        string ending = string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (copy % 26))}{(char)('a' + (copy / 26 % 26))}{(char)('a' + (copy / 676 % 26))}{(char)('a' + (copy / 17576 % 26))}o");
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end == i)
            {
                retold.Append(char.IsAsciiDigit(text[i]) ? (char)('0' + ((text[i] - '0' + copy) % 10)) : text[i]);
                i++;
                continue;
            }
            retold.Append(text, i, end - i);
            if (end - i >= 5 && (char.IsUpper(text[i]) || (text[i] + end - i + copy) % 3 == 0))
                retold.Append(ending);
            i = end;
        }
        return retold.ToString();
    }
}

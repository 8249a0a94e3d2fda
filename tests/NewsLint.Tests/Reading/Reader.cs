using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Reading;

/// <summary>Reads articles for the tests, and checks what is true of every article.</summary>
internal static class Reader
{
    public static Article Read(string text, string path = "a.txt") => ArticleReader.Read(path, new ArticleText(text));

    /// <summary>The blocks, one per line: their kind and their words.</summary>
    public static string Show(Article article) =>
        string.Join('\n', article.Blocks.Select(block => $"{block.Kind}: {block.Prose.Text.Replace("\n", "\\n").Replace("\uFFFC", "[]")}"));

    public static string Show(string text, string path = "a.txt") => Show(Read(text, path));

    /// <summary>Every position of every block maps to the source and back; no place of the source belongs to two blocks.</summary>
    public static void AssertMapped(Article article)
    {
        string source = article.Text.Content;
        var owners = new Dictionary<int, Block>();
        foreach (Block block in article.Blocks)
        {
            Prose prose = block.Prose;
            Assert.NotEqual("", prose.Text.Trim());
            Assert.Equal(prose.Text.Trim(), prose.Text);
            int previous = 0;
            for (int position = 0; position < prose.Text.Length; position++)
            {
                int place = prose.ToSource(position);
                TextSpan span = prose.ToSource(new TextSpan(position, 1));
                Assert.True(place >= previous, "the source is read forwards");
                Assert.InRange(span.Start, 0, source.Length - 1);
                Assert.InRange(span.End, span.Start + 1, source.Length);
                Assert.Equal(place, span.Start);
                int back = prose.FromSource(place);
                if (prose.IsVerbatim(new TextSpan(position, 1)))
                {
                    Assert.Equal(position, back);
                    Assert.Equal(prose.Text[position], source[place]);
                    Assert.Equal(1, span.Length);
                }
                else
                {
                    Assert.InRange(back, 0, position);
                    Assert.Equal(place, prose.ToSource(back));
                }
                Assert.True(owners.TryAdd(place, block) || ReferenceEquals(owners[place], block), "two blocks hold the same place");
                previous = place;
            }
            Assert.Equal(prose.SourceSpan.End, prose.ToSource(prose.Text.Length));
            Assert.Equal(prose.SourceSpan, prose.ToSource(new TextSpan(0, prose.Text.Length)));
            Assert.Equal(-1, prose.FromSource(prose.SourceSpan.End));
            Assert.Equal(-1, prose.FromSource(prose.SourceSpan.Start - 1));
        }
    }
}

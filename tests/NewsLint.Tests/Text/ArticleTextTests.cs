using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class ArticleTextTests
{
    [Fact]
    public void Lines_break_at_LF_CRLF_and_CR_only()
    {
        var text = new ArticleText("a\nb\r\nc\rd\u0085e\u2028f\u2029g\vh\fi");
        Assert.Equal(["a", "b", "c", "d\u0085e\u2028f\u2029g\vh\fi"], text.Lines.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("\r\n\r\n", 3)]
    [InlineData("\n\r", 3)]
    public void Last_line_may_be_empty(string content, int lines) => Assert.Equal(lines, new ArticleText(content).Lines.Count);

    [Fact]
    public void Line_and_column_agree_with_a_count_by_hand()
    {
        Pick.From("a", "é", "😀", "\n", "\r", "\r\n", "\u2028", "\u0085").Array[0, 30].Select(parts => string.Concat(parts)).Sample(content =>
        {
            var text = new ArticleText(content);
            int line = 0;
            int column = 0;
            for (int i = 0; i <= content.Length; i++)
            {
                Assert.Equal(new LinePosition(line, column), text.GetLinePosition(i));
                Assert.Equal(new LinePosition(line, column), text.Lines.GetLinePosition(i));
                Assert.Equal(i, text.Lines.GetPosition(new LinePosition(line, column)));
                column++;
                if (i < content.Length && (content[i] == '\n' || (content[i] == '\r' && !(i + 1 < content.Length && content[i + 1] == '\n'))))
                {
                    line++;
                    column = 0;
                }
            }
            Assert.Equal(line + 1, text.Lines.Count);
            for (int i = 0; i <= line; i++)
            {
                Assert.Equal(text.Lines[i].Start, text.GetLineSpan(i).Start);
                Assert.DoesNotContain('\n', text.Slice(text.GetLineSpan(i)).ToString());
                Assert.DoesNotContain('\r', text.Slice(text.GetLineSpan(i)).ToString());
            }
        });
    }

    [Fact]
    public void Offsets_outside_are_refused()
    {
        var text = new ArticleText("ab");
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetLinePosition(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetLinePosition(3));
        Assert.Equal(new LinePosition(0, 2), text.GetLinePosition(2));
    }
}

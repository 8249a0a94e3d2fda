using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Tests.Checks;

public class LineEditTests
{
    [Theory]
    [InlineData("of the[| the|] town", "e", "")] // the word before a deletion that begins with a blank
    [InlineData("word\n[|  |]indented", "d\n", "")]
    [InlineData("word\n[||]  indented", "d\n", "> ")]
    [InlineData("end.[||] Next", "", "”")] // after a word nothing moves
    [InlineData("a [|b|] c", "", "x")]
    [InlineData("😀[| |]b", "😀", "")]
    [InlineData("[|  |]first", "", "")] // nothing is before it
    public void Anchor_is_what_stands_before_an_edit_that_begins_with_blanks(string marked, string anchor, string newText)
    {
        (string text, TextSpan span) = Marked(marked);
        LineEdit edit = Assert.Single(new Fix("Mend", span, newText).In(new ArticleText(text)).Edits);
        Assert.Equal(anchor, edit.Anchor);
    }

    [Fact]
    public void Anchor_never_holds_what_an_earlier_change_replaces()
    {
        var fix = new Fix("Mend", [new TextChange(new TextSpan(0, 3), "xyz"), new TextChange(new TextSpan(3, 1), "")]).In(new ArticleText("abc d"));
        Assert.Equal("", fix.Edits[1].Anchor);
    }

    [Fact]
    public void An_editor_that_moves_the_head_of_an_edit_to_the_first_word_of_its_line_mends_the_text_all_the_same() =>
        Gen.Select(Gen.String[Gen.Char[" \t\nab"], 1, 30], Gen.Int[0, 29], Gen.Int[0, 5], Gen.String[Gen.Char["x "], 0, 3]).Sample((head, at, length, newText) =>
        {
            string text = "w" + head; // such an editor cannot edit before the first word of a text
            int start = Math.Min(at + 1, text.Length);
            var span = new TextSpan(start, Math.Min(length, text.Length - start));
            LineEdit edit = new Fix("Mend", span, newText).In(new ArticleText(text)).Edits[0];
            return ApplyLikeVsCode(text, edit) == string.Concat(text.AsSpan(0, start), newText, text.AsSpan(span.End));
        });

    private static string ApplyLikeVsCode(string text, LineEdit edit)
    {
        string[] lines = text.Split('\n');
        string line = lines[edit.AnchorStart.Line];
        int firstWord = line.Length - line.TrimStart().Length;
        int from = Offset(lines, edit.AnchorStart.Line, Math.Max(firstWord, edit.AnchorStart.Character));
        int to = Offset(lines, edit.Lines.End.Line, edit.Lines.End.Character);
        return string.Concat(text.AsSpan(0, from), edit.Anchor, edit.NewText, text.AsSpan(to));
    }

    private static int Offset(string[] lines, int line, int column) => lines.Take(line).Sum(l => l.Length + 1) + column;

    private static (string Text, TextSpan Span) Marked(string marked)
    {
        int open = marked.IndexOf("[|", StringComparison.Ordinal);
        int close = marked.IndexOf("|]", StringComparison.Ordinal);
        return (marked.Remove(close, 2).Remove(open, 2), TextSpan.FromBounds(open, close - 2));
    }
}

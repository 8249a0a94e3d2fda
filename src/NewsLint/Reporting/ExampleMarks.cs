using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Reporting;

/// <summary>Shows places in the text of an example: below each line that holds one, a line of carets.</summary>
internal static class ExampleMarks
{
    /// <summary>The lines of a file of an example, with what must be reported in it.</summary>
    internal static List<string> Of(ExampleFile file) => Lines(ArticleDecoder.Decode(file.Bytes.AsSpan()), [("", '^', file.Marked)], isWhole: true);

    /// <summary>The lines of a file of an example in which something must be reported or was, with both.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">Where the run reported something, in order; UTF-16 offsets.</param>
    public static IReadOnlyList<string> Compared(ExampleFile file, IReadOnlyList<TextSpan> found) =>
        Lines(ArticleDecoder.Decode(file.Bytes.AsSpan()), [("expected  ", '^', file.Marked), ("found     ", '~', found)], isWhole: false);

    private static List<string> Lines(ArticleText text, (string Name, char Mark, IReadOnlyList<TextSpan> Spans)[] rows, bool isWhole)
    {
        var lines = new List<string>();
        int last = text.GetLineNumber(text.Content.TrimEnd('\r', '\n').Length);
        for (int i = 0; i <= last; i++)
        {
            TextSpan line = text.GetLineSpan(i);
            string[] marks = Array.ConvertAll(rows, row => Marks(text, line, row.Spans, row.Mark));
            if (!isWhole && Array.TrueForAll(marks, row => row.Length == 0))
                continue;
            lines.Add(new string(' ', rows[0].Name.Length) + Visible.Line(text.ToString(line)));
            for (int row = 0; row < rows.Length; row++)
                if (marks[row].Length > 0)
                    lines.Add(rows[row].Name + marks[row]);
        }
        return lines;
    }

    private static string Marks(ArticleText text, TextSpan line, IReadOnlyList<TextSpan> spans, char mark)
    {
        var marks = new StringBuilder();
        int column = 0;
        foreach (TextSpan span in spans)
        {
            int from = Math.Max(line.Start, span.Start);
            int to = Math.Min(line.End, span.End);
            if (to < from || (to == from && span.Length > 0))
                continue;
            int start = Columns(text, TextSpan.FromBounds(line.Start, from));
            int width = Math.Max(1, Columns(text, TextSpan.FromBounds(from, to)));
            if (start < column)
                continue;
            marks.Append(' ', start - column).Append(mark, width);
            column = start + width;
        }
        return marks.ToString();
    }

    private static int Columns(ArticleText text, TextSpan span) => DisplayWidth.Of(Visible.Line(text.ToString(span)));
}

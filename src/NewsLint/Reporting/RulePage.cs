using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Reporting;

/// <summary>The documentation of a rule, made of its file: the description and the examples, which are tests.</summary>
public static class RulePage
{
    /// <summary>The page in Markdown, without a heading.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="allExamples">Whether all examples are shown, or one of each kind.</param>
    public static string Markdown(Rule rule, bool allExamples = false) => Write(rule, allExamples, isMarkdown: true);

    /// <summary>The page as plain text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="allExamples">Whether all examples are shown, or one of each kind.</param>
    public static string Text(Rule rule, bool allExamples = false) => Write(rule, allExamples, isMarkdown: false);

    /// <summary>The first paragraph of the description, as one line of plain text.</summary>
    public static string Summary(Rule rule)
    {
        int end = rule.Description.IndexOf("\n\n", StringComparison.Ordinal);
        string first = end < 0 ? rule.Description : rule.Description[..end];
        return first.Replace("`", "", StringComparison.Ordinal).Replace('\n', ' ').Trim();
    }

    private static string Write(Rule rule, bool allExamples, bool isMarkdown)
    {
        var page = new StringBuilder();
        page.Append(isMarkdown ? rule.Description : rule.Description.Replace("`", "", StringComparison.Ordinal)).Append('\n');
        bool hasBad = false;
        bool hasGood = false;
        foreach (RuleExample example in rule.Examples)
        {
            ref bool has = ref example.IsBad ? ref hasBad : ref hasGood;
            if (has && !allExamples)
                continue;
            has = true;
            Heading(page, example.IsBad ? "Reported" : "Not reported", isMarkdown);
            foreach (ExampleFile file in example.Files)
                Block(page, example.Files.Length > 1 ? file.Name : "", Marked(file), isMarkdown);
            if (example.Fixed.Count > 0)
                Heading(page, "Fixed", isMarkdown);
            foreach ((string name, string text) in example.Fixed)
                Block(page, example.Fixed.Count > 1 ? name : "", Lines(text), isMarkdown);
        }
        return page.ToString();
    }

    private static void Heading(StringBuilder page, string words, bool isMarkdown) =>
        page.Append('\n').Append(isMarkdown ? $"**{words}:**" : words + ":").Append('\n');

    private static void Block(StringBuilder page, string name, List<string> lines, bool isMarkdown)
    {
        page.Append('\n');
        if (name.Length > 0)
            page.Append(isMarkdown ? $"`{name}`\n\n" : $"  {name}\n\n");
        string fence = "```";
        while (lines.Exists(line => line.Contains(fence, StringComparison.Ordinal)))
            fence += '`';
        if (isMarkdown)
            page.Append(fence).Append("text\n");
        foreach (string line in lines)
            page.Append(isMarkdown || line.Length == 0 ? line : "    " + line).Append('\n');
        if (isMarkdown)
            page.Append(fence).Append('\n');
    }

    private static List<string> Lines(string text) => [.. text.TrimEnd('\r', '\n').Split('\n').Select(Visible.Line)];

    /// <summary>The lines of an example, below each that is reported a line of carets.</summary>
    private static List<string> Marked(ExampleFile file)
    {
        ArticleText text = ArticleDecoder.Decode(file.Bytes.AsSpan());
        var lines = new List<string>();
        int last = text.GetLineNumber(text.Content.TrimEnd('\r', '\n').Length);
        for (int i = 0; i <= last; i++)
        {
            TextSpan line = text.GetLineSpan(i);
            lines.Add(Visible.Line(text.ToString(line)));
            string carets = Carets(text, line, file);
            if (carets.Length > 0)
                lines.Add(carets);
        }
        return lines;
    }

    private static string Carets(ArticleText text, TextSpan line, ExampleFile file)
    {
        var carets = new StringBuilder();
        int column = 0;
        foreach (TextSpan mark in file.Marked)
        {
            int from = Math.Max(line.Start, mark.Start);
            int to = Math.Min(line.End, mark.End);
            if (to < from || (to == from && mark.Length > 0))
                continue;
            int start = Columns(text, TextSpan.FromBounds(line.Start, from));
            int width = Math.Max(1, Columns(text, TextSpan.FromBounds(from, to)));
            if (start < column)
                continue;
            carets.Append(' ', start - column).Append('^', width);
            column = start + width;
        }
        return carets.ToString();
    }

    private static int Columns(ArticleText text, TextSpan span) => DisplayWidth.Of(Visible.Line(text.ToString(span)));
}

using System.Text;
using NewsLint.Rulebook;

namespace NewsLint.Reporting;

/// <summary>The documentation of a rule from its file: the description and the examples, which are tests.</summary>
internal static class RulePage
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
                Block(page, example.Files.Length > 1 ? file.Name : "", ExampleMarks.Of(file), isMarkdown);
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
}

using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Training;

/// <summary>Writes the tree and the measures of each example sentence into docs/figures.md.</summary>
internal static class FiguresPage
{
    /// <summary>Returns the page with updated examples: replaces the text between a quoted sentence and the next heading or comment.</summary>
    public static string Refresh(string page)
    {
        var text = new StringBuilder();
        bool isExample = false;
        foreach (string line in page.TrimEnd('\n').Split('\n'))
        {
            isExample &= !line.StartsWith('#') && !line.StartsWith("<!--", StringComparison.Ordinal);
            if (!isExample)
                text.Append(line).Append('\n');
            if (!line.StartsWith("> ", StringComparison.Ordinal))
                continue;
            text.Append(Example(line[2..])).Append('\n');
            isExample = true;
        }
        return text.ToString();
    }

    private static string Example(string sentence)
    {
        var facts = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText("Headline\n\n" + sentence + "\n")));
        Measure[] measures = [.. facts.Measures.Where(m => m.Figure.Block > 0)];
        List<TextSpan> hedges = [.. measures.Where(m => m.Figure.Span.Start < m.Figure.Core.Start).Select(m => TextSpan.FromBounds(m.Figure.Span.Start, m.Figure.Core.Start - 1))];
        SentenceTree tree = SentenceParser.Own.Parse(sentence, TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length), hedges));
        var text = new StringBuilder("\n```text\n").Append(tree).Append("```\n\n| figure | thing | frame | verb | bearer | time | aspect | source |\n|---|---|---|---|---|---|---|---|\n");
        foreach (Measure measure in measures)
        {
            string figure = sentence.Substring(measure.Figure.Span.Start, measure.Figure.Span.Length);
            string verb = measure.IsPassive ? measure.Verb + " (passive)" : measure.Verb ?? "";
            text.Append($"| {figure} | {measure.Thing} | {measure.Frame} | {verb} | {measure.Bearer} | {measure.Time} | {measure.Aspect.ToString().ToLowerInvariant()} | {measure.Source} |\n");
        }
        return text.ToString();
    }
}

using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Training;

/// <summary>Shows trees as text.</summary>
internal static class TreePrinter
{
    /// <summary>Prints the tree of a sentence by the library's own model, a token a line, indented by its depth.</summary>
    public static void Print(string sentence, TextWriter output)
    {
        SentenceTree tree = SentenceParser.Own.Parse(sentence, TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length)));
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree.Tag(i) == Tag.Mark)
                continue;
            int depth = 0;
            for (int at = tree.Head(i); at >= 0; at = tree.Head(at))
                depth++;
            output.WriteLine($"{new string(' ', 2 * depth)}{tree[i]} ({tree.Tag(i)}, {tree.Relation(i)}{(tree.Head(i) < 0 ? "" : $" of {tree[tree.Head(i)]}")})");
        }
        output.WriteLine();
    }
}

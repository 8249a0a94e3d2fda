using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Training;

/// <summary>Prints trees as text.</summary>
internal static class TreePrinter
{
    /// <summary>Prints the tree of a sentence, with the library's own model.</summary>
    public static void Print(string sentence, TextWriter output)
    {
        SentenceTree tree = SentenceParser.Own.Parse(sentence, TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length)));
        output.Write(tree.ToString());
        output.WriteLine();
    }
}

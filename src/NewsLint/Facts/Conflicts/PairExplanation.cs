using System.Globalization;
using System.Text;
using NewsLint.Reading;

namespace NewsLint.Facts.Conflicts;

/// <summary>Says in words what speaks for and against two figures contradicting each other.</summary>
internal static class PairExplanation
{
    /// <summary>Gets the figures on a line of an article.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="line">The line, from 1.</param>
    public static IReadOnlyList<ComparedFigure> FiguresOn(ArticleFacts facts, int line) =>
        [.. facts.ComparedFigures.All.Where(figure => LineOf(figure) == line)];

    /// <summary>Writes a pair with all its evidence, the strongest first.</summary>
    public static void Write(ComparedFigure a, ComparedFigure b, TextWriter output)
    {
        output.WriteLine($"\"{a.Figure.Words}\" ({a.Facts.Article.Path}:{LineOf(a)}) and \"{b.Figure.Words}\" ({b.Facts.Article.Path}:{LineOf(b)})");
        if (new ConflictFinder(EvidenceModel.Own).Pair(a, b) is not { } pair)
        {
            output.WriteLine(a.Kind != b.Kind || !FigureDifferences.AreComparable(a, b) ? $"  cannot be compared: {Of(a)}, {Of(b)}" : a.IsBeside(b) ? "  are in one sentence, which is not compared with itself" : "  agree");
            return;
        }
        (double weak, double strong) = (ConflictLevels.WeakOf(pair), ConflictLevels.StrongOf(pair));
        string verdict = pair.Score >= strong ? "reported at the rule's level" : pair.Score >= weak ? "a suggestion" : "not reported";
        output.WriteLine(Invariant($"  {verdict}: score {pair.Score:0.0}; a suggestion from {weak:0.0}, the rule's level from {strong:0.0}"));
        output.WriteLine(Invariant($"  measure one thing: {pair.LikenessScore:0.0}"));
        WriteEvidence<LikenessKind>(pair.Likeness, EvidenceModel.Own.Likeness, output);
        output.WriteLine("  contradict each other:");
        WriteEvidence<ConflictKind>(pair.Evidence, EvidenceModel.Own.Conflict(pair), output);
    }

    private static void WriteEvidence<TKind>(double[] evidence, double[] weights, TextWriter output)
        where TKind : struct, Enum
    {
        string[] names = Enum.GetNames<TKind>();
        var lines = new List<(double Weight, string Name)> { (weights[^1], "before any evidence") };
        for (int i = 0; i < evidence.Length; i++)
            if (Math.Abs(evidence[i] * weights[i]) >= 0.05)
                lines.Add((evidence[i] * weights[i], InWords(names[i])));
        foreach ((double weight, string name) in lines.OrderByDescending(static line => Math.Abs(line.Weight)))
            output.WriteLine(Invariant($"    {weight,5:+0.0;-0.0}  {name}"));
    }

    /// <summary>Splits a name into words: SameFrame is "same frame".</summary>
    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (char letter in name)
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }

    private static string Of(ComparedFigure figure) => $"{InWords(figure.Kind.ToString())}{(figure.Figure.Unit is { } unit ? $" of {unit.Name}" : "")}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int LineOf(ComparedFigure figure)
    {
        Block block = figure.Facts.Article.Blocks[figure.Figure.Block];
        return figure.Facts.Article.Text.GetLineNumber(block.Prose.ToSource(figure.Figure.Span).Start) + 1;
    }
}

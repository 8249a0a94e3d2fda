using System.CommandLine;
using System.Globalization;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Linting;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint explain-pair FILE:LINE FILE:LINE</c>: why two figures are, or are not, reported as a contradiction.</summary>
internal static class ExplainPairCommand
{
    public const string Description = "Explains why the figures on two lines are, or are not, reported as a contradiction.";

    public const string Examples = """
        Examples:
          newslint explain-pair lead.txt:3 lead.txt:9
          newslint explain-pair wire.txt:5 web.md:12

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> places = OptionReading.Arguments("FILE:LINE", "Two lines with figures, of one article or of two.");
        command.Add(places);
        command.SetAction(parsed =>
        {
            string[] named = parsed.GetValue(places) ?? [];
            if (named.Length != 2)
                throw new UsageException("explain-pair needs two places, such as lead.txt:3 lead.txt:9");
            (string file, int line) = Place(named[0]);
            (string other, int otherLine) = Place(named[1]);
            ArticleFacts first = Read(host, file);
            ArticleFacts second = other == file ? first : Read(host, other);
            IReadOnlyList<ComparedFigure> figures = Figures(first, line);
            IReadOnlyList<ComparedFigure> others = Figures(second, otherLine);
            using StreamWriter writer = host.OpenText();
            foreach (ComparedFigure a in figures)
                foreach (ComparedFigure b in others)
                    if (a != b)
                        PairExplanation.Write(a, b, writer);
            return ExitCode.Clean;
        });
    }

    private static (string File, int Line) Place(string place)
    {
        int colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int line) && line > 0
            ? (place[..colon], line) : throw new UsageException($"{place} is not FILE:LINE, such as lead.txt:3");
    }

    private static ArticleFacts Read(CommandHost host, string file)
    {
        FoundArticles found = Inputs.Find(host, [file], noExclude: true, stdinFilename: null);
        (IReadOnlyList<ArticleFacts> articles, IReadOnlyList<InputFailure> failures, _, _) = FactsReader.Read(found.Articles);
        return articles.Count == 1 ? articles[0] : throw new UsageException(failures.Count > 0 ? $"{file}: {failures[0].Reason}" : $"{file} is not one article");
    }

    private static IReadOnlyList<ComparedFigure> Figures(ArticleFacts facts, int line) =>
        PairExplanation.FiguresOn(facts, line) is { Count: > 0 } figures ? figures : throw new UsageException($"there is no figure on line {line} of {facts.Article.Path}");
}

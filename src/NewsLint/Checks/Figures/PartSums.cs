using System.Globalization;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a total whose parts, listed after it, make another sum, and shares of one whole that make more than all of it.</summary>
internal static class PartSums
{
    /// <summary>More parts are a table.</summary>
    private const int MostParts = 6;

    /// <summary>Smaller totals are often told with some of their parts only.</summary>
    private const double LeastTotal = 10;

    /// <summary>The maximum difference between the parts and their total, as a share of the total: parts that are further from it are not all of them.</summary>
    private const double MostApart = 0.15;

    /// <summary>Counts below this are not rounded.</summary>
    private const double LeastRounded = 1000;

    /// <summary>The maximum sum of shares; more have several answers or several wholes.</summary>
    private const double MostShares = 120;

    private static readonly string[] Undecided = ["undecided", "not know", "don't know", "don’t know", "unsure", "not sure", "no opinion", "declined to answer"];

    private static readonly string[] Partial = ["includ", "among", "such as", "at least", "of whom", "of which"];

    /// <summary>Checks all sentences of an article.</summary>
    public static void Check(CheckContext context)
    {
        IReadOnlyList<ComparedFigure> figures = context.Facts.ComparedFigures.All;
        for (int i = 0; i < figures.Count;)
        {
            int end = i + 1;
            while (end < figures.Count && figures[end].IsBeside(figures[i]))
                end++;
            if (end - i >= 3 && end - i <= MostParts + 1)
            {
                List<Figure> beside = [.. figures.Skip(i).Take(end - i).Select(static f => f.Figure)];
                if (Enumerable.Range(i, end - i).All(k => figures[k].Kind == figures[i].Kind) && beside.TrueForAll(static f => f is { IsRange: false, Side: HedgeSide.None, IsQuoted: false, ConvertedFrom: null }))
                    CheckSentence(context, figures[i].Kind, beside);
            }
            i = end;
        }
    }

    private static void CheckSentence(CheckContext context, FigureKind kind, List<Figure> figures)
    {
        if (kind == FigureKind.Share)
            CheckShares(context, figures);
        else if (kind == FigureKind.Count || (kind == FigureKind.Money && figures.TrueForAll(f => f.Unit!.Name == figures[0].Unit!.Name)))
            CheckTotal(context, kind, figures);
    }

    /// <summary>Checks a total that a list of its parts follows: 30 people: 12 men, 10 women and 9 children.</summary>
    private static void CheckTotal(CheckContext context, FigureKind kind, List<Figure> figures)
    {
        Figure total = figures[0];
        double sum = figures.Skip(1).Sum(static f => f.Low);
        double rounding = kind == FigureKind.Count && total.Low < LeastRounded ? 0 : figures.Max(static f => f.Precision) * figures.Count / 2;
        if (total.Low < LeastTotal || Math.Abs(sum - total.Low) <= rounding || Math.Abs(sum - total.Low) > MostApart * total.Low || !IsList(context, figures))
            return;
        context.Report(
            FigurePlaces.SpanOf(context, total),
            FigureSumsMessage.Parts(parts: Listed(figures.Skip(1).Select(f => Number(f, f.Low))), right: Number(total, sum), figure: total.Words));
    }

    /// <summary>Whether a colon or dash separates the total from its parts, "and" joins the last two, and no word says that they are only some of the parts.</summary>
    private static bool IsList(CheckContext context, List<Figure> figures)
    {
        string text = context.Article.Blocks[figures[0].Block].Prose.Text;
        ReadOnlySpan<char> lead = text.AsSpan(figures[0].Core.End, figures[1].Span.Start - figures[0].Core.End);
        ReadOnlySpan<char> last = text.AsSpan(figures[^2].Core.End, figures[^1].Span.Start - figures[^2].Core.End);
        return lead.IndexOfAny(':', '–', '—') >= 0 && last.Contains(" and ", StringComparison.Ordinal) && !HasAny(lead, Partial);
    }

    /// <summary>Checks the answers to one question, of which the last is that of the undecided.</summary>
    private static void CheckShares(CheckContext context, List<Figure> figures)
    {
        double sum = figures.Sum(static f => f.Low);
        if (sum <= 100 + (figures.Sum(static f => f.Precision) / 2) || sum > MostShares || !figures.TrueForAll(static f => f.Unit!.Name == "percent"))
            return;
        string text = context.Article.Blocks[figures[0].Block].Prose.Text;
        int end = context.Article.Blocks[figures[0].Block].Prose.Sentences[figures[0].Sentence].End;
        if (!HasAny(text.AsSpan(figures[^2].Core.End, end - figures[^2].Core.End), Undecided))
            return;
        context.Report(
            FigurePlaces.SpanOf(context, figures[0]),
            FigureSumsMessage.Shares(parts: Listed(figures.Select(f => Number(f, f.Low))), right: Number(figures[0], sum)));
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Joins numbers as a sentence does: 12, 10 and 9.</summary>
    private static string Listed(IEnumerable<string> numbers)
    {
        string[] all = [.. numbers];
        return $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Writes a value without its unit, in millions or billions if it is large and round.</summary>
    private static string Number(Figure figure, double value)
    {
        (double size, string name) = figure.Precision >= 1e8 || value >= 1e9 ? (1e9, " billion") : figure.Precision >= 1e5 ? (1e6, " million") : (1, "");
        return (value / size).ToString(size == 1 && value >= 10000 ? "#,##0.##" : "0.###", CultureInfo.InvariantCulture) + name;
    }
}

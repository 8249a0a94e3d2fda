using System.Globalization;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Reading;

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

    /// <summary>Roundings seldom all go one way.</summary>
    private const double ShareOfRounding = 0.9;

    /// <summary>The maximum sum of shares; more have several answers or several wholes.</summary>
    private const double MostShares = 120;

    private static readonly string[] Undecided = ["undecided", "not know", "don't know", "don’t know", "unsure", "not sure", "no opinion", "declined to answer"];

    private static readonly string[] Divided = ["met by", "made up of", "consists of", "consisting of", "comprises", "comprising", "divided into", "split into"];

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
            if (end - i == 2)
                CheckRest(context, figures[i].Figure, figures[i + 1].Figure);
            else if (end - i >= 3 && end - i <= MostParts + 1)
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
        double rounding = kind == FigureKind.Count && total.Low < LeastRounded ? 0 : figures.Max(static f => f.Precision) * figures.Count * ShareOfRounding / 2;
        if (total.Low < LeastTotal || Math.Abs(sum - total.Low) <= rounding || Math.Abs(sum - total.Low) > MostApart * total.Low || !IsList(context, figures))
            return;
        context.Report(
            FigurePlaces.SpanOf(context, total),
            FigureSumsMessage.Parts(parts: Listed(figures.Skip(1).Select(f => Number(f, f.Low))), right: Number(total, sum), figure: total.Words),
            figures.Skip(1).Select(part => context.Related(FigurePlaces.SpanOf(context, part), "a part")));
    }

    /// <summary>
    /// Whether "and" joins the last two parts, no word says that they are only some, and a colon, a dash or words say that they are parts of the total:
    /// 30 people: 12 men and 18 women; of the 30 people, 12 are men; £4m will be met by £3m from the town and £1m from the state.
    /// </summary>
    private static bool IsList(CheckContext context, List<Figure> figures)
    {
        Prose prose = context.Article.Blocks[figures[0].Block].Prose;
        string text = prose.Text;
        TokenText t = figures[0].Source.Text;
        int of = figures[0].HedgeToken - 2;
        bool isOf = t.Is(of, "of") && t.Is(of + 1, "the") && prose.Sentences[figures[0].Sentence].Start == t.Tokens[of].Start;
        ReadOnlySpan<char> lead = text.AsSpan(figures[0].Core.End, figures[1].Span.Start - figures[0].Core.End);
        ReadOnlySpan<char> last = text.AsSpan(figures[^2].Core.End, figures[^1].Span.Start - figures[^2].Core.End);
        return (isOf || lead.IndexOfAny(':', '–', '—') >= 0 || HasAny(lead, Divided)) && last.Contains(" and ", StringComparison.Ordinal) && !HasAny(lead, Partial);
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

    /// <summary>Checks a share and the rest of its whole: 62 percent are held by the family, the remaining 48 percent by a fund.</summary>
    private static void CheckRest(CheckContext context, Figure a, Figure b)
    {
        bool isRest = b.Source.Text.Is(b.HedgeToken - 2, "the") && (b.Source.Text.Is(b.HedgeToken - 1, "remaining") || b.Source.Text.Is(b.HedgeToken - 1, "other"));
        double sum = a.Low + b.Low;
        if (!isRest || !IsPlainPercent(a) || !IsPlainPercent(b) || sum <= 100 + ((a.Precision + b.Precision) / 2) || sum > MostShares)
            return;
        context.Report(
            FigurePlaces.SpanOf(context, b), FigureSumsMessage.Shares(parts: Listed([Number(a, a.Low), Number(b, b.Low)]), right: Number(b, sum)), [context.Related(FigurePlaces.SpanOf(context, a), "the other share")]);
    }

    private static bool IsPlainPercent(Figure figure) => figure is { Unit.Name: "percent", Side: HedgeSide.None, IsRange: false, IsQuoted: false };

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

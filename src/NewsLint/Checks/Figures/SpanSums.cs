using NewsLint.Checks.Names;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a difference of two figures that is also stated, but not right: the years between two years, the age at death, the majority of a vote.</summary>
internal static class SpanSums
{
    /// <summary>Counted from a month to another, years differ by one.</summary>
    private const double YearDrift = 1;

    /// <summary>The maximum number of tokens between the last year and the duration: on Dec. 31, 2024, after 40 years.</summary>
    private const int Reach = 4;

    /// <summary>The maximum number of blocks from a vote to its majority.</summary>
    private const int MostBlocks = 3;

    /// <summary>Checks an article.</summary>
    public static void Check(CheckContext context)
    {
        IReadOnlyList<ComparedFigure> figures = context.Facts.ComparedFigures.All;
        for (int i = 2; i < figures.Count; i++)
            if (figures[i].IsBeside(figures[i - 2]))
                CheckYears(context, figures[i - 2], figures[i - 1], figures[i]);
        CheckLives(context, figures);
        CheckMajorities(context, figures);
    }

    /// <summary>Checks two years and the time between them: opened in 1974, will close in 2024, after 50 years.</summary>
    private static void CheckYears(CheckContext context, ComparedFigure from, ComparedFigure to, ComparedFigure span)
    {
        double right = to.Figure.Low - from.Figure.Low;
        TokenText t = span.Tokens;
        bool isSpan = from.Kind == FigureKind.Year && to.Kind == FigureKind.Year && span is { Kind: FigureKind.Duration, Figure: { Unit.Name: "year", IsRange: false, IsVague: false, Side: HedgeSide.None } }
            && right > 0 && t.Is(span.Figure.HedgeToken - 1, "after") && span.Figure.HedgeToken - to.Figure.EndToken <= Reach;
        if (!isSpan || Math.Abs(right - span.Figure.Low) <= YearDrift)
            return;
        context.Report(
            FigurePlaces.SpanOf(context, span.Figure),
            FigureSumsMessage.Years(from: from.Figure.Words, to: to.Figure.Words, right: FigureSums.Number(right), figure: span.Figure.Words),
            [context.Related(FigurePlaces.SpanOf(context, from.Figure), "from"), context.Related(FigurePlaces.SpanOf(context, to.Figure), "to")]);
    }

    /// <summary>Checks an age at death against the years of birth and death: born in 1941; died in March 2019, aged 87.</summary>
    private static void CheckLives(CheckContext context, IReadOnlyList<ComparedFigure> figures)
    {
        Dictionary<NamedEntity, (int Block, DateMention Year)>? births = null;
        for (int i = 1; i < figures.Count; i++)
        {
            (ComparedFigure death, ComparedFigure age) = (figures[i - 1], figures[i]);
            if (death.Kind != FigureKind.Year || age.Kind != FigureKind.Age || !age.IsBeside(death) || age.Figure.HedgeToken - death.Figure.EndToken > Reach || !HasDied(death) || age.Measure.BearerEntity is not { } person)
                continue;
            births ??= BirthYear.Births(context);
            if (!births.TryGetValue(person, out (int Block, DateMention Year) birth) || birth.Year.First is not { Year: var born })
                continue;
            double right = death.Figure.Low - born;
            if (age.Figure.Low == right || age.Figure.Low == right - 1)
                continue;
            context.Report(
                FigurePlaces.SpanOf(context, age.Figure),
                FigureSumsMessage.Life(person: person.Name, from: FigureSums.Number(born), to: FigureSums.Number(death.Figure.Low), right: $"{FigureSums.Number(right - 1)} or {FigureSums.Number(right)}", figure: age.Figure.Words),
                [context.Related(context.Article.Blocks[birth.Block].Prose.ToSource(birth.Year.Span), "the birth")]);
        }
    }

    private static bool HasDied(ComparedFigure death)
    {
        for (int i = death.Figure.FirstToken - 1; i >= 0 && death.Tokens.Tokens[i].Start >= death.Sentence.Start; i--)
            if (death.Tokens.Is(i, "died"))
                return true;
        return false;
    }

    /// <summary>Checks majorities against the only vote of the article.</summary>
    private static void CheckMajorities(CheckContext context, IReadOnlyList<ComparedFigure> figures)
    {
        List<ComparedFigure> votes = [.. figures.Where(static f => f.Kind == FigureKind.Vote)];
        if (votes.Count == 0 || !votes.TrueForAll(v => FigureDifferences.Agree(v, votes[0])))
            return;
        double right = Math.Abs(votes[0].Figure.Low - votes[0].Figure.High);
        foreach (ComparedFigure majority in figures)
        {
            TokenText t = majority.Tokens;
            int at = majority.Figure.HedgeToken;
            bool isOfVote = majority is { Kind: FigureKind.Count, Figure: { IsRange: false, IsVague: false, Side: HedgeSide.None } } && t.Is(at - 1, "of") && t.Is(at - 2, "majority")
                && (t.Is(at - 3, "the") || t.Is(at - 4, "by") || t.Is(at - 4, "with")) && votes.Exists(v => majority.Figure.Block - v.Figure.Block is >= 0 and <= MostBlocks);
            if (isOfVote && majority.Figure.Low != right)
                context.Report(
                    FigurePlaces.SpanOf(context, majority.Figure),
                    FigureSumsMessage.Majority(vote: votes[0].Figure.Words, right: FigureSums.Number(right), figure: majority.Figure.Words),
                    [context.Related(FigurePlaces.SpanOf(context, votes[0].Figure), "the vote")]);
        }
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts.Figures;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>Reports figures by what they measure, their value, their hedge, how they are written, and what they are a percentage of.</summary>
internal sealed class FigureCheck : FactCheck
{
    private FigureTraits traits = null!;
    private FigureTraits? must;
    private NumberRange? whole;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "whole"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        traits = FigureTraits.Read(options);
        whole = options.Range("of", "Percentages of a number in this range, where the article says of how many: ..19 for 60 percent of the 15 patients.");
        ReadNearWords(options);
        RuleOptions? asked = options.Nested("must", "What must hold for these figures, by the keys unit, range, hedge, notation, form and converted; where it does not hold, the figure is reported.", MustShape(FigureTraits.Keys));
        must = asked is null ? null : FigureTraits.Read(asked);
        asked?.RejectUnread("must");
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        FactRun facts = Start(run);
        HashSet<Figure> repeated = [.. facts.Facts.Figures.Where(figure => figure.ConvertedFrom is not null).Select(figure => figure.ConvertedFrom!)];
        WholeFinder? wholes = whole is null ? null : new WholeFinder(facts.Facts);
        for (int i = 0; i < facts.Facts.Figures.Length && !run.IsFull; i++)
        {
            Figure figure = facts.Facts.Figures[i];
            string text = facts.TextOf(figure.Block);
            bool isRepeated = repeated.Contains(figure);
            if (!traits.Mean(figure, text, isRepeated) || !facts.Selects(figure.Block, figure.Core))
                continue;
            Figure? all = wholes?.Of(i);
            if (whole is not null && (all is null || !whole.Holds(all.Low)))
                continue;
            if (must is null && !HasNeeds ? true : (must is not null && !must.Mean(figure, text, isRepeated)) || facts.Lacks(figure.Block, figure.Core))
                Report(facts, figure, all);
        }
    }

    private void Report(FactRun facts, Figure figure, Figure? all)
    {
        TextSpan span = traits.MeansHedge || must is { MeansHedge: true } ? figure.Span : figure.Core;
        string words = all is null ? "" : facts.Words(all.Block, all.Core);
        facts.Report(figure.Block, span, [new("match", facts.Words(figure.Block, span)), new("whole", words)], related: all is null ? null : [facts.Related(all.Block, all.Core, words)]);
    }
}

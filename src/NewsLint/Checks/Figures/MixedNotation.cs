using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Settings;

namespace NewsLint.Checks.Figures;

/// <summary>Finds an article that writes one kind of figure in two ways: percent and %, $1 billion and $1bn, USD 5 and $5.</summary>
internal sealed class MixedNotation : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryNotation.Check);
    }

    /// <summary>Returns the notation of a figure in digits (percent or size of a sum), its form and place, or null in a quotation or if there is none.</summary>
    internal static (string Kind, string Form, TextSpan Place)? FormOf(Figure figure, Block block)
    {
        FigureNotation notation = figure.Notation;
        if (figure.IsQuoted || notation.InWords || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
            return null;
        string text = block.Prose.Text;
        if (figure.Unit is { Name: "percent" } && notation.Unit.Length > 0)
            return ("percent", PercentForm(text.AsSpan(notation.Unit.Start, notation.Unit.Length)), notation.Unit);
        if (figure.Unit is not { Dimension: Dimension.Money } || notation.Scale.Length == 0)
            return null;
        string scale = text.Substring(notation.Scale.Start, notation.Scale.Length);
        return SizeOf(scale) is { } size ? (size, scale.Length > 3 ? size : scale, notation.Scale) : null;
    }

    private static void CheckArticle(CheckContext context)
    {
        var kinds = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        var currencies = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (Figure figure in context.Facts.Figures)
        {
            Block block = context.Article.Blocks[figure.Block];
            FigureNotation notation = figure.Notation;
            if (FormOf(figure, block) is { } form)
                Of(kinds, form.Kind).Add(new Mention(figure, form.Place, form.Form));
            if (figure.Unit is { Dimension: Dimension.Money } && notation.Currency is CurrencyForm.Sign or CurrencyForm.Code)
                Of(currencies, figure.Unit.Name).Add(new Mention(figure, notation.CurrencyMark, notation.Currency == CurrencyForm.Code ? figure.Unit.Name : block.Prose.Text.Substring(notation.CurrencyMark.Start, notation.CurrencyMark.Length)));
        }
        foreach ((string kind, List<Mention> mentions) in kinds)
            if (kind == "percent" && context.Setting(SettingKeys.Percent) is { } house)
                ReportHouse(context, mentions, house.Trim().ToLowerInvariant());
            else
                Report(context, mentions, kind == "percent" ? kind : "scale");
        foreach ((string code, List<Mention> mentions) in currencies)
            if (mentions.Exists(m => m.Form == code) && mentions.Exists(m => m.Form != code))
                Report(context, mentions.ConvertAll(m => m with { Form = m.Form == code ? code : mentions.Find(other => other.Form != code)!.Form }), "currency");
    }

    private static string PercentForm(ReadOnlySpan<char> unit) => PlainForm(unit.Trim('-'));

    private static string PlainForm(ReadOnlySpan<char> unit) => unit[0] == '%' ? "%" : unit.Contains(' ') ? "per cent" : unit.ToString().ToLowerInvariant();

    /// <summary>Returns the full name of a scale word, or null if it is never shortened.</summary>
    private static string? SizeOf(ReadOnlySpan<char> scale)
    {
        Span<char> lower = stackalloc char[8];
        return scale.Length > lower.Length ? null : lower[..scale.ToLowerInvariant(lower)] switch
        {
            "m" or "mn" or "mln" or "million" => "million",
            "b" or "bn" or "bln" or "billion" => "billion",
            "t" or "tn" or "trn" or "trillion" => "trillion",
            _ => null,
        };
    }

    private static List<Mention> Of(Dictionary<string, List<Mention>> groups, string key)
    {
        if (!groups.TryGetValue(key, out List<Mention>? group))
            groups.Add(key, group = []);
        return group;
    }

    /// <summary>Reports one finding: at the first mention in a form that is not the most common, with all such mentions and their fixes.</summary>
    private static void Report(CheckContext context, List<Mention> mentions, string kind)
    {
        if (kind == "scale")
            mentions = WithoutOtherCurrencies(mentions);
        if (mentions.Count < 2)
            return;
        List<IGrouping<string, Mention>> forms = [.. mentions.GroupBy(m => m.Form, StringComparer.Ordinal).OrderByDescending(g => g.Count())];
        if (forms.Count < 2)
            return;
        string common = forms[0].Key;
        Mention[] odd = [.. mentions.Where(m => m.Form != common)];
        Mention model = forms[0].First();
        string others = string.Join(", ", odd.Skip(1).Select(m => context.LineOf(FigurePlaces.SpanOf(context, m.Figure))).Distinct());
        context.Report(
            SpanOf(context, odd[0]),
            Message(
                kind, CoreOf(context, odd[0].Figure), others.Length == 0 ? "" : $" (and on {(others.Contains(',', StringComparison.Ordinal) ? "lines" : "line")} {others})",
                CoreOf(context, model.Figure), FigurePlaces.WhereIs(context, model.Figure), common),
            [context.Related(SpanOf(context, model), $"the commoner form, {common}"), .. odd.Skip(1).Select(m => context.Related(SpanOf(context, m), $"{m.Form} here too"))],
            FixOf(context, odd, model, common, kind));
    }

    /// <summary>Reports, at the first of them, the percentages that are not written as the newsroom wants.</summary>
    private static void ReportHouse(CheckContext context, List<Mention> mentions, string house)
    {
        Mention[] odd = [.. mentions.Where(m => m.Form != house)];
        if (odd.Length > 0 && Array.IndexOf(SettingKeys.PercentValues, house) >= 0)
            context.Report(
                SpanOf(context, odd[0]), MixedNotationMessage.House(figure: CoreOf(context, odd[0].Figure), common: house),
                odd.Skip(1).Select(m => context.Related(SpanOf(context, m), $"{m.Form} here too")), FixOf(context, odd, odd[0], house, "percent"));
    }

    private static RuleMessage Message(string kind, string figure, string others, string model, string where, string common) => kind switch
    {
        "percent" => MixedNotationMessage.Percent(figure: figure, others: others, model: model, where: where, common: common),
        "scale" => MixedNotationMessage.Scale(figure: figure, others: others, model: model, where: where, common: common),
        _ => MixedNotationMessage.Currency(figure: figure, others: others, model: model, where: where),
    };

    /// <summary>Removes a number with two currencies in two forms, £2bn and $2 billion: one of the currencies may be wrong, which is another fault.</summary>
    private static List<Mention> WithoutOtherCurrencies(List<Mention> mentions)
    {
        var currencies = new Dictionary<double, string>();
        var doubtful = new HashSet<double>();
        foreach (Mention mention in mentions)
            if (!currencies.TryAdd(mention.Figure.Low, mention.Figure.Unit!.Name) && currencies[mention.Figure.Low] != mention.Figure.Unit.Name)
                doubtful.Add(mention.Figure.Low);
        return doubtful.Count == 0 ? mentions : mentions.FindAll(mention => !doubtful.Contains(mention.Figure.Low));
    }

    /// <summary>Returns no fixes for a currency's own name, or for sums of several currencies in several forms: an editor must see which sum is which.</summary>
    private static Fix? FixOf(CheckContext context, Mention[] odd, Mention model, string common, string kind)
    {
        if (kind == "currency" || Array.Exists(odd, mention => mention.Figure.Unit!.Name != model.Figure.Unit!.Name))
            return null;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (Mention mention in odd)
        {
            Prose prose = context.Article.Blocks[mention.Figure.Block].Prose;
            int start = mention.Place.Start + (prose.Text[mention.Place.Start] == '-' ? 1 : 0);
            while (start > 0 && prose.Text[start - 1] is ' ' or '\u00A0' or '-')
                start--;
            bool hyphen = start < mention.Place.Start && prose.Text[start] == '-';
            string space = common is "%" || common.Length <= 2 ? "" : hyphen ? "-" : " ";
            var span = TextSpan.FromBounds(start, mention.Place.End);
            if (!prose.IsVerbatim(span))
                return null;
            changes.Add(new TextChange(prose.ToSource(span), space + common));
        }
        return new Fix($"Write {common} throughout", changes.DrainToImmutable());
    }

    private static string CoreOf(CheckContext context, Figure figure) => context.Article.Blocks[figure.Block].Prose.Text.Substring(figure.Core.Start, figure.Core.Length);

    private static TextSpan SpanOf(CheckContext context, Mention mention) => context.Article.Blocks[mention.Figure.Block].Prose.ToSource(mention.Figure.Core);

    /// <summary>A figure, its part with several possible forms, and the form.</summary>
    private sealed record Mention(Figure Figure, TextSpan Place, string Form);
}

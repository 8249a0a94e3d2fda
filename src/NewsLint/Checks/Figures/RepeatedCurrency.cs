using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a sum that states its currency twice: $5 billion dollars.</summary>
internal sealed class RepeatedCurrency : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (Figure figure in context.Facts.Figures)
        {
            if (figure.Notation.Currency != CurrencyForm.Twice)
                continue;
            Prose prose = context.Article.Blocks[figure.Block].Prose;
            TextSpan again = figure.Notation.SecondCurrency;
            int from = again.Start;
            while (from > figure.Core.Start && prose.Text[from - 1] is ' ' or '\u00A0')
                from--;
            string name = prose.Text.Substring(again.Start, again.Length);
            string mark = prose.Text.Substring(figure.Notation.CurrencyMark.Start, figure.Notation.CurrencyMark.Length);
            context.Report(
                prose.ToSource(figure.Core), RepeatedCurrencyMessage.Of(figure: prose.Text.Substring(figure.Core.Start, figure.Core.Length), mark: mark, name: name),
                fix: new Fix($"Delete \"{name}\"", prose.ToSource(TextSpan.FromBounds(from, again.End)), ""));
        }
    }
}

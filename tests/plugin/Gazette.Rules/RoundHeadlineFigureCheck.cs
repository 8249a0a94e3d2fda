using NewsLint.Checks;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace Gazette.Rules;

/// <summary>Reports an exact figure in a headline: readers remember the round one.</summary>
public sealed class RoundHeadlineFigureCheck : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        int digits = registration.Options.Number("digits", 3, "The most digits of a headline's figure that are not 0.");
        registration.RegisterArticleAction(context =>
        {
            foreach (Figure figure in context.Facts.Figures)
            {
                Block block = context.Article.Blocks[figure.Block];
                if (block.Kind != BlockKind.Headline || figure.Notation.InWords)
                    continue;
                string words = block.Prose.Text.Substring(figure.Core.Start, figure.Core.Length);
                if (words.Count(c => c is >= '1' and <= '9') > digits)
                    context.Report(block.Prose.ToSource(figure.Core), new RuleMessage("", new MessageValue("figure", words)));
            }
        });
    }
}

using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds the same words attributed to two speakers in one article.</summary>
internal sealed class TwoSpeakers : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StorySpeakers.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (RepeatedWords repeated in context.Facts.RepeatedWords)
        {
            if (!repeated.HasTwoSpeakers)
                continue;
            Prose prose = context.Article.Blocks[repeated.Again.Block].Prose;
            Prose first = context.Article.Blocks[repeated.First.Block].Prose;
            RelatedPlace related = context.Related(first.ToSource(repeated.FirstSpan), repeated.First.Speaker!.Entity!.Name + " says it here");
            context.Report(
                prose.ToSource(repeated.AgainSpan),
                TwoSpeakersMessage.Of(
                    words: MarkWords.Of(prose.Text, repeated.AgainSpan), speaker: repeated.Again.Speaker!.Entity!.Name,
                    other: repeated.First.Speaker.Entity.Name, line: related.Place.LineNumber),
                [related]);
        }
    }
}

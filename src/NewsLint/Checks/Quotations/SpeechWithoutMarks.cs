using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds speech without its quotation marks.</summary>
internal sealed class SpeechWithoutMarks : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StorySpeech.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (UnmarkedSpeech speech in context.Facts.UnmarkedSpeech)
        {
            Prose prose = context.Article.Blocks[speech.Block].Prose;
            string words = MarkWords.Of(prose.Text, speech.Span);
            if (speech.Kind == UnmarkedSpeechKind.Introduced)
            {
                context.Report(
                    prose.ToSource(speech.Span),
                    SpeechWithoutMarksMessage.Introduced(words: words, cue: prose.Text.Substring(speech.Cue.Start, speech.Cue.Length)),
                    isWeak: !speech.IsCertain);
                continue;
            }
            RelatedPlace related = context.Related(prose.ToSource(speech.Cue), "the quotation that it goes on from");
            context.Report(
                prose.ToSource(speech.Span),
                SpeechWithoutMarksMessage.GoesOn(words: words, quotation: MarkWords.Of(prose.Text, speech.Cue)),
                [related],
                isWeak: !speech.IsCertain);
        }
    }
}

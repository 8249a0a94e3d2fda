using System.Globalization;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds speech that lost its quotation marks.</summary>
public sealed class SpeechWithoutMarks : Check
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
                    [("words", words), ("cue", prose.Text.Substring(speech.Cue.Start, speech.Cue.Length))],
                    "introduced",
                    isWeak: !speech.IsCertain);
                continue;
            }
            RelatedPlace related = context.Related(prose.ToSource(speech.Cue), "the quotation that it goes on from");
            context.Report(
                prose.ToSource(speech.Span),
                [("words", words), ("quotation", MarkWords.Of(prose.Text, speech.Cue)), ("line", (related.Place.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture))],
                "goes-on",
                [related],
                isWeak: !speech.IsCertain);
        }
    }
}

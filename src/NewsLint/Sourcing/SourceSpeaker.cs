using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Sourcing;

/// <summary>Finds the named speaker of a quotation for a comparison with a source: beside the words that are the same, less certainty is enough than in one article.</summary>
internal static class SourceSpeaker
{
    /// <summary>The maximum number of characters between a quotation and its speaker: a cue and little more.</summary>
    private const int Reach = 24;

    /// <summary>The same between a speaker and a fragment of a sentence that follows.</summary>
    private const int FragmentReach = 40;

    /// <summary>Returns the speaker, or null if there is doubt.</summary>
    public static NamedEntity? Of(ArticleFacts facts, Quotation quotation) => IsFarFragment(facts, quotation) ? null : NamedSpeaker.Of(facts, quotation) ?? Beside(facts, quotation);

    /// <summary>Whether a fragment inside a sentence follows a name by many words, or the name of who did something: announced by the minister.</summary>
    private static bool IsFarFragment(ArticleFacts facts, Quotation quotation)
    {
        string text = facts.Article.Blocks[quotation.Block].Prose.Text;
        if (quotation.Speaker is not { } speaker || speaker.Block != quotation.Block || quotation.Words.IsEmpty || !char.IsLower(text[quotation.Words.Start]) || speaker.Span.End > quotation.Span.Start)
            return false;
        return quotation.Span.Start - speaker.Span.End > FragmentReach || text.AsSpan(0, speaker.Span.Start).TrimEnd().EndsWith(" by", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the speaker whom a cue names right before or after the quotation, whoever else the sentence names.</summary>
    private static NamedEntity? Beside(ArticleFacts facts, Quotation quotation)
    {
        if (quotation.Speaker is not { Evidence: SpeakerEvidence.Cue, Entity: { Kind: NameKind.Person } person } speaker || speaker.Block != quotation.Block)
            return null;
        TextSpan between = speaker.Span.Start >= quotation.Span.End ? TextSpan.FromBounds(quotation.Span.End, speaker.Span.Start)
            : speaker.Span.End <= quotation.Span.Start ? TextSpan.FromBounds(speaker.Span.End, quotation.Span.Start) : default;
        Prose prose = facts.Article.Blocks[quotation.Block].Prose;
        if (between.IsEmpty || between.Length > Reach || prose.Text.AsSpan(between.Start, between.Length).IndexOfAny('.', '“', '"') >= 0)
            return null;
        bool isNamed = false;
        foreach (NameMention mention in facts.Names.In(quotation.Block))
        {
            if (mention.Span.OverlapsWith(between))
                return null;
            isNamed |= mention.Entity == person && mention.Form != NameForm.Role && speaker.Span.Contains(mention.Span);
        }
        return isNamed ? person : null;
    }
}

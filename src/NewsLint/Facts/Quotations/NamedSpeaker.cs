using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>
/// Finds the speaker of a quotation if there is no doubt: a cue in the paragraph names a person, and the sentences from the cue to the quotation
/// name nobody else. A pronoun, or the wrong one of two names, could be misread as the speaker.
/// </summary>
internal static class NamedSpeaker
{
    /// <summary>Initials, and words such as de or Jr, do not distinguish names.</summary>
    private const int LongestParticle = 2;


    /// <summary>Returns the speaker; null if there is doubt, or if the quotation contains an inner quotation.</summary>
    public static NamedEntity? Of(ArticleFacts facts, Quotation quotation)
    {
        if (quotation.Speaker is not { Evidence: SpeakerEvidence.Cue or SpeakerEvidence.Continues, Entity: { Kind: NameKind.Person } person } speaker
            || speaker.Block != quotation.Block || HasInner(facts, quotation))
            return null;
        Prose prose = facts.Article.Blocks[quotation.Block].Prose;
        int start = SpeakerFinder.SentenceAt(prose, Math.Min(speaker.Span.Start, quotation.Span.Start)).Start;
        int end = SpeakerFinder.SentenceAt(prose, Math.Max(speaker.Span.End, quotation.Span.End) - 1).End;
        var subjects = new SubjectFinder(facts);
        bool isNamed = false;
        foreach (NameMention mention in subjects.MentionsIn(quotation.Block, start, end))
        {
            if (mention.Kind != NameKind.Person || subjects.IsQuoted(quotation.Block, mention.Span.Start))
                continue;
            if (mention.Entity != person)
                return null;
            isNamed |= mention.Form != NameForm.Role && speaker.Span.Contains(mention.Span);
        }
        return isNamed ? person : null;
    }

    /// <summary>Whether both family names are known and not similar, and the names share no word: otherwise they may be one person's.</summary>
    public static bool AreTwo(NamedEntity first, NamedEntity second)
    {
        if (first.FamilyName.Length == 0 || second.FamilyName.Length == 0 || Nearest.To(first.FamilyName, [second.FamilyName]) is not null)
            return false;
        foreach (Range word in first.Name.AsSpan().Split(' '))
            if (first.Name[word].Length > LongestParticle && second.Name.Contains(first.Name[word], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static bool HasInner(ArticleFacts facts, Quotation quotation)
    {
        ReadOnlySpan<QuotationMark> marks = facts.QuotationMarks.InBlock(quotation.Block);
        for (int i = QuotationMarks.IndexAt(marks, quotation.Words.Start); i < marks.Length && marks[i].Position < quotation.Words.End; i++)
            if (marks[i].Role is MarkRole.Opening or MarkRole.Unclosed)
                return true;
        return false;
    }
}

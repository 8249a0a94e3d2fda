using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>Says of each quotation of a draft whether the sources have its words, and from the same speaker.</summary>
internal sealed class QuotationTracer(ArticleFacts draft, SourceLibrary library, SharedPhrases shared)
{
    /// <summary>The number of places in the sources that a quotation is aligned with.</summary>
    private const int MostPlaces = 8;

    /// <summary>The maximum number of words of a quotation that are aligned.</summary>
    private const int MostWords = 400;

    /// <summary>The minimum share of a quotation's words that a source must have for the quotation to be its words, changed.</summary>
    private const double LeastShare = 0.65;

    /// <summary>As many words more than the source at an end are no change of its words.</summary>
    private const int ManyAdded = 3;

    /// <summary>With fewer words, a phrase in marks may be the writer's own term: a suggestion.</summary>
    private const int FewestForLoud = 3;

    /// <summary>Fewer words are a phrase that two people may both say.</summary>
    private const int FewestForSpeaker = 5;

    /// <summary>Gets the quotations of the draft, in order; titles of works are none.</summary>
    public IEnumerable<SourcedFact> Trace()
    {
        foreach (Quotation quotation in draft.Quotations)
            if (quotation.Kind != QuotationKind.Title && !quotation.Words.IsEmpty)
                yield return Trace(quotation);
    }

    private SourcedFact Trace(Quotation quotation)
    {
        Prose prose = draft.Article.Blocks[quotation.Block].Prose;
        int end = quotation.FirstToken;
        while (end < prose.Tokens.Length && prose.Tokens[end].Start < quotation.Words.End && end - quotation.FirstToken < MostWords)
            end++;
        ImmutableArray<SpokenWord> words = Trim(SpokenStyle.Read(prose, quotation.FirstToken, end));
        int count = words.Count(static word => !word.IsCut);
        var fact = new SourcedFact(SourcedKind.Quotation, quotation.Block, quotation.Span, SourceVerdict.Missing) { Here = FactText.Of(prose, quotation.Words), IsWeak = count < FewestForLoud || quotation.Kind == QuotationKind.Phrase };
        if (count == 0)
            return fact with { Verdict = SourceVerdict.Found };
        if (count < SharedPhrases.Length)
            return (FindPhrase(quotation) ?? FindStyled(words)) is { } place ? fact with { Verdict = SourceVerdict.Found, Nearest = place } : fact;
        var found = new List<(SpeechAlignment Alignment, SourceSpeech Speech)>();
        foreach ((int source, int block, _, _) in shared.Nearest(quotation.Block, quotation.Words, MostPlaces))
        {
            SourceSpeech text = SourceSpeech.Around(library.Sources[source], block, words.Length, isQuoted: false);
            SpeechAlignment inText = SpeechAlignment.Of(words, text.Words);
            found.Add((inText, text));
            if (inText.Differences.Count == 0)
                continue;
            SourceSpeech quoted = SourceSpeech.Around(library.Sources[source], block, 2 * words.Length, isQuoted: true);
            if (!quoted.Words.IsEmpty)
                found.Add((SpeechAlignment.Of(words, quoted.Words), quoted));
        }
        if (found.Count == 0)
            return count < FewestForSpeaker && FindStyled(words) is { } styled ? fact with { Verdict = SourceVerdict.Found, Nearest = styled } : fact;
        (SpeechAlignment best, SourceSpeech speech) = found.OrderBy(static f => f.Alignment.Differences.Count == 0 ? 0 : 1).ThenBy(static f => f.Alignment.Cost).First();
        SourcePlace nearest = speech.Place(best.There.Start, best.There.End);
        if (best.Differences.Count == 0)
            return OtherSpeaker(quotation, words, found) ?? fact with { Verdict = SourceVerdict.Found, Nearest = nearest };
        if (!IsChange(quotation, words.Length, count, best, speech))
            return fact with { Nearest = nearest };
        ((int Start, int End) here, (int Start, int End) there) = best.Differences[0];
        TextSpan differing = TextSpan.FromBounds(words[Math.Max(0, here.Start - 1)].Span.Start, words[Math.Min(words.Length - 1, here.End)].Span.End);
        nearest = speech.Place(Math.Max(best.There.Start, there.Start - 1), Math.Min(best.There.End, there.End + 1));
        return fact with
        {
            Verdict = SourceVerdict.OtherWords,
            Nearest = nearest,
            Differing = differing,
            Here = FactText.Of(prose, differing),
            There = FactText.Short(nearest.Text),
            Note = best.Differences.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"and {best.Differences.Count - 1} more {(best.Differences.Count == 2 ? "difference" : "differences")}") : null,
        };
    }

    /// <summary>Whether a quotation is the words of a source, changed, and not other words on the same matter.</summary>
    private bool IsChange(Quotation quotation, int length, int count, SpeechAlignment alignment, SourceSpeech speech)
    {
        if (alignment.Matches < LeastShare * count)
            return false;
        // A transcript has no marks; elsewhere, words outside them may be the writer's.
        bool isTranscript = speech.Source.BareQuotations.IsEmpty;
        NamedEntity? speaker = SourceSpeaker.Of(draft, quotation);
        foreach (WordDifference difference in alignment.Differences)
        {
            bool isAtEnd = difference.First.Start == 0 || difference.First.End == length;
            if (isAtEnd && difference.First.End - difference.First.Start - (difference.Second.End - difference.Second.Start) >= ManyAdded)
                continue;
            if (isTranscript)
                return true;
            SourcePlace place = speech.Place(difference.Second.Start - 1, difference.Second.End + 1);
            if (speech.Source.Article.Blocks[place.Block].Kind == BlockKind.BlockQuote)
                return true;
            if (QuotationAt(speech.Source, place) is { } theirs && !(speaker is not null && SourceSpeaker.Of(speech.Source, theirs) is { } other && NamedSpeaker.AreTwo(speaker, other)))
                return true;
        }
        return false;
    }

    /// <summary>A cut at an end needs no other words there.</summary>
    private static ImmutableArray<SpokenWord> Trim(ImmutableArray<SpokenWord> words)
    {
        int start = 0;
        int end = words.Length;
        while (start < end && words[start].IsCut)
            start++;
        while (end > start && words[end - 1].IsCut)
            end--;
        return words[start..end];
    }

    /// <summary>Finds the first place of one or two words.</summary>
    private SourcePlace? FindPhrase(Quotation quotation)
    {
        WordHashes own = shared.Words(quotation.Block);
        (int first, int count) = own.Within(quotation.Words);
        if (count == 0)
            return null;
        ulong phrase = own.Of(first, count);
        for (int source = 0; source < library.Sources.Count; source++)
            for (int block = 0; block < library.Sources[source].Article.Blocks.Length; block++)
            {
                WordHashes theirs = library.Words(source, block);
                for (int i = 0; i + count <= theirs.Count; i++)
                    if (theirs.Of(i, count) == phrase)
                        return new SourcePlace(library.Sources[source], block, theirs.Span(i, count));
            }
        return null;
    }

    /// <summary>Finds the first place of a few words in another style: 47 per cent, 47 percent.</summary>
    private SourcePlace? FindStyled(ImmutableArray<SpokenWord> words)
    {
        string phrase = SpokenStyle.WrittenOut(words.AsSpan());
        foreach (ArticleFacts source in library.Sources)
            for (int block = 0; block < source.Article.Blocks.Length; block++)
            {
                Prose prose = source.Article.Blocks[block].Prose;
                if (!prose.Text.AsSpan().Contains(phrase.AsSpan(0, Math.Min(2, phrase.Length)), StringComparison.OrdinalIgnoreCase))
                    continue;
                ImmutableArray<SpokenWord> theirs = SpokenStyle.Read(prose, 0, prose.Tokens.Length);
                for (int i = 0; i < theirs.Length; i++)
                    for (int end = i + 1; end <= Math.Min(theirs.Length, i + FewestForSpeaker) && phrase.StartsWith(theirs[i].Text, StringComparison.Ordinal); end++)
                        if (SpokenStyle.WrittenOut(theirs.AsSpan()[i..end]) == phrase)
                            return new SourcePlace(source, block, TextSpan.FromBounds(theirs[i].Span.Start, theirs[end - 1].Span.End));
            }
        return null;
    }

    /// <summary>Returns the fact that all sources with the words name another speaker, or null.</summary>
    private SourcedFact? OtherSpeaker(Quotation quotation, ImmutableArray<SpokenWord> words, List<(SpeechAlignment Alignment, SourceSpeech Speech)> found)
    {
        if (words.Length < FewestForSpeaker || SourceSpeaker.Of(draft, quotation) is not { } speaker)
            return null;
        (NamedEntity Entity, SourcePlace Place)? other = null;
        foreach ((SpeechAlignment alignment, SourceSpeech speech) in found)
        {
            if (alignment.Differences.Count > 0 || QuotationAt(speech.Source, speech.Place(alignment.There.Start, alignment.There.End)) is not { } theirs
                || SourceSpeaker.Of(speech.Source, theirs) is not { } entity)
                continue;
            if (!NamedSpeaker.AreTwo(speaker, entity) || Mentions(speech.Source, theirs.Block, speaker.FamilyName))
                return null;
            other ??= (entity, new SourcePlace(speech.Source, theirs.Speaker!.Block, theirs.Speaker.Span));
        }
        return other is not { } named ? null : new SourcedFact(SourcedKind.Quotation, quotation.Block, quotation.Span, SourceVerdict.OtherSpeaker)
        {
            Nearest = named.Place,
            Differing = quotation.Speaker!.Block == quotation.Block ? quotation.Speaker.Span : default,
            Here = speaker.Name,
            There = named.Entity.Name,
        };
    }

    /// <summary>Whether the paragraph of a source names a person: then it may be the speaker after all.</summary>
    private static bool Mentions(ArticleFacts source, int block, string family)
    {
        Prose prose = source.Article.Blocks[block].Prose;
        foreach (Token token in prose.Tokens)
            if (NameIndex.WithoutPossessive(token.In(prose.Text)).Equals(family, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static Quotation? QuotationAt(ArticleFacts source, SourcePlace place)
    {
        foreach (Quotation quotation in source.Quotations)
            if (quotation.Block == place.Block && quotation.Words.OverlapsWith(place.Span))
                return quotation;
        return null;
    }
}

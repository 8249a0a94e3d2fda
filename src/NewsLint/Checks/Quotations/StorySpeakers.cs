using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds an utterance that articles of a story attribute to two speakers.</summary>
internal static class StorySpeakers
{
    /// <summary>Fewer shared words are a phrase that two people may both say.</summary>
    private const int FewestMatches = 8;

    /// <summary>The minimum number of content words among them.</summary>
    private const int FewestTelling = 4;

    /// <summary>Checks the utterances that several articles have.</summary>
    public static void Check(StoryContext context)
    {
        var told = new Dictionary<ToldQuotation, List<Told>>(ReferenceEqualityComparer.Instance);
        foreach (SameUtterance pair in context.Alignment.Utterances)
        {
            UtteranceAlignment alignment = pair.Alignment;
            if (alignment.Matches < FewestMatches || alignment.TellingMatches < FewestTelling
                || SpeakerOf(context, pair.First) is not { } first || SpeakerOf(context, pair.Second) is not { } second || !NamedSpeaker.AreTwo(first, second)
                || !AreNamedTogether(context, first, second))
                continue;
            Add(pair.First, new Told(pair.Second, first, second, alignment.First, alignment.Second));
            Add(pair.Second, new Told(pair.First, second, first, alignment.Second, alignment.First));
        }
        foreach ((ToldQuotation quotation, List<Told> others) in told)
            Report(context, quotation, others);

        void Add(ToldQuotation here, Told there)
        {
            if (!told.TryGetValue(here, out List<Told>? others))
                told.Add(here, others = []);
            others.Add(there);
        }
    }

    /// <summary>Whether two people say the words. Two people may both say a few words; for many, one article must name both people, because they may be the same person.</summary>
    public static bool HasTwo(StoryContext context, SameUtterance pair) =>
        SpeakerOf(context, pair.First) is { } first && SpeakerOf(context, pair.Second) is { } second && NamedSpeaker.AreTwo(first, second)
        && (pair.Alignment.Matches < FewestMatches || AreNamedTogether(context, first, second));

    private static NamedEntity? SpeakerOf(StoryContext context, ToldQuotation told) => told.Words.SpeakerIn(context.Articles[told.Article]);

    /// <summary>Whether an article of the story names both: otherwise they may be one person with another spelling or name.</summary>
    private static bool AreNamedTogether(StoryContext context, NamedEntity first, NamedEntity second)
    {
        foreach (ArticleFacts facts in context.Articles)
            if (Names(facts, first) && Names(facts, second))
                return true;
        return false;
    }

    private static bool Names(ArticleFacts facts, NamedEntity person)
    {
        foreach (NamedEntity entity in facts.Names.Entities)
            if (entity == person || (entity.Kind == NameKind.Person && entity.FamilyName.Equals(person.FamilyName, StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    private static void Report(StoryContext context, ToldQuotation quotation, List<Told> others)
    {
        Told first = others[0];
        int more = others.Select(o => o.Other.Article).Distinct().Count() - 1;
        TextSpan place = Place(quotation, first.Here);
        context.Report(
            quotation.Article, Prose(context, quotation).ToSource(place),
            TwoSpeakersMessage.Story(
                words: MarkWords.Of(Prose(context, quotation).Text, place), speaker: first.Speaker.Name, other: first.OtherSpeaker.Name, where: context.NameOf(first.Other.Article) + AndMore.Of(more)),
            [.. others.Select(o => context.Related(o.Other.Article, Prose(context, o.Other).ToSource(Place(o.Other, o.There)), $"said by {o.OtherSpeaker.Name}"))]);
    }

    private static Prose Prose(StoryContext context, ToldQuotation quotation) => context.Articles[quotation.Article].Article.Blocks[quotation.Words.Block].Prose;

    private static TextSpan Place(ToldQuotation quotation, (int Start, int End) words) =>
        TextSpan.FromBounds(quotation.Words.Words[words.Start].Span.Start, quotation.Words.Words[words.End - 1].Span.End);

    /// <summary>The speakers of a quotation here and in another article, and the words that are the same.</summary>
    private readonly record struct Told(ToldQuotation Other, NamedEntity Speaker, NamedEntity OtherSpeaker, (int Start, int End) Here, (int Start, int End) There);
}

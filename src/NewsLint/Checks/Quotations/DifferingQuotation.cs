using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Checks.Quotations;

/// <summary>
/// Finds words inside quotation marks that differ in most other articles of the story, or in the text below the headline. If no wording
/// is the most common, each is reported.
/// </summary>
internal sealed class DifferingQuotation : Check
{
    /// <summary>The maximum number of words that a message quotes of each side.</summary>
    private const int ShownWords = 12;

    /// <summary>With fewer shared words, two speakers may have said much the same: a suggestion.</summary>
    private const int FewestForLoud = 6;

    /// <summary>The minimum number of shared words that are one statement, whatever its day and speaker.</summary>
    private const int FewestForOne = 12;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterStoryAction(context => CheckStory(context, context.Alignment.Utterances));
        registration.RegisterSharedQuotationAction(CheckShared);
        registration.RegisterArticleAction(HeadlineQuotations.CheckArticle);
    }

    /// <summary>Compares only long quotations: articles on different events share no other evidence that a short one is the same utterance.</summary>
    private static void CheckShared(StoryContext context) =>
        CheckStory(context, [.. context.Alignment.Utterances.Where(pair =>
            pair.Alignment.Matches >= FewestForOne && !pair.IsFramedOtherwise && !StorySpeakers.HasTwo(context, pair) && !IsRepeated(context.Alignment.Utterances, pair))]);

    /// <summary>Whether one of the articles has the words twice: then the speaker repeats them, and not always in the same way.</summary>
    private static bool IsRepeated(IReadOnlyList<SameUtterance> utterances, SameUtterance pair)
    {
        foreach (SameUtterance other in utterances)
            if ((other.First == pair.First && other.Second != pair.Second && other.Second.Article == pair.Second.Article)
                || (other.Second == pair.Second && other.First != pair.First && other.First.Article == pair.First.Article))
                return true;
        return false;
    }

    private static void CheckStory(StoryContext context, IReadOnlyList<SameUtterance> utterances)
    {
        var told = new Dictionary<ToldQuotation, List<(ToldQuotation Other, Difference Difference)>>(ReferenceEqualityComparer.Instance);
        ILookup<ToldQuotation, (int Article, (int Start, int End) Words)> same = Verbatim(utterances);
        foreach (SameUtterance pair in utterances)
        {
            if (pair.Alignment.Differences.IsEmpty || IsAnotherStatement(context, pair))
                continue;
            WordDifference difference = Whole(pair.Alignment.Differences);
            bool isWeak = pair.Alignment.Matches < FewestForLoud || pair.IsFramedOtherwise;
            Add(pair.First, pair.Second, new Difference(difference.First, difference.Second, isWeak));
            Add(pair.Second, pair.First, new Difference(difference.Second, difference.First, isWeak));
        }
        foreach ((ToldQuotation quotation, List<(ToldQuotation Other, Difference Difference)> others) in told)
            Report(context, quotation, others, same);

        void Add(ToldQuotation here, ToldQuotation there, Difference difference)
        {
            if (!told.TryGetValue(here, out List<(ToldQuotation, Difference)>? others))
                told.Add(here, others = []);
            others.Add((there, difference));
        }
    }

    /// <summary>Whether two people say much the same, or one person says it on two days.</summary>
    private static bool IsAnotherStatement(StoryContext context, SameUtterance pair) =>
        pair.Alignment.Matches < FewestForOne
        && (StorySpeakers.HasTwo(context, pair) || (DayOf(context, pair.First) is { } day && DayOf(context, pair.Second) is { } other && FigureTimes.Differ(day, other)));

    /// <summary>Returns the day nearest to the quotation that the paragraph names outside it.</summary>
    private static DateMention? DayOf(StoryContext context, ToldQuotation told)
    {
        DateMention? nearest = null;
        int least = int.MaxValue;
        foreach (DateMention date in context.Articles[told.Article].Dates.In(told.Words.Block))
        {
            int distance = date.Span.End <= told.Words.Span.Start ? told.Words.Span.Start - date.Span.End : date.Span.Start - told.Words.Span.End;
            if (date.Kind == DateKind.TimeOfDay || distance < 0 || distance >= least)
                continue;
            (nearest, least) = (date, distance);
        }
        return nearest;
    }

    /// <summary>Returns the range from the first differing word to the end of the last.</summary>
    private static WordDifference Whole(ImmutableArray<WordDifference> differences) => new(
        (differences[0].First.Start, differences[^1].First.End), (differences[0].Second.Start, differences[^1].Second.End));

    /// <summary>Returns, for each quotation, the articles that have its exact words, and which of its words.</summary>
    private static ILookup<ToldQuotation, (int Article, (int Start, int End) Words)> Verbatim(IReadOnlyList<SameUtterance> utterances) =>
        utterances.Where(pair => pair.Alignment.Differences.IsEmpty)
            .SelectMany(pair => new[] { (Here: pair.First, Like: (pair.Second.Article, pair.Alignment.First)), (Here: pair.Second, Like: (pair.First.Article, pair.Alignment.Second)) })
            .ToLookup(like => like.Here, like => like.Like, (IEqualityComparer<ToldQuotation>)ReferenceEqualityComparer.Instance);

    private static void Report(
        StoryContext context, ToldQuotation quotation, List<(ToldQuotation Other, Difference Difference)> others, ILookup<ToldQuotation, (int Article, (int Start, int End) Words)> same)
    {
        ((ToldQuotation first, Difference difference), HashSet<int> most) = others
            .Select(o => (o, Articles: Having(o.Other, o.Difference.There, others.Where(x => Text(x.Other, x.Difference.There) == Text(o.Other, o.Difference.There)).Select(x => x.Other.Article))))
            .MaxBy(o => o.Articles.Count);
        HashSet<int> own = Having(quotation, difference.Here, []);
        if (own.Count > most.Count)
            return;
        var related = new List<RelatedPlace>(others.Count);
        foreach ((ToldQuotation other, Difference seen) in others)
            related.Add(context.Related(other.Article, Source(context, other, seen.There), $"has \"{Words(context, other, seen.There)}\""));
        int all = own.Union(most).Union(others.Select(o => o.Other.Article)).Count();
        context.Report(
            quotation.Article, Source(context, quotation, difference.Here),
            DifferingQuotationMessage.Of(
                here: Words(context, quotation, difference.Here), there: Words(context, first, difference.There), where: context.TellingsWith(first.Article, most.Count, all)),
            related, isWeak: !others.Exists(o => !o.Difference.IsWeak && !IsNotation(context, quotation, o.Other, o.Difference)));

        // The articles that have the exact words of a part of a quotation.
        HashSet<int> Having(ToldQuotation told, (int Start, int End) words, IEnumerable<int> besides) =>
            [told.Article, .. besides, .. same[told].Where(like => like.Words.Start <= words.Start && like.Words.End >= words.End).Select(like => like.Article)];
    }

    /// <summary>Returns some words of a quotation in the form for comparison.</summary>
    private static string Text(ToldQuotation told, (int Start, int End) words)
    {
        var text = new StringBuilder();
        for (int i = words.Start; i < words.End; i++)
            text.Append(told.Words.Words[i].Text).Append(' ');
        return text.ToString();
    }

    /// <summary>Whether the words differ only in the house style of a figure or time of day: a billion dollars, $1 billion.</summary>
    private static bool IsNotation(StoryContext context, ToldQuotation here, ToldQuotation there, Difference difference) =>
        (HasTimeOfDay(context, here, difference.Here) && HasTimeOfDay(context, there, difference.There)) || FigureOf(context, here, difference.Here) is { } figure && FigureOf(context, there, difference.There) is { } other
        && figure.Unit?.Name == other.Unit?.Name && FigureAgreement.SameValue(figure, other);

    private static bool HasTimeOfDay(StoryContext context, ToldQuotation quotation, (int Start, int End) words)
    {
        foreach (DateMention date in context.Articles[quotation.Article].Dates.In(quotation.Words.Block))
            if (date.Kind == DateKind.TimeOfDay && words.Start < words.End && date.Span.OverlapsWith(Place(quotation, words)))
                return true;
        return false;
    }

    /// <summary>Returns the figure that some words of a quotation are, or null if they are not exactly one figure.</summary>
    private static Figure? FigureOf(StoryContext context, ToldQuotation quotation, (int Start, int End) words)
    {
        if (words.Start == words.End)
            return null;
        TextSpan place = TextSpan.FromBounds(quotation.Words.Words[words.Start].Span.Start, quotation.Words.Words[words.End - 1].Span.End);
        foreach (Figure figure in context.Articles[quotation.Article].Figures)
            if (figure.Block == quotation.Words.Block && figure.Core.Contains(place))
                return figure;
        return null;
    }

    private static TextSpan Source(StoryContext context, ToldQuotation quotation, (int Start, int End) words) =>
        Prose(context, quotation).ToSource(Place(quotation, words));

    private static Prose Prose(StoryContext context, ToldQuotation quotation) => context.Articles[quotation.Article].Article.Blocks[quotation.Words.Block].Prose;

    /// <summary>Returns the differing words with one equal word on each side, so that missing words have a place.</summary>
    private static TextSpan Place(ToldQuotation quotation, (int Start, int End) words)
    {
        ImmutableArray<SpokenWord> all = quotation.Words.Words;
        return TextSpan.FromBounds(all[Math.Max(0, words.Start - 1)].Span.Start, all[Math.Min(all.Length - 1, words.End)].Span.End);
    }

    private static string Words(StoryContext context, ToldQuotation quotation, (int Start, int End) words)
    {
        TextSpan place = Place(quotation, words);
        string text = Prose(context, quotation).Text.Substring(place.Start, place.Length).Replace('\n', ' ');
        string[] shown = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return shown.Length <= ShownWords ? text : string.Join(' ', shown[..(ShownWords / 2)]) + " … " + string.Join(' ', shown[^(ShownWords / 2)..]);
    }

    /// <summary>The differing words of two quotations, as indices into their words, and whether the quotations may be two statements.</summary>
    private readonly record struct Difference((int Start, int End) Here, (int Start, int End) There, bool IsWeak);
}

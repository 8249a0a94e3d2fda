using NewsLint.Stories;

namespace NewsLint.Checks.Names;

/// <summary>Finds an event of a story that another article puts in another place.</summary>
internal sealed class DifferingPlace : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterStoryAction(CheckStory);

    /// <summary>Reports each event once: where fewer articles agree, with all places that differ from it.</summary>
    private static void CheckStory(StoryContext context)
    {
        foreach (EventGroup group in EventGroup.Of(context.Alignment.Places))
        {
            PlacedEvent here = group.Odd;
            PlacedEvent there = group.Usual;
            context.Report(
                here.Article, EventPlaces.SpanOf(context, here),
                DifferingPlaceMessage.Of(place: EventPlaces.WordsOf(context, here), other: EventPlaces.WordsOf(context, there), where: context.TellingsWith(there.Article, group.UsualCount, group.UsualCount + 1)),
                [.. group.Others.Select(other => context.Related(other.Article, EventPlaces.SpanOf(context, other), "the other place"))],
                isWeak: group.Score < EventWeights.StrongPlace);
        }
    }
}

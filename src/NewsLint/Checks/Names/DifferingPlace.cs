using NewsLint.Stories;

namespace NewsLint.Checks.Names;

/// <summary>Finds an event of a story that another article puts in another place.</summary>
internal sealed class DifferingPlace : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterStoryAction(static context => EventPlaces.Report(
        context, context.Alignment.Places, EventWeights.StrongPlace, "the other place",
        static (here, there, where) => DifferingPlaceMessage.Of(place: here, other: there, where: where)));
}

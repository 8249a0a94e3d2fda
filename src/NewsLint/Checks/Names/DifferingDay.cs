using NewsLint.Stories;

namespace NewsLint.Checks.Names;

/// <summary>Finds an event of a story that another article puts on another day.</summary>
internal sealed class DifferingDay : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterStoryAction(static context => EventPlaces.Report(
        context, context.Alignment.Days, EventWeights.Strong, "the other day",
        static (here, there, where) => DifferingDayMessage.Of(day: here, other: there, where: where)));
}

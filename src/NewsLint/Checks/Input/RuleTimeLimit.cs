namespace NewsLint.Checks.Input;

/// <summary>Reports rules whose patterns exceeded the time limit.</summary>
internal sealed class RuleTimeLimit : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterStopAction(static context =>
        context.Report(
            context.Stop.IsOff ? RuleTimeLimitMessage.Off(pattern: context.Stop.Pattern, rule: context.Stop.RuleId, article: context.Stop.Article)
                : RuleTimeLimitMessage.Article(pattern: context.Stop.Pattern, rule: context.Stop.RuleId, article: context.Stop.Article),
            "a repetition inside a repetition, such as (a+)+, takes ever longer; a pattern without look-around and back-references has no limit"));
}

namespace NewsLint.Checks.Input;

/// <summary>Reports rules whose patterns exceeded the time limit, and rules in C# that exceeded a limit or failed.</summary>
internal sealed class RuleTimeLimit : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterStopAction(static context =>
    {
        if (context.Stop.Code is { } code)
            context.Report(OfCode(context.Stop, code), null);
        else
            ReportPattern(context);
    });

    private static RuleMessage OfCode(StoppedRule stop, RuleStoppedException code) => code.Kind switch
    {
        RuleStop.Time => RuleTimeLimitMessage.Slow(rule: stop.RuleId, limit: code.Message, article: stop.Article),
        RuleStop.Memory => RuleTimeLimitMessage.Memory(rule: stop.RuleId, limit: code.Message, article: stop.Article),
        _ => RuleTimeLimitMessage.Failed(rule: stop.RuleId, error: code.Message, article: stop.Article),
    };

    private static void ReportPattern(StoppedRuleContext context) =>
        context.Report(
            context.Stop.IsOff ? RuleTimeLimitMessage.Off(pattern: context.Stop.Pattern, rule: context.Stop.RuleId, article: context.Stop.Article)
                : RuleTimeLimitMessage.Article(pattern: context.Stop.Pattern, rule: context.Stop.RuleId, article: context.Stop.Article),
            "a repetition inside a repetition, such as (a+)+, takes ever longer; a pattern without look-around and back-references has no limit");
}

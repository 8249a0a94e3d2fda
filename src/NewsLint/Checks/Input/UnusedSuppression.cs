using NewsLint.Text;

namespace NewsLint.Checks.Input;

/// <summary>Reports suppressions that suppress nothing, and those without the reason that the settings demand.</summary>
internal sealed class UnusedSuppression : Check
{
    /// <summary>The comments there are.</summary>
    private static readonly string[] Comments = ["newslint-disable-next-line", "newslint-disable-line", "newslint-disable-file", "newslint-disable", "newslint-enable"];

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterSuppressionAction(Run);

    private static void Run(SuppressionContext context)
    {
        foreach (IdleSuppression idle in context.Idle)
        {
            string name = idle.Name ?? "";
            if (idle.Fault == SuppressionFault.UnknownComment)
                context.Report(idle, [("name", name), ("hint", Nearest.Hint(name, Comments))], "comment");
            else if (idle.Fault == SuppressionFault.UnknownRule)
                context.Report(idle, [("name", name), ("hint", Nearest.Hint(name, context.RuleIds))], "rule");
            else if (idle.Fault == SuppressionFault.NoReason)
                context.Report(idle, [("name", idle.Name ?? "all rules"), ("where", idle.Scope)], "reason");
            else
                context.Report(idle, [("name", name), ("where", idle.Scope)], idle.Name is null ? "all" : "one");
        }
    }
}

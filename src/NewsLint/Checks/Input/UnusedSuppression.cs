using NewsLint.Text;

namespace NewsLint.Checks.Input;

/// <summary>Reports suppressions that suppress nothing, and those without the reason that the settings require.</summary>
internal sealed class UnusedSuppression : Check
{
    /// <summary>The existing comments.</summary>
    private static readonly string[] Comments = ["newslint-disable-next-line", "newslint-disable-line", "newslint-disable-file", "newslint-disable", "newslint-enable"];

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterSuppressionAction(Run);

    private static void Run(SuppressionContext context)
    {
        foreach (IdleSuppression idle in context.Idle)
        {
            string name = idle.Name ?? "";
            if (idle.Fault == SuppressionFault.UnknownComment)
                context.Report(idle, UnusedSuppressionMessage.Comment(name: name, hint: Nearest.Hint(name, Comments)));
            else if (idle.Fault == SuppressionFault.UnknownRule)
                context.Report(idle, UnusedSuppressionMessage.Rule(name: name, hint: Nearest.Hint(name, context.Rules)));
            else if (idle.Fault == SuppressionFault.NoReason)
                context.Report(idle, UnusedSuppressionMessage.Reason(name: idle.Name ?? "all rules", where: idle.Scope));
            else
                context.Report(idle, idle.Name is null ? UnusedSuppressionMessage.All(where: idle.Scope) : UnusedSuppressionMessage.One(name: name, where: idle.Scope));
        }
    }
}

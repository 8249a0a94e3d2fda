using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>
/// A check that a rule file fills with words and patterns. The keys are those of Vale, so that its rules work as they are; what a
/// scope, an exception, an action, a limit and a link are is the same for all of them.
/// </summary>
internal abstract class DeclarativeCheck : Check
{
    /// <summary>The names of the values of the message; <c>%s</c> is the first, the second <c>%s</c> the second, and so on.</summary>
    public abstract IReadOnlyList<string> Values { get; }

    /// <summary>Where the rule looks.</summary>
    public Scope Scope { get; private set; } = null!;

    /// <summary>How a finding is mended.</summary>
    public FixAction Action { get; private set; } = null!;

    /// <summary>The most findings in one article; 0 for any number.</summary>
    public int Limit { get; private set; }

    /// <inheritdoc/>
    public sealed override void Initialize(CheckRegistration registration)
    {
        RuleOptions options = registration.Options;
        Scope = Scope.Read(options);
        Action = FixAction.Read(options);
        Limit = options.Number("limit", 0, "The most findings in one article; 0 (the default) for any number.");
        TextPattern[] patterns = Read(options);
        registration.OffersFix = Action.IsAsked || this is Substitution;
        if (patterns.Length > 0)
            registration.RegisterPatternAction(new PatternOwner(patterns, Scope.ReadsBlocks, Scope.ReadsSource), context => Run(new DeclarativeRun(this, context)));
        else
            registration.RegisterArticleAction(context => Run(new DeclarativeRun(this, context)));
    }

    /// <summary>Reads the options of the check.</summary>
    /// <returns>The patterns of which one must match for the check to have anything to do; none where it has to look at every article.</returns>
    /// <exception cref="RuleOptionException">An option is missing or wrong.</exception>
    protected abstract TextPattern[] Read(RuleOptions options);

    /// <summary>Looks at one article.</summary>
    protected abstract void Run(DeclarativeRun run);

    /// <summary>An option that the check cannot do without.</summary>
    protected static RuleOptionException Missing(string check, string option) =>
        new(option, $"the key {option} is missing: the check {check} needs it");
}

using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>
/// A check whose words and patterns come from a rule file. The keys are those of Vale, so that its rules work unchanged; the
/// scope, exceptions, action, limit and link are the same for all of these checks.
/// </summary>
internal abstract class DeclarativeCheck : Check
{
    /// <summary>The names of the values of the message; the first <c>%s</c> is the first, the second <c>%s</c> the second, and so on.</summary>
    public abstract IReadOnlyList<string> Values { get; }

    /// <summary>Where the rule looks.</summary>
    public Scope Scope { get; private set; } = null!;

    /// <summary>How a finding is corrected.</summary>
    public FixAction Action { get; private set; } = null!;

    /// <summary>The maximum number of findings in one article, or 0 for any number.</summary>
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
        Register(registration, patterns);
    }

    /// <summary>Registers the actions of the check.</summary>
    /// <param name="registration">Receives them.</param>
    /// <param name="patterns">The patterns of which one must match for the check to run, or none.</param>
    protected virtual void Register(CheckRegistration registration, TextPattern[] patterns)
    {
        if (patterns.Length > 0)
            registration.RegisterPatternAction(new PatternOwner(patterns, Scope.ReadsBlocks, Scope.ReadsSource), context => Run(new DeclarativeRun(this, context)));
        else
            registration.RegisterArticleAction(context => Run(new DeclarativeRun(this, context)));
    }

    /// <summary>Reads the options of the check.</summary>
    /// <returns>The patterns of which one must match for the check to run, or none if it must examine every article.</returns>
    /// <exception cref="RuleOptionException">An option is missing or wrong.</exception>
    protected abstract TextPattern[] Read(RuleOptions options);

    /// <summary>Checks one article.</summary>
    protected abstract void Run(DeclarativeRun run);

    /// <summary>Reads a required option.</summary>
    protected static RuleOptionException Missing(string check, string option) =>
        new(option, $"the key {option} is missing: the check {check} needs it");
}

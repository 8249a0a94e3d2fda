namespace NewsLint.Checks;

/// <summary>
/// A kind of analysis. A rule names its check by the class name in kebab case (<c>extends: repeated-word</c>) and has its
/// own instance. A check registers its actions once and keeps no state across articles: the
/// actions run for many articles in parallel.
/// </summary>
public abstract class Check
{
    /// <summary>Registers the actions, and reads the rule's options.</summary>
    /// <exception cref="RuleOptionException">An option of the rule is missing or has a wrong value.</exception>
    public abstract void Initialize(CheckRegistration registration);
}

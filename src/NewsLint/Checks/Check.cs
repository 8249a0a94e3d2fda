namespace NewsLint.Checks;

/// <summary>
/// One kind of analysis. A rule names its check by the class name in kebab case (<c>extends: repeated-word</c>) and gets an
/// instance of its own. A check says once what it wants to be called for and holds no state across articles: its
/// actions run for many articles at the same time.
/// </summary>
public abstract class Check
{
    /// <summary>Registers the actions, and reads the rule's options.</summary>
    /// <exception cref="RuleOptionException">An option of the rule is missing or has a wrong value.</exception>
    public abstract void Initialize(CheckRegistration registration);
}

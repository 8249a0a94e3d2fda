using NewsLint.Text.Patterns;

namespace NewsLint.Checks;

/// <summary>Registers the actions of a check, like the analysis context of a Roslyn analyzer.</summary>
public sealed class CheckRegistration
{
    internal CheckRegistration(RuleOptions options) => Options = options;

    /// <summary>The options that the rule file gives the check.</summary>
    public RuleOptions Options { get; }

    /// <summary>What the fixes of the check may touch; a fix that touches anything else is not offered.</summary>
    public FixScope FixScope { get; set; }

    internal List<Action<CheckContext>> ArticleActions { get; } = [];

    internal List<Action<BlockContext>> BlockActions { get; } = [];

    internal List<Action<SettingsContext>> SettingsActions { get; } = [];

    internal List<Action<StoryContext>> StoryActions { get; } = [];

    internal List<Action<SourceContext>> SourceActions { get; } = [];

    internal List<Action<StoryContext>> SharedQuotationActions { get; } = [];

    internal List<Action<StoppedRuleContext>> StopActions { get; } = [];

    internal List<Action<SuppressionContext>> SuppressionActions { get; } = [];

    /// <summary>The patterns that the rule's article actions look for, or null if it has none.</summary>
    internal PatternOwner? Patterns { get; private set; }

    /// <summary>Runs the actions within limits, or null for checks of newslint's own.</summary>
    internal RuleGuard? Guard { get; set; }

    /// <summary>Whether findings may come with a fix.</summary>
    internal bool OffersFix { get; set; }

    /// <summary>The options that newsrooms set for the rule in their <c>.editorconfig</c>.</summary>
    internal List<string> HouseOptions { get; } = [];

    /// <summary>Registers an option that newsrooms may set for some of their articles, by <c>newslint.ID.NAME = …</c>; the rule's description explains it.</summary>
    /// <param name="name">The option's name, in lower case.</param>
    public void RegisterHouseOption(string name) => HouseOptions.Add(name);

    /// <summary>Registers an action for each article in which one of some patterns may match.</summary>
    internal void RegisterPatternAction(PatternOwner patterns, Action<CheckContext> action)
    {
        Patterns = patterns;
        ArticleActions.Add(action);
    }

    /// <summary>Registers an action for each article.</summary>
    public void RegisterArticleAction(Action<CheckContext> action) => ArticleActions.Add(action);

    /// <summary>Registers an action for each block of prose of each article, in text order.</summary>
    public void RegisterBlockAction(Action<BlockContext> action) => BlockActions.Add(action);

    /// <summary>Registers an action for each <c>.editorconfig</c> that applies to an article of the run.</summary>
    internal void RegisterSettingsAction(Action<SettingsContext> action) => SettingsActions.Add(action);

    /// <summary>Registers an action for each article or <c>.editorconfig</c> with unused suppressions, after everything else has run.</summary>
    internal void RegisterSuppressionAction(Action<SuppressionContext> action) => SuppressionActions.Add(action);

    /// <summary>Registers an action for each rule that its time limit stopped, after everything else has run.</summary>
    internal void RegisterStopAction(Action<StoppedRuleContext> action) => StopActions.Add(action);

    /// <summary>Registers an action for each story that at least two articles of the run tell.</summary>
    public void RegisterStoryAction(Action<StoryContext> action) => StoryActions.Add(action);

    /// <summary>Registers an action for each draft that has sources.</summary>
    public void RegisterSourceAction(Action<SourceContext> action) => SourceActions.Add(action);

    /// <summary>Registers an action for articles of different stories that quote the same long utterance.</summary>
    internal void RegisterSharedQuotationAction(Action<StoryContext> action) => SharedQuotationActions.Add(action);
}

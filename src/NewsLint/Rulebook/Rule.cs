using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>A rule: a check with its options and documentation.</summary>
public sealed record Rule
{
    private readonly Func<ImmutableArray<RuleExample>> readExamples;
    private RuleExample[]? examples;

    /// <summary>Creates a rule; its examples are read on first use, because a run without SARIF output does not need them.</summary>
    internal Rule(CheckRegistration actions, Func<ImmutableArray<RuleExample>> readExamples)
    {
        Actions = actions;
        this.readExamples = readExamples;
    }

    /// <summary>The id, such as <c>NL3002</c>. An id never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The name of a built-in rule, in kebab case, such as <c>unpaired-quotation-mark</c>, or null for a newsroom's own rule.</summary>
    public string? Name => IsBuiltIn ? Extends : null;

    /// <summary>The name of the check, in kebab case.</summary>
    public required string Extends { get; init; }

    /// <summary>What the rule is about, in a few words without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>The message templates by variant; a single message has the empty name.</summary>
    public required IReadOnlyDictionary<string, string> Messages { get; init; }

    /// <summary>The default level, unless the settings change it.</summary>
    public required Level Level { get; init; }

    /// <summary>What it reports, why it matters to an editor, and what it ignores, in Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>Examples of what the rule must report and must not report.</summary>
    /// <exception cref="RuleFileException">An example is wrong; a newsroom's own rule cannot be created with a wrong example.</exception>
    public ImmutableArray<RuleExample> Examples => ImmutableCollectionsMarshal.AsImmutableArray(examples ??= ImmutableCollectionsMarshal.AsArray(readExamples()));

    /// <summary>The path of the rule file.</summary>
    public required string Path { get; init; }

    /// <summary>The web page about the rule, or null if there is none.</summary>
    public string? Link { get; init; }

    /// <summary>The text of the rule file, or null for a built-in rule.</summary>
    internal ArticleText? Source { get; init; }

    /// <summary>The articles that the rule is for, or null for all.</summary>
    internal RuleCondition? Where { get; init; }

    /// <summary>Whether it belongs to the rulebook in the library.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Whether findings may have a fix: an example of the rule shows one, or its check creates one from the rule.</summary>
    public bool HasFix => Actions.OffersFix || Examples.Any(e => e.Fixed.Count > 0);

    /// <summary>The actions that the check registers.</summary>
    internal CheckRegistration Actions { get; }

    /// <summary>Whether a word of the command line selects the rule: its id, the beginning of its id, or its name.</summary>
    public bool IsMeantBy(string word) => Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the message template of a variant; a single message applies to all variants.</summary>
    /// <exception cref="KeyNotFoundException">The rule does not have this message.</exception>
    internal string Message(string variant) => Messages.TryGetValue(variant, out string? message) ? message : Messages[""];
}

/// <summary>A file of an example.</summary>
/// <param name="Name">Its name; the extension determines how it is read.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Marked">The spans that must be reported, in order; empty in good text.</param>
public sealed record ExampleFile(string Name, ImmutableArray<byte> Bytes, ImmutableArray<TextSpan> Marked);

/// <summary>An example of a rule: one bad or one good text, or several files that are read together.</summary>
/// <param name="IsBad">Whether the rule must report what is marked; otherwise it must report nothing.</param>
/// <param name="Files">The files.</param>
/// <param name="Fixed">The content of the bad files after all fixes, by name; empty if none is given.</param>
/// <param name="Line">The line of the rule file where the example begins.</param>
public sealed record RuleExample(bool IsBad, ImmutableArray<ExampleFile> Files, ImmutableSortedDictionary<string, string> Fixed, int Line)
{
    /// <summary>What the first finding must state; all null if the example does not specify it.</summary>
    public ExpectedFinding Expected { get; init; } = new(null, null, default);
}

/// <summary>What an example states of its first finding.</summary>
/// <param name="Message">The whole message, or null if not specified.</param>
/// <param name="Level">The level, or null if not specified.</param>
/// <param name="Related">The words at the other places, in order, or default if not specified.</param>
public sealed record ExpectedFinding(string? Message, Level? Level, ImmutableArray<string> Related);

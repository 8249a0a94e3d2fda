using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>A rule: a check with its options, and all that is said about it.</summary>
public sealed record Rule
{
    private readonly Func<ImmutableArray<RuleExample>> readExamples;
    private RuleExample[]? examples;

    /// <summary>Makes a rule; its examples are read when the first asks, for a run that writes no SARIF never does.</summary>
    internal Rule(CheckRegistration actions, Func<ImmutableArray<RuleExample>> readExamples)
    {
        Actions = actions;
        this.readExamples = readExamples;
    }

    /// <summary>The id, such as <c>NL3002</c>. An id is for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The name of a built-in rule, in kebab case, such as <c>unpaired-quotation-mark</c>; null for a newsroom's own.</summary>
    public string? Name => IsBuiltIn ? Extends : null;

    /// <summary>The name of the check, in kebab case.</summary>
    public required string Extends { get; init; }

    /// <summary>What the rule is about, in a few words without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>The message templates by variant; a rule with a single message has it under the empty name.</summary>
    public required IReadOnlyDictionary<string, string> Messages { get; init; }

    /// <summary>The level at which it reports unless the settings say otherwise.</summary>
    public required Level Level { get; init; }

    /// <summary>What it reports, why an editor minds, what it leaves alone; Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>What must be reported and what must not.</summary>
    /// <exception cref="RuleFileException">An example is wrong; a rule of a newsroom's own is not made with such a one.</exception>
    public ImmutableArray<RuleExample> Examples => ImmutableCollectionsMarshal.AsImmutableArray(examples ??= ImmutableCollectionsMarshal.AsArray(readExamples()));

    /// <summary>The path of the rule file.</summary>
    public required string Path { get; init; }

    /// <summary>Where more is said of it on the web; null when nothing is.</summary>
    public string? Link { get; init; }

    /// <summary>The text of the rule file; null for a built-in rule.</summary>
    internal ArticleText? Source { get; init; }

    /// <summary>Whether it belongs to the rulebook that travels inside the library.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Whether findings may come with an edit that mends them: an example of the rule shows one, or its check makes one of what the rule says.</summary>
    public bool HasFix => Actions.OffersFix || Examples.Any(e => e.Fixed.Count > 0);

    /// <summary>What the check wants to be called for.</summary>
    internal CheckRegistration Actions { get; }

    /// <summary>Whether a word of the command line means the rule: its id, the beginning of its id, or its name.</summary>
    public bool IsMeantBy(string word) => Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The message template of a variant; a rule with one message has it for all variants.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such message.</exception>
    internal string Message(string variant) => Messages.TryGetValue(variant, out string? message) ? message : Messages[""];
}

/// <summary>A file of an example.</summary>
/// <param name="Name">Its name; the ending says how it is read.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Marked">What must be reported in it, in order; empty in good text.</param>
public sealed record ExampleFile(string Name, ImmutableArray<byte> Bytes, ImmutableArray<TextSpan> Marked);

/// <summary>An example of a rule: one bad or one good text, or several files that are read together.</summary>
/// <param name="IsBad">Whether the rule must report what is marked; else it must report nothing.</param>
/// <param name="Files">The files.</param>
/// <param name="Fixed">The content of the bad files after all fixes, by name; empty where none is shown.</param>
/// <param name="Line">The line of the rule file where the example begins.</param>
public sealed record RuleExample(bool IsBad, ImmutableArray<ExampleFile> Files, ImmutableSortedDictionary<string, string> Fixed, int Line)
{
    /// <summary>What the first finding must say; all of it null where the example leaves that open.</summary>
    public ExpectedFinding Expected { get; init; } = new(null, null, default);
}

/// <summary>What an example states of its first finding.</summary>
/// <param name="Message">The whole message; null where it is left open.</param>
/// <param name="Level">The level; null where it is left open.</param>
/// <param name="Related">The words at the other places, in order; default where they are left open.</param>
public sealed record ExpectedFinding(string? Message, Level? Level, ImmutableArray<string> Related);

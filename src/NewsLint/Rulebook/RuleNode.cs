using System.Collections.Generic;

namespace NewsLint.Rulebook;

/// <summary>The shape of a <see cref="RuleNode"/>.</summary>
internal enum RuleNodeKind
{
    /// <summary>A single value.</summary>
    Scalar,

    /// <summary>A list of nodes.</summary>
    Sequence,

    /// <summary>A list of keys, each with a node.</summary>
    Mapping,
}

/// <summary>
/// A node of a rule file with its place. The built-in rulebook is converted to this form when the library is built, a
/// newsroom's own rules when they are loaded: one reader and one set of error messages serve both.
/// </summary>
/// <param name="kind">The node's shape.</param>
/// <param name="text">A scalar's value; empty otherwise.</param>
/// <param name="line">The 1-based line in the rule file.</param>
/// <param name="column">The 1-based column in the rule file.</param>
internal sealed class RuleNode(RuleNodeKind kind, string text, int line, int column)
{
    public RuleNodeKind Kind { get; } = kind;

    public string Text { get; } = text;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The items of a sequence.</summary>
    public List<RuleNode> Items { get; } = [];

    /// <summary>The keys (scalars) and values of a mapping, in file order.</summary>
    public List<KeyValuePair<RuleNode, RuleNode>> Entries { get; } = [];
}

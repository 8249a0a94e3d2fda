using System;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsLint.Rulebook;

/// <summary>Reads YAML into <see cref="RuleNode"/>s from YamlDotNet's events, which contain the place of each node.</summary>
internal static class YamlRuleNodes
{
    /// <summary>The maximum depth of nested lists and mappings: a rule file needs four levels.</summary>
    private const int MostDepth = 32;

    /// <summary>Reads the only document of a rule file, or returns null if there is none.</summary>
    /// <exception cref="RuleSyntaxException">The text is not YAML, or uses features that a rule file does not need.</exception>
    public static RuleNode? Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            RuleNode node = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out DocumentStart? second))
                throw new RuleSyntaxException("a rule file holds one document", (int)second.Start.Line, (int)second.Start.Column);
            return node;
        }
        catch (YamlException error)
        {
            throw new RuleSyntaxException("not valid YAML: " + error.Message, (int)error.Start.Line, (int)error.Start.Column, error);
        }
    }

    private static RuleNode ReadNode(Parser parser, int depth)
    {
        if (depth > MostDepth)
            throw new RuleSyntaxException("lists and mappings are nested too deeply", (int)(parser.Current?.Start.Line ?? 1), (int)(parser.Current?.Start.Column ?? 1));
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
            return new RuleNode(RuleNodeKind.Scalar, scalar.Value, (int)scalar.Start.Line, (int)scalar.Start.Column);
        if (parser.TryConsume<SequenceStart>(out SequenceStart? sequence))
        {
            var node = new RuleNode(RuleNodeKind.Sequence, "", (int)sequence.Start.Line, (int)sequence.Start.Column);
            while (!parser.TryConsume<SequenceEnd>(out _))
                node.Items.Add(ReadNode(parser, depth + 1));
            return node;
        }
        if (parser.TryConsume<MappingStart>(out MappingStart? mapping))
        {
            var node = new RuleNode(RuleNodeKind.Mapping, "", (int)mapping.Start.Line, (int)mapping.Start.Column);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                RuleNode key = ReadNode(parser, depth + 1);
                if (key.Kind != RuleNodeKind.Scalar)
                    throw new RuleSyntaxException("a key must be a plain word", key.Line, key.Column);
                node.Entries.Add(new(key, ReadNode(parser, depth + 1)));
            }
            return node;
        }
        ParsingEvent? other = parser.Current;
        throw new RuleSyntaxException("aliases have no use in a rule file: write the value out", (int)(other?.Start.Line ?? 1), (int)(other?.Start.Column ?? 1));
    }
}

/// <summary>A rule file that is not YAML of the expected kind.</summary>
internal sealed class RuleSyntaxException(string message, int line, int column, Exception? inner = null) : Exception(message, inner)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;

namespace NewsLint.Rulebook;

/// <summary>
/// Reads the examples of a rule. <c>bad</c> and <c>good</c> are a text, or a mapping with <c>files</c> (a text by name),
/// or with <c>bytes</c> (base64) and <c>name</c>. <c>fixed</c> is the bad text after all fixes, as a text or by name;
/// <c>message</c>, <c>level</c> and <c>related</c> (the words at the other places) are the message, level and related places that the first finding must have.
/// </summary>
internal sealed class ExampleReader(RuleReader rule)
{
    private const string DefaultName = "article.txt";

    public ImmutableArray<RuleExample> Read(RuleNode node)
    {
        if (node.Kind != RuleNodeKind.Sequence)
            throw rule.Error(node, "examples must be a list of bad and good texts");
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (RuleNode item in node.Items)
            AddExamples(item, examples);
        if (!examples.Any(e => e.IsBad) || examples.All(e => e.IsBad))
            throw rule.Error(node, "a rule needs at least one bad and one good example");
        return examples.ToImmutable();
    }

    private void AddExamples(RuleNode item, ImmutableArray<RuleExample>.Builder examples)
    {
        if (item.Kind != RuleNodeKind.Mapping)
            throw rule.Error(item, "an example is a mapping with bad, good or both");
        RuleNode? bad = null;
        RuleNode? good = null;
        RuleNode? mended = null;
        var expected = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        foreach ((RuleNode key, RuleNode value) in item.Entries)
        {
            _ = key.Text switch
            {
                "bad" => bad = value,
                "good" => good = value,
                "fixed" => mended = value,
                "message" or "level" or "related" => expected[key.Text] = value,
                _ => throw rule.Error(key, $"unknown key {key.Text}: an example has bad, good, fixed, message, level and related"),
            };
        }
        if (bad is null && (good is null || mended is not null))
            throw rule.Error(item, mended is null ? "an example has a bad text, a good one, or both" : "fixed needs a bad text");
        if (bad is null && expected.Count > 0)
            throw rule.Error(item, $"{expected.Keys.First()} needs a bad text");
        if (bad is not null)
            examples.Add(new RuleExample(true, Files(bad, isBad: true), Fixed(mended), bad.Line) { Expected = Expected(expected) });
        if (good is not null)
            examples.Add(new RuleExample(false, Files(good, isBad: false), Fixed(null), good.Line));
    }

    private ImmutableArray<ExampleFile> Files(RuleNode node, bool isBad)
    {
        var files = ImmutableArray.CreateBuilder<ExampleFile>();
        if (node.Kind == RuleNodeKind.Scalar)
        {
            files.Add(File(DefaultName, node));
        }
        else if (node.Kind == RuleNodeKind.Mapping)
        {
            string name = DefaultName;
            RuleNode? bytes = null;
            foreach ((RuleNode key, RuleNode value) in node.Entries)
            {
                if (key.Text == "name")
                    name = rule.Text(value, "name");
                else if (key.Text == "bytes")
                    bytes = value;
                else if (key.Text == "files" && value.Kind == RuleNodeKind.Mapping)
                    files.AddRange(value.Entries.Select(entry => File(entry.Key.Text, entry.Value)));
                else if (key.Text is "files" or "text")
                    files.Add(key.Text == "text" ? File(name, value) : throw rule.Error(value, "files must be a mapping of names to texts"));
                else
                    throw rule.Error(key, $"unknown key {key.Text}: a text with more to it has name and text, name and bytes, or files");
            }
            if (bytes is not null)
                files.Add(new ExampleFile(name, ImmutableCollectionsMarshal.AsImmutableArray(Base64(bytes)), []));
        }
        if (files.Count == 0)
            throw rule.Error(node, "an example text is empty");
        if (isBad && files.All(f => f.Marked.IsEmpty) && node.Kind == RuleNodeKind.Scalar)
            throw rule.Error(node, "a bad text marks what must be reported by [| and |]");
        return files.ToImmutable();
    }

    private ExpectedFinding Expected(Dictionary<string, RuleNode> nodes)
    {
        string? message = nodes.TryGetValue("message", out RuleNode? node) ? rule.Text(node, "message").Trim() : null;
        Level? level = nodes.TryGetValue("level", out node) ? rule.Level(node) : null;
        ImmutableArray<string> related = !nodes.TryGetValue("related", out node) ? default
            : node.Kind == RuleNodeKind.Sequence ? [.. node.Items.Select(item => rule.Text(item, "an item of related"))]
            : throw rule.Error(node, "related must be a list of the words at the other places");
        return new ExpectedFinding(message, level, related);
    }

    private byte[] Base64(RuleNode node)
    {
        try
        {
            return Convert.FromBase64String(rule.Text(node, "bytes"));
        }
        catch (FormatException)
        {
            throw rule.Error(node, "bytes must be base64");
        }
    }

    private ExampleFile File(string name, RuleNode node)
    {
        string marked = rule.Text(node, name);
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int open = -1;
        for (int at = 0; at < marked.Length; at++)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(at);
            if (rest.StartsWith("\\[|") || rest.StartsWith("\\|]"))
            {
                text.Append(rest[1..3]);
                at += 2;
            }
            else if (rest.StartsWith("[|") && open < 0)
            {
                open = text.Length;
                at++;
            }
            else if (rest.StartsWith("|]") && open >= 0)
            {
                spans.Add(TextSpan.FromBounds(open, text.Length));
                open = -1;
                at++;
            }
            else
            {
                text.Append(marked[at]);
            }
        }
        if (open >= 0)
            throw rule.Error(node, "[| without |]");
        return new ExampleFile(name, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text.ToString())), spans.ToImmutable());
    }

    private ImmutableSortedDictionary<string, string> Fixed(RuleNode? node)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node?.Kind == RuleNodeKind.Mapping)
        {
            foreach ((RuleNode key, RuleNode value) in node.Entries)
                texts[key.Text] = rule.Text(value, key.Text);
        }
        else if (node is not null)
        {
            texts[DefaultName] = rule.Text(node, "fixed");
        }
        return texts.ToImmutable();
    }
}

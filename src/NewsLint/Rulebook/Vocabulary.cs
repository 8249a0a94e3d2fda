using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>
/// The vocabularies of a folder of Vale styles (<c>config/vocabularies/NAME</c> or <c>Vocab/NAME</c>): the words of <c>accept.txt</c> are
/// exceptions of all its rules and must be written as in the file; those of <c>reject.txt</c> must not be written.
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<string> accepted = [];
    private readonly List<string> rejected = [];

    /// <summary>The path of the vocabularies, for messages.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The accepted words and regular expressions.</summary>
    public IReadOnlyList<string> Accepted => accepted;

    /// <summary>Reads the vocabularies of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">The path in messages.</param>
    /// <param name="names">The names of those that apply, or null for all.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Vocabulary Read(string folder, string shown, IReadOnlyCollection<string>? names)
    {
        var vocabulary = new Vocabulary();
        foreach (string below in (ReadOnlySpan<string>)["config/vocabularies", "Vocab"])
        {
            // The vocabularies of a single style are next to it.
            bool isInside = Directory.Exists(System.IO.Path.Combine(folder, below));
            string parent = System.IO.Path.Combine(isInside ? folder : System.IO.Path.GetDirectoryName(folder) ?? folder, below);
            if (!Directory.Exists(parent))
                continue;
            vocabulary.Path = isInside ? $"{shown}/{below}" : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(shown) ?? "", below).Replace('\\', '/');
            foreach (string one in Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal))
            {
                if (names is not null && !names.Contains(System.IO.Path.GetFileName(one)))
                    continue;
                Add(System.IO.Path.Combine(one, "accept.txt"), vocabulary.accepted);
                Add(System.IO.Path.Combine(one, "reject.txt"), vocabulary.rejected);
            }
        }
        return vocabulary;
    }

    /// <summary>Returns the rules that the vocabularies define.</summary>
    public IEnumerable<(string Id, RuleNode Root)> Rules()
    {
        // A plain word defines its spelling; a pattern does not.
        string[] terms = [.. accepted.Where(term => term.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '\'')).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (terms.Length > 0)
        {
            RuleNode root = Root("substitution", "Write '%s' instead of '%s': the vocabulary has it so", "The vocabulary writes a word otherwise");
            var swap = new RuleNode(RuleNodeKind.Mapping, "", 1, 1);
            foreach (string term in terms)
                swap.Entries.Add(new(Scalar(term.ToLowerInvariant()), Scalar(term)));
            root.Entries.Add(new(Scalar("swap"), swap));
            root.Entries.Add(new(Scalar("ignorecase"), Scalar("true")));
            root.Entries.Add(new(Scalar("vocab"), Scalar("false")));
            yield return ("Vale.Terms", root);
        }
        if (rejected.Count > 0)
        {
            RuleNode root = Root("existence", "Do not write '%s': the vocabulary rejects it", "The vocabulary rejects a word");
            var tokens = new RuleNode(RuleNodeKind.Sequence, "", 1, 1);
            tokens.Items.AddRange(rejected.Select(Scalar));
            root.Entries.Add(new(Scalar("tokens"), tokens));
            root.Entries.Add(new(Scalar("vocab"), Scalar("false")));
            yield return ("Vale.Avoid", root);
        }
    }

    private static RuleNode Root(string check, string message, string title)
    {
        var root = new RuleNode(RuleNodeKind.Mapping, "", 1, 1);
        foreach ((string key, string value) in (ReadOnlySpan<(string, string)>)[("extends", check), ("message", message), ("title", title), ("level", "error")])
            root.Entries.Add(new(Scalar(key), Scalar(value)));
        return root;
    }

    private static RuleNode Scalar(string text) => new(RuleNodeKind.Scalar, text, 1, 1);

    private static void Add(string file, List<string> words)
    {
        if (!File.Exists(file))
            return;
        foreach (string line in ArticleDecoder.Decode(RegularFile.ReadAllBytes(file)).Content.Split('\n'))
            if (line.Trim() is { Length: > 0 } word && !word.StartsWith("# ", StringComparison.Ordinal) && !words.Contains(word))
                words.Add(word);
    }
}

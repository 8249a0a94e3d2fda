using NewsLint.Checks;
using NewsLint.Reading;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Rulebook;

/// <summary>
/// The articles that a rule is for: <c>where: {section: sport, path: 'features/**', language: en, length: 300..}</c>. Every key must hold; of a list of
/// values, one. Keys other than path, language and length are keys of the front matter.
/// </summary>
internal sealed class RuleCondition
{
    /// <summary>The JSON Schema of a condition.</summary>
    public const string Shape = """{"type":"object","minProperties":1,"properties":{"length":""" + NumberRange.Shape
        + """},"additionalProperties":{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}}""";

    private readonly List<Func<Article, bool>> tests = [];

    /// <summary>Reads a condition.</summary>
    /// <exception cref="RuleFileException">It is not a mapping, or a value is wrong.</exception>
    public static RuleCondition Read(RuleNode node, RuleReader rule)
    {
        if (node.Kind != RuleNodeKind.Mapping || node.Entries.Count == 0)
            throw rule.Error(node, "where must be a mapping of keys to values: keys of the front matter, path, language or length, such as where: {section: sport}");
        var condition = new RuleCondition();
        foreach ((RuleNode key, RuleNode value) in node.Entries)
        {
            string[] values = value.Kind switch
            {
                RuleNodeKind.Scalar => [value.Text.Trim()],
                RuleNodeKind.Sequence => [.. value.Items.Select(item => rule.Text(item, $"an item of {key.Text}").Trim())],
                _ => throw rule.Error(value, $"{key.Text} must be a text or a list of texts; a nested key of the front matter is written with a full stop: params.section"),
            };
            condition.tests.Add(key.Text switch
            {
                "path" => OnPath(values),
                "language" => article => Array.Exists(values, language => IsIn(LanguageOf(article), language)),
                "length" => OnLength(value, rule),
                _ => article => IsInFrontMatter(article, key.Text, values),
            });
        }
        return condition;
    }

    /// <summary>Whether a rule is for an article.</summary>
    public bool Holds(Article article) => tests.TrueForAll(test => test(article));

    private static Func<Article, bool> OnPath(string[] patterns)
    {
        Glob[] globs = Array.ConvertAll(patterns, GlobReader.EditorConfig);
        return article =>
        {
            // A path is relative to the folder that newslint runs in; a pattern may begin at any folder of it, or after a slash at the first.
            for (int at = 0; at >= 0 && at < article.Path.Length; at = article.Path.IndexOf('/', at) is >= 0 and var slash ? slash + 1 : -1)
                for (int i = 0; i < globs.Length; i++)
                    if ((at == 0 || !patterns[i].StartsWith('/')) && globs[i].IsMatch(article.Path.AsSpan(at)))
                        return true;
            return false;
        };
    }

    private static Func<Article, bool> OnLength(RuleNode value, RuleReader rule)
    {
        NumberRange words = NumberRange.Parse(rule.Text(value, "length"))
            ?? throw rule.Error(value, $"length must be a range of words, such as 300.., ..299 or 300..800, not {value.Text}");
        return article => words.Holds(LengthOf(article));
    }

    private static bool IsInFrontMatter(Article article, string key, string[] values)
    {
        foreach (FrontMatterEntry entry in article.FrontMatter?.Entries ?? [])
            if (entry.Value is { } text && entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && Array.Exists(values, value => value == "*" || value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    /// <summary>The language that the front matter states, or the name of the file (<c>lead.de.md</c>); otherwise English.</summary>
    private static string LanguageOf(Article article)
    {
        if (article.FrontMatter?.Find("language", "lang", "locale")?.Value is { Length: > 0 } stated)
            return stated.Trim();
        string name = Path.GetFileNameWithoutExtension(article.Path);
        string ending = Path.GetExtension(name).TrimStart('.');
        return ending.Length == 2 && char.IsAsciiLetterLower(ending[0]) && char.IsAsciiLetterLower(ending[1]) ? ending : "en";
    }

    private static bool IsIn(string language, string wanted) =>
        language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (language.Length == wanted.Length || language[wanted.Length] is '-' or '_');

    /// <summary>The number of words of the running text.</summary>
    private static int LengthOf(Article article)
    {
        int words = 0;
        foreach (Block block in article.Blocks)
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote)
                foreach (Token token in block.Prose.Tokens)
                    words += token.Kind == TokenKind.Word ? 1 : 0;
        return words;
    }
}

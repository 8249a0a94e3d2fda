using Microsoft.CodeAnalysis.Text;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>
/// Converts the reports of checks into findings; the driver creates one for each rule and article. A file full of faults
/// would fill the memory, so beyond a maximum a single finding counts the rest.
/// </summary>
/// <param name="ruleId">The rule.</param>
/// <param name="level">The level of its findings.</param>
/// <param name="weak">The level of its findings with weak evidence.</param>
/// <param name="message">Returns the template of a variant of the rule's message.</param>
/// <param name="findings">Receives the findings.</param>
/// <param name="settings">The settings of the article, or null if there is no article.</param>
internal sealed class FindingSink(string ruleId, Level level, Level weak, Func<string, string> message, List<Finding> findings, ArticleSettings? settings = null)
{
    /// <summary>The maximum number of findings of one rule in one file; far more than are listed, because a baseline includes them all.</summary>
    public const int Most = 10_000;

    /// <summary>The same maximum if only fixes are needed, which need no words: few rounds must apply them all.</summary>
    public const int MostFixes = 1_000_000;

    private int count;
    private Finding? rest;

    /// <summary>Whether only findings with fixes are needed, and only the offsets of their places.</summary>
    public bool IsForFixes { get; set; }

    public string? Option(string name) => settings?.FindOption(ruleId, name);

    /// <summary>Returns the value of a setting of newslint's own for the article; null if it is not set.</summary>
    public string? Setting(string key) => settings?.Find(key);

    /// <summary>Adds a finding on a place of a file.</summary>
    public void Add(string path, ArticleText text, TextSpan span, RuleMessage words, IEnumerable<RelatedPlace>? related, Fix? fix, string? help, bool isWeak)
    {
        if (IsForFixes && fix is null)
            return;
        if (rest is not null)
            Count(isWeak);
        else
            Add(IsForFixes ? Place.WithoutWords(path, text, span) : Place.Of(path, text, span), words, related, fix, help, isWeak);
    }

    /// <summary>Adds a finding.</summary>
    public void Add(Place place, RuleMessage words, IEnumerable<RelatedPlace>? related, Fix? fix, string? help, bool isWeak)
    {
        if (rest is not null)
        {
            Count(isWeak);
            return;
        }
        Level own = isWeak ? weak : level;
        if (++count > (IsForFixes ? MostFixes : Most))
            rest = new Finding(ruleId, own, "", place, [], null, null);
        else
            findings.Add(new Finding(ruleId, own, IsForFixes ? "" : MessageTemplate.Fill(message(words.Variant), words.Values), place, related is null ? [] : [.. related], fix, help));
    }

    /// <summary>Adds the finding that counts the rest, if any.</summary>
    public void Close()
    {
        if (rest is not null)
            findings.Add(rest.AsRest(rest.Count, rest.Level));
    }

    private void Count(bool isWeak)
    {
        // The highest level counts.
        Level own = isWeak ? weak : level;
        rest = rest! with { Count = rest.Count + 1, Level = own > rest.Level ? own : rest.Level };
    }
}

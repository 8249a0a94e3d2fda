using Microsoft.CodeAnalysis.Text;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>
/// Takes what checks report and makes findings of it; made by the driver for each rule and article. A file of nothing but faults
/// would fill the memory, so from some number on they are counted in one finding.
/// </summary>
/// <param name="ruleId">The rule.</param>
/// <param name="level">The level of its findings.</param>
/// <param name="weak">The level of those whose evidence is weak.</param>
/// <param name="message">Gives the template of a variant of the rule's message.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="settings">What the settings say about the article; null where there is none.</param>
internal sealed class FindingSink(string ruleId, Level level, Level weak, Func<string, string> message, List<Finding> findings, ArticleSettings? settings = null)
{
    /// <summary>The most findings of one rule in one file that are made; far more than are listed, for a baseline knows them all.</summary>
    public const int Most = 10_000;

    /// <summary>The same where only fixes are wanted, which need no words: all are to be applied in few rounds.</summary>
    public const int MostFixes = 1_000_000;

    private int count;
    private Finding? rest;

    /// <summary>Whether only findings with fixes are wanted, and of their places only the offsets.</summary>
    public bool IsForFixes { get; set; }

    public string? Option(string name) => settings?.FindOption(ruleId, name);

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
            findings.Add(new Finding(ruleId, own, IsForFixes ? "" : MessageTemplate.Fill(message(words.Variant), words.Arguments), place, related is null ? [] : [.. related], fix, help));
    }

    /// <summary>Adds the one finding that counts the rest, where there is a rest.</summary>
    public void Close()
    {
        if (rest is not null)
            findings.Add(rest.AsRest(rest.Count, rest.Level));
    }

    private void Count(bool isWeak)
    {
        // The loudest counts.
        Level own = isWeak ? weak : level;
        rest = rest! with { Count = rest.Count + 1, Level = own > rest.Level ? own : rest.Level };
    }
}

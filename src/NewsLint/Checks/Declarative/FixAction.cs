using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>
/// The option <c>action</c>, which says how to correct a finding. A fix is safe only if the rule asks for one: a substitution
/// without an action offers its fix as one that could change the meaning. Quoted words and markup never
/// change unless the rule asks for it.
/// </summary>
internal sealed class FixAction
{
    private static readonly string[] Names = ["replace", "remove", "suggest", "edit"];
    private static readonly string[] Edits = ["regex", "trim", "trim_left", "trim_right", "truncate", "split"];

    private const string Shape = """
        {"anyOf":[{"enum":["replace","remove","suggest"]},{"type":"object","required":["name"],"additionalProperties":false,
        "properties":{"name":{"enum":["replace","remove","suggest","edit"]},"params":{"anyOf":[{"type":["string","number"]},{"type":"array","items":{"type":["string","number"]}}]}},
        "if":{"properties":{"name":{"const":"edit"}}},"then":{"required":["params"],"properties":{"params":{"type":"array","minItems":2,
        "items":[{"enum":["regex","trim","trim_left","trim_right","truncate","split"]}]}}}}]}
        """;

    private readonly string name;
    private readonly string[] parameters;
    private readonly Regex? edit;

    private FixAction(string name, string[] parameters, Regex? edit)
    {
        this.name = name;
        this.parameters = parameters;
        this.edit = edit;
    }

    /// <summary>Whether the rule asks for a fix.</summary>
    public bool IsAsked => name is "replace" or "remove" or "edit";

    /// <summary>Whether the fix deletes the match.</summary>
    public bool Removes => name == "remove";

    /// <summary>Reads the option <c>action</c>.</summary>
    /// <exception cref="RuleOptionException">The value is not an action.</exception>
    public static FixAction Read(RuleOptions options)
    {
        RuleValue? value = options.Value("action", "How a finding is mended: name is replace (params: the text; a substitution knows it), remove, edit (params: one of regex, trim, trim_left, trim_right, truncate, split, and what belongs to it) or suggest (params: texts that are shown).", Shape);
        if (value is null)
            return new FixAction("", [], null);
        string name = value.Kind == RuleValueKind.Text ? value.Text : "";
        string[] parameters = [];
        if (value.Kind == RuleValueKind.List)
            throw new RuleOptionException("action", "action must have name and params, such as action: {name: replace}", value);
        foreach ((RuleValue key, RuleValue item) in value.Entries)
        {
            if (key.Text == "name")
                name = item.Text;
            else if (key.Text == "params")
                parameters = item.Kind == RuleValueKind.Text ? [item.Text] : [.. item.Items.Select(i => i.Text)];
            else
                throw new RuleOptionException("action", $"action has name and params, not {key.Text}", key);
        }
        if (Array.IndexOf(Names, name) < 0)
            throw new RuleOptionException("action", $"the name of an action is replace, remove, edit or suggest, not {(name.Length == 0 ? "empty" : name)}{Nearest.Hint(name, Names)}", value);
        Regex? edit = null;
        if (name == "edit")
        {
            if (parameters.Length < 2 || Array.IndexOf(Edits, parameters[0]) < 0 || (parameters[0] is "regex" or "split" && parameters.Length < 3))
                throw new RuleOptionException("action", "the params of an edit are regex, a pattern and a text; split, a separator and a number; or trim, trim_left, trim_right or truncate and a text", value);
            if (parameters[0] == "regex")
                edit = Pattern(parameters[1], value);
        }
        return new FixAction(name, parameters, edit);
    }

    /// <summary>Returns the possible replacements of a match; there is a fix only if there is exactly one.</summary>
    /// <param name="found">The text of the match.</param>
    /// <param name="known">The replacements that the rule itself knows; may be empty.</param>
    public string[] Replacements(string found, string[] known) => name switch
    {
        "remove" => known.Length > 0 ? known : [""],
        "replace" or "suggest" when parameters.Length > 0 && parameters[0] != "spellings" => parameters,
        "edit" => [Edited(found)],
        _ => known,
    };

    /// <summary>Returns the fix of one place, or null if the place cannot be edited directly.</summary>
    public Fix? Make(CheckContext context, TextUnit unit, int start, int end, string replacement)
    {
        string found = unit.Text[start..end];
        if (replacement.Length == 0)
            (start, end) = WithSpace(unit.Text, start, end);
        if (replacement == found || !unit.IsVerbatim(context.Article, start, end))
            return null;
        bool isQuoted = unit.Block >= 0 && Scope.Quotations(context.Facts, unit.Block).Any(quotation =>
            quotation.Kind is QuotationKind.Speech or QuotationKind.Partial && quotation.Words.OverlapsWith(TextSpan.FromBounds(unit.Start + start, unit.Start + end)));
        string title = replacement.Length == 0 ? $"Delete \"{found.Trim()}\"" : $"Replace \"{found}\" by \"{replacement}\"";
        return new Fix(title, [new TextChange(unit.ToSource(context.Article, start, end), replacement)]) { IsSafe = IsAsked && !isQuoted && unit.Block >= 0 };
    }

    /// <summary>Gives a replacement the capitals of the original: <c>utilize</c> → <c>use</c>, <c>Utilize</c> → <c>Use</c>. Keeps a replacement's own capitals.</summary>
    public static string WithCapitals(string replacement, string found)
    {
        if (replacement.Length == 0 || found.Length == 0 || !char.IsUpper(found[0]) || replacement.AsSpan().ContainsAnyInRange('A', 'Z') || !char.IsLower(replacement[0]))
            return replacement;
        bool isAllCapitals = found.Length > 1 && found.Count(char.IsLetter) > 1 && !found.Any(char.IsLower);
        return isAllCapitals ? replacement.ToUpperInvariant() : char.ToUpperInvariant(replacement[0]) + replacement[1..];
    }

    private static Regex Pattern(string pattern, RuleValue value)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(500));
        }
        catch (RegexParseException error)
        {
            throw new RuleOptionException("action", new PatternException(pattern, error).Message, value);
        }
    }

    private string Edited(string found) => parameters[0] switch
    {
        "regex" => edit!.Replace(found, parameters[2]),
        "trim" => found.Trim(parameters[1].ToCharArray()),
        "trim_left" => found.TrimStart(parameters[1].ToCharArray()),
        "trim_right" => found.TrimEnd(parameters[1].ToCharArray()),
        "truncate" => found.Split(parameters[1])[0],
        _ => int.TryParse(parameters[2], out int index) && found.Split(parameters[1]) is var parts && index >= 0 && index < parts.Length ? parts[index].Trim() : found,
    };

    /// <summary>Extends the deletion of a word to one of the spaces around it.</summary>
    private static (int Start, int End) WithSpace(string text, int start, int end)
    {
        bool isSpaceBefore = start == 0 || text[start - 1] == ' ';
        if (isSpaceBefore && end < text.Length && text[end] == ' ')
            return (start, end + 1);
        return start > 0 && text[start - 1] == ' ' && (end == text.Length || char.IsPunctuation(text[end])) ? (start - 1, end) : (start, end);
    }
}

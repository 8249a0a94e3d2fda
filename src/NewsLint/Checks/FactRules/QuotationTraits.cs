using NewsLint.Checks.Declarative;
using NewsLint.Facts.Quotations;
using NewsLint.Syntax;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>What a rule asks of a quotation. Each kind of trait that the rule gives must hold; of a list of words, one.</summary>
internal sealed class QuotationTraits
{
    /// <summary>The keys of the traits, each with the JSON Schema of its value.</summary>
    public const string Keys = $$"""
        "cue":{{Texts}},"speaker":{{Texts}},"words":{{NumberRange.Shape}},"form":{{Texts}}
        """;

    private const string Texts = """{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}""";
    private static readonly string[] Pronouns = ["he", "she", "they", "it", "who", "i", "we", "you"];

    private HashSet<string> cues = [];
    private string[] speakers = [];
    private List<TextPattern> speakerWords = [];
    private NumberRange? words;
    private List<TextPattern> forms = [];

    /// <summary>Whether the rule asks about the cue, which then is what is reported.</summary>
    public bool MeansCue => cues.Count > 0;

    /// <summary>Whether the rule asks about the speaker, who then is what is reported.</summary>
    public bool MeansSpeaker => speakers.Length + speakerWords.Count > 0;

    /// <summary>Reads the traits.</summary>
    /// <exception cref="RuleOptionException">A value is wrong.</exception>
    public static QuotationTraits Read(RuleOptions options)
    {
        var traits = new QuotationTraits
        {
            cues = [.. options.List("cue", "The verbs by which it is attributed, in any form: slam is also slammed and slamming; or other words, such as according to.").Select(value => Base(value.Text))],
            words = options.Range("words", "The number of its words: ..3, or 5.. for five and more."),
            forms = RulePatterns.Of(options.List("form", "Regular expressions, of which one is found in its words."), "form", new PatternManner(IgnoresCase: true, IsWord: false)),
        };
        IReadOnlyList<RuleValue> who = options.List("speaker", "Who says it: named, anonymous (an official, two sources), pronoun or none; or words or regular expressions that are found in the attribution.");
        traits.speakers = [.. who.Select(value => value.Text).Where(word => word is "named" or "anonymous" or "pronoun" or "none")];
        traits.speakerWords = RulePatterns.Of([.. who.Where(value => Array.IndexOf(traits.speakers, value.Text) < 0)], "speaker", new PatternManner(IgnoresCase: true, IsWord: true));
        return traits;
    }

    /// <summary>Whether a quotation has these traits.</summary>
    public bool Mean(FactRun facts, Quotation quotation) =>
        (cues.Count == 0 || (!quotation.Cue.IsEmpty && cues.Contains(Base(facts.Words(quotation.Block, quotation.Cue)))))
        && (words is null || words.Holds(quotation.WordCount))
        && (forms.Count == 0 || forms.Exists(form => form.IsIn(facts.Words(quotation.Block, quotation.Words))))
        && (!MeansSpeaker || HasSpeaker(facts, quotation.Speaker));

    private bool HasSpeaker(FactRun facts, Speaker? speaker)
    {
        string said = speaker is null ? "" : facts.Words(speaker.Block, speaker.Span);
        string kind = speaker is null ? "none" : Array.IndexOf(Pronouns, said.ToLowerInvariant()) >= 0 ? "pronoun" : speaker.Entity is not null ? "named"
            : speaker.Evidence == SpeakerEvidence.Cue && AnonymousSpeakers.Is(said) ? "anonymous" : "";
        return Array.IndexOf(speakers, kind) >= 0 || (speaker is not null && speakerWords.Exists(pattern => pattern.IsIn(said)));
    }

    private static string Base(string cue) => cue.Trim().Contains(' ', StringComparison.Ordinal) ? cue.Trim().ToLowerInvariant() : VerbLemmas.Of(cue.Trim().ToLowerInvariant());
}

using System.Text;

namespace NewsLint.Rulebook;

/// <summary>A rule in C# to start from: a class, and the rule file that names it. Both work as they are.</summary>
internal static class CodeTemplate
{
    /// <summary>The class.</summary>
    public static string Class(string type) => $$"""
        using NewsLint.Checks;
        using NewsLint.Facts.Quotations;
        using NewsLint.Reading;

        /// <summary>Reports the speakers of quotations whom the article does not name.</summary>
        public sealed class {{type}} : Check
        {
            public override void Initialize(CheckRegistration registration)
            {
                // An option of the rule file. Read all of them here.
                var reasons = registration.Options.List("reasons", "Words of which one must be in the paragraph.");
                registration.RegisterArticleAction(context => Check(context, reasons));
            }

            private static void Check(CheckContext context, IReadOnlyList<RuleValue> reasons)
            {
                foreach (Quotation quotation in context.Facts.Quotations)
                {
                    // Facts are places in the prose of a block; a finding is a place in the source.
                    if (quotation.Speaker is not { Entity: null, Evidence: SpeakerEvidence.Cue } speaker)
                        continue;
                    Prose prose = context.Article.Blocks[speaker.Block].Prose;
                    string words = prose.Text.Substring(speaker.Span.Start, speaker.Span.Length);
                    if (words.StartsWith("a ") && !reasons.Any(reason => prose.Text.Contains(reason.Text)))
                        context.Report(prose.ToSource(speaker.Span), new RuleMessage("", new MessageValue("speaker", words)));
                }
            }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The rule file.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="type">The name of the class.</param>
    public static string Rule(string id, string type) => $$"""
        id: {{id}}
        extends: {{NameOf(type)}}          # the class {{type}}
        title: Anonymous source without a reason
        message: "'{speaker}' has no name: say why"
        level: warning                  # error, warning or suggestion
        description: |
          Reports quotations of people without a name where the paragraph does not say why.
          Say here why an editor minds, and what the rule leaves alone.
        reasons: [condition of anonymity, not authorised]
        # What is between [| and |] must be reported, and nothing else; a good text must get nothing. newslint test runs these.
        examples:
          - bad: '"It is over," said [|a senior official|].'
            good: '"It is over," a senior official said, who was not authorised to speak.'
          - good: '"It is over," said Jane Smith, the mayor.'

        """.ReplaceLineEndings("\n");

    /// <summary>The name of a check: its class name in kebab case, without Check at its end.</summary>
    public static string NameOf(string type)
    {
        const string Ending = "Check";
        var name = new StringBuilder();
        foreach (char c in type.EndsWith(Ending, StringComparison.Ordinal) ? type[..^Ending.Length] : type)
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}

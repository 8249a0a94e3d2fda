using System.Globalization;
using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Rulebook;

/// <summary>Templates for rules: each works unchanged, and its comments explain what to replace.</summary>
internal static class RuleTemplate
{
    private static readonly (string Check, string Title, string Message, string Description, string Options, string Examples)[] All =
    [
        ("existence", "Phrase that the house does not print", "'{match}' is a cliché: say what happened", "Reports phrases that the house does not print.",
            """
            ignorecase: true                # At and at are the same
            tokens:                         # words, phrases or regular expressions
              - at the end of the day
              - 'low[- ]hanging fruit'
            """,
            """
              - bad: He said that [|at the end of the day|] it was a vote.
                good: It was the end of the day when he left.
            """),
        ("substitution", "Word that the house writes otherwise", "Write {replacement}, not {match}", "Reports words for which the house writes others.",
            """
            ignorecase: true                # Utilise and utilise are the same
            swap:                           # what is not to be written: what is
              utilise: use
              in close proximity to: near
            """,
            """
              - bad: They [|utilise|] the hall.
                fixed: They use the hall.
                good: They use the hall near the mill.
            """),
        ("occurrence", "Headline with too many commas", "The headline has {count} commas: {max} is the most", "Reports headlines with more than two commas.",
            """
            scope: headline                 # each headline is counted by itself
            token: ','                      # a regular expression: what it matches is counted
            max: 2
            """,
            """
              - bad: |
                  Mayor[|, council, harbour,|] mill agree

                  They met on Monday.
                good: |
                  Mayor, council agree

                  They met on Monday, in the hall, at noon, and signed.
            """),
        ("repetition", "Word repeated", "'{match}' is there twice in a row: delete one", "Reports a word that is there twice in a row.",
            """
            ignorecase: true
            alpha: true                     # only what consists of letters
            tokens: ['[^\s]+']              # a regular expression: two matches in a row are compared
            """,
            """
              - bad: He gave [|the the|] reason.
                good: He gave the reason, the only one.
            """),
        ("consistency", "Two spellings in one article", "'{match}' here, '{other}' elsewhere in the article: write one of them", "Reports a spelling where the article has another one.",
            """
            ignorecase: true
            either:                         # one form: the other
              adviser: advisor
            """,
            """
              - bad: The adviser left, and the next adviser came. An [|advisor|] stayed.
                good: The adviser left, and the next adviser came.
            """),
        ("conditional", "Abbreviation without its words", "'{match}' is not explained: write its words before it", "Reports an abbreviation that no earlier text spells out.",
            """
            first: '\b([A-Z]{3,5})\b'       # what must be introduced
            second: '(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)'   # what introduces it: its group
            exceptions: [BBC]               # what everybody knows
            """,
            """
              - bad: The [|RNLI|] came with two boats, the BBC said.
                good: The Royal National Lifeboat Institution (RNLI) came. The RNLI had two boats.
            """),
        ("capitalization", "Headline with capitals inside", "Write the headline as '{expected}'", "Reports headlines that do not have the capitals of a sentence.",
            """
            scope: headline
            match: $sentence                # $title, $sentence, $lower, $upper, or a regular expression
            exceptions: [Thames]            # names keep their capitals
            """,
            """
              - bad: |
                  [|Council Votes For New Bridge|]

                  They met on Monday.
                good: |
                  Council votes for new bridge on Thames

                  They met on Monday.
            """),
        ("sequence", "Words that do not go together", "'{match}': write fewer", "Reports words that follow one another.",
            """
            ignorecase: true
            tokens:                         # the words in their order; each a regular expression of the whole word
              - pattern: less
              - pattern: boats|houses|people
                skip: 1                     # one word may come between
            """,
            """
              - bad: There were [|less fishing boats|] in the harbour.
                good: There were fewer boats, and less fish.
            """),
    ];

    /// <summary>The checks that have a template.</summary>
    public static IReadOnlyList<string> Checks { get; } = [.. All.Select(template => template.Check)];

    /// <summary>Returns the text of a rule file, or null if the check has no template.</summary>
    /// <param name="check">The name of the check.</param>
    /// <param name="id">The id of the rule.</param>
    public static string? Of(string check, string id)
    {
        int at = Array.FindIndex(All, template => template.Check == check);
        if (at < 0)
            return null;
        (_, string title, string message, string description, string options, string examples) = All[at];
        return $$"""
            # yaml-language-server: $schema={{RuleSchema.FileName}}
            id: {{id}}
            extends: {{check}}
            title: {{title}}
            message: "{{message}}"
            level: warning                  # error, warning or suggestion
            description: |
              {{description}}
              Say here why an editor minds, and what the rule leaves alone.
            {{options}}
            # What is between [| and |] must be reported, and nothing else; a good text must get nothing. newslint test runs these.
            examples:
            {{examples}}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Returns the id of a new rule, from its path: <c>House.NoCliches</c> for <c>house/no-clichés.yml</c>.</summary>
    public static string IdOf(string path)
    {
        string folder = Pascal(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "");
        string name = Pascal(Path.GetFileNameWithoutExtension(path));
        return $"{(folder.Length == 0 ? "House" : folder)}.{(name.Length == 0 ? "Rule" : name)}";
    }

    /// <summary>Returns the capitalized words of a file name, in ASCII: command lines and settings use the id.</summary>
    private static string Pascal(string name)
    {
        var id = new StringBuilder();
        bool isFirst = true;
        foreach (char c in name)
        {
            char letter = UnicodeForms.Letter(c);
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(isFirst ? char.ToUpperInvariant(letter) : letter);
            // A combining mark belongs to the letter before it.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                isFirst = !char.IsAsciiLetterOrDigit(letter);
        }
        return id.ToString();
    }
}

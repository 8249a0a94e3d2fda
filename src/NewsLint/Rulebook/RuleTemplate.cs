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
        ("figure", "Percentage of a poll without its sample", "'{match}': say how many people were asked", "Reports percentages of polls where the article does not say how many people were asked.",
            """
            unit: percent                   # count, money, percent, temperature, mile, EUR, patients …
            context: [polls?, surveys?]     # only in sentences with one of these words
            needs: ['[\d,]+ (adults|voters|people)']   # a word that must be near; range, notation, hedge, form and must say what else holds
            within: article                 # sentence, paragraph or article
            """,
            """
              - bad: A poll gave him [|45 percent|] of the vote.
                good: A poll of 1,004 voters gave him 45 percent of the vote.
            """),
        ("quotation", "Anonymous source without a reason", "'{match}' has no name: say why", "Reports quotations of people without a name where the article does not say why.",
            """
            speaker: anonymous              # named, anonymous, pronoun, none, or words; or cue, words and form
            needs: [condition of anonymity, 'not authori[sz]ed']
            within: paragraph
            """,
            """
              - bad: '"It is over," [|a senior official|] said.'
                good: '"It is over," said a senior official, who was not authorised to speak.'
            """),
        ("name", "Name that the house writes otherwise", "Write {replacement}, not {match}", "Reports names that are not in the form of the house.",
            """
            swap: {Kiev: Kyiv}              # what is not to be written: what is; or first and later, for first and later mentions
            exceptions: [chicken Kiev]
            """,
            """
              - bad: The train left [|Kiev|] on Monday.
                good: The train left Kyiv on Monday. She ordered chicken Kiev.
            """),
        ("date", "Date that is not in the form of the house", "Write {expected}, not {match}", "Reports dates that are not in the form of the house.",
            """
            form: d MMMM yyyy               # or MMMM d, yyyy; weekday and year say whether a date has them
            """,
            """
              - bad: It opened on [|March 3, 2016|].
                good: It opened on 3 March 2016.
            """),
        ("story", "Two forms in one story", "'{match}' here, '{other}' in {article}: write one of them", "Reports a form where other articles of the story have another one.",
            """
            forms: [life jackets?, lifejackets?]   # the forms of one thing, or unit: the unit of figures
            """,
            """
              - bad:
                  files:
                    one.txt: |
                      The ferry Orla sank off Stornoway on Monday night, and 14 of the 32 passengers died. They had life jackets.

                      Captain Moira Reid said the engine of the Orla failed near Stornoway harbour.
                    two.txt: |
                      The ferry Orla sank off Stornoway on Monday night, and 14 of the 32 passengers died. They had [|lifejackets|].

                      Captain Moira Reid said the engine of the Orla failed near Stornoway harbour.
                good: They had life jackets, and the crew had lifejackets.
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

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Tests.Reporting;

/// <summary>A run made by hand: a change of a rule does not change the tests of reports.</summary>
internal static class ReportSample
{
    public const string BridgePath = "copy/bridge.txt";

    /// <summary>Line 1 is a headline, line 3 is far wider than a terminal, line 5 is indented, line 7 holds wide and combining characters.</summary>
    public const string Bridge =
        "Bridge to cost $40 million\n"
        + "\n"
        + "The county council voted late on Tuesday, after a debate of almost four hours in front of a crowded gallery, to pay $45 million for a new bridge over the Ansel, which engineers say will take no fewer than three years to build.\n"
        + "\n"
        + "   and and the mayor said so.\n"
        + "\n"
        + "東京の cafe\u0301 owner\tsaid said it was “fine.\n"
        + "A last\u202E line.";

    public static readonly ArticleText BridgeText = new(Bridge);

    public static readonly ArticleText CouncilText = new("Council backs bridge\nThe bridge will cost $45 million, the council said [see page 3](4).\n");

    public static readonly Rule Figure = ReadRule("figures/conflicting-number.yml", """
        id: T2001
        extends: repeated-word
        title: Figure contradicts another mention
        message: "{word}"
        level: error
        description: |
          Reports a figure that another place
          gives as `another` one.

          Readers notice. It leaves rounded figures alone.
        examples:
          - bad: |
              It cost 日本 [|ten ten|] dollars.

              Or [|one one|], or [|two two|].
            fixed: |
              It cost 日本 ten dollars.

              Or one, or two.
            good: |
              It cost ten ``` dollars.
        """) with { IsBuiltIn = true };

    public static readonly Rule Word = ReadRule("house/3-words.yml", """
        id: House.Words
        extends: repeated-word
        title: Word repeated
        message: "{word}"
        level: suggestion
        description: Reports a word that stands twice.
        examples:
          - bad: "[|the the|]"
            good: "the"
        """);

    public static LintRun Run => new(
        [.. Findings().Order(Comparer<Finding>.Create(Finding.Compare))],
        [new InputFailure("copy/gone.txt", "Access to the path is denied")],
        [new ReadArticle("a & b/[council].txt", "utf-16"), new ReadArticle(BridgePath, "utf-8")],
        [Word, Figure])
    {
        Binary = ["copy/picture.txt"],
        Faults = [new LintFault("T2001", ReportSample.BridgePath, new InvalidOperationException("Sequence contains no elements"))],
    };

    public static LintRun Nothing => new([], [], [.. Enumerable.Range(1, 5).Select(i => new ReadArticle($"{i}.txt", "utf-8"))], [Figure]);

    public static Place At(string words, int occurrence = 1) => Place.Of(BridgePath, BridgeText, Span(Bridge, words, occurrence));

    public static Place AtCouncil(string words) => Place.Of("a & b/[council].txt", CouncilText, Span(CouncilText.Content, words, 1));

    public static TextSpan Span(string text, string words, int occurrence)
    {
        int at = -1;
        for (int i = 0; i < occurrence; i++)
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new TextSpan(at, words.Length);
    }

    public static Finding Found(Rule rule, Place place, string message, Level? level = null, Fix? fix = null, string? help = null, params ReadOnlySpan<RelatedPlace> related) =>
        new(rule.Id, level ?? rule.Level, message, place, [.. related], fix?.In(BridgeText), help);

    public static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ImmutableArray<Finding> Findings() =>
    [
        Found(
            Figure, At("$40 million"), "\"$40 million\" in the headline, \"$45 million\" in the text", help: "the council's vote is for $45 million",
            related: [new(At("$45 million"), "in the text"), new(AtCouncil("$45 million"), "another telling")]),
        Found(
            Word, At("and and"), "\"and\" stands twice in a row: delete one", fix: new Fix("Delete the second \"and\"", Span(Bridge, " and the", 1) is var s ? new TextSpan(s.Start, 4) : default, "")),
        Found(Word, At("   and"), "the line is indented", Level.Warning, new Fix("Delete the blanks", new TextSpan(Span(Bridge, "   and", 1).Start, 3), "")),
        Found(Word, At("said said"), "\"said\" stands twice in a row: delete one"),
        Found(Figure, At("“"), "quotation mark without its partner", Level.Warning),
        Found(Word, At("fine.\nA last"), "a place over two lines", Level.Warning),
        Found(Word, At("\u202E"), "formatting character \u202E: 100%, [see](2) there", Level.Error, new Fix("Delete it", Span(Bridge, "\u202E", 1), "") { IsSafe = false }),
    ];

    private static Rule ReadRule(string path, string yaml) => RuleSet.ReadFile("rules/" + path, yaml);
}

using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Checks.Encoding;

/// <summary>Runs the rules of the encoding family over one file.</summary>
internal static class EncodingLint
{
    public static IReadOnlyList<Finding> Run(byte[] bytes, string name = "article.txt", string select = "NL10") =>
        new Linter(new LintOptions { Rules = RuleSet.BuiltIn(), Select = [select] }).Run([new ArticleSource(name, () => bytes)]).Findings;

    public static IReadOnlyList<Finding> Run(string text, string name = "article.txt", string select = "NL10") =>
        Run(System.Text.Encoding.UTF8.GetBytes(text), name, select);

    /// <summary>The text of a file after all its fixes.</summary>
    public static string Mend(byte[] bytes, string select = "NL10") =>
        FixedText.Of(ArticleDecoder.Decode(bytes).Content, Run(bytes, select: select), unsafeToo: true).Text;

    static EncodingLint() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}

using NewsLint.Reporting;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reporting;

public class RulePageTests
{
    [Fact]
    public async Task Page_in_Markdown() => await Verifier.Verify(RulePage.Markdown(ReportSample.Figure, allExamples: true), "md");

    [Fact]
    public async Task Page_as_text() => await Verifier.Verify(RulePage.Text(ReportSample.Figure));

    [Fact]
    public void Summary_is_the_first_paragraph_on_one_line() =>
        Assert.Equal("Reports a figure that another place gives as another one.", RulePage.Summary(ReportSample.Figure));
}

namespace NewsLint.Checks.Input;

/// <summary>Reports unreadable metadata at the head of a file.</summary>
internal sealed class UnreadableFrontMatter : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        if (context.Article.FrontMatter?.Problem is { } problem)
            context.Report(problem.Span, UnreadableFrontMatterMessage.Of(problem: problem.Message));
    }
}

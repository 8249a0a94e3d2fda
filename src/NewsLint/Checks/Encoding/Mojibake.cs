using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports text that was decoded by the wrong encoding, with what happened to it and what was meant.</summary>
public sealed class Mojibake : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (BrokenText broken in context.Facts.BrokenText)
        {
            (string, string)[] arguments = [("seen", broken.Seen), ("meant", broken.Meant), ("cause", broken.Cause), ("choices", string.Join(" or ", broken.Alternatives))];
            Fix? fix = broken.Changes.IsEmpty ? null : new Fix($"Write {broken.Meant}", broken.Changes);
            context.Report(broken.Span, arguments, variant: fix is null ? "uncertain" : "certain", fix: fix);
        }
    }
}

using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports text that was decoded by the wrong encoding, with what happened to it and what was meant.</summary>
public sealed class Mojibake : Check
{
    /// <summary>More of the text than this says nothing more.</summary>
    private const int ShownLength = 60;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(CheckArticle);
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (BrokenText broken in context.Facts.BrokenText)
        {
            string meant = Shown(broken.Meant);
            (string, string)[] arguments =
            [
                ("seen", Shown(context.Article.Text.ToString(broken.Words))), ("meant", meant), ("cause", broken.Cause),
                ("choices", string.Join(", ", broken.Alternatives.Select(a => $"\"{Shown(a)}\""))),
                ("count", $"{broken.Count} words"), ("uncertain", broken.Uncertain == 1 ? "one of them" : $"{broken.Uncertain} of them"),
            ];
            string variant = broken.Uncertain == 0 ? (broken.Meant.AsSpan().IsWhiteSpace() ? "space" : broken.Count == 1 ? "certain" : "many")
                : broken.Count > 1 ? "manyUncertain" : broken.Alternatives.Length > 1 ? "choice" : "uncertain";
            Fix? fix = broken.Changes.IsEmpty ? null : new Fix(broken.Count == 1 ? $"Write {meant}" : "Write the text as it was meant", broken.Changes);
            context.Report(broken.Span, arguments, variant, fix: fix);
        }
    }

    private static string Shown(string text) => text.Length <= ShownLength ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[ShownLength - 1]) ? ShownLength - 1 : ShownLength), "…");
}

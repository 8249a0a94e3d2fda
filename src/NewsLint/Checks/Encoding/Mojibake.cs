using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports text that was decoded with the wrong encoding, with the cause and the correct text.</summary>
internal sealed class Mojibake : Check
{
    /// <summary>The maximum length of the text that is examined; more text adds nothing.</summary>
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
            Fix? fix = broken.Changes.IsEmpty ? null : new Fix(broken.Count == 1 ? $"Write {meant}" : "Write the text as it was meant", broken.Changes);
            context.Report(broken.Span, Message(broken, Shown(context.Article.Text.ToString(broken.Words)), meant), fix: fix);
        }
    }

    private static RuleMessage Message(BrokenText broken, string seen, string meant)
    {
        string count = $"{broken.Count} words";
        if (broken.Uncertain == 0)
        {
            return broken.Meant.AsSpan().IsWhiteSpace() ? MojibakeMessage.Space(seen: seen, cause: broken.Cause)
                : broken.Count == 1 ? MojibakeMessage.Certain(seen: seen, cause: broken.Cause, meant: meant)
                : MojibakeMessage.Many(count: count, cause: broken.Cause, meant: meant);
        }
        return broken.Count > 1 ? MojibakeMessage.ManyUncertain(count: count, cause: broken.Cause, meant: meant, uncertain: broken.Uncertain == 1 ? "one of them" : $"{broken.Uncertain} of them")
            : broken.Alternatives.Length > 1 ? MojibakeMessage.Choice(seen: seen, cause: broken.Cause, choices: string.Join(" or ", broken.Alternatives.Select(a => $"\"{Shown(a)}\"")))
            : MojibakeMessage.Uncertain(seen: seen, cause: broken.Cause, meant: meant);
    }

    private static string Shown(string text) => text.Length <= ShownLength ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[ShownLength - 1]) ? ShownLength - 1 : ShownLength), "…");
}

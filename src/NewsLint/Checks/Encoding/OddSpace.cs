using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports, once per article, no-break and other odd spaces where an ordinary space belongs.</summary>
internal sealed class OddSpace : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        if (!context.Facts.Oddities.HasFlag(Oddities.Space))
            return;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (Block block in context.Article.Blocks)
            FindIn(context, block.Prose, changes);
        if (changes.Count == 0)
            return;
        TextSpan first = changes[0].Span;
        int more = changes.Count - 1;
        string space = Name(context.Article.Text.ToString(first).TrimStart(' ')[0]);
        string rest = more == 1 ? "one more" : $"{more} more";
        context.Report(
            first,
            first.Length > 1 ? (more == 0 ? OddSpaceMessage.Doubled(space: space) : OddSpaceMessage.DoubledMany(space: space, more: rest))
                : more == 0 ? OddSpaceMessage.One(space: space) : OddSpaceMessage.Many(space: space, more: rest),
            fix: new Fix(more == 0 ? "Write an ordinary space" : "Write ordinary spaces in this article", changes.DrainToImmutable()));
    }

    /// <summary>Examines only prose: an odd space in the address of a link is part of the address.</summary>
    private static void FindIn(CheckContext context, Prose prose, ImmutableArray<TextChange>.Builder changes)
    {
        string text = prose.Text;
        bool? isEnglish = null;
        for (int at = 0; at < text.Length && OddSpaces.All.IndexIn(text.AsSpan(at)) is >= 0 and var next;)
        {
            (int start, int end) = OddSpaces.Run(text, at + next);
            at = end;
            var run = TextSpan.FromBounds(start, end);
            isEnglish ??= OddSpaces.IsEnglish(text);
            if (OddSpaces.Replacement(text, start, end, isEnglish.Value) is { } replacement && prose.IsVerbatim(run) && prose.ToSource(run) is var source
                && !context.Facts.IsBroken(source) && context.Article.IsProse(source))
                changes.Add(new TextChange(source, replacement));
        }
    }

    private static string Name(char space)
    {
        string name = space switch
        {
            '\u00A0' => "no-break space",
            '\u2000' or '\u2002' => "en space",
            '\u2001' or '\u2003' => "em space",
            '\u2007' => "figure space",
            '\u2009' or '\u200A' => "thin space",
            '\u202F' => "narrow no-break space",
            '\u3000' => "ideographic space",
            _ => "space of another width",
        };
        return $"{name} (U+{((int)space).ToString("X4", CultureInfo.InvariantCulture)})";
    }
}

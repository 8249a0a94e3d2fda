using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports, once a paragraph, no-break and other odd spaces where an ordinary one belongs.</summary>
public sealed class OddSpace : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        if (!context.Facts.Oddities.HasFlag(Oddities.Space))
            return;
        ArticleText text = context.Article.Text;
        int at = 0;
        while (at < text.Length && OddSpaces.All.IndexIn(text.Content.AsSpan(at)) is >= 0 and var next)
        {
            TextSpan line = text.GetLineSpan(text.GetLineNumber(at + next));
            CheckLine(context, line);
            at = Math.Max(line.End, at + next + 1);
        }
    }

    private static void CheckLine(CheckContext context, TextSpan span)
    {
        ReadOnlySpan<char> line = context.Article.Text.Slice(span);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        char odd = '\0';
        bool? isEnglish = null;
        for (int at = 0; at < line.Length && OddSpaces.All.IndexIn(line[at..]) is >= 0 and var next;)
        {
            (int start, int end) = OddSpaces.Run(line, at + next);
            at = end;
            var run = TextSpan.FromBounds(span.Start + start, span.Start + end);
            isEnglish ??= OddSpaces.IsEnglish(line);
            if (OddSpaces.Replacement(line, start, end, isEnglish.Value) is not { } replacement || context.Facts.IsBroken(run) || !context.Article.IsProse(run))
                continue;
            odd = odd == '\0' ? line[start..end].TrimStart(' ')[0] : odd;
            changes.Add(new TextChange(run, replacement));
        }
        if (changes.Count == 0)
            return;
        string name = Name(odd);
        int more = changes.Count - 1;
        (string, string)[] arguments = [("space", name), ("more", more == 1 ? "one more" : $"{more} more")];
        context.Report(
            changes[0].Span, arguments, variant: changes[0].Span.Length > 1 ? (more == 0 ? "doubled" : "doubledMany") : more == 0 ? "one" : "many",
            fix: new Fix(more == 0 ? "Write an ordinary space" : "Write ordinary spaces in this paragraph", changes.DrainToImmutable()));
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
            _ => "odd space",
        };
        return $"{name} (U+{((int)space).ToString("X4", CultureInfo.InvariantCulture)})";
    }
}

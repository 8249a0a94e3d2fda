using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports bytes that are not valid in the encoding of the file, once a file, with the encoding that would fit.</summary>
public sealed class InvalidEncoding : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        ArticleText text = context.Article.Text;
        ImmutableArray<InvalidBytes> invalid = text.Invalid;
        if (invalid.IsEmpty)
        {
            if (WrongEncoding.IsWideText(text) && WrongEncoding.Find(text) is { } wide)
                Report(context, "wide", new TextSpan(0, Math.Min(1, text.Length)), [("encoding", wide.Name)], wide);
            return;
        }
        bool isCut = true;
        foreach (InvalidBytes run in invalid)
            isCut = isCut && CutCharacters.IsCut(text, run);
        WrongEncoding? found = isCut ? null : WrongEncoding.Find(text);
        int count = invalid.Sum(i => i.Bytes.Length);
        string bytes = string.Join(' ', invalid[0].Bytes.Take(4).Select(b => b.ToString("X2", CultureInfo.InvariantCulture))) + (invalid[0].Bytes.Length > 4 ? " …" : "");
        (string, string)[] arguments =
        [
            ("bytes", bytes), ("count", count == 1 ? "1 byte" : $"{count} bytes"), ("are", count == 1 ? "is" : "are"), ("offset", invalid[0].Offset.ToString(CultureInfo.InvariantCulture)),
            ("own", text.Encoding.WebName.ToUpperInvariant()), ("encoding", found?.Name ?? ""), ("text", found is null ? TextBefore(text, invalid[0].Span.Start) : Sample(found)),
        ];
        Report(context, isCut ? "cut" : found is null ? "unknown" : "fits", invalid[0].Span, arguments, found);
    }

    private static void Report(CheckContext context, string variant, TextSpan span, (string, string)[] arguments, WrongEncoding? found) =>
        context.Report(span, arguments, variant, fix: found is null ? null : new Fix($"Read the file as {found.Name} and store it in UTF-8", found.Changes));

    /// <summary>The last words before a place, on its line.</summary>
    private static string TextBefore(ArticleText text, int at)
    {
        int start = Math.Max(text.LineStarts[text.GetLineNumber(at)], at - 20);
        return text.Content[start..at].TrimStart();
    }

    private static string Sample(WrongEncoding found)
    {
        string text = found.Changes[0].NewText ?? "";
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}

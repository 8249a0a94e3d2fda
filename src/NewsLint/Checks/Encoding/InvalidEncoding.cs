using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports bytes that are invalid in the encoding of the file, once per file, with the encoding that would fit.</summary>
internal sealed class InvalidEncoding : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.File;
        registration.RegisterArticleAction(CheckArticle);
    }

    private static void CheckArticle(CheckContext context)
    {
        ArticleText text = context.Article.Text;
        ImmutableArray<InvalidBytes> invalid = text.Invalid;
        if (invalid.IsEmpty)
        {
            if (WrongEncoding.IsWideText(text) && WrongEncoding.Find(text) is { } wide)
                Report(context, InvalidEncodingMessage.Wide(encoding: wide.Name), new TextSpan(0, Math.Min(1, text.Length)), wide);
            return;
        }
        bool isCut = true;
        foreach (InvalidBytes run in invalid)
            isCut = isCut && CutCharacters.IsCut(text, run);
        WrongEncoding? found = isCut ? null : WrongEncoding.Find(text);
        int count = invalid.Sum(i => i.Bytes.Length);
        string bytes = string.Join(' ', invalid[0].Bytes.Take(4).Select(b => b.ToString("X2", CultureInfo.InvariantCulture))) + (invalid[0].Bytes.Length > 4 ? " …" : "");
        string shown = count == 1 ? "1 byte" : $"{count} bytes";
        string are = count == 1 ? "is" : "are";
        string offset = invalid[0].Offset.ToString(CultureInfo.InvariantCulture);
        string own = text.Encoding.WebName.ToUpperInvariant();
        RuleMessage message = isCut ? InvalidEncodingMessage.Cut(count: shown, are: are, bytes: bytes, offset: offset, text: TextBefore(text, invalid[0].Span.Start))
            : found is null ? InvalidEncodingMessage.Unknown(count: shown, are: are, own: own, bytes: bytes, offset: offset)
            : InvalidEncodingMessage.Fits(count: shown, are: are, own: own, bytes: bytes, offset: offset, encoding: found.Name, text: Sample(found));
        Report(context, message, invalid[0].Span, found);
    }

    private static void Report(CheckContext context, RuleMessage message, TextSpan span, WrongEncoding? found) =>
        context.Report(span, message, fix: found is null ? null : new Fix($"Read the file as {found.Name} and store it in UTF-8", found.Changes));

    /// <summary>Returns the last words before a place, on its line.</summary>
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

using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Checks.Encoding;

/// <summary>Reports U+FFFD in the text: an earlier program could not read a character, which is lost.</summary>
internal sealed class ReplacementCharacter : Check
{
    private const char Replacement = '\uFFFD';

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.FixScope = FixScope.Characters;
        registration.RegisterArticleAction(CheckArticle);
    }

    private static void CheckArticle(CheckContext context)
    {
        if (!context.Facts.Oddities.HasFlag(Oddities.Replacement))
            return;
        string content = context.Article.Text.Content;
        var invalid = new SpanSet(context.Article.Text.Invalid.Select(bytes => bytes.Span));
        for (int at = content.IndexOf(Replacement, StringComparison.Ordinal); at >= 0;)
        {
            int end = at + 1;
            while (end < content.Length && content[end] == Replacement)
                end++;
            var span = TextSpan.FromBounds(at, end);
            if (!IsExplained(context, invalid, span))
                Report(context, content, span);
            at = end < content.Length ? content.IndexOf(Replacement, end) : -1;
        }
    }

    /// <summary>Invalid bytes of this file are NL1003, and a wrongly decoded stretch is NL1001.</summary>
    private static bool IsExplained(CheckContext context, SpanSet invalid, TextSpan span) =>
        invalid.Overlaps(span) || context.Facts.IsBroken(span) || context.Article.FindMarkup(span) is not null;

    private static void Report(CheckContext context, string content, TextSpan span)
    {
        TextSpan word = WordAround(content, span);
        string seen = content.Substring(word.Start, word.Length);
        if (!IsApostrophe(content, span))
        {
            context.Report(span, seen.Length == span.Length ? ReplacementCharacterMessage.Alone() : ReplacementCharacterMessage.Lost(word: seen));
            return;
        }
        string apostrophe = content.Contains('’', StringComparison.Ordinal) || !content.Contains('\'', StringComparison.Ordinal) ? "’" : "'";
        string meant = content[word.Start..span.Start] + apostrophe + content[span.End..word.End];
        context.Report(span, ReplacementCharacterMessage.Apostrophe(word: seen, meant: meant), fix: new Fix($"Write {meant}", span, apostrophe));
    }

    private static TextSpan WordAround(string content, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start > 0 && char.IsLetterOrDigit(content[start - 1]))
            start--;
        while (end < content.Length && (char.IsLetterOrDigit(content[end]) || content[end] == Replacement))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether the lost character can only be an apostrophe: <c>don?t</c>, <c>company?s</c>. A three-byte character leaves up to three marks.</summary>
    private static bool IsApostrophe(string content, TextSpan span)
    {
        if (span.Length is not (1 or 3) || span.Start < 2 || !char.IsAsciiLetter(content[span.Start - 1]) || content[span.Start - 2] == Replacement)
            return false;
        return Contractions.Goes(content[span.Start - 1], content.AsSpan(span.End, Math.Min(content.Length - span.End, Contractions.Length + 1)));
    }
}

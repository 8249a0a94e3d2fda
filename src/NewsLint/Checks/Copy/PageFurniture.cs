using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>Finds what a web page puts around an article and what was copied with it: whole lines, the edge of one, or tags.</summary>
public sealed class PageFurniture : Check
{
    /// <summary>Furniture is short: longer lines, in words and characters, are copy.</summary>
    private const int MostWords = 24;
    private const int MostCharacters = 220;

    /// <summary>From so many lines of dates on, they are the heads of a timeline.</summary>
    private const int TimelineDates = 3;

    private static readonly CharSet PropertyCharacters = new("abcdefghijklmnopqrstuvwxyz-");
    private static readonly LabelPatterns Patterns = new(Words.Furniture);
    private static readonly string[] Tags = [.. Words.Entries(Words.PictureDeskTags)];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Buttons = new HashSet<string>(["Flag", "Share", "Like", "Reply", "Tweet", "Email", "Print", "Facebook", "Twitter", "Comment", "Comments", "Pin", "Pinterest", "Save", "Copy", "Link", "Advertisement", "Linkedin", "Whatsapp", "Reddit", "Subscribe", "Follow"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        ArticleText text = context.Article.Text;
        var lines = new CopyLines(context.Article);
        bool isTimeline = CountDates(text, lines) >= TimelineDates;
        if (context.Facts.PageHead is { } head)
            Report(context, head.Trail, "trail");
        bool isCorrected = false;
        for (int i = 0; i < lines.All.Length; i++)
        {
            CopyLine line = lines.All[i];
            ReadOnlySpan<char> words = text.Slice(line.Span);
            isCorrected |= words.StartsWith("correction", StringComparison.OrdinalIgnoreCase);
            if (!context.Article.IsMarkdown && MarkupEnd(words) is var markup and > 0)
            {
                int last = i;
                while (markup == words.Length && last + 1 < lines.All.Length && text.Slice(lines.All[last + 1].Span) is var next && MarkupEnd(next) == next.Length)
                    last++;
                Report(context, last > i ? TextSpan.FromBounds(line.Span.Start, lines.All[last].Span.End) : new TextSpan(line.Span.Start, markup), "markup");
                i = last;
            }
            else if (IsLink(words) && (line.IsFoot || words[0] != '['))
            {
                // Under a label of its own ("Online:") an address is meant for the reader.
                if (i > 0 && text[lines.All[i - 1].Span.End - 1] == ':')
                    continue;
                Report(context, line.Span, line.IsFoot ? "link" : "line");
            }
            else if (MatchLine(line, words) is { } match)
            {
                bool isDate = IsDate(words);
                if (!isDate || !(isTimeline || isCorrected))
                    Report(context, line.Span, "line", match.IsWeak || (isDate && !line.IsHead) || Points(words));
            }
            else
            {
                CheckEdges(context, line, words);
            }
        }
        foreach (Block block in context.Article.Blocks)
            if (block.Kind is BlockKind.Paragraph or BlockKind.Caption or BlockKind.ListItem && block.Prose.Text.Length > MostCharacters / 2)
                CheckSentences(context, block.Prose);
    }

    private static int CountDates(ArticleText text, CopyLines lines)
    {
        int count = 0;
        foreach (CopyLine line in lines.All)
            if (IsDate(text.Slice(line.Span)))
                count++;
        return count;
    }

    private static LabelMatch? MatchLine(CopyLine line, ReadOnlySpan<char> words) =>
        words.Length <= MostCharacters && line.CanStandAlone && Patterns.Match(words, MostWords) is { } match
            && (!match.IsOpen || (!line.IsFirst && !IsSpeech(words))) ? match : null;

    /// <summary>Whether a line points to a recording or document above or below, which may be there on the page.</summary>
    private static bool Points(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> end = words.TrimEnd(".:)");
        return (end.EndsWith("below", StringComparison.OrdinalIgnoreCase) || end.EndsWith("above", StringComparison.OrdinalIgnoreCase) || words[^1] == ':')
            && (Begins(words, "watch") || Begins(words, "see") || Begins(words, "listen") || Begins(words, "read") || Begins(words, "view") || Begins(words, "hear") || Begins(words, "check"))
            && words.Count(' ') >= 2;
    }

    private static bool Begins(ReadOnlySpan<char> words, string verb) =>
        words.StartsWith(verb, StringComparison.OrdinalIgnoreCase) && words.Length > verb.Length && words[verb.Length] == ' ';

    private static void CheckEdges(CheckContext context, CopyLine line, ReadOnlySpan<char> words)
    {
        int start = line.Span.Start;
        foreach (string tag in Tags)
        {
            if (words[0] == tag[0] && words.StartsWith(tag, StringComparison.Ordinal) && words.Length > tag.Length && !char.IsLetterOrDigit(words[tag.Length]))
                Report(context, new TextSpan(start, tag.Length), "tag");
            else if (words[^1] == tag[^1] && tag[^1] is ')' or ']' && words.EndsWith(tag, StringComparison.Ordinal) && words.Length > tag.Length)
                Report(context, TextSpan.FromBounds(line.Span.End - tag.Length, line.Span.End), "tag");
        }
        if (context.Facts.PageHead is null && GluedTrailEnd(words) is var trail and > 0 && line.IsHead)
            Report(context, new TextSpan(start, trail), "trail");
        else if (ButtonsEnd(words) is var buttons and > 0)
            Report(context, new TextSpan(start, buttons), "line");
    }

    /// <summary>A sentence of furniture at the beginning or the end of a paragraph.</summary>
    private static void CheckSentences(CheckContext context, Prose prose)
    {
        if (prose.Sentences.Length < 2)
            return;
        foreach (TextSpan sentence in (ReadOnlySpan<TextSpan>)[prose.Sentences[0], prose.Sentences[^1]])
        {
            ReadOnlySpan<char> words = prose.Text.AsSpan(sentence.Start, sentence.Length);
            if (words.Length <= MostCharacters && words.Count(' ') >= 2 && !IsSpeech(words) && !QuotedText.Holds(prose.Text, sentence.Start)
                && Patterns.Match(words, MostWords) is { IsGoodAtEdge: true, IsWeak: false })
                Report(context, prose.ToSource(sentence), "edge");
        }
    }

    private static void Report(CheckContext context, TextSpan span, string variant, bool isWeak = false) =>
        context.Report(span, [("text", Shown(context.Article.Text.ToString(span)))], variant, isWeak: isWeak);

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    private static bool IsSpeech(ReadOnlySpan<char> words) =>
        words.ContainsAny('“', '"') || words.Contains(" said", StringComparison.Ordinal) || words.Contains(" says", StringComparison.Ordinal) || words.Contains("''", StringComparison.Ordinal);

    private static bool IsDate(ReadOnlySpan<char> words) =>
        words.Length is > 7 and < 32 && words.ContainsAnyInRange('0', '9') && Patterns.IsDate(words);

    /// <summary>A bare address, or a link that is the whole line.</summary>
    private static bool IsLink(ReadOnlySpan<char> words)
    {
        if (words[0] == '[' && words[^1] == ')')
            return words.IndexOf("](") is var middle and > 0 && !words[(middle + 2)..^1].ContainsAny(' ', ')');
        return !words.Contains(' ') && (words.StartsWith("http://") || words.StartsWith("https://") || words.StartsWith("<http"));
    }

    /// <summary>Behind the tag, or the rule of a style sheet, that is the line's beginning; 0 when it begins otherwise.</summary>
    private static int MarkupEnd(ReadOnlySpan<char> words)
    {
        if (words[0] == '<' && words.Length > 2 && (char.IsAsciiLetterLower(words[1]) || (words[1] == '/' && char.IsAsciiLetterLower(words[2]))))
        {
            int name = 1 + words[1..].IndexOfAnyExceptInRange('a', 'z');
            if (words[1] != '/' && (name <= 1 || words[name] is not (' ' or '>' or '/' or '-')))
                return 0;
            int close = words.IndexOf('>');
            return close < 0 ? words.Length : close + 1;
        }
        bool isRule = words[^1] == '{' ? words[0] is '.' or '#' or '@' : words[^1] == ';' && words.IndexOf(':') is var colon and > 2 && IsProperty(words[..colon]);
        return isRule || words is "}" ? words.Length : 0;
    }

    private static bool IsProperty(ReadOnlySpan<char> name) => PropertyCharacters.ContainsAll(name) && (name.Contains('-') || name is "width" or "height" or "float" or "color" or "margin" or "padding" or "display" or "position" or "border" or "background" or "font");

    /// <summary>Behind section names that run into each other and into the headline: <c>HomeNEWSMill to close</c>.</summary>
    private static int GluedTrailEnd(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith("Home", StringComparison.Ordinal) || words.Length < 12 || !char.IsUpper(words[4]))
            return 0;
        int end = 4;
        for (int i = 5; i + 1 < Math.Min(words.Length, 60); i++)
        {
            bool isSeam = char.IsUpper(words[i]) && ((char.IsLower(words[i - 1]) && i + 1 < words.Length) || (char.IsUpper(words[i - 1]) && char.IsLower(words[i + 1])));
            if (isSeam && !(i >= 3 && words[(i - 2)..i] is "Mc" || words[(i - 3)..i] is "Mac"))
                end = i;
        }
        return end;
    }

    /// <summary>Behind two or more buttons that run into each other at the line's beginning; 0 when there are none.</summary>
    private static int ButtonsEnd(ReadOnlySpan<char> words)
    {
        int count = 0;
        int end = 0;
        for (int at = 1; at <= words.Length && at < 200; at++)
        {
            if (at < words.Length && !char.IsUpper(words[at]) && char.IsLetter(words[at]))
                continue;
            if (!Buttons.Contains(words[end..at]))
                break;
            count++;
            end = at;
            if (at < words.Length && !char.IsUpper(words[at]))
                break;
        }
        return count >= 2 ? end : 0;
    }
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds a doubled space, a space before a mark, and a missing space after a mark.</summary>
internal sealed class Spacing : Check
{
    /// <summary>The minimum number of double spaces between sentences that are a habit, if most sentences have them.</summary>
    private const int HouseStyle = 3;

    private static readonly string[] FrenchWords = [" je ", " vous ", " nous ", " les ", " des ", " est ", " et ", " une ", " dans ", " pour ", " ne ", " pas ", " qui ", " que ", " sur ", " avec ", " ce "];

    private static readonly CharSet CodeMarks = new("/@=_<>{}#\\");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Words.Set(Words.DomainEndings);

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        bool widens = WidensSentences(context.Article);
        foreach (Block block in context.Article.Blocks)
        {
            string text = block.Prose.Text;
            bool isTable = text.Contains("   ", StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal);
            for (int at = 1; at + 1 < text.Length; at++)
            {
                char c = text[at];
                if (c == ' ' && !isTable)
                    at = CheckSpace(context, block.Prose, at, widens);
                else if (c is '.' or ',' or '?' or '!')
                    CheckMark(context, block.Prose, at);
            }
        }
    }

    /// <summary>Whether two spaces separate most sentences of the article.</summary>
    private static bool WidensSentences(Article article)
    {
        int wide = 0;
        int all = 0;
        foreach (Block block in article.Blocks)
        {
            string text = block.Prose.Text;
            for (int i = 1; i < block.Prose.Sentences.Length; i++)
            {
                int start = block.Prose.Sentences[i].Start;
                all++;
                if (text[start - 1] == ' ' && text[start - 2] == ' ')
                    wide++;
            }
        }
        return wide >= HouseStyle && wide * 2 > all;
    }

    /// <summary>Checks a run of spaces and returns its last.</summary>
    private static int CheckSpace(CheckContext context, Prose prose, int at, bool widens)
    {
        string text = prose.Text;
        int end = at + 1;
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end == text.Length || text[end] == '\n' || text[at - 1] == '\n' || char.IsWhiteSpace(text[end]))
            return end - 1;
        if (text[end] is ',' or '.' or '?' or '!' && IsStray(text, at, end))
        {
            string mark = text[end].ToString();
            Report(context, prose, TextSpan.FromBounds(at, end + 1), SpacingMessage.Before(mark: mark), new TextSpan(at, end - at), "", $"Delete the space before \"{mark}\"");
        }
        else if (end - at > 1 && !(widens && IsSentenceEnd(text, at)) && text[at - 1] is not ('•' or '-' or '*' or '·'))
        {
            Report(context, prose, TextSpan.FromBounds(at, end), SpacingMessage.Double(), TextSpan.FromBounds(at + 1, end), "", "Make it one space");
        }
        return end - 1;
    }

    private static bool IsSentenceEnd(string text, int at)
    {
        int mark = at - 1;
        while (mark > 0 && text[mark] is '"' or '”' or '’' or '\'' or ')')
            mark--;
        return text[mark] is '.' or '?' or '!' or ':';
    }

    /// <summary>Whether the mark after a space belongs to the word before it; a spaced ellipsis, .com or .38 does not.</summary>
    private static bool IsStray(string text, int space, int mark)
    {
        if (!char.IsLetterOrDigit(text[space - 1]) && text[space - 1] is not ('"' or '”' or '’' or ')'))
            return false;
        char next = mark + 1 < text.Length ? text[mark + 1] : ' ';
        if (text[mark] is '?' or '!')
            return next is ' ' or '\n' && char.IsLetter(text[space - 1]) && char.IsAscii(text[space - 1]) && !IsFrench(text);
        bool isFree = next is ' ' or '\n' or '"' or '”' or '’';
        return isFree && !(mark + 2 < text.Length && text[mark + 2] is '.' or '…') && next != text[mark];
    }

    /// <summary>Whether a paragraph is in French, which has a space before these marks: by its marks, or by two French function words.</summary>
    private static bool IsFrench(string text)
    {
        if (text.Contains('«', StringComparison.Ordinal))
            return true;
        int found = 0;
        foreach (string word in FrenchWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase) && ++found == 2)
                return true;
        return false;
    }

    private static void CheckMark(CheckContext context, Prose prose, int at)
    {
        string text = prose.Text;
        char next = text[at + 1];
        if (at < 2 || !char.IsLower(text[at - 1]) || !char.IsLower(text[at - 2]) || !char.IsLetter(next))
            return;
        bool isWord = at + 2 < text.Length && (char.IsLower(text[at + 2]) || text[at + 2] is ' ' or '\'' or '’');
        if (!isWord || (text[at] != ',' && !char.IsUpper(next)) || (text[at] == ',' && !char.IsAsciiLetter(next)))
            return;
        int start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        if (CodeMarks.IndexIn(chunk) >= 0 || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase) || IsName(text, at, end) || IsNameInCapitals(chunk, at - start))
            return;
        string mark = text[at].ToString();
        Report(context, prose, TextSpan.FromBounds(at, at + 2), SpacingMessage.After(mark: mark), new TextSpan(at + 1, 0), " ", $"Insert a space after \"{mark}\"");
    }

    /// <summary>Whether the text after a dot is the extension of a site or file.</summary>
    private static bool IsName(string text, int dot, int end)
    {
        if (text[dot] == ',')
            return false;
        int last = dot + 1;
        while (last < end && char.IsLetter(text[last]))
            last++;
        Span<char> lower = stackalloc char[8];
        int length = last - dot - 1;
        return (length <= lower.Length && Endings.Contains(lower[..text.AsSpan(dot + 1, length).ToLowerInvariant(lower)])) || (text[dot] == '!' && last < end);
    }

    /// <summary>Whether the full stop is inside a capitalized name: <c>Elf.Net</c>. After a name, only a word that opens sentences shows that a space is missing.</summary>
    private static bool IsNameInCapitals(ReadOnlySpan<char> chunk, int mark)
    {
        if (chunk[mark] != '.')
            return false;
        int start = mark;
        while (start > 0 && char.IsLetter(chunk[start - 1]))
            start--;
        if (!char.IsUpper(chunk[start]))
            return false;
        int end = mark + 1;
        while (end < chunk.Length && char.IsLetter(chunk[end]))
            end++;
        return !SentenceMarks.IsOpener(chunk[(mark + 1)..end]);
    }

    private static void Report(CheckContext context, Prose prose, TextSpan span, RuleMessage message, TextSpan change, string text, string title)
    {
        if (prose.IsVerbatim(span))
            context.Report(prose.ToSource(span), message, fix: new Fix(title, prose.ToSource(change), text));
    }
}

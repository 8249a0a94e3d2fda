using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// Finds <c>â??</c>: a curly quotation mark whose UTF-8 was read by a single-byte encoding and then stored in one that
/// lacks the characters of its last two bytes.
/// </summary>
internal static class LostMarks
{
    private const string Remains = "â??";
    /// <summary>The most characters of a word on each side of a mark.</summary>
    private const int Reach = 60;

    private const string Cause = "UTF-8 read as Windows-1252, with two bytes turned into question marks";

    /// <summary>Adds the broken marks of a text, in order.</summary>
    /// <param name="content">The text.</param>
    /// <param name="isCode">Whether a span is code.</param>
    /// <param name="found">The list to which they are added, with their correct text.</param>
    public static void Find(string content, Func<TextSpan, bool> isCode, List<BrokenText> found)
    {
        for (int at = 0; (at = content.IndexOf(Remains, at, StringComparison.Ordinal)) >= 0; at += Remains.Length)
        {
            int end = at + Remains.Length;
            var word = TextSpan.FromBounds(StartOf(content, at), EndOf(content, end));
            bool isCut = (end < content.Length && content[end] == '?') || (at > 0 && content[at - 1] >= 0x80);
            if (isCut || isCode(word))
                continue;
            bool isApostrophe = at > 0 && Contractions.Goes(content[at - 1], content.AsSpan(end, Math.Min(content.Length - end, Contractions.Length + 1)));
            if (!isApostrophe && content.AsSpan().Count(Remains) == 1)
                continue; // "hâlâ??" may be a word and a question
            string before = content[word.Start..at];
            string after = content[end..word.End];
            bool opens = before.Length == 0 || !char.IsLetterOrDigit(before[^1]) && before[^1] is not ('.' or ',' or '!' or '?');
            string[] marks = isApostrophe ? ["’"] : opens ? ["“", "‘"] : after.Length > 0 && char.IsLetter(after[0]) ? ["’", "—"] : ["”", "’"];
            var span = TextSpan.FromBounds(at, end);
            found.Add(new BrokenText(
                span, word, isApostrophe ? [new TextChange(span, "’")] : [], Cause, before + marks[0] + after, 1, isApostrophe ? 0 : 1,
                isApostrophe ? [] : [.. marks.Select(mark => before + mark + after)]));
        }
    }

    private static int StartOf(string content, int at)
    {
        int least = Math.Max(0, at - Reach);
        while (at > least && !char.IsWhiteSpace(content[at - 1]))
            at--;
        return at;
    }

    private static int EndOf(string content, int at)
    {
        int end = at;
        while (end < content.Length && end - at < Reach && !char.IsWhiteSpace(content[end]) && content[end] != 'â')
            end++;
        return end;
    }
}

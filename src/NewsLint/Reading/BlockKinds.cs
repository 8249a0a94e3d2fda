using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading;

/// <summary>Says by its looks what a paragraph of plain text is.</summary>
internal static class BlockKinds
{
    /// <summary>A headline is no longer than this many characters.</summary>
    private const int HeadlineLength = 160;

    private const int DatelineLength = 60;

    /// <summary>Adds a paragraph as what it is; a dateline at its head becomes a block of its own.</summary>
    /// <param name="prose">The paragraph.</param>
    /// <param name="isFirst">Whether no other stands before it.</param>
    /// <param name="blocks">Where to add it.</param>
    /// <param name="looksCount">False where markup has said already that it is a paragraph.</param>
    public static void Add(Prose prose, bool isFirst, ImmutableArray<Block>.Builder blocks, bool looksCount = true)
    {
        int dateline = DatelineEnd(prose.Text);
        if (dateline > 0)
        {
            blocks.Add(new Block(BlockKind.Dateline, prose.Part(new TextSpan(0, prose.Text.AsSpan(0, dateline).TrimEnd().Length))));
            blocks.Add(new Block(BlockKind.Paragraph, prose.Part(TextSpan.FromBounds(dateline, prose.Text.Length))));
            return;
        }
        blocks.Add(new Block(looksCount ? KindOf(prose.Text, isFirst) : BlockKind.Paragraph, prose));
    }

    private static BlockKind KindOf(string text, bool isFirst)
    {
        if (text.StartsWith("(FILE", StringComparison.Ordinal) || text.StartsWith("FILE PHOTO", StringComparison.Ordinal)
            || text.StartsWith("Photo: ", StringComparison.Ordinal) || text.StartsWith("Image: ", StringComparison.Ordinal)
            || text.StartsWith("Caption: ", StringComparison.Ordinal) || text.EndsWith("/Getty Images)", StringComparison.Ordinal))
            return BlockKind.Caption;
        if (text[0] is '•' or '·' or '▪' || ((text[0] is '-' or '*' or '–') && text.Length > 1 && text[1] == ' '))
            return BlockKind.ListItem;
        if (text[0] == '>' && text.Length > 1 && text[1] == ' ')
            return BlockKind.BlockQuote;
        bool endsSentence = text[^1] is '.' or '”' or '"' or ':' or ';' or ',' or '…';
        if (isFirst)
            return text.Length <= HeadlineLength && text[^1] is not ('.' or ':' or ';' or ',') ? BlockKind.Headline : BlockKind.Paragraph;
        return text.Length <= 70 && !endsSentence && text[^1] is not ('?' or '!') ? BlockKind.Crosshead : BlockKind.Paragraph;
    }

    /// <summary>Behind a dateline such as <c>WASHINGTON (Reuters) - </c> or <c>LONDON, March 3 — </c>; 0 when there is none.</summary>
    private static int DatelineEnd(string text)
    {
        int limit = Math.Min(text.Length - 1, DatelineLength);
        int capitals = 0;
        while (capitals < limit && (char.IsUpper(text[capitals]) || text[capitals] is ' ' or '.' or '-'))
            capitals++;
        if (capitals < 3 || char.IsLetter(text[capitals]) || !char.IsUpper(text[1]))
            return 0;
        for (int at = Math.Max(1, capitals - 2); at < limit; at++)
        {
            if (text[at] is '—' or '–' || (text[at] == '-' && text[at - 1] is ' ' or ')' or '-' && text[at + 1] is ' ' or '-'))
            {
                while (at < text.Length && text[at] is '—' or '–' or '-' or ' ')
                    at++;
                return at < text.Length ? at : 0;
            }
            if (at >= capitals && text[at] is not (',' or ' ' or '(' or ')' or '.' or '/') && !char.IsLetterOrDigit(text[at]))
                return 0;
        }
        return 0;
    }
}

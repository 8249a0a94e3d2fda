using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Classifies a paragraph of plain text by its form and its neighbours.</summary>
internal static class BlockKinds
{
    private const int CrossheadLength = 70;
    private const int CaptionLength = 400;

    /// <summary>The maximum length of a name below a quotation, a single line after a dash. List items next to other items may be short.</summary>
    private const int NameLength = 40;

    private static readonly CaptionMark[] CaptionMarks = ReadCaptionMarks();

    /// <summary>Adds the paragraphs of a plain text as blocks. A dateline at the start of a paragraph becomes its own block.</summary>
    public static void Add(List<Prose> paragraphs, ImmutableArray<Block>.Builder blocks)
    {
        bool hasHeadline = blocks.Count > 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Prose prose = paragraphs[i];
            BlockKind kind = KindOf(paragraphs, i, hasHeadline);
            hasHeadline |= !IsPageDate(prose.Text);
            if (kind == BlockKind.Paragraph)
                AddParagraph(prose, blocks);
            else
                blocks.Add(new Block(kind, kind is BlockKind.ListItem or BlockKind.BlockQuote ? WithoutMark(prose) : prose));
        }
    }

    /// <summary>Adds a paragraph, preceded by the dateline at its start, if any.</summary>
    public static void AddParagraph(Prose prose, ImmutableArray<Block>.Builder blocks)
    {
        int dateline = Dateline.End(prose.Text);
        // Characters that share one span of the source are not split.
        if (dateline > 0 && dateline < prose.Text.Length && prose.ToSource(new TextSpan(0, dateline)).End > prose.ToSource(dateline))
            dateline = 0;
        if (dateline > 0)
            blocks.Add(new Block(BlockKind.Dateline, prose.Part(new TextSpan(0, prose.Text.AsSpan(0, dateline).TrimEnd().Length))));
        if (dateline < prose.Text.Length)
            blocks.Add(new Block(BlockKind.Paragraph, dateline == 0 ? prose : prose.Part(TextSpan.FromBounds(dateline, prose.Text.Length))));
    }

    /// <summary>Returns whether a line begins with a bullet, or a dash used as one.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line) =>
        line.Length > 2 && (line[0] is '•' or '·' or '▪' or '●' or '◦' || (line[0] is '-' or '*' or '–' or '—' && line[1] is ' ' or '\t' or '\u00A0'));

    private static BlockKind KindOf(List<Prose> paragraphs, int i, bool hasHeadline)
    {
        string text = paragraphs[i].Text;
        if (IsCaption(text))
            return BlockKind.Caption;
        if (text is ['>', ' ', _, ..])
            return BlockKind.BlockQuote;
        if (IsListItem(text))
        {
            if (text[0] is '–' or '—' or '-' && text.AsSpan().TrimEnd('.')[^1] == text[0])
                return BlockKind.Crosshead; // – Old hands –
            bool hasNeighbour = (i > 0 && IsListItem(paragraphs[i - 1].Text)) || (i + 1 < paragraphs.Count && IsListItem(paragraphs[i + 1].Text));
            return hasNeighbour || text.Length > NameLength || text[0] is not ('-' or '–' or '—') ? BlockKind.ListItem : BlockKind.Paragraph;
        }
        if (!hasHeadline)
            return !IsPageDate(text) && PlainHeadline.Is(paragraphs, i) ? BlockKind.Headline : BlockKind.Paragraph;
        return IsCrosshead(paragraphs, i) ? BlockKind.Crosshead : BlockKind.Paragraph;
    }

    /// <summary>Returns whether a short line begins with a capital, ends no sentence and precedes a longer paragraph of running text.</summary>
    private static bool IsCrosshead(List<Prose> paragraphs, int i)
    {
        string text = paragraphs[i].Text;
        if (text.Length > CrossheadLength || i + 1 == paragraphs.Count || text[^1] is '.' or '?' or '!' or ':' or ';' or ',' or '…' or '"' or '”' or '}' or '{' or '>' or '|')
            return false;
        string next = paragraphs[i + 1].Text;
        return next.Length > text.Length && next[^1] is '.' or '?' or '!' or '"' or '”' or '\'' or '’' or ':'
            && (char.IsUpper(text[0]) || text[0] is '‘' or '“' or '\'' or '"' || (char.IsDigit(text[0]) && text.Contains(' ', StringComparison.Ordinal)))
            && text[^1] != ')' && HasWord(text);
    }

    private static bool HasWord(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == 3)
                return true;
        }
        return false;
    }

    /// <summary>Returns whether text is the date that a page shows above its headline: <c>Thursday, November 6, 2025</c>.</summary>
    private static bool IsPageDate(string text) =>
        text.Length <= 40 && text.Length > 8 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^4])
        && (text.Contains("day, ", StringComparison.Ordinal) || text.AsSpan().Count(' ') == 2) && text.AsSpan().Count(' ') <= 3;

    private static bool IsCaption(string text)
    {
        if (text.Length > CaptionLength)
            return false;
        ReadOnlySpan<char> inner = text.AsSpan().TrimEnd(").]");
        foreach (CaptionMark mark in CaptionMarks)
        {
            if (mark.Where switch
            {
                "head" => text.StartsWith(mark.Text, StringComparison.Ordinal),
                "tail" => inner.EndsWith(mark.Text, StringComparison.Ordinal),
                _ => text.Contains(mark.Text, StringComparison.Ordinal),
            })
                return true;
        }
        return false;
    }

    private static Prose WithoutMark(Prose prose)
    {
        int start = 1;
        while (start < prose.Text.Length && char.IsWhiteSpace(prose.Text[start]))
            start++;
        return start == prose.Text.Length ? prose : prose.Part(TextSpan.FromBounds(start, prose.Text.Length));
    }

    private static CaptionMark[] ReadCaptionMarks()
    {
        List<string> entries = Words.Entries(Words.CaptionMarks);
        var marks = new CaptionMark[entries.Count];
        for (int i = 0; i < marks.Length; i++)
        {
            int equals = entries[i].AsSpan().LastIndexOf(" = ");
            marks[i] = new CaptionMark(entries[i][..equals], entries[i][(equals + 3)..]);
        }
        return marks;
    }

    /// <summary>A string that identifies a caption.</summary>
    /// <param name="Text">The characters.</param>
    /// <param name="Where">The position in the caption: <c>head</c>, <c>tail</c>, or anywhere.</param>
    private readonly record struct CaptionMark(string Text, string Where);
}

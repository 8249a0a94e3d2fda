namespace NewsLint.Syntax.Features;

/// <summary>The marks before a word, as bits.</summary>
[Flags]
internal enum MarksBefore : byte
{
    /// <summary>Only space.</summary>
    None = 0,

    /// <summary>A comma.</summary>
    Comma = 1,

    /// <summary>A dash, colon or semicolon.</summary>
    Dash = 2,

    /// <summary>A quotation mark.</summary>
    Quote = 4,

    /// <summary>A bracket.</summary>
    Bracket = 8,

    /// <summary>A hyphen.</summary>
    Hyphen = 16,

    /// <summary>Any other.</summary>
    Other = 32,
}

/// <summary>The words of a sentence for the parser, without marks; word 0 is the root. The buffers are reused for the next sentence.</summary>
internal sealed class SentenceWords
{
    /// <summary>The number of words, including the root.</summary>
    public int Count { get; private set; }

    /// <summary>The word, as in <see cref="WordTraits.Word"/>.</summary>
    public uint[] Word { get; private set; } = new uint[64];

    /// <summary>The tag.</summary>
    public Tag[] Tag { get; private set; } = new Tag[64];

    /// <summary>The last three letters.</summary>
    public uint[] Suffix { get; private set; } = new uint[64];

    /// <summary>The marks between the word and the previous word.</summary>
    public MarksBefore[] Marks { get; private set; } = new MarksBefore[64];

    /// <summary>The number of commas before the word in the sentence.</summary>
    public int[] Commas { get; private set; } = new int[64];

    /// <summary>Whether the word is inside quotation marks.</summary>
    public bool[] IsQuoted { get; private set; } = new bool[64];

    /// <summary>The index of the word's token.</summary>
    public int[] Token { get; private set; } = new int[64];

    /// <summary>Reads the words of a tagged sentence.</summary>
    public void Read(string text, ReadOnlySpan<TreeToken> tokens, ReadOnlySpan<WordTraits> traits)
    {
        if (Word.Length <= tokens.Length)
        {
            int size = (tokens.Length + 1) * 2;
            Word = new uint[size];
            Tag = new Tag[size];
            Suffix = new uint[size];
            Marks = new MarksBefore[size];
            Commas = new int[size];
            IsQuoted = new bool[size];
            Token = new int[size];
        }
        Word[0] = 2;
        Tag[0] = Syntax.Tag.Mark;
        Suffix[0] = 2;
        Marks[0] = MarksBefore.None;
        Commas[0] = 0;
        IsQuoted[0] = false;
        Token[0] = -1;
        Count = 1;
        MarksBefore marks = MarksBefore.None;
        int commas = 0;
        bool isQuoted = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag == Syntax.Tag.Mark)
            {
                MarksBefore mark = KindOf(text, tokens[i]);
                marks |= mark;
                commas += mark == MarksBefore.Comma ? 1 : 0;
                isQuoted ^= mark == MarksBefore.Quote;
                continue;
            }
            Word[Count] = traits[i].Word;
            Tag[Count] = tokens[i].Tag;
            Suffix[Count] = traits[i].Suffix3;
            Marks[Count] = marks;
            Commas[Count] = commas;
            IsQuoted[Count] = isQuoted;
            Token[Count] = i;
            Count++;
            marks = MarksBefore.None;
        }
    }

    private static MarksBefore KindOf(string text, TreeToken mark) => text[mark.Start] switch
    {
        ',' => MarksBefore.Comma,
        '-' or '‐' or '‑' => IsInsideWord(text, mark) ? MarksBefore.Hyphen : MarksBefore.Dash,
        '–' or '—' or ':' or ';' => MarksBefore.Dash,
        '"' or '“' or '”' or '‘' or '’' or '\'' or '`' => MarksBefore.Quote,
        '(' or ')' or '[' or ']' => MarksBefore.Bracket,
        _ => char.IsLetterOrDigit(text[mark.Start]) ? MarksBefore.None : MarksBefore.Other,
    };

    private static bool IsInsideWord(string text, TreeToken mark) =>
        mark.Length == 1 && mark.Start > 0 && mark.End < text.Length && !char.IsWhiteSpace(text[mark.Start - 1]) && !char.IsWhiteSpace(text[mark.End]);
}

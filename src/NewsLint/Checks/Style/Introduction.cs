using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>An abbreviation in brackets after the words that it is short for: Voice of America (VOA).</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Words">The words in full, in the block's prose.</param>
/// <param name="Bracket">The brackets with the abbreviation, in the block's prose.</param>
/// <param name="Form">The abbreviation.</param>
internal sealed record Introduction(int Block, TextSpan Words, TextSpan Bracket, string Form)
{
    private const int Shortest = 2;
    private const int Longest = 10;

    /// <summary>The words with the brackets.</summary>
    public TextSpan Span => TextSpan.FromBounds(Words.Start, Bracket.End);

    /// <summary>Returns the introductions in the text of an article, in order.</summary>
    public static List<Introduction> Read(ArticleFacts facts)
    {
        var found = new List<Introduction>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            Prose prose = facts.Article.Blocks[block].Prose;
            for (int at = 0; (at = prose.Text.IndexOf('(', at)) >= 0; at++)
                if (ReadAt(block, prose, Tokenizer.IndexAt(prose.Tokens, at)) is { } introduction)
                    found.Add(introduction);
        }
        return found;
    }

    private static Introduction? ReadAt(int block, Prose prose, int bracket)
    {
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        int at = bracket + 1;
        bool isMarked = at < tokens.Length && tokens[at].In(text) is "\"" or "“" or "‘" or "'";
        if (isMarked)
            at++;
        int close = isMarked ? at + 2 : at + 1;
        if (close >= tokens.Length || tokens[close].In(text) is not ")" || tokens[at].Kind != TokenKind.Word || tokens[at].Length is < Shortest or > Longest)
            return null;
        Span<char> letters = stackalloc char[Longest];
        int count = LettersOf(tokens[at].In(text), letters);
        int first = count < Shortest ? -1 : LongForm.Before(text, tokens, bracket, letters[..count]);
        if (first < 0)
            return null;
        return new Introduction(
            block, TextSpan.FromBounds(tokens[first].Start, tokens[bracket - 1].End), TextSpan.FromBounds(tokens[bracket].Start, tokens[close].End), tokens[at].In(text).ToString());
    }

    /// <summary>Writes the letters of an abbreviation without stops and the "s" of a plural; returns their number, 0 for another word.</summary>
    private static int LettersOf(ReadOnlySpan<char> word, Span<char> letters)
    {
        int count = 0;
        int upper = 0;
        foreach (char c in word)
        {
            if (c == '.')
                continue;
            if (!char.IsAsciiLetter(c))
                return 0;
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            letters[count++] = c;
        }
        if (count > 0 && letters[count - 1] == 's')
            count--;
        return upper >= Shortest && char.IsAsciiLetterUpper(letters[0]) ? count : 0;
    }
}

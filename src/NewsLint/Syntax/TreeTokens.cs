using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Syntax;

/// <summary>Splits a sentence into tokens as treebanks do.</summary>
internal static class TreeTokens
{
    /// <summary>Prefixes that treebanks do not split off: <c>anti-missile</c>, <c>re-elected</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new HashSet<string>(
        ["anti", "co", "e", "ex", "mid", "multi", "non", "over", "post", "pre", "pro", "re", "semi", "sub", "super", "ultra", "un", "vice"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a character other than a letter or digit is a mark, which the tree omits.</summary>
    public static bool IsMark(char c) => c is not ('%' or '&' or '$' or '£' or '€' or '¥' or '+' or '=' or '@' or '#' or '°') && (char.IsPunctuation(c) || c is '`' or '|' or '<' or '>' or '~' or '^' or '•');

    /// <summary>Returns the tokens of a sentence; marks have <see cref="Tag.Mark"/>, all others have <see cref="Tag.NN"/> until they are tagged.</summary>
    /// <param name="text">The prose of the block.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentence">The span of the sentence.</param>
    /// <param name="leftOut">The spans, in order, of words that the tree omits, such as hedges of figures, which parsers often get wrong.</param>
    public static TreeToken[] Cut(string text, ImmutableArray<Token> tokens, TextSpan sentence, IReadOnlyList<TextSpan>? leftOut = null)
    {
        int nextLeftOut = 0;
        var cut = new List<TreeToken>(32);
        int first = Tokenizer.IndexAt(tokens, sentence.Start);
        int end = first;
        while (end < tokens.Length && tokens[end].Start < sentence.End)
            end++;
        bool isOpen = false;
        for (int i = first; i < end; i++)
        {
            Token token = tokens[i];
            int until = token.End;
            while (leftOut is not null && nextLeftOut < leftOut.Count && leftOut[nextLeftOut].End <= token.Start)
                nextLeftOut++;
            if (leftOut is not null && nextLeftOut < leftOut.Count && leftOut[nextLeftOut].Contains(token.Start))
            {
                cut.Add(new TreeToken(token.Start, token.Length));
                continue;
            }
            bool isMark = token.Kind == TokenKind.Punctuation && IsMark(text[token.Start]);
            if (isMark)
            {
                bool isApostrophe = text[token.Start] is '\'' or '’';
                bool opens = text[token.Start] == '‘' || (text[token.Start] == '\'' && (i == first || !IsGlued(tokens, i)));
                if (opens)
                    isOpen = true;
                else if (isApostrophe && !isOpen && i > first && IsGlued(tokens, i) && text[token.Start - 1] is 's' or 'S' or 'z' or 'x')
                    isMark = false; // the company's managers' pay
                else if (isApostrophe)
                    isOpen = false;
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                i = Join(text, tokens, i, end, ref until);
            }
            else if (token.Kind == TokenKind.Symbol && i + 1 < end && text[token.Start] is '$' && tokens[i + 1].Kind == TokenKind.Symbol && IsGlued(tokens, i + 1))
            {
                until = tokens[++i].End;
            }
            int tail = token.Kind == TokenKind.Word ? ClipStart(text, token.Start, until) : until;
            cut.Add(new TreeToken(token.Start, tail - token.Start) { Tag = isMark ? Tag.Mark : Tag.NN });
            if (tail < until)
                cut.Add(new TreeToken(tail, until - tail) { Tag = Tag.NN });
        }
        return [.. cut];
    }

    /// <summary>Joins what belongs to a word or number: <c>Mr.</c>, <c>10m</c>, <c>2-1</c>, <c>9/11</c>, <c>re-elected</c>; returns the last token joined.</summary>
    private static int Join(string text, ImmutableArray<Token> tokens, int i, int end, ref int until)
    {
        bool isNumber = tokens[i].Kind == TokenKind.Number;
        while (i + 1 < end && IsGlued(tokens, i + 1))
        {
            Token next = tokens[i + 1];
            char c = text[next.Start];
            bool hasThird = i + 2 < end && IsGlued(tokens, i + 2);
            bool isJoined = next.Kind switch
            {
                TokenKind.Word => isNumber,
                TokenKind.Number => !isNumber,
                TokenKind.Punctuation when c is '-' or '–' or '‑' or '/' or ':' && isNumber && next.Length == 1 => hasThird && tokens[i + 2].Kind == TokenKind.Number,
                TokenKind.Punctuation when c is '-' or '‑' && next.Length == 1 => hasThird && tokens[i + 2].Kind == TokenKind.Word && Prefixes.Contains(tokens[i].In(text)),
                TokenKind.Punctuation when c == '.' && !isNumber => next.Length == 1 && i + 2 < end && Abbreviations.KindOf(tokens[i].In(text)) != AbbreviationKind.None,
                TokenKind.Symbol => c == '$' && !isNumber && tokens[i].Length <= 2,
                _ => false,
            };
            if (!isJoined)
                break;
            bool takesThird = next.Kind == TokenKind.Punctuation && c != '.';
            until = takesThird ? tokens[i + 2].End : next.End;
            i += takesThird ? 2 : 1;
            isNumber = tokens[i].Kind == TokenKind.Number;
            if (c == '.' || next.Kind == TokenKind.Symbol)
                break;
        }
        return i;
    }

    /// <summary>Returns the start of the clitic at the end of a word (<c>n't</c>, <c>'s</c>, <c>'ll</c>), or the end of the word if there is none.</summary>
    private static int ClipStart(string text, int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
            return start + 3;
        int apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe <= 0)
            return end;
        ReadOnlySpan<char> tail = word[(apostrophe + 1)..];
        if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && word[apostrophe - 1] is 'n' or 'N' && apostrophe > 1)
            return start + apostrophe - 1;
        return tail.Length <= 2 && (tail.Equals("s", StringComparison.OrdinalIgnoreCase) || tail.Equals("m", StringComparison.OrdinalIgnoreCase) || tail.Equals("d", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase)) ? start + apostrophe : end;
    }

    private static bool IsGlued(ImmutableArray<Token> tokens, int i) => i > 0 && tokens[i - 1].End == tokens[i].Start;
}

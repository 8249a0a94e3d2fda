using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>
/// Splits a paragraph into sentences by the rules of printed English news copy. Where a mark may end a sentence
/// (<c>U.S.</c>, an ellipsis), the words around it decide; if they do not, the sentence continues.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// The most tokens of a sentence. A longer one is a list, a table or an attack. It is split, because readers of sentences
    /// may scan the whole sentence for each of its words.
    /// </summary>
    private const int MostTokens = 1000;

    /// <summary>Returns the sentences of a paragraph, in order, without the spaces around them.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="tokens">Its tokens, from <see cref="Tokenizer"/>.</param>
    public static ImmutableArray<TextSpan> Split(string text, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var walk = new Walk(text, tokens.AsSpan());
        return walk.Run();
    }

    /// <summary>One pass over the tokens, with the open quotation and bracket.</summary>
    private ref struct Walk(string text, ReadOnlySpan<Token> tokens)
    {
        private readonly string text = text;
        private readonly ReadOnlySpan<Token> tokens = tokens;
        private readonly List<TextSpan> sentences = [];
        private int first;
        private bool hasWord;
        private Enclosure quote;
        private Enclosure single;
        private Enclosure bracket;

        public ImmutableArray<TextSpan> Run()
        {
            for (int i = 0; i < tokens.Length; i++)
            {
                Token token = tokens[i];
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    hasWord = true;
                    if (text[token.End - 1] == '.')
                        i = AtMark(i);
                }
                else if (SentenceMarks.IsEnd(text[token.Start]))
                {
                    i = AtMark(i);
                }
                else
                {
                    Track(i);
                }
                if (i - first >= MostTokens && i + 1 < tokens.Length)
                {
                    sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[i].End));
                    first = i + 1;
                    hasWord = false;
                }
            }
            if (first < tokens.Length)
                sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[^1].End));
            return ImmutableCollectionsMarshal.AsImmutableArray(sentences.ToArray());
        }

        /// <summary>Adds the marks and closing quotation marks after a mark to the sentence, and ends it there. Returns the last token added.</summary>
        private int AtMark(int mark)
        {
            int last = mark;
            bool isEllipsis = text[tokens[mark].Start] == '…' || (text[tokens[mark].Start] == '.' && tokens[mark].Length > 1);
            int dots = tokens[mark].Kind == TokenKind.Punctuation ? Dots(tokens[mark]) : 0;
            // An ellipsis may have spaces and may be next to the sentence's full stop.
            while (dots > 0 && last + 1 < tokens.Length && Dots(tokens[last + 1]) > 0 && tokens[last + 1].Start - tokens[last].End <= 2)
            {
                dots += Dots(tokens[++last]);
                isEllipsis = true;
            }
            bool hasOwnStop = dots > 3;
            Enclosure closedQuote = default;
            Enclosure closedBracket = default;
            for (; last + 1 < tokens.Length && Closes(last + 1); last++)
            {
                char c = text[tokens[last + 1].Start];
                if (c is ')' or ']')
                    closedBracket = Close(ref bracket);
                else if (single.IsOpen && c is ('\'' or '’'))
                    closedQuote = Close(ref single);
                else if (quote.IsOpen && !SentenceMarks.IsEnd(c) && c is not ('\'' or '’'))
                    closedQuote = Close(ref quote);
                else if (c is '?' or '!' && text[tokens[mark].End - 1] == '.' && !isEllipsis)
                    mark = last + 1; // U.S.?
                else
                    hasOwnStop |= c == '.' && last > mark;
            }
            if (!hasWord)
                return last;
            var end = new SentenceEnd(text, tokens, first, mark, last)
            {
                IsEllipsis = isEllipsis,
                HasOwnStop = hasOwnStop,
                Quote = closedQuote,
                Bracket = closedBracket,
            };
            if (!end.Ends())
                return last;
            sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[last].End));
            first = last + 1;
            hasWord = false;
            return last;
        }

        /// <summary>Whether a token belongs to the mark before it: another mark, or the end of a quotation or bracket.</summary>
        private readonly bool Closes(int i)
        {
            char c = text[tokens[i].Start];
            bool isGlued = tokens[i - 1].End == tokens[i].Start;
            bool isOpenBehind = tokens[i].End == text.Length || !IsInside(text[tokens[i].End]);
            return c switch
            {
                '?' or '!' or '…' or ')' or ']' or '」' or '』' or '）' => isGlued,
                '.' or '’' => isGlued,
                '”' or '»' => isGlued || quote.IsOpen,
                '"' => isGlued ? isOpenBehind || quote.IsOpen : quote.IsOpen && (tokens[i].End == text.Length || char.IsWhiteSpace(text[tokens[i].End]) || text[tokens[i].End] is ',' or '.' or ';'),
                '\'' => isGlued && isOpenBehind,
                _ => false,
            };
        }

        private readonly int Dots(Token token) => text[token.Start] switch
        {
            '.' => token.Length,
            '…' => 3 * token.Length,
            _ => 0,
        };

        private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c is '$' or '£' or '€' or '(' or '[' or '“' or '‘';

        private void Track(int i)
        {
            char c = text[tokens[i].Start];
            switch (c)
            {
                case '“' or '«' or '„':
                    Open(ref quote, i);
                    break;
                case '”' or '»':
                    Close(ref quote);
                    break;
                case '"' when IsOpener(i) || (!IsCloser(i) && !quote.IsOpen):
                    Open(ref quote, i);
                    break;
                case '"':
                    Close(ref quote);
                    break;
                case '‘':
                    Open(ref single, i);
                    break;
                case '\'' when IsOpener(i):
                    Open(ref single, i);
                    break;
                case '\'' or '’':
                    Close(ref single);
                    break;
                case '(' or '[':
                    Open(ref bracket, i);
                    break;
                case ')' or ']':
                    Close(ref bracket);
                    break;
                default:
                    break;
            }
        }

        private readonly bool IsOpener(int i) =>
            (tokens[i].Start == 0 || !IsGluedBefore(text[tokens[i].Start - 1])) && tokens[i].End < text.Length && !char.IsWhiteSpace(text[tokens[i].End]);

        private readonly bool IsCloser(int i) =>
            tokens[i].Start > 0 && !char.IsWhiteSpace(text[tokens[i].Start - 1]) && (tokens[i].End == text.Length || !char.IsLetterOrDigit(text[tokens[i].End]));

        private static bool IsGluedBefore(char c) => !char.IsWhiteSpace(c) && c is not ('(' or '[' or '—' or '–' or '"' or '“' or '\'' or '‘');

        private readonly void Open(ref Enclosure enclosure, int i) =>
            enclosure = new Enclosure(true, !hasWord, hasWord && i > 0 && SentenceMarks.Introduces(text, tokens[i - 1]));

        private static Enclosure Close(ref Enclosure enclosure)
        {
            Enclosure closed = enclosure;
            enclosure = default;
            return closed;
        }
    }
}

/// <summary>A quotation or bracket that is open, or that a mark has just closed.</summary>
/// <param name="IsOpen">Whether there is one.</param>
/// <param name="BeganSentence">Whether its first word begins a sentence.</param>
/// <param name="IsIntroduced">Whether a comma, a colon or a verb of speech precedes it.</param>
internal readonly record struct Enclosure(bool IsOpen, bool BeganSentence, bool IsIntroduced);

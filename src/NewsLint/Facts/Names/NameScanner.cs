using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>One word of a run of capitalised words.</summary>
/// <param name="Token">The index of its first token.</param>
/// <param name="Last">The index of its last token, if hyphens join several.</param>
/// <param name="Span">Its span, without possessive ending and the full stop of an abbreviation.</param>
/// <param name="Hints">The hints of the word lists.</param>
/// <param name="IsPossessive">Whether it ends in 's.</param>
internal readonly record struct NameWord(int Token, int Last, TextSpan Span, NameHints Hints, bool IsPossessive)
{
    public bool Is(NameHints hint) => (Hints & hint) != 0;
}

/// <summary>Finds the runs of capitalised words in an article and passes them to <see cref="NameParser"/>.</summary>
internal static class NameScanner
{
    /// <summary>The share of capitalised words from which a block is in title case.</summary>
    private const double TitleCaseShare = 0.8;

    /// <summary>The maximum number of lower-case words per capitalised word in title case, including prepositions.</summary>
    private const int MostSmall = 2;

    public static List<NameCandidate> Scan(Article article)
    {
        var candidates = new List<NameCandidate>();
        var words = new List<NameWord>(16);
        for (int index = 0; index < article.Blocks.Length; index++)
        {
            Block block = article.Blocks[index];
            string text = block.Prose.Text;
            ImmutableArray<Token> tokens = block.Prose.Tokens;
            bool titleCase = block.Kind != BlockKind.Dateline && IsTitleCase(block, text, tokens);
            var parser = new NameParser(index, text, tokens, titleCase, candidates);
            for (int i = 0; i < tokens.Length;)
            {
                if (!BeginsName(text, tokens, i))
                {
                    i++;
                    continue;
                }
                words.Clear();
                int next = ReadRun(text, tokens, i, words);
                parser.Parse(words, IsHead(text, tokens, i));
                i = next;
            }
        }
        return candidates;
    }

    /// <summary>Returns whether a token is in a position where any word has a capital: at the start of a sentence or quotation, after a colon or a bullet.</summary>
    internal static bool IsHead(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i == 0)
            return true;
        Token before = tokens[i - 1];
        char mark = text[before.Start];
        if (before.Kind == TokenKind.Word)
            return text[before.End - 1] == '.';
        if (before.Kind == TokenKind.Symbol)
            return true;
        if (mark == '.')
            return before.Length > 1 || i < 2 || tokens[i - 2].End != before.Start || !IsAbbreviation(text, tokens[i - 2]);
        if (mark is '’' or '\'' or '"' && before.End < tokens[i].Start)
            return i < 2 || text[tokens[i - 2].Start] is '.' or '?' or '!' or ',' or '…';
        return mark is '?' or '!' or ':' or ';' or '"' or '“' or '‘' or '”' or '\'' or '…' or '•' or '·' or '*' or '[' or '«' or '»' or '„';
    }

    private static bool IsAbbreviation(string text, Token word) =>
        word.Kind == TokenKind.Word && (word.Length == 1 || (NameLexicon.Of(word.In(text)) & NameHints.Title) != 0 || word.In(text) is "Jr" or "Sr");

    private static bool BeginsName(string text, ImmutableArray<Token> tokens, int i)
    {
        Token token = tokens[i];
        if (token.Kind != TokenKind.Word)
            return false;
        char c = text[token.Start];
        if (char.IsAsciiLetterLower(c))
            return (c is 'a' or 'e' or 'i') && token.Length > 2 && char.IsAsciiLetterUpper(text[token.Start + 1]); // iPod, eBay
        if (!char.IsUpper(c))
            return false;
        return !(token.Length == 1 && c is 'A' or 'I') && !IsContraction(token.In(text));
    }

    /// <summary>Matches You're, We'll, I've, Don't.</summary>
    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        int at = word.Length < 3 ? -1 : word[1..].IndexOfAny('\'', '’') + 1;
        return at > 0 && (word[0] == 'I' && at == 1 || word[(at + 1)..] is "re" or "ll" or "ve" or "d" or "t" or "m" || word[..at] is "It" or "That" or "There" or "He" or "She" or "What" or "Who" or "Here" or "Let" or "Where" or "How");
    }

    /// <summary>Reads words joined by capitals, hyphens, initials, particles and joining words. Returns the index of the token after them.</summary>
    private static int ReadRun(string text, ImmutableArray<Token> tokens, int i, List<NameWord> words)
    {
        while (true)
        {
            NameWord word = ReadWord(text, tokens, i);
            words.Add(word);
            int next = word.Last + 1;
            if (word.IsPossessive || next >= tokens.Length)
                return next;
            if (text[tokens[next].Start] == '.' && tokens[next].Length == 1 && tokens[next].Start == tokens[word.Last].End && (word.Span.Length == 1 || IsAbbreviation(text, tokens[word.Last])))
                next++;
            if (next >= tokens.Length)
                return next;
            if (IsNear(text, tokens, next) && BeginsName(text, tokens, next))
            {
                i = next;
                continue;
            }
            int joined = Joined(text, tokens, next, word);
            if (joined < 0)
                return next;
            for (int k = next; k < joined; k++)
            {
                if (tokens[k].Kind == TokenKind.Word || text[tokens[k].Start] == '&')
                    words.Add(new NameWord(k, k, tokens[k].Span, NameHints.Particle, false));
            }
            i = joined;
        }
    }

    private static NameWord ReadWord(string text, ImmutableArray<Token> tokens, int i)
    {
        int last = i;
        while (last + 2 < tokens.Length && tokens[last + 1].Length == 1 && text[tokens[last + 1].Start] is '-' or '‑' && tokens[last + 1].Start == tokens[last].End
            && tokens[last + 2].Start == tokens[last + 1].End && tokens[last + 2].Kind == TokenKind.Word
            && (char.IsUpper(text[tokens[last + 2].Start]) || (IsGivenTail(text, tokens[last + 2]) && !IsSuffix(tokens[last + 2].In(text)))) && !IsSplit(text, tokens[last], tokens[last + 2]))
            last += 2;
        int end = tokens[last].End;
        bool possessive = end - tokens[i].Start > 3 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’';
        if (possessive)
            end -= 2;
        var span = TextSpan.FromBounds(tokens[i].Start, end);
        return new NameWord(i, last, span, NameLexicon.Of(text.AsSpan(span.Start, span.Length)), possessive);
    }

    /// <summary>Returns whether a token is the second part of a Korean or Chinese given name, as in Jae-myung: short and in lower case.</summary>
    private static bool IsGivenTail(string text, Token token)
    {
        if (token.Length is < 2 or > 6)
            return false;
        NameHints hints = NameLexicon.Of(token.In(text));
        return hints == NameHints.None;
    }

    private static bool IsSuffix(ReadOnlySpan<char> word) => word is "elect" or "wide" or "led" or "born" or "style" or "backed" or "owned" or "run" or "era" or "esque" or "like" or "area" or "ish" or "only" or "old" or "based" or "bound" or "held" or "made" or "listed";

    /// <summary>Returns whether a hyphen separates two names: US-Japan is two names, Jean-Claude is one.</summary>
    private static bool IsSplit(string text, Token left, Token right)
    {
        const NameHints Whole = NameHints.Place | NameHints.Organisation | NameHints.Group;
        return ((NameLexicon.Of(left.In(text)) & Whole) != 0 || NameCandidate.IsAllCapitals(left.In(text)))
            && ((NameLexicon.Of(right.In(text)) & Whole) != 0 || NameCandidate.IsAllCapitals(right.In(text)));
    }

    private static bool IsNear(string text, ImmutableArray<Token> tokens, int next)
    {
        int gap = tokens[next].Start - tokens[next - 1].End;
        return gap == 1 || (gap == 0 && text[tokens[next - 1].Start] == '.');
    }

    /// <summary>Returns the index of the capitalised word that particles or joining words join to the one before; -1 if there is none.</summary>
    private static int Joined(string text, ImmutableArray<Token> tokens, int next, NameWord word)
    {
        if (!IsNear(text, tokens, next))
        {
            // "Smith, Jr.", "Acme, Inc."
            return text[tokens[next].Start] == ',' && next + 1 < tokens.Length && tokens[next + 1].In(text) is "Jr" or "Sr" or "Inc" or "Ltd" or "LLC" ? next + 1 : -1;
        }
        ReadOnlySpan<char> first = tokens[next].In(text);
        int at = next;
        if (first is "of" or "for")
        {
            if (!word.Is(NameHints.OrganisationWord | NameHints.PlaceWord) && word.Span.Length > 0 && !TakesOf(text, tokens, word))
                return -1;
            at++;
            if (at < tokens.Length && tokens[at].In(text) is "the")
                at++;
        }
        else if (first is "&")
        {
            at++;
        }
        else if (first is "and")
        {
            // "Food and Drug Administration" is one name only because an organisation word follows.
            if (word.Is(NameHints.Given | NameHints.Place | NameHints.Group | NameHints.Organisation | NameHints.Capitalised | NameHints.OrganisationWord | NameHints.Title))
                return -1;
            int end = at + 1;
            while (end < tokens.Length && end < at + 5 && BeginsName(text, tokens, end) && IsNear(text, tokens, end))
                end++;
            end--;
            if (end <= at + 1 || (NameLexicon.Of(tokens[end].In(text)) & NameHints.OrganisationWord) == 0 || (NameLexicon.Of(tokens[at + 1].In(text)) & (NameHints.Given | NameHints.Place | NameHints.Group | NameHints.Organisation)) != 0)
                return -1;
            at++;
        }
        else if (!word.Is(NameHints.OrganisationWord | NameHints.Capitalised | NameHints.Title) || word.Is(NameHints.Given))
        {
            while (at < tokens.Length && at < next + 2 && tokens[at].Kind == TokenKind.Word && (NameLexicon.Of(tokens[at].In(text)) & NameHints.Particle) != 0 && char.IsLower(text[tokens[at].Start]))
                at++;
            if (at == next)
                return -1;
        }
        else
        {
            return -1;
        }
        return at < tokens.Length && tokens[at].Kind == TokenKind.Word && tokens[at].Start - tokens[at - 1].End <= 1 && char.IsUpper(text[tokens[at].Start]) && BeginsName(text, tokens, at) ? at : -1;
    }

    /// <summary>Returns whether "of" may follow a word. A common word capitalised inside a sentence begins a name: Voice of America, Republic of China.</summary>
    private static bool TakesOf(string text, ImmutableArray<Token> tokens, NameWord word)
    {
        ReadOnlySpan<char> letters = text.AsSpan(word.Span.Start, word.Span.Length);
        if (letters is "Secretary" or "Chief" or "Duke" or "Duchess" or "Earl" or "Prince" or "Princess" or "Bishop" or "Archbishop" or "Church" or "Director" or "Chancellor")
            return true;
        if (word.Is(NameHints.Title | NameHints.Given | NameHints.Place | NameHints.Organisation | NameHints.Group | NameHints.Capitalised) || letters.Length > 32 || IsHead(text, tokens, word.Token))
            return false;
        Span<char> lower = stackalloc char[letters.Length];
        letters.ToLowerInvariant(lower);
        return (NameLexicon.Of(lower) & (NameHints.Common | NameHints.Function)) == NameHints.Common;
    }

    /// <summary>Returns whether nearly all longer words have capitals. The first word, which always has one, and particles and prepositions are not counted.</summary>
    private static bool IsTitleCase(Block block, string text, ImmutableArray<Token> tokens)
    {
        if (tokens.Length > 120)
            return false;
        int words = 0;
        int capitals = 0;
        int small = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < 4)
                continue;
            if (char.IsUpper(text[tokens[i].Start]))
                capitals++;
            else
                small++;
        }
        // Most paragraphs are rejected here, before any lookup.
        if (capitals < 2 || small > MostSmall * capitals)
            return false;
        capitals = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < 4)
                continue;
            bool isCapital = char.IsUpper(text[tokens[i].Start]);
            if (!isCapital && (NameLexicon.Of(tokens[i].In(text)) & NameHints.Function) != 0)
                continue;
            words++;
            capitals += isCapital ? 1 : 0;
        }
        // Running text with many names has more than one sentence. A headline has one.
        return words >= 3 && capitals >= TitleCaseShare * words && block.Prose.Sentences.Length == 1;
    }
}

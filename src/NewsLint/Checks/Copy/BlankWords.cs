using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>
/// Finds placeholders for a missing word or figure: TK for a name, a figure or an answer, XX
/// for a figure, question marks in a sum. The same letters are also numerals, sizes and names, so it examines the words around them.
/// </summary>
internal static class BlankWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Words.Set(Words.PlaceholderCounted);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs = Words.Set(Words.SpeechVerbs);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Offices = ReadOffices();

    /// <summary>Words that precede a name, a place, a day or a figure.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading =
        new HashSet<string>(["in", "at", "of", "by", "from", "to", "for", "with", "near", "on", "said", "says", "aged", "age", "called", "named"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = ReadMonths();

    /// <summary>Words that precede a stage name.</summary>
    private static readonly string[] Artists = ["rapper", "singer", "musician", "artist", "producer", "dj", "actor", "streamer", "youtuber"];

    /// <summary>Returns the stretches of prose that are blanks, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(Article article, Prose prose)
    {
        if (!MayHold(prose.Text))
            return [];
        var all = new List<TextSpan>();
        ImmutableArray<Token> tokens = prose.Tokens;
        int end = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            char first = prose.Text[tokens[i].Start];
            TextSpan? found = first switch
            {
                '$' or '£' or '€' or '¥' => SumAt(prose.Text, tokens[i].Start),
                'T' when IsOf(prose.Text, tokens[i], 'T', 'K') && tokens[i].Length % 2 == 0 => IsToCome(article, prose, i) ? tokens[i].Span : null,
                'X' or 'x' when tokens[i].Length is >= 2 and <= 8 && IsOf(prose.Text, tokens[i], first, first) => IsFigure(prose, i) ? tokens[i].Span : null,
                _ => null,
            };
            if (found is { } span && span.Start >= end)
            {
                all.Add(span);
                end = span.End;
            }
        }
        return all;
    }

    /// <summary>Most paragraphs have none of these characters and need no tokens.</summary>
    private static bool MayHold(string text) =>
        text.AsSpan().IndexOfAny("$£€¥") >= 0 || text.Contains("TK", StringComparison.Ordinal) || text.Contains("XX", StringComparison.Ordinal) || text.Contains("xx", StringComparison.Ordinal);

    /// <summary>Whether the text in brackets is the short form of the names before it: <c>Turner-Kowalski (TK)</c>, <c>Turkish Airlines (TK)</c>.</summary>
    public static bool IsAbbreviation(string text, int open)
    {
        if (!text.AsSpan(open + 1).StartsWith("TK)", StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> rest = text.AsSpan(0, open).TrimEnd();
        bool hasK = false;
        while (!rest.IsEmpty)
        {
            int start = rest.LastIndexOfAny(' ', '-') + 1;
            ReadOnlySpan<char> word = rest[start..];
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return false;
            hasK |= word.ContainsAny('K', 'k');
            if (word[0] == 'T' && hasK)
                return true;
            rest = rest[..Math.Max(0, start - 1)];
        }
        return false;
    }

    private static bool IsOf(string text, Token token, char a, char b) => token.Length >= 2 && !token.In(text).ContainsAnyExcept(a, b);

    /// <summary>A sum without its digits, such as <c>£XXm</c>, <c>$X,XXX</c>, <c>£??m</c>, <c>$TK</c>, or null if there is none.</summary>
    private static TextSpan? SumAt(string text, int sign)
    {
        int at = sign + 1;
        int blanks = 0;
        if (text.AsSpan(at).StartsWith("TK", StringComparison.Ordinal))
        {
            at += 2;
            blanks = 2;
        }
        else
        {
            for (; at < text.Length && (text[at] is 'X' or 'x' or '?' || (text[at] is ',' or '.' && at + 1 < text.Length && text[at + 1] is 'X' or 'x' or '?')); at++)
                if (text[at] is not (',' or '.'))
                    blanks++;
        }
        int unit = at;
        foreach (string ending in (ReadOnlySpan<string>)["million", "billion", "bn", "mn", "tn", "m", "b", "k"])
            if (text.AsSpan(at).StartsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                unit = at + ending.Length;
                break;
            }
        bool isWhole = unit == text.Length || !char.IsLetterOrDigit(text[unit]);
        bool hasUnit = unit > at || IsCountedAfter(text, at);
        return isWhole && (blanks >= 2 || (blanks == 1 && hasUnit)) ? TextSpan.FromBounds(sign, unit) : null;
    }

    private static bool IsCountedAfter(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        return rest.StartsWith(" million", StringComparison.Ordinal) || rest.StartsWith(" billion", StringComparison.Ordinal) || rest.StartsWith(" trillion", StringComparison.Ordinal);
    }

    /// <summary>Whether XX is a missing figure.</summary>
    private static bool IsFigure(Prose prose, int i)
    {
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        if (IsInBracket(text, tokens[i].Start))
            return false;
        if (IsCounted(prose, i) || (tokens[i].Length == 2 && EndsLabel(prose, i)))
            return true;
        ReadOnlySpan<char> before = WordBefore(prose, i);
        if (before is "aged" || Months.Contains(before))
            return true;
        // Rosa Lind, XX, will lead …
        return i >= 2 && i + 1 < tokens.Length && text[tokens[i - 1].Start] == ',' && text[tokens[i + 1].Start] == ','
            && tokens[i - 2] is { Kind: TokenKind.Word, Length: >= 3 } name && char.IsUpper(text[name.Start]) && char.IsLower(text[name.End - 1]);
    }

    /// <summary>Whether TK is a blank.</summary>
    private static bool IsToCome(Article article, Prose prose, int i)
    {
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        Token token = tokens[i];
        if (IsInBracket(text, token.Start))
            return false;
        if (IsCounted(prose, i) || token.Length >= 4 || EndsLabel(prose, i))
            return true;
        Token? next = i + 1 < tokens.Length && tokens[i + 1].Start <= token.End + 1 ? tokens[i + 1] : null;
        if (next is { Kind: TokenKind.Number } || (next is { Kind: TokenKind.Word } name && char.IsUpper(text[name.Start])))
            return false;
        bool isAlone = prose.SentenceIndexAt(token.Start) is var index && index < prose.Sentences.Length && prose.Sentences[index].Length <= token.Length + 1;
        bool isLast = i > 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word } word && char.IsLower(text[word.Start]) && (next is null || text[next.Value.Start] is '.' or '!' or '?');
        bool isNote = next is { } mark && text[mark.Start] == ':' && mark.Start == token.End;
        bool isBetweenCommas = i > 0 && text[tokens[i - 1].Start] == ',' && next is { } comma && text[comma.Start] == ',';
        ReadOnlySpan<char> before = WordBefore(prose, i);
        bool isLed = !before.IsEmpty && (SpeechVerbs.Contains(before) || Leading.Contains(before) || Months.Contains(before) || (Offices.Contains(before) && !IsArtist(before)));
        return (isAlone || isLast || isNote || isBetweenCommas || isLed) && !IsName(article);
    }

    private static bool IsInBracket(string text, int start) => start > 0 && text[start - 1] is '[' or '(';

    private static bool IsCounted(Prose prose, int i)
    {
        string text = prose.Text;
        Token token = prose.Tokens[i];
        ReadOnlySpan<char> rest = text.AsSpan(token.End);
        return (i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].Start == token.End + 1 && Counted.Contains(prose.Tokens[i + 1].In(text)))
            || rest.StartsWith("-year", StringComparison.Ordinal) || rest is ['%', ..];
    }

    /// <summary>Whether a token is the only text after a label: <c>Dead: XX</c>.</summary>
    private static bool EndsLabel(Prose prose, int i) =>
        i > 1 && i == prose.Tokens.Length - 1 && prose.Text[prose.Tokens[i - 1].Start] == ':' && prose.Tokens[i - 2].Kind == TokenKind.Word;

    private static ReadOnlySpan<char> WordBefore(Prose prose, int i)
    {
        if (i == 0)
            return default;
        Token before = prose.Tokens[i - 1];
        // The full stop of "Mr." and "Feb." is a separate token.
        bool isStop = prose.Text[before.Start] == '.' && i > 1 && prose.Tokens[i - 2].End == before.Start;
        Token word = isStop ? prose.Tokens[i - 2] : before;
        return word.Kind == TokenKind.Word && before.End + 1 == prose.Tokens[i].Start ? word.In(prose.Text) : default;
    }

    private static bool IsArtist(ReadOnlySpan<char> word)
    {
        foreach (string artist in Artists)
            if (word.Equals(artist, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether TK is a name in an article: TK Maxx, TK's shop, Turner-Kowalski (TK).</summary>
    private static bool IsName(Article article)
    {
        int openings = 0;
        foreach (Block block in article.Blocks)
        {
            string text = block.Prose.Text;
            for (int at = text.IndexOf("TK", StringComparison.Ordinal); at >= 0; at = text.IndexOf("TK", at + 2, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> rest = text.AsSpan(at + 2);
                bool isWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
                if (isWord && (rest is [' ', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..] or ['\'' or '’', 's', ..] || (at > 0 && IsAbbreviation(text, at - 1))))
                    return true;
                // The subject of two sentences is a person.
                if (isWord && rest is [' ', >= 'a' and <= 'z', ..] && OpensSentence(block.Prose, at) && !Counted.Contains(rest[1..(rest[1..].IndexOfAny(" .,") is var end and > 0 ? end + 1 : rest.Length)]) && ++openings == 2)
                    return true;
            }
        }
        return false;
    }

    private static bool OpensSentence(Prose prose, int at) =>
        prose.SentenceIndexAt(at) is var index && index < prose.Sentences.Length && prose.Sentences[index].Start == at;

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadOffices()
    {
        var offices = new HashSet<string>(StringComparer.Ordinal);
        foreach (string entry in Words.Entries(Words.Titles).Concat(Words.Entries(Words.Roles)))
        {
            ReadOnlySpan<char> title = entry.AsSpan(0, entry.LastIndexOf(' ') is var end and > 0 ? end : entry.Length).TrimEnd('.');
            offices.Add(title[(title.LastIndexOf(' ') + 1)..].ToString());
        }
        return offices.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadMonths()
    {
        var months = new HashSet<string>(StringComparer.Ordinal);
        foreach (string entry in Words.Entries(Words.Months))
            months.UnionWith(entry.Split(' '));
        return months.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

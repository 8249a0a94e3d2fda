using System.Text.RegularExpressions;

namespace NewsLint.Text.Patterns;

/// <summary>The way a pattern is searched.</summary>
/// <param name="IgnoresCase">Whether capital and small letters are the same.</param>
/// <param name="IsWord">Whether a match begins and ends at the edge of a word.</param>
internal readonly record struct PatternManner(bool IgnoresCase, bool IsWord)
{
    /// <summary>Whether the groups of a match are needed.</summary>
    public bool KeepsGroups { get; init; }
}

/// <summary>A match of a pattern.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The index after its last UTF-16 unit.</param>
/// <param name="Match">The engine's match, for its groups; null when the pattern is one of a few texts.</param>
internal sealed record PatternMatch(int Start, int End, Match? Match);

/// <summary>
/// A word, phrase or regular expression of a rule. A pattern that matches only a few texts is searched as text. All others run on .NET's
/// non-backtracking engine in linear time. A pattern that this engine does not support (look-around, back-references) has a time limit.
/// It is compiled on first use: most rules never have a possible match.
/// </summary>
internal sealed class TextPattern
{
    /// <summary>The time limit. A sound pattern needs a thousandth of it for a paragraph.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(500);

    private readonly string pattern;
    private readonly string[]? texts;
    private readonly StringComparison comparison;
    private readonly bool isWord;
    private readonly bool canBacktrackOnly;
    private Regex? regex;

    /// <summary>Creates a pattern.</summary>
    /// <param name="written">The pattern as written in the rule.</param>
    /// <param name="manner">The way it is searched.</param>
    /// <param name="line">Its line in the rule file, from 1.</param>
    /// <exception cref="PatternException">It is not a valid regular expression.</exception>
    public TextPattern(string written, PatternManner manner, int line = 0)
    {
        Written = written;
        Line = line;
        string body = PatternLanguage.ToDotNet(written);
        PatternReader reader = PatternReader.Read(body);
        canBacktrackOnly = reader.NeedsBacktracking;
        comparison = manner.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        isWord = manner.IsWord;
        if (reader.Needs is { IsPlain: true, Exact: { } exact } && !(manner.KeepsGroups && reader.HasGroups))
            texts = [.. exact];
        pattern = texts is not null ? "" : (manner.IgnoresCase ? "(?i)" : "") + (manner.IsWord ? $@"(?m)\b(?:{body})\b" : "(?m)" + body);
        Literals = reader.Needs.AnyOf is { } any ? [.. any.Select(text => text.ToLowerInvariant()).Distinct()] : [];
        LiteralsAreWords = manner.IsWord && reader.Needs.Exact is not null;
        if (!reader.IsCertain)
            Check(written, body);
    }

    /// <summary>The pattern as written in the rule.</summary>
    public string Written { get; }

    /// <summary>Its line in the rule file, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Lower-case texts; each match contains at least one of them. Empty when unknown.</summary>
    public string[] Literals { get; }

    /// <summary>Whether a match is exactly one of the literals and begins and ends at the edge of a word.</summary>
    public bool LiteralsAreWords { get; }

    private Regex Engine => regex ??= Compile();

    /// <summary>Returns the first non-empty match at or after a position, or null.</summary>
    /// <exception cref="PatternTimeoutException">The search took longer than the time limit.</exception>
    public PatternMatch? Next(string text, int from)
    {
        if (texts is not null)
            return NextText(text, from);
        try
        {
            for (Match match = Engine.Match(text, from); match.Success; match = match.NextMatch())
                if (match.Length > 0)
                    return new PatternMatch(match.Index, match.Index + match.Length, match);
            return null;
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new PatternTimeoutException(this, error);
        }
    }

    /// <summary>Whether it matches anywhere in a text.</summary>
    /// <exception cref="PatternTimeoutException">The search took longer than the time limit.</exception>
    public bool IsIn(string text)
    {
        if (texts is not null)
            return NextText(text, 0) is not null;
        try
        {
            return Engine.IsMatch(text);
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new PatternTimeoutException(this, error);
        }
    }

    /// <summary>Whether a character is part of a word, as patterns see it.</summary>
    public static bool IsWordCharacter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.ConnectorPunctuation || c is '\u200C' or '\u200D';

    /// <summary>Whether a word begins or ends at a position.</summary>
    public static bool IsWordEdge(string text, int position) =>
        (position > 0 && IsWordCharacter(text[position - 1])) != (position < text.Length && IsWordCharacter(text[position]));

    /// <exception cref="PatternException">It is not a valid regular expression.</exception>
    private static void Check(string written, string body)
    {
        try
        {
            _ = new Regex(body, RegexOptions.CultureInvariant);
        }
        catch (RegexParseException error)
        {
            throw new PatternException(written, error);
        }
    }

    /// <summary>The first occurrence of one of the texts; at the same position, the text that the engine would try first.</summary>
    private PatternMatch? NextText(string text, int from)
    {
        int start = -1;
        int length = 0;
        foreach (string one in texts!)
        {
            if (one.Length == 0)
                continue;
            // Ignore one that begins later than the best so far.
            int end = start < 0 ? text.Length : Math.Min(text.Length, start + one.Length - 1);
            for (int at = from; at < end; at++)
            {
                int found = text.AsSpan(at, end - at).IndexOf(one, comparison);
                if (found < 0)
                    break;
                at += found;
                if (isWord && !(IsWordEdge(text, at) && IsWordEdge(text, at + one.Length)))
                    continue;
                (start, length) = (at, one.Length);
                break;
            }
        }
        return start < 0 ? null : new PatternMatch(start, start + length, null);
    }

    /// <exception cref="PatternException">It is not a valid regular expression.</exception>
    private Regex Compile()
    {
        try
        {
            if (!canBacktrackOnly)
                return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Too large for the engine, or unsupported.
        }
        catch (RegexParseException error)
        {
            throw new PatternException(Written, error);
        }
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (RegexParseException error)
        {
            throw new PatternException(Written, error);
        }
    }
}

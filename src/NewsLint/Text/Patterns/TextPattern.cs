using System.Text.RegularExpressions;

namespace NewsLint.Text.Patterns;

/// <summary>How a pattern is looked for.</summary>
/// <param name="IgnoresCase">Whether capital and small letters are the same.</param>
/// <param name="IsWord">Whether a match begins and ends at the edge of a word.</param>
internal readonly record struct PatternManner(bool IgnoresCase, bool IsWord)
{
    /// <summary>Whether what the groups of a pattern match is asked for.</summary>
    public bool KeepsGroups { get; init; }
}

/// <summary>A place that a pattern matches.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Match">What the engine found, for its groups; null where the pattern is one of a few texts.</param>
internal sealed record PatternMatch(int Start, int End, Match? Match);

/// <summary>
/// A word, a phrase or a regular expression of a rule. One that can only be one of a few texts is searched as such. All others run on .NET's
/// engine without backtracking, in linear time; one that this engine does not know (look-around, back-references) has a time limit.
/// It is compiled when it is first needed: most rules meet no text that they would match.
/// </summary>
internal sealed class TextPattern
{
    /// <summary>A paragraph takes a sound pattern a thousandth of this.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(500);

    private readonly string pattern;
    private readonly string[]? texts;
    private readonly StringComparison comparison;
    private readonly bool isWord;
    private readonly bool canBacktrackOnly;
    private Regex? regex;

    /// <summary>Makes a pattern.</summary>
    /// <param name="written">The pattern as the rule writes it.</param>
    /// <param name="manner">How it is looked for.</param>
    /// <param name="line">The line of the rule file, from 1, where it is written.</param>
    /// <exception cref="PatternException">It is no regular expression.</exception>
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

    /// <summary>The pattern as the rule writes it.</summary>
    public string Written { get; }

    /// <summary>The line of the rule file, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>Texts in lower case of which each match holds at least one; empty where none are known.</summary>
    public string[] Literals { get; }

    /// <summary>Whether a match is one of the literals as a whole and begins and ends at the edge of a word.</summary>
    public bool LiteralsAreWords { get; }

    private Regex Engine => regex ??= Compile();

    /// <summary>The first match that begins at a position or behind it and is not empty; null when there is none.</summary>
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

    /// <exception cref="PatternException">It is no regular expression.</exception>
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

    /// <summary>The first place of one of the texts; of those that begin there, the one that the engine would try first.</summary>
    private PatternMatch? NextText(string text, int from)
    {
        int start = -1;
        int length = 0;
        foreach (string one in texts!)
        {
            if (one.Length == 0)
                continue;
            // One that begins later than the best so far is of no interest.
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

    /// <exception cref="PatternException">It is no regular expression.</exception>
    private Regex Compile()
    {
        try
        {
            if (!canBacktrackOnly)
                return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Too large for it, or beyond it.
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

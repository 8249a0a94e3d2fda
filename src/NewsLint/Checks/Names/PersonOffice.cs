using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>An office that copy gives a person, before or after the name.</summary>
/// <param name="Person">The person.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The office and what is between it and the name, in the block's prose.</param>
/// <param name="Words">The office as written.</param>
/// <param name="Places">The office's numbers in the groups of rival offices: one for each group.</param>
internal sealed record PersonOffice(NamedEntity Person, int Block, TextSpan Span, string Words, IReadOnlyList<(int Group, int Office)> Places)
{
    /// <summary>The maximum number of tokens in the name of an office.</summary>
    private const int MostWords = 4;

    /// <summary>The number of letters of the longest short form with a full stop: Capt.</summary>
    private const int LongestShort = 4;

    /// <summary>The number of tokens after "Name, the" that are searched for an office.</summary>
    private const int Reach = 7;

    private static readonly Dictionary<string, List<(int, int)>> Offices = Load();

    /// <summary>Returns the offices of an article that are held now: no former, acting or future ones.</summary>
    public static List<PersonOffice> Read(ArticleFacts facts)
    {
        var offices = new List<PersonOffice>();
        foreach (NameMention name in facts.Names.Mentions)
        {
            if (name.Kind != NameKind.Person || name.Form is NameForm.Role or NameForm.Acronym || name.Entity.FamilyName.Length == 0 || IsQuoted(facts, name))
                continue;
            Prose prose = facts.Article.Blocks[name.Block].Prose;
            int first = Tokenizer.IndexAt(prose.Tokens, name.Span.Start);
            int last = Tokenizer.IndexAt(prose.Tokens, name.Span.End);
            if ((Before(prose, first) ?? After(prose, last)) is { } found)
                offices.Add(new PersonOffice(name.Entity, name.Block, found.Span, found.Words, Offices[found.Key]));
        }
        return offices;
    }

    /// <summary>Returns whether two offices are rivals: two offices of one group, and the same office of none.</summary>
    public static bool AreRivals(PersonOffice a, PersonOffice b)
    {
        bool areRivals = false;
        foreach ((int group, int office) in a.Places)
            foreach ((int other, int second) in b.Places)
            {
                if (group == other && office == second)
                    return false;
                areRivals |= group == other;
            }
        return areRivals;
    }

    /// <summary>Whether somebody else gives the office, perhaps years ago.</summary>
    private static bool IsQuoted(ArticleFacts facts, NameMention name)
    {
        foreach (Quotation quotation in facts.BareQuotations)
            if (quotation.Block == name.Block && quotation.Span.Contains(name.Span))
                return true;
        return false;
    }

    private static (TextSpan Span, string Words, string Key)? Before(Prose prose, int first)
    {
        int end = first - 1;
        if (end > 0 && prose.Tokens[end] is { Length: 1 } mark && prose.Text[mark.Start] == '.' && prose.Tokens[end - 1].Length <= LongestShort)
            end--; // Gov. Smith
        return end < 0 || prose.Tokens[first].Start - prose.Tokens[end].End > 2 ? null : EndingAt(prose, end);
    }

    /// <summary>Reads "Smith, the company's chief executive,".</summary>
    private static (TextSpan Span, string Words, string Key)? After(Prose prose, int at)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        string text = prose.Text;
        if (at + 2 >= tokens.Length || text[tokens[at].Start] != ',' || tokens[at + 1].In(text) is not ("the" or "its" or "their" or "president" or "chairman" or "chief" or "head" or "managing" or "executive"))
            return null;
        int end = at + 1;
        while (end + 1 < tokens.Length && end - at < Reach && tokens[end + 1].Kind == TokenKind.Word && tokens[end + 1].In(text) is not ("of" or "and" or "at" or "in" or "for" or "who" or "said" or "to"))
            end++;
        bool isClosed = end + 1 < tokens.Length && (text[tokens[end + 1].Start] is ',' or '.' or ';' || tokens[end + 1].In(text) is "of" or "at" or "for" or "in");
        return isClosed ? EndingAt(prose, end) : null;
    }

    /// <summary>Returns the longest office whose last word is a token.</summary>
    private static (TextSpan Span, string Words, string Key)? EndingAt(Prose prose, int end)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int first = Math.Max(0, end - MostWords + 1); first <= end; first++)
        {
            TextSpan span = TextSpan.FromBounds(tokens[first].Start, tokens[end].End);
            string words = prose.Text.Substring(span.Start, span.Length).Replace('\n', ' ');
            string key = words.ToLowerInvariant();
            if (!Offices.ContainsKey(key))
                continue;
            bool isQualified = first > 0 && (prose.Tokens[first - 1].Kind == TokenKind.Number || IsQualifier(tokens[first - 1].In(prose.Text)));
            bool isJoined = first > 1 && prose.Text[tokens[first - 1].Start] == '-';
            return isQualified || isJoined ? null : (span, words, key);
        }
        return null;
    }

    private static bool IsQualifier(ReadOnlySpan<char> word) => word is
        "former" or "Former" or "ex" or "Ex" or "then" or "late" or "acting" or "Acting" or "interim" or "deputy" or "Deputy" or "vice" or "Vice" or "assistant" or "Assistant"
        or "associate" or "shadow" or "future" or "incoming" or "outgoing" or "retired" or "one-time" or "next" or "first" or "and" or "or" or "for" or "Lady" or "First" or "senior" or "regional" or "mock" or "state";

    private static Dictionary<string, List<(int, int)>> Load()
    {
        var offices = new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal);
        int group = 0;
        foreach (string line in NewsLint.Text.Words.Entries(NewsLint.Text.Words.RivalOffices))
        {
            int office = 0;
            foreach (string names in line.Split('|'))
            {
                foreach (string name in names.Split('='))
                {
                    string key = name.Trim();
                    if (!offices.TryGetValue(key, out List<(int, int)>? places))
                        offices.Add(key, places = []);
                    places.Add((group, office));
                }
                office++;
            }
            group++;
        }
        return offices;
    }
}

using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>Reads the evidence around a name: roles before it, appositions and ages after it.</summary>
internal static class NameCues
{
    /// <summary>The number of words after "Name, the former" that are searched for a role.</summary>
    private const int AppositionReach = 8;

    public static void Read(string text, ImmutableArray<Token> tokens, int first, int last, NameCandidate name)
    {
        Before(text, tokens, first, name);
        Behind(text, tokens, first, last, name);
    }

    /// <summary>Reads "press secretary Karoline Leavitt" and "the actor, Hugh Grant,".</summary>
    private static void Before(string text, ImmutableArray<Token> tokens, int first, NameCandidate name)
    {
        int at = first - 1;
        if (at >= 1 && name.TitleSpan.IsEmpty && text[tokens[at].Start] == ',')
            at--;
        else if (at < 0 || tokens[first].Start - tokens[at].End != 1)
            return;
        if (tokens[at].Kind != TokenKind.Word || !char.IsLower(text[tokens[at].Start]))
            return;
        NameHints hints = NameLexicon.Of(tokens[at].In(text));
        if ((hints & NameHints.Role) == 0)
            return;
        bool hasComma = at < first - 1;
        if (hasComma && !IsDefinite(text, tokens, at))
            return;
        name.Kind = NameKind.Person;
        if (name.Gender == Gender.Unknown)
            name.Gender = NameParser.GenderOf(hints);
        AddRole(text, tokens, at, name);
    }

    private static bool IsDefinite(string text, ImmutableArray<Token> tokens, int at)
    {
        for (int i = at - 1; i >= 0 && i > at - 4 && tokens[i].Kind == TokenKind.Word; i--)
            if (tokens[i].In(text) is "the" or "The" or "his" or "her" or "its" or "their" or "His" or "Her")
                return true;
        return false;
    }

    /// <summary>Reads "Jane Smith, 55,", "Jane Smith, the party's former leader," and "Jane Smith, who".</summary>
    private static void Behind(string text, ImmutableArray<Token> tokens, int first, int last, NameCandidate name)
    {
        int at = last + 1;
        if (at + 1 >= tokens.Length || tokens[at].Start != tokens[last].End || text[tokens[at].Start] != ',')
        {
            if (at + 2 < tokens.Length && text[tokens[at].Start] == '(' && tokens[at + 1].In(text) is "R" or "D" && text[tokens[at + 2].Start] is '-' or '–' or ')')
                name.Kind = NameKind.Person; // Rand Paul (R-Ky.)
            return;
        }
        at++;
        if (tokens[at].Kind == TokenKind.Number)
        {
            if (tokens[at].Length is 1 or 2 && at + 1 < tokens.Length && text[tokens[at + 1].Start] is ',' or '.' && !name.Last.HasFlag(NameHints.Capitalised))
                name.Kind ??= NameKind.Person;
            return;
        }
        if (tokens[at].In(text) is "who" or "whose")
        {
            // The NCAA, whose headquarters is in Indianapolis
            bool isBody = tokens[at].In(text) is "whose" && (NameCandidate.IsAllCapitals(name.Text) || (first > 0 && tokens[first - 1].In(text) is "the" or "The"));
            name.Kind ??= isBody ? NameKind.Organisation : NameKind.Person;
            return;
        }
        if (tokens[at].In(text) is not ("the" or "a" or "an" or "his" or "her" or "its" or "their" or "now" or "former" or "then") && (NameLexicon.Of(tokens[at].In(text)) & NameHints.Role) == 0)
            return;
        for (int end = Math.Min(tokens.Length, at + AppositionReach); at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Word)
            {
                if (text[tokens[at].Start] is '-' or '’' or '\'')
                    continue;
                return;
            }
            NameHints hints = NameLexicon.Of(tokens[at].In(text));
            if (tokens[at].In(text) is "of" or "who" or "which" or "that" or "in" or "to" or "at" or "and" or "was" or "is" or "said" or "has" or "had" or "for")
                return;
            if ((hints & NameHints.Role) == 0 || (at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && (NameLexicon.Of(tokens[at + 1].In(text)) & NameHints.Role) != 0))
                continue;
            if (at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && char.IsUpper(text[tokens[at + 1].Start]))
                return; // the role of the next name
            if (name.Kind is null && name.HasCommonWord && (name.First & NameHints.Given) == 0)
                return;
            name.Kind ??= NameKind.Person;
            if (name.Gender == Gender.Unknown)
                name.Gender = NameParser.GenderOf(hints);
            AddRole(text, tokens, at, name);
            return;
        }
    }

    private static void AddRole(string text, ImmutableArray<Token> tokens, int at, NameCandidate name)
    {
        if (at > 0 && text[tokens[at - 1].Start] is '-' or '‑')
            return; // front-runner: the noun alone is not a role
        int first = at;
        while (first > 0 && at - first < 2 && tokens[first - 1].Kind == TokenKind.Word && (NameLexicon.Of(text.AsSpan(tokens[first - 1].Start, tokens[at].End - tokens[first - 1].Start)) & NameHints.Role) != 0)
            first--;
        string modifier = "";
        bool isFormer = false;
        for (int i = first - 1; i >= 0 && i > first - 6 && tokens[i].Kind == TokenKind.Word; i--)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (word is "former" or "ex" or "late" or "then")
                isFormer = true;
            else if (char.IsUpper(text[tokens[i].Start]) && word is not ("The" or "A" or "Former" or "But" or "And" or "His" or "Her"))
                modifier = modifier.Length == 0 ? Bare(word) : Bare(word) + " " + modifier;
            else if (word is not ("new" or "old" or "current"))
                break;
        }
        (name.Roles ??= []).Add(new PersonRole(tokens[at].In(text).ToString(), modifier, isFormer));
        if (first < at)
            name.Roles.Add(new PersonRole(text[tokens[first].Start..tokens[at].End], modifier, isFormer));
    }

    private static string Bare(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2].ToString() : word.ToString();
}

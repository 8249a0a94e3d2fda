using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>
/// Finds companies and institutions that an article writes in two forms: Marks &amp; Spencer and Marks and Spencer, U.S. Steel and US Steel, Inc. and Inc,
/// the Department of Defense and the Department of Defence.
/// </summary>
internal static class InstitutionForms
{
    /// <summary>The maximum number of words of a name.</summary>
    private const int MostWords = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterInitials = Words.Set(Words.NamesAfterInitials);

    /// <summary>Returns the forms of each name, and of each kind of company, that has more than one.</summary>
    public static IEnumerable<List<WrittenName>> Read(CheckContext context)
    {
        var names = new Dictionary<string, List<WrittenName>>(StringComparer.Ordinal);
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            Prose prose = context.Article.Blocks[block].Prose;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 0; i + 1 < tokens.Length; i++)
            {
                ReadOnlySpan<char> word = tokens[i].In(prose.Text);
                if (word is "&" or "and")
                    AddPair(names, block, prose, i);
                else if (!NameWords.IsName(prose.Text, tokens[i]) && !IsInitials(word))
                    continue;
                else if (IsInitials(word) && AfterInitials.Contains(tokens[i + 1].In(prose.Text)))
                    Add(names, string.Concat(word.ToString().Replace(".", "", StringComparison.Ordinal), " ", tokens[i + 1].In(prose.Text)), block, prose, tokens[i].Start, tokens[i + 1].End);
                else if (i > 0 && word is "Inc" or "Inc." or "Corp" or "Corp." or "Co" or "Co." or "Ltd" or "Ltd.")
                    AddKind(names, block, prose, i);
                else if (DialectSpellings.Find(word.ToString().ToLowerInvariant()) is { } spelling)
                    AddPhrase(names, block, prose, i, spelling.IsBritish ? word.ToString() : spelling.Other);
            }
        }
        return names.Values.Where(forms => forms.Exists(form => form.Text != forms[0].Text) && !forms.Exists(form => IsPair(form.Text) && NamesPerson(context, form.Text)));
    }

    private static bool IsInitials(ReadOnlySpan<char> word) => word is "US" or "U.S." or "UK" or "U.K." or "UN" or "U.N.";

    private static bool IsPair(string name) => name.Contains(" and ", StringComparison.Ordinal);

    /// <summary>Whether one of two names with "and" is a person's: then both can be persons.</summary>
    private static bool NamesPerson(CheckContext context, string pair)
    {
        foreach (NameMention name in context.Facts.Names.Mentions)
            if (name is { Kind: NameKind.Person, Form: NameForm.Full } && name.Entity.FamilyName.Length > 0 && (NameLexicon.Of(name.Entity.GivenName) & NameHints.Given) != 0 && (pair.StartsWith(name.Entity.FamilyName, StringComparison.Ordinal) || pair.EndsWith(name.Entity.FamilyName, StringComparison.Ordinal)))
                return true;
        return false;
    }

    /// <summary>Adds two names with "and" or "&amp;" between them.</summary>
    private static void AddPair(Dictionary<string, List<WrittenName>> names, int block, Prose prose, int i)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        if (i == 0 || tokens[i].Start - tokens[i - 1].End != 1 || tokens[i + 1].Start - tokens[i].End != 1 || !NameWords.IsName(prose.Text, tokens[i - 1]) || !NameWords.IsName(prose.Text, tokens[i + 1]))
            return;
        ReadOnlySpan<char> last = NameWords.Bare(tokens[i + 1].In(prose.Text));
        Add(names, string.Concat(tokens[i - 1].In(prose.Text), " & ", last), block, prose, tokens[i - 1].Start, tokens[i + 1].Start + last.Length);
    }

    /// <summary>Adds the kind of a company, with or without a full stop. At the end of a sentence the full stop says nothing.</summary>
    private static void AddKind(Dictionary<string, List<WrittenName>> names, int block, Prose prose, int i)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        ReadOnlySpan<char> word = tokens[i].In(prose.Text).TrimEnd('.');
        if (!NameWords.IsName(prose.Text, tokens[i - 1]) || tokens[i].Start - tokens[i - 1].End != 1)
            return;
        int end = tokens[i].Start + word.Length;
        bool hasStop = end < prose.Text.Length && prose.Text[end] == '.';
        int next = tokens[i + 1].In(prose.Text) is "." ? i + 2 : i + 1;
        if (next >= tokens.Length || char.IsUpper(prose.Text[tokens[next].Start]) || prose.Text[tokens[next].Start] is '-' or '’' or '\'' or '”' or '"')
            return;
        Add(names, word.ToString(), block, prose, tokens[i].Start, hasStop ? end + 1 : end);
    }

    /// <summary>Adds the name around a word that has a British and an American spelling: the Department of Defense.</summary>
    private static void AddPhrase(Dictionary<string, List<WrittenName>> names, int block, Prose prose, int i, string british)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        int first = i;
        while (first > 0 && i - first < MostWords && IsOfName(prose, first - 1))
            first--;
        while (first < i && !NameWords.IsName(prose.Text, tokens[first]))
            first++;
        int last = i;
        while (last + 1 < tokens.Length && last - i < MostWords && tokens[last + 1].Start - tokens[last].End == 1 && NameWords.IsName(prose.Text, tokens[last + 1]))
            last++;
        if (first < last)
            Add(names, string.Concat(prose.Text.AsSpan(tokens[first].Start, tokens[i].Start - tokens[first].Start), british.ToLowerInvariant(), prose.Text.AsSpan(tokens[i].End, tokens[last].End - tokens[i].End)), block, prose, tokens[first].Start, tokens[last].End);
    }

    private static bool IsOfName(Prose prose, int i) =>
        prose.Tokens[i + 1].Start - prose.Tokens[i].End == 1 && ((NameWords.IsName(prose.Text, prose.Tokens[i]) && prose.Tokens[i].In(prose.Text) is not ("The" or "A")) || prose.Tokens[i].In(prose.Text) is "of" or "for");

    private static void Add(Dictionary<string, List<WrittenName>> names, string key, int block, Prose prose, int start, int end)
    {
        if (!names.TryGetValue(key, out List<WrittenName>? forms))
            names.Add(key, forms = []);
        var token = new Token(TokenKind.Word, start, end - start);
        forms.Add(new WrittenName(block, token, token.In(prose.Text).ToString()));
    }
}

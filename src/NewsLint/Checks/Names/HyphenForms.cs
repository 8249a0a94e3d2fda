using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>A name of two words in one of its forms: Smith-Rowe, Smith Rowe, Smithrowe.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The name, from its first word to its last.</param>
/// <param name="Text">The name as written.</param>
internal sealed record WrittenName(int Block, Token Token, string Text);

/// <summary>Finds names that an article writes with a hyphen in one place and without it in another.</summary>
internal static class HyphenForms
{
    private const int ShortestPart = 2;

    /// <summary>What makes two words with a hyphen something else than one name: French-German, Sunday-Monday, Vice-President.</summary>
    private const NameHints Joined = NameHints.Group | NameHints.Capitalised | NameHints.Title | NameHints.Function;

    /// <summary>Returns the forms of each name that has more than one, by name.</summary>
    public static IEnumerable<List<WrittenName>> Read(Article article)
    {
        Dictionary<string, List<WrittenName>>? names = null;
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            Prose prose = article.Blocks[block].Prose;
            for (int i = 2; i < prose.Tokens.Length; i++)
                if (IsHyphenated(prose, i))
                    Add(names ??= new(StringComparer.Ordinal), block, prose, i - 2, i, isFirst: true);
        }
        if (names is null)
            return [];
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            Prose prose = article.Blocks[block].Prose;
            for (int i = 0; i < prose.Tokens.Length; i++)
            {
                if (!NameWords.IsName(prose.Text, prose.Tokens[i]) || NameWords.IsInAddress(prose.Text, prose.Tokens[i]))
                    continue;
                Add(names, block, prose, i, i, isFirst: false);
                if (i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].Start - prose.Tokens[i].End == 1 && NameWords.IsName(prose.Text, prose.Tokens[i + 1]) && !IsInLonger(prose, i, i + 1))
                    Add(names, block, prose, i, i + 1, isFirst: false);
            }
        }
        return names.Values.Where(static forms => forms.Exists(form => form.Text != forms[0].Text));
    }

    /// <summary>Whether a token ends a name with a hyphen. Two names with a hyphen are a pair: the London-Paris train.</summary>
    private static bool IsHyphenated(Prose prose, int i)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        return NameWords.IsHyphen(prose.Text, tokens, i - 1) && NameWords.IsName(prose.Text, tokens[i]) && NameWords.IsName(prose.Text, tokens[i - 2])
            && !IsInLonger(prose, i - 2, i) && !NameWords.IsInAddress(prose.Text, tokens[i - 2]) && IsPart(tokens[i - 2].In(prose.Text)) && IsPart(tokens[i].In(prose.Text))
            && !(IsOrdinary(tokens[i - 2].In(prose.Text)) && IsOrdinary(tokens[i].In(prose.Text)));
    }

    private static bool IsPart(ReadOnlySpan<char> word) => word.Length >= ShortestPart && word.ContainsAnyInRange('a', 'z') && (word is "Saint" || (NameLexicon.Of(word) & Joined) == 0);

    private static bool IsOrdinary(ReadOnlySpan<char> word) => (NameLexicon.Of(word.ToString().ToLowerInvariant()) & NameHints.Common) != 0;

    /// <summary>Whether another hyphen is beside the name: Stratford-on-Avon, a Nobel-Prize-winning poet.</summary>
    private static bool IsInLonger(Prose prose, int first, int last) =>
        (first > 0 && prose.Text[prose.Tokens[first].Start - 1] is '-' or '’' or '\'') || (prose.Tokens[last].End < prose.Text.Length && prose.Text[prose.Tokens[last].End] == '-');

    private static void Add(Dictionary<string, List<WrittenName>> names, int block, Prose prose, int first, int last, bool isFirst)
    {
        ReadOnlySpan<char> end = NameWords.Bare(prose.Tokens[last].In(prose.Text));
        if (NameSpelling.IsAllCapitals(end.ToString()))
            return;
        string key = string.Concat(first == last ? "" : prose.Tokens[first].In(prose.Text), end).ToLowerInvariant();
        if (!names.TryGetValue(key, out List<WrittenName>? forms))
        {
            if (!isFirst)
                return;
            names.Add(key, forms = []);
        }
        var token = new Token(TokenKind.Word, prose.Tokens[first].Start, prose.Tokens[last].Start + end.Length - prose.Tokens[first].Start);
        forms.Add(new WrittenName(block, token, token.In(prose.Text).ToString()));
    }
}

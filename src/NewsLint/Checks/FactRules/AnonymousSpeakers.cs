using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Checks.FactRules;

/// <summary>Tells whether words mean somebody whom the article does not name: <c>a senior official</c>, <c>two sources</c>.</summary>
internal static class AnonymousSpeakers
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Words.Set(Words.AnonymousSpeakers);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words.Set(Words.AnonymousOpeners);

    /// <summary>Whether the words are indefinite and mean a person. "The mayor" is somebody whom the article can have named.</summary>
    public static bool Is(string words)
    {
        bool isIndefinite = false;
        bool isFirst = true;
        foreach (Token token in Tokenizer.Tokenize(words))
        {
            if (token.Kind != TokenKind.Word)
                continue;
            string word = token.In(words).ToString().ToLowerInvariant();
            if (isFirst)
                isIndefinite = Openers.Contains(word) || IsPlural(word);
            isFirst = false;
            if (isIndefinite && (Nouns.Contains(word) || NameLexicon.IsRole(word)))
                return true;
        }
        return false;
    }

    /// <summary>Officials said: a plural without an article.</summary>
    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && (Nouns.Contains(word) || NameLexicon.IsRole(word));
}

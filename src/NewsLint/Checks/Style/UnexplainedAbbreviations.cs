using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reports an abbreviation that readers may not know, and whose words the article never gives.</summary>
internal static class UnexplainedAbbreviations
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <summary>The length of the initials of states and persons, which need no words.</summary>
    private const int TooShort = 2;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownTerms = Words.Set(Words.KnownAbbreviations);

    /// <summary>Checks the initials of an article.</summary>
    public static void Check(CheckContext context, List<Initials> initials, List<Introduction> introductions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<Initials>();
        foreach (Initials one in initials)
            if (one.Key.Length > TooShort && seen.Add(one.Key) && !KnownTerms.Contains(one.Key) && NameLexicon.Of(one.Key) == NameHints.None && !IsWord(one.Key)
                && !introductions.Exists(introduction => introduction.Form.StartsWith(one.Key, StringComparison.Ordinal)) && !HasWords(context.Article, one.Key))
                unknown.Add(one);
        if (unknown.Count == 0)
            return;
        Initials first = unknown[0];
        context.Report(
            context.Article.Blocks[first.Block].Prose.ToSource(first.Token.Span), MixedAbbreviationsMessage.Unexplained(form: first.Token.In(context.Article.Blocks[first.Block].Prose.Text).ToString()),
            unknown.Skip(1).Take(ShownPlaces).Select(one => context.Related(context.Article.Blocks[one.Block].Prose.ToSource(one.Token.Span), $"\"{one.Key}\" is not explained either")), isWeak: true);
    }

    /// <summary>Returns whether it may be a word in capitals: "TODAY".</summary>
    private static bool IsWord(string key) => (NameLexicon.Of(key.ToLowerInvariant()) & (NameHints.Common | NameHints.Role)) != 0;

    /// <summary>Returns whether words with the letters of an abbreviation are anywhere in an article: many styles put no abbreviation in brackets after them.</summary>
    private static bool HasWords(Article article, string letters)
    {
        foreach (Block block in article.Blocks)
        {
            string text = block.Prose.Text;
            ImmutableArray<Token> tokens = block.Prose.Tokens;
            for (int i = 0; i < tokens.Length; i++)
                if (tokens[i].Length > TooShort && char.ToUpperInvariant(text[tokens[i].Start]) == letters[^1] && LongForm.Before(text, tokens, i + 1, letters) >= 0)
                    return true;
        }
        return false;
    }
}

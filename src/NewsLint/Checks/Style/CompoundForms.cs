using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads the compounds of an article with their forms: cover-up, coverup, a cover up.</summary>
internal static class CompoundForms
{
    private const string Hyphen = "with a hyphen";
    private const string Closed = "as one word";
    private const string Open = "as two words";
    private const int LongestPart = 14;

    private static readonly WordFilter FirstParts = new();
    private static readonly WordFilter SecondParts = new();

    /// <summary>The compounds that mean the same as two words, with no space between them; and whether they are two words as verbs.</summary>
    private static readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> OpenCompounds = Load();

    /// <summary>Returns the places of each compound that an article has in several forms, by its letters.</summary>
    public static Dictionary<string, List<StyleForm>> Read(ArticleFacts facts)
    {
        Dictionary<string, List<StyleForm>> found = ReadStory([facts])[0];
        foreach (string key in found.Keys.ToArray())
            if (found[key].TrueForAll(form => form.Form == found[key][0].Form) || IsAttributive(facts.Article, found[key]))
                found.Remove(key);
        return found;
    }

    /// <summary>Returns for each article of a story the places of each compound that at least one article has with a hyphen or as two words.</summary>
    public static List<Dictionary<string, List<StyleForm>>> ReadStory(IReadOnlyList<ArticleFacts> articles)
    {
        var all = new List<Dictionary<string, List<StyleForm>>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (ArticleFacts facts in articles)
        {
            var found = new Dictionary<string, List<StyleForm>>(StringComparer.Ordinal);
            new Walk(facts, found).Compounds();
            keys.UnionWith(found.Keys);
            all.Add(found);
        }
        if (keys.Count > 0)
            for (int i = 0; i < all.Count; i++)
                new Walk(articles[i], all[i]).ClosedWords(keys);
        return all;
    }

    /// <summary>Removes the forms that other articles cannot differ from: two words, for a hyphen may be there before a noun alone.</summary>
    public static List<Dictionary<string, List<StyleForm>>> ReadClosedOrHyphened(IReadOnlyList<ArticleFacts> articles)
    {
        List<Dictionary<string, List<StyleForm>>> all = ReadStory(articles);
        foreach (Dictionary<string, List<StyleForm>> found in all)
            foreach (string key in found.Keys.ToArray())
                if (found[key].Exists(form => form.Form == Open))
                    found.Remove(key);
        return all;
    }

    /// <summary>Returns whether a compound has a hyphen before its noun alone, and is two words elsewhere: that is one style.</summary>
    private static bool IsAttributive(Article article, List<StyleForm> forms) =>
        !forms.Exists(form => form.Form == Closed) && forms.TrueForAll(form => form.Form == Open || IsBeforeWord(article.Blocks[form.Block].Prose.Text, form.Span.End));

    private static bool IsBeforeWord(string text, int end) => end + 1 < text.Length && text[end] is ' ' or '\n' && char.IsLetter(text[end + 1]);

    private static Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var compounds = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.Compounds))
        {
            string[] parts = line[2..].Split(' ');
            FirstParts.Add(parts[0]);
            SecondParts.Add(parts[1]);
            SecondParts.Add(parts[1] + "s");
            compounds.Add(parts[0] + parts[1], line[0] == 'n');
        }
        return compounds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One walk through the words of an article.</summary>
    private readonly struct Walk(ArticleFacts facts, Dictionary<string, List<StyleForm>> found)
    {
        private readonly QuotedPlaces quoted = new(facts);

        /// <summary>Adds the compounds with a hyphen, and those of the word list that are two words.</summary>
        public void Compounds()
        {
            Span<char> joined = stackalloc char[LongestPart * 2];
            for (int block = 0; block < facts.Article.Blocks.Length; block++)
            {
                if (!facts.Article.Blocks[block].IsRunningText)
                    continue;
                string text = facts.Article.Blocks[block].Prose.Text;
                ImmutableArray<Token> tokens = facts.Article.Blocks[block].Prose.Tokens;
                for (int i = 0; i + 1 < tokens.Length; i++)
                {
                    if (!IsLower(text, tokens[i]) || tokens[i].Length > LongestPart)
                        continue;
                    bool hasHyphen = text[tokens[i + 1].Start] == '-' && i + 2 < tokens.Length && tokens[i + 1].Length == 1 && tokens[i + 1].Start == tokens[i].End && tokens[i + 2].Start == tokens[i + 1].End;
                    Token second = tokens[hasHyphen ? i + 2 : i + 1];
                    if (!hasHyphen && !(FirstParts.MayHave(tokens[i].In(text)) && SecondParts.MayHave(second.In(text))))
                        continue;
                    if (!IsLower(text, second) || second.Length > LongestPart || (!hasHyphen && second.Start - tokens[i].End != 1) || !IsWhole(text, tokens[i].Start, second.End))
                        continue;
                    tokens[i].In(text).CopyTo(joined);
                    second.In(text).CopyTo(joined[tokens[i].Length..]);
                    ReadOnlySpan<char> key = Singular(joined[..(tokens[i].Length + second.Length)]);
                    if (hasHyphen ? !IsCompound(tokens[i].In(text), second.In(text)) : !OpenCompounds.TryGetValue(key, out bool isVerb) || (isVerb && !IsNoun(text, tokens, i)))
                        continue;
                    Add(key.ToString(), block, TextSpan.FromBounds(tokens[i].Start, second.End), hasHyphen ? Hyphen : Open);
                }
            }
        }

        /// <summary>Adds the compounds that are one word, among those that are known to have another form.</summary>
        public void ClosedWords(HashSet<string> known)
        {
            var filter = new WordFilter();
            foreach (string key in known)
                filter.Add(key);
            HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
            for (int block = 0; block < facts.Article.Blocks.Length; block++)
            {
                if (!facts.Article.Blocks[block].IsRunningText)
                    continue;
                string text = facts.Article.Blocks[block].Prose.Text;
                foreach (Token token in facts.Article.Blocks[block].Prose.Tokens)
                    if (filter.MayHave(Singular(token.In(text))) && IsLower(text, token) && lookup.Contains(Singular(token.In(text))) && IsWhole(text, token.Start, token.End))
                        Add(Singular(token.In(text)).ToString(), block, token.Span, Closed);
            }
        }

        private void Add(string key, int block, TextSpan span, string form)
        {
            if (quoted.Contains(block, span.Start))
                return;
            if (!found.TryGetValue(key, out List<StyleForm>? forms))
                found.Add(key, forms = []);
            forms.Add(new StyleForm(block, span, form));
        }
    }

    private static bool IsLower(string text, Token token) => token.Kind == TokenKind.Word && char.IsAsciiLetterLower(text[token.Start]) && char.IsAsciiLetterLower(text[token.End - 1]);

    /// <summary>Returns whether a compound is not part of a longer one, an address or a tag.</summary>
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || text[start - 1] is ' ' or '\n' or '(' or '“' or '"' or '—' or '‘') && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '@' or '/' or '_') && !(end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]))));

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    /// <summary>Returns whether two parts with a hyphen may be one word. "Re-sign" and "resign" are two words; parts that are no words come from a column that was cut.</summary>
    private static bool IsCompound(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first is not ("re" or "un") && (first is "e" or "co" or "pre" or "anti" or "non" or "mid" or "pro" or "multi" or "semi" or "under" or "over" || (first.Length > 1 && IsKnown(first))) && IsKnown(second)
        && !(first is "no" && second is "one") && !(first is "co" && second is "op" or "ops");

    private static bool IsKnown(ReadOnlySpan<char> word) => word.Length > 1 && (NameLexicon.Of(word) & (NameHints.Common | NameHints.Function)) != 0;

    private static bool IsNoun(string text, ImmutableArray<Token> tokens, int index) =>
        index > 0 && tokens[index - 1].In(text) is "a" or "an" or "the" or "this" or "that" or "his" or "her" or "its" or "their" or "our" or "another" or "alleged" or "major" or "possible"
        && !(index + 2 < tokens.Length && tokens[index + 2].In(text) is "the" or "a" or "on" or "their" or "its" or "his");
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads whether an article puts a comma before the "and" of a list: "ham, eggs, and tea", "ham, eggs and tea".</summary>
internal static class SerialCommas
{
    /// <summary>A list with the comma.</summary>
    public const string With = "a comma";

    /// <summary>A list without it.</summary>
    public const string Without = "no comma";

    /// <summary>Returns the lists of single words that are certain to be lists. Clauses and asides after a comma are left out.</summary>
    public static List<StyleForm> Read(ArticleFacts facts)
    {
        var forms = new List<StyleForm>();
        QuotedPlaces? quoted = null;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            Prose prose = facts.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 4; i + 2 < tokens.Length; i++)
            {
                if (tokens[i].In(text) is not ("and" or "or"))
                    continue;
                // One word, a comma, one word, perhaps a comma, "and", one word, the end of a clause.
                bool hasComma = tokens[i - 1].In(text) is ",";
                int last = hasComma ? i - 2 : i - 1;
                if (!IsItem(text, tokens, last) || tokens[last - 1].In(text) is not "," || !IsItem(text, tokens, last - 2) || !IsItem(text, tokens, i + 1)
                    || tokens[i + 2].In(text) is not ("." or ";" or ",") || (quoted ??= new QuotedPlaces(facts)).Contains(block, tokens[i].Start)
                    || IsUpper(text, tokens[last - 2]) != IsUpper(text, tokens[last]) || IsUpper(text, tokens[last]) != IsUpper(text, tokens[i + 1]))
                    continue;
                forms.Add(new StyleForm(block, TextSpan.FromBounds(tokens[last - 2].Start, tokens[i + 1].End), hasComma ? With : Without));
            }
        }
        return forms;
    }

    private static bool IsUpper(string text, Token token) => char.IsUpper(text[token.Start]);

    /// <summary>Returns whether a token can be one item of a list: no adverb or small word, which would begin an aside.</summary>
    private static bool IsItem(string text, ImmutableArray<Token> tokens, int index)
    {
        if (index < 0 || tokens[index].Kind != TokenKind.Word)
            return false;
        ReadOnlySpan<char> word = tokens[index].In(text);
        return word.Length > 2 && !Functions.Contains(word) && !word.EndsWith("ly") && (NameLexicon.Of(word) & (NameHints.Title | NameHints.Place)) == 0;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = Words.Set(Words.FunctionWords);
}

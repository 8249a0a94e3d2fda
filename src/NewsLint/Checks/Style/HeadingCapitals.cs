using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reads whether the headings between paragraphs have capitals on each word or on the first alone.</summary>
internal static class HeadingCapitals
{
    /// <summary>The length from which a word of a title has a capital in every style.</summary>
    private const int LongWord = 5;

    /// <summary>The number of such words that shows a style, besides the first word.</summary>
    private const int FewestWords = 2;

    /// <summary>Returns the headings that show a style. One whose later words are all names shows none.</summary>
    public static List<StyleForm> Read(ArticleFacts facts)
    {
        var forms = new List<StyleForm>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (facts.Article.Blocks[block] is not { Kind: BlockKind.Crosshead } heading)
                continue;
            string text = heading.Prose.Text;
            ImmutableArray<Token> tokens = heading.Prose.Tokens;
            int capital = 0;
            int lower = 0;
            for (int i = 1; i < tokens.Length; i++)
            {
                if (tokens[i].Kind != TokenKind.Word || tokens[i].Length < LongWord)
                    continue;
                if (char.IsAsciiLetterLower(text[tokens[i].Start]))
                    lower++;
                else if (!char.IsUpper(text[tokens[i].Start + 1]))
                    capital++;
            }
            if ((lower == 0 && capital >= FewestWords) || (capital == 0 && lower >= FewestWords))
                forms.Add(new StyleForm(block, new(0, text.Length), lower == 0 ? "each word" : "the first word"));
        }
        return forms;
    }
}

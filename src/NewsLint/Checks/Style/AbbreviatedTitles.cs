using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reports "the Japanese PM" in an article that has "the Japanese Prime Minister". "The PM" alone is a short form after it and is left alone.</summary>
internal static class AbbreviatedTitles
{
    /// <summary>The letters of each title, and its two words.</summary>
    private static readonly string[][] Titles = [.. Words.Entries(Words.TitleAbbreviations).Select(line => line.Split(' '))];

    /// <summary>Checks the writer's own words in the text of an article.</summary>
    public static void Check(CheckContext context)
    {
        foreach (string[] title in Titles)
            Check(context, title[0], title[1], title[2]);
    }

    private static void Check(CheckContext context, string letters, string word, string office)
    {
        TextSpan? brief = null;
        TextSpan? full = null;
        QuotedPlaces? quoted = null;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            if (context.Article.Blocks[block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            Prose prose = context.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 1; i < tokens.Length; i++)
            {
                bool isBrief = tokens[i].In(text).SequenceEqual(letters);
                bool isFull = !isBrief && tokens[i].In(text).SequenceEqual(office) && tokens[i - 1].In(text).SequenceEqual(word);
                int first = isFull ? i - 1 : i;
                if ((!isBrief && !isFull) || first == 0 || (NameLexicon.Of(tokens[first - 1].In(text)) & NameHints.Group) == 0 || (quoted ??= new QuotedPlaces(context.Facts)).Contains(block, tokens[i].Start))
                    continue;
                TextSpan place = prose.ToSource(TextSpan.FromBounds(tokens[first - 1].Start, tokens[i].End));
                if (isBrief)
                    brief ??= place;
                else
                    full ??= place;
            }
        }
        if (brief is not { } odd || full is not { } usual)
            return;
        context.Report(
            odd, MixedAbbreviationsMessage.Title(form: context.Article.Text.ToString(odd), usual: context.Article.Text.ToString(usual), line: context.LineOf(usual)),
            [context.Related(usual, "in full")]);
    }
}

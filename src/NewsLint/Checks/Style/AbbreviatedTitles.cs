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
    /// <param name="context">The article.</param>
    /// <param name="initials">Its initials.</param>
    public static void Check(CheckContext context, List<Initials> initials)
    {
        foreach (string[] title in Titles)
        {
            if (initials.Find(one => one.Key == title[0] && !one.HasStops && BriefAt(context.Article, one) is not null) is not { } brief || FullIn(context, title[1], title[2]) is not { } usual)
                continue;
            TextSpan odd = context.Article.Blocks[brief.Block].Prose.ToSource(BriefAt(context.Article, brief)!.Value);
            context.Report(
                odd, MixedAbbreviationsMessage.Title(form: context.Article.Text.ToString(odd), usual: context.Article.Text.ToString(usual), line: context.LineOf(usual)),
                [context.Related(usual, "in full")], isWeak: true);
        }
    }

    /// <summary>Returns the place of initials with the nationality before them; null if there is none.</summary>
    private static TextSpan? BriefAt(Article article, Initials initials)
    {
        Prose prose = article.Blocks[initials.Block].Prose;
        int index = Tokenizer.IndexAt(prose.Tokens, initials.Token.Start);
        return index > 0 && IsNationality(prose, index - 1) ? TextSpan.FromBounds(prose.Tokens[index - 1].Start, initials.Token.End) : null;
    }

    private static TextSpan? FullIn(CheckContext context, string word, string office)
    {
        QuotedPlaces? quoted = null;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            if (!context.Article.Blocks[block].IsRunningText)
                continue;
            Prose prose = context.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 2; i < tokens.Length; i++)
                if (tokens[i].In(text).SequenceEqual(office) && tokens[i - 1].In(text).SequenceEqual(word) && IsNationality(prose, i - 2) && !(quoted ??= new QuotedPlaces(context.Facts)).Contains(block, tokens[i].Start))
                    return prose.ToSource(TextSpan.FromBounds(tokens[i - 2].Start, tokens[i].End));
        }
        return null;
    }

    private static bool IsNationality(Prose prose, int index) => (NameLexicon.Of(prose.Tokens[index].In(prose.Text)) & NameHints.Group) != 0;
}

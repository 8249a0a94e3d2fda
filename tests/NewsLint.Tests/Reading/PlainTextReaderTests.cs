using CsCheck;
using NewsLint.Reading;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reading;

public class PlainTextReaderTests
{
    [Fact]
    public void A_line_is_a_paragraph()
    {
        Assert.Equal("""
            Headline: Mill to close
            Paragraph: The mill will close in May.
            Paragraph: Its owner said so.
            """, Reader.Show("Mill to close\n\nThe mill will close in May.\r\nIts owner said so."));
    }

    [Fact]
    public void Wrapped_copy_has_blank_lines_between_its_paragraphs()
    {
        Article article = Reader.Read("""
            The mill on the river will close in May after
            a hundred and twenty years, and the three
            hundred who work there will have to look for
            other work.

            “There is no choice,” its owner said to those
            who had come to hear what he would say to
            them.

            • The first to go
            • The last to go
            """.ReplaceLineEndings("\r\n"));
        Assert.Equal("""
            Paragraph: The mill on the river will close in May after\na hundred and twenty years, and the three\nhundred who work there will have to look for\nother work.
            Paragraph: “There is no choice,” its owner said to those\nwho had come to hear what he would say to\nthem.
            ListItem: The first to go
            ListItem: The last to go
            """, Reader.Show(article));
        Reader.AssertMapped(article);
    }

    [Fact]
    public void Lines_of_a_narrow_column_are_joined()
    {
        Article article = Reader.Read("""
            Mill on the river
            to close in May

            The mill on the river
            will close in May.
            "There is no choice,"
            Ann Cole said. "It has
            stood here like a wall
            — or so we thought
            and nobody can save
            it."

            By Ann Cole
            """);
        Assert.Equal("""
            Headline: Mill on the river\nto close in May
            Paragraph: The mill on the river\nwill close in May.\n"There is no choice,"\nAnn Cole said. "It has\nstood here like a wall\n— or so we thought\nand nobody can save\nit."
            Paragraph: By Ann Cole
            """, Reader.Show(article));
        Reader.AssertMapped(article);
    }

    [Theory]
    [InlineData("Mill to close\n\n“There is no choice,” Cole said. “It has stood\nhere like a wall. Nobody can\nsave it.”\n\nIt is over.", "“There is no choice,” Cole said. “It has stood\\nhere like a wall. Nobody can\\nsave it.”")]
    [InlineData("Mill to close\n\nShe called the article “a very short\nGuide to Ruin” and left.\n\nIt is over.", "She called the article “a very short\\nGuide to Ruin” and left.")]
    [InlineData("Mill to close\n\nIt will close in May.\nThe council will vote on the plan when it meets to\ntalk of it.\nIts leader said so.\nNobody spoke against it.", "The council will vote on the plan when it meets to\\ntalk of it.")]
    public void A_ragged_line_that_breaks_off_goes_on_in_the_next(string text, string paragraph) => Assert.Contains("Paragraph: " + paragraph, Reader.Show(text));

    [Theory]
    [InlineData("Mill to close\n\nYou will need:\neggs\nmilk\nflour from the old mill\n\nIt is over.")]
    [InlineData("Mill to close\n\nAnn Cole\nchairman of the board\nTel. 223\n\nIt is over.")]
    [InlineData("Mill to close\n\nIt closed.\nIt opened.\nIt closed again for good.\nNobody spoke of it\n\nIt is over.")]
    [InlineData("Mill to close\n\nThe owner spoke for an hour of “a hard year for the mill, the worst since the river came over its banks and took the old weir away\nNobody asked him why.\n\nIt is over.")]
    [InlineData("Mill to close\n\nTo be sold with the mill are\n- old stones\n- new belts\n\nIt is over.")]
    public void Lines_of_a_list_an_address_or_short_paragraphs_stay_apart(string text) => Assert.DoesNotContain("\\n", Reader.Show(text));

    [Fact]
    public void An_indented_line_of_wrapped_copy_begins_a_paragraph() =>
        Assert.Equal(2, Reader.Read("""
              The mill on the river will close in May after
            a hundred and twenty years, and the three
            hundred who work there will have to go.
              There is no choice, its owner said to those
            who had come to hear what he would say to
            them.
            """).Blocks.Length);

    [Fact]
    public void Quoted_lines_of_wrapped_copy_are_a_block_quote_without_their_marks()
    {
        Article article = Reader.Read("""
            The letter to those who work at the mill was
            short, and nobody who read it was in doubt of
            what it meant, they said:

            > We have come to the end of the road, and it
            > is time to say so in plain words to all who
            > have come this far with us.

            """);
        Assert.EndsWith("BlockQuote: We have come to the end of the road, and it\\nis time to say so in plain words to all who\\nhave come this far with us.", Reader.Show(article));
        Reader.AssertMapped(article);
    }

    [Theory]
    [InlineData("Mill to close in May", BlockKind.Headline)]
    [InlineData("Will the mill close?", BlockKind.Headline)]
    [InlineData("Owner: 'The mill will close.'", BlockKind.Headline)]
    [InlineData("Owner Says Old Mill Will Close.", BlockKind.Headline)]
    [InlineData("The mill on the river will close in May.", BlockKind.Paragraph)]
    [InlineData("These are the mills:", BlockKind.Paragraph)]
    [InlineData("Thursday, November 6, 2025", BlockKind.Paragraph)]
    public void First_line_is_a_headline_by_its_looks(string line, BlockKind kind) =>
        Assert.Equal(kind, Reader.Read(line + "\n\nThe council will vote on the plan on Tuesday, its leader said.").Blocks[0].Kind);

    [Fact]
    public void Line_above_a_dateline_is_a_headline_although_it_ends_in_a_stop() =>
        Assert.Equal(BlockKind.Headline, Reader.Read("Owner says old mill will close.\n\nLEEDS, England (AP) — The mill will close.").Blocks[0].Kind);

    [Theory]
    [InlineData("What comes next", BlockKind.Crosshead)]
    [InlineData("‘We are done’", BlockKind.Crosshead)]
    [InlineData("– Old hands –", BlockKind.Crosshead)]
    [InlineData("12", BlockKind.Paragraph)]
    [InlineData("(Reporting by Ann Cole)", BlockKind.Paragraph)]
    [InlineData("It was over.", BlockKind.Paragraph)]
    [InlineData("- Ann Cole", BlockKind.Paragraph)]
    [InlineData("• the first to go", BlockKind.ListItem)]
    [InlineData("Photo by Ann Cole", BlockKind.Caption)]
    [InlineData("The mill in 1901. (AP Photo/Ann Cole)", BlockKind.Caption)]
    [InlineData("The mill at dawn. Ann Cole/Getty Images", BlockKind.Caption)]
    public void Line_between_paragraphs_is_known_by_its_looks(string line, BlockKind kind) =>
        Assert.Equal(kind, Reader.Read($"Mill to close\n\nThe mill will close in May.\n\n{line}\n\nThe council will vote on the plan on Tuesday.").Blocks[2].Kind);

    [Fact]
    public void Last_line_is_no_crosshead() =>
        Assert.Equal(BlockKind.Paragraph, Reader.Read("Mill to close\n\nThe mill will close in May.\n\nAnn Cole").Blocks[^1].Kind);

    [Theory]
    [InlineData("WASHINGTON (AP) — The vote is off.", "WASHINGTON (AP) —", "The vote is off.")]
    [InlineData("DES MOINES, Iowa - The vote is off.", "DES MOINES, Iowa -", "The vote is off.")]
    [InlineData("MANCHESTER, N.H. -- The vote is off.", "MANCHESTER, N.H. --", "The vote is off.")]
    [InlineData("LONDON, March 3 (Reuters) - The vote is off.", "LONDON, March 3 (Reuters) -", "The vote is off.")]
    [InlineData("London (CNN) — The vote is off.", "London (CNN) —", "The vote is off.")]
    [InlineData("March 3 (Reuters) - The vote is off.", "March 3 (Reuters) -", "The vote is off.")]
    [InlineData("PARIS — The vote is off.", "PARIS —", "The vote is off.")]
    [InlineData("NASHUA, N.H. -", "NASHUA, N.H. -", null)]
    [InlineData("EXCLUSIVE – The vote is off.", null, "EXCLUSIVE – The vote is off.")]
    [InlineData("POLLS NOT WRONG, JUST TOO EARLY - The vote is off.", null, "POLLS NOT WRONG, JUST TOO EARLY - The vote is off.")]
    [InlineData("The vote — if there is one — is off.", null, "The vote — if there is one — is off.")]
    [InlineData("NATO-led troops are off.", null, "NATO-led troops are off.")]
    public void Dateline_is_a_block_of_its_own(string line, string? dateline, string? paragraph)
    {
        Article article = Reader.Read("Vote is off\n\n" + line + "\n");
        Assert.Equal(dateline, article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Dateline)?.Prose.Text);
        Assert.Equal(paragraph, article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Prose.Text);
        Reader.AssertMapped(article);
    }

    [Theory]
    [InlineData("Sawmill at Norby to cut 400 jobs.", BlockKind.Headline)]
    [InlineData("Owner's plan for sawmill splits town council.", BlockKind.Headline)]
    [InlineData("Norby sawmill cuts 450 jobs in the spring.", BlockKind.Headline)] // repeated below
    [InlineData("Norby bakers win the cup.", BlockKind.Paragraph)] // not repeated
    [InlineData("Sawmill is to cut 400 jobs.", BlockKind.Paragraph)]
    [InlineData("Norby sawmill will cut jobs on Monday.", BlockKind.Paragraph)]
    [InlineData("They cut 400 jobs.", BlockKind.Paragraph)]
    [InlineData("Nobody came.", BlockKind.Paragraph)]
    [InlineData("Owner of Norby sawmill plans cuts. More follow.", BlockKind.Paragraph)]
    [InlineData("Owner of Norby sawmill plans to cut 450 jobs in spring and another 300 of them in the autumn of next year.", BlockKind.Paragraph)]
    public void First_line_with_a_full_stop_is_a_headline_when_it_is_written_like_one(string line, BlockKind kind)
    {
        const string Story = "The sawmill at Norby will cut 450 jobs in spring, its owner said on Monday, and the town council wants to know what comes then.";
        Assert.Equal(kind, Reader.Read($"{line}\n\n{Story}\n").Blocks[0].Kind);
        Assert.Equal(BlockKind.Paragraph, Reader.Read($"{line}\n\nShort.\n").Blocks[0].Kind);
    }

    [Fact]
    public void Every_word_of_plain_text_belongs_to_a_block_and_maps_back() =>
        Pick.From("The mill ", "closed. ", "WASHINGTON (AP) — ", "\n", "\n", "\n\n", "\r\n", "\r", "- ", "> ", "• ", "“Why?” ", "\t", "\u00A0", "😀", "1. ", "---", "key: value", "(FILE) ", "a line that is long enough to be wrapped in the ")
            .Array[0, 25].Select(parts => string.Concat(parts)).Sample(text =>
            {
                Article article = Reader.Read(text);
                Reader.AssertMapped(article);
                int end = article.FrontMatter?.Span.End ?? 0;
                for (int i = end; i < text.Length; i++)
                    if (char.IsLetterOrDigit(text[i]))
                        Assert.Contains(article.Blocks, block => block.Prose.FromSource(i) >= 0);
            });

    [Fact]
    public void Seeds_are_read_with_their_headlines()
    {
        Article seed = ArticleReader.Read("001.txt", NewsLint.Text.ArticleDecoder.Decode(File.ReadAllBytes(Directory.EnumerateFiles(Repository.Seeds, "001_*").Single())));
        Assert.Equal([BlockKind.Headline, BlockKind.Summary, BlockKind.Paragraph], seed.Blocks.Take(3).Select(block => block.Kind));
        Assert.StartsWith("Trump hails security partnership", seed.Blocks[0].Prose.Text);
        Assert.Equal(1, seed.Text.GetLineNumber(seed.Blocks[0].Prose.SourceSpan.Start));
        foreach (string file in Directory.EnumerateFiles(Repository.Seeds))
            Reader.AssertMapped(ArticleReader.Read(file, NewsLint.Text.ArticleDecoder.Decode(File.ReadAllBytes(file))));
    }
}

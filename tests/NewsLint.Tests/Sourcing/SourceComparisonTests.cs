using System.Text;
using NewsLint.Linting;
using NewsLint.Sourcing;

namespace NewsLint.Tests.Sourcing;

/// <summary>What a draft may do with its sources, and what not.</summary>
public class SourceComparisonTests
{
    private const string Wire = """
        The harbour board shut the Carrick ferry terminal on Tuesday, March 4, after divers found cracks in its pier.

        "We are asking the minister to open the terminal before the winter, and we organise a march," said Ada Finch, who leads the Carrick traders. "Nobody asked them."

        "No boat will land here until the whole pier is safe again," said Colm Brady, the chairman of the board. Repairs will cost nearly $12.4 million, he said, of which the state pays $8.1 million and the county $4.3 million. Some 430 people work at the terminal, and more than 2,000 live from it.

        Robert Tully, an engineer, had warned of it.
        """;

    [Theory]
    [InlineData("\"We are asking the minister to open the terminal,\" said Ada Finch.")]
    [InlineData("\"… to open the terminal before the winter …\" said Ada Finch.")]
    [InlineData("\"We are asking the minister … and we organise a march,\" said Ada Finch.")]
    [InlineData("\"We are asking the minister to open the terminal … Nobody asked them,\" said Ada Finch.")]
    [InlineData("\"We are asking [him] to open the terminal before the winter,\" said Ada Finch.")]
    [InlineData("“We’re asking the minister to open the terminal before the winter, and we organize a march,” said Ada Finch.")]
    [InlineData("Traders spoke of a \"march\" and want to \"open the terminal\".")]
    [InlineData("Ada Finch said that they asked the minister to open the terminal.")]
    [InlineData("\"The whole pier,\" in the words of Brady, is not safe.")]
    [InlineData("\"We organise a march,\" said Ada Finch. \"Nobody asked them.\"")]
    public void A_quotation_may_be_cut_marked_and_spelt_in_another_way(string draft) => Assert.Equal([], Wrong(draft));

    [Theory]
    [InlineData("\"We are asking the minister to shut the terminal before the winter,\" said Ada Finch.", "to shut the", "to open the")]
    [InlineData("\"We are asking the minister to open the terminal before winter,\" said Ada Finch.", "before winter", "before the winter")]
    [InlineData("\"We are now asking the minister to open the terminal before the winter,\" said Ada Finch.", "are now asking", "are asking")]
    public void A_word_that_is_changed_dropped_or_added_is_told_with_the_words_of_the_source(string draft, string here, string there)
    {
        SourcedFact fact = Assert.Single(Facts(draft), fact => fact.Kind == SourcedKind.Quotation);
        Assert.Equal((SourceVerdict.OtherWords, here, there), (fact.Verdict, fact.Here, fact.There));
        Assert.Equal("wire.txt:3", fact.Nearest!.Address);
    }

    [Fact]
    public void A_quotation_that_no_source_has_is_missing()
    {
        SourcedFact fact = Assert.Single(Facts("\"The sea does not wait for any committee,\" said Ada Finch."), fact => fact.Kind == SourcedKind.Quotation);
        Assert.Equal((SourceVerdict.Missing, false), (fact.Verdict, fact.IsWeak));
        Assert.Null(fact.Nearest);
    }

    [Theory]
    [InlineData("\"No boat will land here until the whole pier is safe again,\" said Ada Finch.", SourceVerdict.OtherSpeaker)]
    [InlineData("\"No boat will land here until the whole pier is safe again,\" said Ada Finch, and Colm Brady agreed.", SourceVerdict.OtherSpeaker)]
    [InlineData("\"No boat will land here until the whole pier is safe again,\" said Brady.", SourceVerdict.Found)]
    [InlineData("\"No boat will land here until the whole pier is safe again,\" said the chairman.", SourceVerdict.Found)]
    [InlineData("\"No boat will land here until the whole pier is safe again,\" said Colm Bradey.", SourceVerdict.Found)]
    public void The_speaker_of_the_source_is_kept(string draft, SourceVerdict verdict) =>
        Assert.Equal(verdict, Facts(draft).First(fact => fact.Kind == SourcedKind.Quotation).Verdict);

    [Theory]
    [InlineData("Repairs will cost nearly 12.4 million dollars.")]
    [InlineData("Repairs will cost nearly US$12.4m.")]
    [InlineData("Repairs will cost about $12 million.")]
    [InlineData("More than 400 people work there.")]
    [InlineData("At least 2,000 people live from the terminal.")]
    [InlineData("Together, the state and the county pay $12.4 million.")]
    [InlineData("The two sums are for the pier.")]
    public void A_figure_may_be_written_rounded_and_added_up(string draft) => Assert.Equal([], Wrong(draft));

    [Theory]
    [InlineData("Repairs will cost nearly $21.4 million, he said.", SourceVerdict.OtherValue)]
    [InlineData("A petition has 61,777 signatures.", SourceVerdict.Missing)]
    [InlineData("Some 436 people work at the terminal.", SourceVerdict.OtherValue)]
    [InlineData("Repairs will cost more than $12.4 million, he said.", SourceVerdict.OtherHedge)]
    [InlineData("Nearly 2,000 people live from the terminal.", SourceVerdict.OtherHedge)]
    [InlineData("Exactly 2,143 people live from the terminal.", SourceVerdict.Missing)]
    public void A_figure_that_the_source_does_not_have_is_told(string draft, SourceVerdict verdict)
    {
        SourcedFact fact = Assert.Single(Facts(draft), fact => fact.Kind == SourcedKind.Figure);
        Assert.Equal(verdict is SourceVerdict.Missing or SourceVerdict.OtherValue, fact.Verdict is SourceVerdict.Missing or SourceVerdict.OtherValue);
        if (verdict == SourceVerdict.OtherHedge)
            Assert.Equal(verdict, fact.Verdict);
    }

    [Fact]
    public void A_sum_names_the_figures_that_are_added_up()
    {
        SourcedFact fact = Assert.Single(Facts("State and county together pay $12.4 million."), fact => fact.Kind == SourcedKind.Figure);
        Assert.Equal("the sum of \"$8.1 million\" and \"$4.3 million\"", fact.Note);
    }

    [Theory]
    [InlineData("Finch was pleased.", null)]
    [InlineData("Ms. Finch was pleased.", null)]
    [InlineData("Bob Tully was pleased.", null)]
    [InlineData("Robert J. Tully was pleased.", null)]
    [InlineData("Rob Tully was pleased.", null)]
    [InlineData("Martin Tully was pleased.", SourceVerdict.Missing)]
    [InlineData("Martin Tully, an engineer, had warned of it.", SourceVerdict.OtherSpelling)]
    [InlineData("Robert Tully and his son, Martin Tully, an engineer, had warned of it.", SourceVerdict.Missing)]
    [InlineData("Robert Tuly was pleased.", SourceVerdict.OtherSpelling)]
    [InlineData("Martin Ellery, an analyst, was pleased.", SourceVerdict.Missing)]
    public void A_name_is_that_of_the_source(string draft, SourceVerdict? verdict) =>
        Assert.Equal(verdict is null ? [] : [verdict.Value], Facts(draft).Where(fact => fact.Kind == SourcedKind.Name && fact.Verdict != SourceVerdict.Found).Select(fact => fact.Verdict));

    [Theory]
    [InlineData("The FBI asked Jose Peña of the Texas Rangers.", "Agents of the F.B.I. asked José Pena, a Texas Ranger.")]
    [InlineData("The United States sent Renata Ferrell.", "The U.S. sent Renata Ferrell.")]
    [InlineData("The Carrick Harbour Authority shut it.", "The CHA shut it.")]
    [InlineData("The Carrick Traders’ Minority Caucus met.", "Carrick traders met in a caucus.")]
    [InlineData("Owen Barrett was there, said Sen. Ada Finch, R-Ohio.", "Mr. Barrett and Ada Finch were there.")]
    public void A_name_may_be_written_in_another_form(string draft, string source) =>
        Assert.Equal([], DraftVerifier.Verify(Source("draft.txt", draft), [Source("wire.txt", source)]).Facts.Where(fact => fact.Verdict != SourceVerdict.Found).Select(fact => fact.Here));

    [Fact]
    public void A_name_in_no_source_is_told_once() =>
        Assert.Equal(["Martin Ellery"], Facts("Martin Ellery, an analyst, was pleased. Ellery left. \"It is late,\" Mr. Ellery said.").Where(fact => fact is { Kind: SourcedKind.Name, Verdict: SourceVerdict.Missing }).Select(fact => fact.Here));

    [Theory]
    [InlineData("The fire broke out at 10.30am in the old mill.", SourceVerdict.Found)]
    [InlineData("The fire broke out at 10:30 in the old mill.", SourceVerdict.Found)]
    [InlineData("The fire broke out at 11:30 a.m. in the old mill.", SourceVerdict.OtherDate)]
    [InlineData("The fire broke out at 10.30pm in the old mill.", SourceVerdict.OtherDate)]
    [InlineData("The fire broke out at 22:30 in the old mill.", SourceVerdict.OtherDate)]
    [InlineData("The fire was out at noon.", SourceVerdict.Found)]
    [InlineData("The fire was out at 12 o'clock.", SourceVerdict.Found)]
    [InlineData("The fire was out at 12 p.m.", SourceVerdict.Found)]
    [InlineData("The fire broke out at 1530 GMT in the old mill.", SourceVerdict.Missing)]
    public void A_time_of_day_is_that_of_the_source(string draft, SourceVerdict verdict) =>
        Assert.Equal([verdict], DraftVerifier.Verify(Source("draft.txt", draft), [Source("wire.txt", "The fire broke out at 10:30 a.m. on Tuesday in the old mill of Carrick. It was out by noon.")]).Facts.Where(fact => fact.Kind == SourcedKind.Date).Select(fact => fact.Verdict));

    [Fact]
    public void Figures_of_the_last_of_many_sources_are_found()
    {
        ArticleSource[] sources = [.. Enumerable.Range(0, 60).Select(i => Source($"{i:00}.txt", i == 59 ? "A petition has 61,777 signatures." : "The harbour board met again, and the harbour board went home.")) ];
        SourcedFact fact = Assert.Single(DraftVerifier.Verify(Source("draft.txt", "The harbour board met again, and 61,777 people signed."), sources).Facts, fact => fact.Kind == SourcedKind.Figure);
        Assert.Equal("59.txt:1", fact.Nearest?.Address);
    }

    [Theory]
    [InlineData("The harbour board shut the Carrick ferry terminal on Tuesday.", null)]
    [InlineData("The harbour board shut the Carrick ferry terminal on March 4.", null)]
    [InlineData("The harbour board shut the Carrick ferry terminal.", null)]
    [InlineData("The harbour board shut the Carrick ferry terminal on Friday after divers found cracks.", SourceVerdict.OtherDate)]
    [InlineData("The harbour board shut the Carrick ferry terminal on March 14 after divers found cracks.", SourceVerdict.OtherDate)]
    [InlineData("The prime minister comes on Sunday.", SourceVerdict.Missing)]
    public void A_date_is_that_of_the_source(string draft, SourceVerdict? verdict) =>
        Assert.Equal(verdict is null ? [] : [verdict.Value], Facts(draft).Where(fact => fact.Kind == SourcedKind.Date && fact.Verdict != SourceVerdict.Found).Select(fact => fact.Verdict));

    [Fact]
    public void What_only_the_archive_has_is_named_with_its_place()
    {
        VerifiedDraft verified = DraftVerifier.Verify(Source("draft.txt", "\"The sea does not wait for any committee,\" said Ada Finch."), [Source("wire.txt", Wire)], [Source("2019.txt", "In 2019 Ada Finch said: \"The sea does not wait for any committee.\"")]);
        SourcedFact fact = Assert.Single(verified.Facts, fact => fact.Kind == SourcedKind.Quotation);
        Assert.Equal((SourceVerdict.Missing, "2019.txt:1", true), (fact.Verdict, fact.InArchive?.Address, fact.IsWeak));
    }

    [Fact]
    public void Coverage_counts_the_facts_that_a_source_states()
    {
        VerifiedDraft verified = DraftVerifier.Verify(Source("draft.txt", "Some 430 people work there, said Ada Finch. A petition has 61,777 signatures."), [Source("wire.txt", Wire)]);
        Assert.Equal((new SourceCoverage(2, 3), new SourceCoverage(1, 2), new SourceCoverage(1, 1)), (verified.Coverage(), verified.Coverage(SourcedKind.Figure), verified.Coverage(SourcedKind.Name)));
    }

    private static List<string> Wrong(string draft) => [.. Facts(draft).Where(fact => fact.Verdict != SourceVerdict.Found).Select(fact => $"{fact.Kind} {fact.Verdict}: {fact.Here} / {fact.There}")];

    private static IReadOnlyList<SourcedFact> Facts(string draft) => DraftVerifier.Verify(Source("draft.txt", draft), [Source("wire.txt", Wire)]).Facts;

    private static ArticleSource Source(string name, string text) => new(name, () => Encoding.UTF8.GetBytes(text));
}

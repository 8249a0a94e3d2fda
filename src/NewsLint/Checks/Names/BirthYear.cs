using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>The age of a person in one sentence, and the year of birth in another: "Ada Finch, 54, …", "Finch was born in 1950".</summary>
/// <param name="Block">The index of the block of the age.</param>
/// <param name="Age">The age.</param>
/// <param name="BirthBlock">The index of the block of the year.</param>
/// <param name="Birth">The year.</param>
internal sealed record BirthYear(int Block, YearCount Age, int BirthBlock, DateMention Birth)
{
    /// <summary>The number of tokens between a name and "born".</summary>
    private const int Reach = 6;

    /// <summary>The number of tokens between "born" and the year.</summary>
    private const int YearReach = 4;

    /// <summary>Returns the first age and year of each person that has both, in two sentences.</summary>
    public static IEnumerable<BirthYear> Read(CheckContext context)
    {
        Dictionary<NamedEntity, (int Block, DateMention Year)> births = Births(context);
        if (births.Count == 0)
            yield break;
        for (int block = 0; block < context.Article.Blocks.Length; block++)
        {
            Prose prose = context.Article.Blocks[block].Prose;
            foreach (YearCount count in YearCount.Read(prose))
            {
                if (count.Kind != YearCountKind.Age || NameBefore(context, block, count) is not { } person || !births.Remove(person, out (int Block, DateMention Year) birth))
                    continue;
                if (birth.Block != block || prose.SentenceIndexAt(birth.Year.Span.Start) != prose.SentenceIndexAt(count.Span.Start))
                    yield return new BirthYear(block, count, birth.Block, birth.Year);
            }
        }
    }

    /// <summary>Returns the first year of birth of each person that has one, and its block.</summary>
    public static Dictionary<NamedEntity, (int Block, DateMention Year)> Births(CheckContext context)
    {
        var births = new Dictionary<NamedEntity, (int Block, DateMention Year)>(ReferenceEqualityComparer.Instance);
        for (int block = 0; block < context.Article.Blocks.Length; block++)
            foreach (DateMention date in context.Facts.Dates.In(block))
                if (date.HasYear && date.Kind is DateKind.Year or DateKind.Day or DateKind.Month && Born(context, block, date) is { } person)
                    births.TryAdd(person, (block, date));
        return births;
    }

    /// <summary>Whether the year is the one in which somebody was born: born on 3 May 1950.</summary>
    public static bool IsBirth(Prose prose, DateMention year) => BornBefore(prose, year) >= 0;

    private static int BornBefore(Prose prose, DateMention year)
    {
        int at = Tokenizer.IndexAt(prose.Tokens, year.Span.Start);
        for (int i = at - 1; i >= 0 && i >= at - YearReach; i--)
            if (prose.Tokens[i].In(prose.Text) is "born" or "Born")
                return i;
        return -1;
    }

    /// <summary>Returns the person that was born in a year: the name right before "was born", or at the start of the sentence: Ada Finch, who …, was born.</summary>
    private static NamedEntity? Born(CheckContext context, int block, DateMention year)
    {
        Prose prose = context.Article.Blocks[block].Prose;
        int born = BornBefore(prose, year);
        if (born < 1 || prose.Tokens[born - 1].In(prose.Text) is not ("was" or ","))
            return null;
        NameMention? last = null;
        TextSpan sentence = prose.Sentences[prose.SentenceIndexAt(year.Span.Start)];
        bool isAfterClause = born > 1 && prose.Tokens[born - 2].In(prose.Text) is ",";
        foreach (NameMention name in context.Facts.Names.Mentions)
            if (isAfterClause && last is null && name.Block == block && name.Span.Start == sentence.Start && prose.Text.AsSpan(name.Span.End).StartsWith(", who "))
                last = name;
            else if (name.Block == block && name.Span.End <= prose.Tokens[born].Start && born - Tokenizer.IndexAt(prose.Tokens, name.Span.End) <= Reach && prose.SentenceIndexAt(name.Span.Start) == prose.SentenceIndexAt(year.Span.Start))
                last = name;
        return last is { Kind: NameKind.Person, Form: NameForm.Full or NameForm.Part } && prose.Text[last.Span.End] is ' ' or ',' ? last.Entity : null;
    }

    /// <summary>Returns the person whose name is right before ", 54,".</summary>
    private static NamedEntity? NameBefore(CheckContext context, int block, YearCount age)
    {
        foreach (NameMention name in context.Facts.Names.Mentions)
            if (name.Block == block && name.Kind == NameKind.Person && name.Span.End + 2 == age.Span.Start)
                return name.Entity;
        return null;
    }
}

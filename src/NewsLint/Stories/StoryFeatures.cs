using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// The features of an article that find others on the same story: hashes of its words, phrases and sums, about two
/// kilobytes, so that 100,000 articles fit into memory.
/// </summary>
internal sealed class StoryFeatures
{
    /// <summary>The number of words in a phrase.</summary>
    private const int PhraseLength = 5;

    /// <summary>One phrase in this many is kept, by its hash, so that the choice does not depend on the article (Broder's sketches, 1997).</summary>
    internal const uint PhraseSample = 4;

    /// <summary>One phrase inside quotation marks in this many is kept.</summary>
    private const uint QuotedSample = 2;

    /// <summary>The number of words that make up the headline and first sentence.</summary>
    private const int HeadWords = 30;

    /// <summary>The number of words in the lead, which tells what the story is.</summary>
    private const int LeadWords = 80;

    /// <summary>The multiplier of Fibonacci hashing (Knuth, 6.4).</summary>
    private const uint Golden = 0x9E3779B1;

    private StoryFeatures(string path, int? day, string? name, TermList terms, uint[] phrases, uint[] quotedPhrases, StoryNumerals numerals, Times times)
    {
        Path = path;
        Day = day;
        StoryName = name;
        Terms = terms.Terms;
        Counts = terms.Counts;
        Marks = terms.Marks;
        Phrases = phrases;
        Numerals = numerals;
        QuotedPhrases = quotedPhrases;
        Months = times.Months;
        LastYear = times.LastYear;
        LeadDays = times.LeadDays;
    }

    /// <summary>The path of the article in reports.</summary>
    public string Path { get; }

    /// <summary>The day on which it was written, as a day number, or null if unknown.</summary>
    internal int? Day { get; }

    /// <summary>The story that its front matter names, or null if there is none.</summary>
    internal string? StoryName { get; }

    /// <summary>The hashes of the stems of its words, except function words, ascending.</summary>
    internal uint[] Terms { get; }

    /// <summary>The number of occurrences of each, at most 255.</summary>
    internal byte[] Counts { get; }

    /// <summary>Where and how each occurs.</summary>
    internal TermMarks[] Marks { get; }

    /// <summary>The distinct hashes of the sampled phrases, ascending.</summary>
    internal uint[] Phrases { get; }

    /// <summary>Its figures and days.</summary>
    internal StoryNumerals Numerals { get; }

    /// <summary>The distinct hashes of the sampled phrases inside quotation marks, ascending.</summary>
    internal uint[] QuotedPhrases { get; }

    /// <summary>The weekdays that its lead names, one bit each.</summary>
    internal byte LeadDays { get; }

    /// <summary>The months that it names, one bit each.</summary>
    internal ushort Months { get; }

    /// <summary>The latest year that it names, or 0 if there is none.</summary>
    internal short LastYear { get; }

    /// <summary>Reads the features of an article.</summary>
    public static StoryFeatures Read(ArticleFacts facts)
    {
        Article article = facts.Article;
        TermTable table = TermTable.News;
        // A term and its marks in one number, so that one sort handles both.
        var terms = new List<ulong>(512);
        var phrases = new List<uint>(128);
        var quotedPhrases = new List<uint>(64);
        var times = new Times();
        uint phrase = 0;
        uint first = 0, second = 0, third = 0, fourth = 0;
        int seen = 0;
        (int Block, int End) lead = (int.MaxValue, 0);
        for (int i = 0; i < article.Blocks.Length; i++)
        {
            Block block = article.Blocks[i];
            string text = block.Prose.Text;
            bool isPlace = false;
            ReadOnlySpan<QuotationMark> marks = facts.QuotationMarks.InBlock(i);
            int mark = 0;
            int quoted = -1;
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                ReadOnlySpan<char> word = token.In(text);
                uint hash = Stem.Hash(word);
                for (; mark < marks.Length && marks[mark].Position < token.Start; mark++)
                    if (marks[mark].Level == 1)
                        quoted = marks[mark].Role == MarkRole.Opening ? 0 : -1;
                quoted += quoted < 0 ? 0 : 1;
                if (++seen >= PhraseLength)
                {
                    phrase = Phrase(first, second, third, fourth, hash);
                    if (phrase % PhraseSample == 0)
                        phrases.Add(phrase);
                    if (quoted >= PhraseLength && phrase % QuotedSample == 0)
                        quotedPhrases.Add(phrase);
                }
                (first, second, third, fourth) = (second, third, fourth, hash);
                if (seen == LeadWords)
                    lead = (i, token.End);
                if (token.Length == 1)
                {
                    isPlace = false;
                    continue;
                }
                bool isYear = times.Read(word, seen <= LeadWords);
                if (table.Frequency(hash) > 0)
                    terms.Add(((ulong)hash << 8) | (byte)(MarksOf(word, seen, isYear) | (isPlace ? TermMarks.IsPlace : 0)));
                isPlace = word is "in" or "at" or "near" or "off" or "outside" || (isPlace && char.IsUpper(word[0]));
            }
        }
        terms.Sort();
        string? name = article.FrontMatter?.Find("newslint.story")?.Value;
        return new StoryFeatures(
            article.Path, (ReferenceDay.Of(article) ?? ReferenceDay.Printed(article))?.DayNumber, string.IsNullOrWhiteSpace(name) ? null : name.Trim(), Fold(terms), StoryNumerals.Distinct(phrases), StoryNumerals.Distinct(quotedPhrases),
            StoryNumerals.Read(facts, lead.Block, lead.End), times);
    }

    private static TermMarks MarksOf(ReadOnlySpan<char> word, int position, bool isYear)
    {
        TermMarks marks = position <= HeadWords ? TermMarks.InHead | TermMarks.InLead : position <= LeadWords ? TermMarks.InLead : 0;
        if (char.IsAsciiDigit(word[0]))
            return marks | (isYear ? TermMarks.IsNumber | TermMarks.IsYear : TermMarks.IsNumber);
        return marks | (char.IsUpper(word[0]) ? TermMarks.IsCapital : TermMarks.IsLowercase);
    }

    private static uint Phrase(uint first, uint second, uint third, uint fourth, uint fifth)
    {
        uint hash = unchecked(17 * Golden) ^ first;
        hash = (hash * Golden) ^ second;
        hash = (hash * Golden) ^ third;
        hash = (hash * Golden) ^ fourth;
        hash = (hash * Golden) ^ fifth;
        // The last bits choose the sample: mix the first bits into them.
        return hash ^ (hash >> 15);
    }

    /// <summary>Merges equal terms, with their count and all their marks.</summary>
    private static TermList Fold(List<ulong> sorted)
    {
        uint[] distinct = new uint[sorted.Count];
        byte[] counts = new byte[sorted.Count];
        var marks = new TermMarks[sorted.Count];
        int length = 0;
        for (int i = 0; i < sorted.Count; length++)
        {
            uint term = (uint)(sorted[i] >> 8);
            int start = i;
            for (; i < sorted.Count && (uint)(sorted[i] >> 8) == term; i++)
                marks[length] |= (TermMarks)(byte)sorted[i];
            distinct[length] = term;
            counts[length] = (byte)Math.Min(255, i - start);
        }
        return new TermList(distinct[..length], counts[..length], marks[..length]);
    }

    private readonly record struct TermList(uint[] Terms, byte[] Counts, TermMarks[] Marks);

    /// <summary>The months and years that an article names.</summary>
    private struct Times
    {
        private const int EarliestYear = 1950;
        private const int LatestYear = 2039;

        public ushort Months;
        public short LastYear;
        public byte LeadDays;

        /// <summary>Adds a word; returns whether it is a year.</summary>
        public bool Read(ReadOnlySpan<char> word, bool isInLead)
        {
            if (word.Length == 4 && char.IsAsciiDigit(word[0]) && int.TryParse(word, out int year) && year is >= EarliestYear and <= LatestYear)
            {
                LastYear = (short)Math.Max(LastYear, year);
                return true;
            }
            if (!char.IsAsciiLetterUpper(word[0]))
                return false;
            if (Calendar.Month(word) is var month and > 0)
                Months |= (ushort)(1 << month);
            else if (isInLead && Calendar.Weekday(word) is { } day)
                LeadDays |= (byte)(1 << (int)day);
            return false;
        }
    }
}

/// <summary>Where and how a word occurs in an article.</summary>
[Flags]
internal enum TermMarks : byte
{
    /// <summary>In the headline or the first sentence.</summary>
    InHead = 1,

    /// <summary>In the lead.</summary>
    InLead = 2,

    /// <summary>With a capital, at least once.</summary>
    IsCapital = 4,

    /// <summary>In digits.</summary>
    IsNumber = 8,

    /// <summary>As a year.</summary>
    IsYear = 16,

    /// <summary>Without a capital, at least once.</summary>
    IsLowercase = 32,

    /// <summary>After a preposition of place, at least once.</summary>
    IsPlace = 64,
}

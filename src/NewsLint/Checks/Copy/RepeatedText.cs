using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>Finds a headline, paragraph or sentence that occurs twice in an article.</summary>
internal sealed class RepeatedText : Check
{
    /// <summary>Fewer words are a refrain, a score or a label.</summary>
    private const int ParagraphWords = 8;
    private const int SentenceWords = 12;
    private const int HeadlineWords = 4;

    /// <summary>Shorter text that occurs more than twice is a refrain.</summary>
    private const int RefrainWords = 20;

    /// <summary>A near copy has at least this many words and shares this part of their runs of four.</summary>
    private const int NearWords = 15;
    private const int RunLength = 4;
    private const double NearShare = 0.8;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        Article article = context.Article;
        int first = FirstOfBody(article);
        var body = new Body(context, first);
        if (context.Facts.PageHead is { } head)
            body.Report(head.Headline, head.Again, RepeatedTextMessage.Headline);
        body.FindParagraphs();
        body.FindNearCopies();
        body.FindSentences();
    }

    /// <summary>The headline and summary of the front matter repeat the text by design.</summary>
    private static int FirstOfBody(Article article)
    {
        int first = 0;
        int start = article.FrontMatter?.Span.End ?? 0;
        while (first < article.Blocks.Length && article.Blocks[first].Prose.SourceSpan.Start < start)
            first++;
        return first;
    }

    private sealed class Body(CheckContext context, int first)
    {
        private readonly Block[] blocks = [.. context.Article.Blocks.Skip(first)];
        private readonly WordHashes[] words = [.. context.Article.Blocks.Skip(first).Select(b => new WordHashes(b.Prose))];
        private readonly HashSet<int> copies = [];
        private readonly bool isLive = IsLive(context.Article);

        public void FindParagraphs()
        {
            var seen = new Dictionary<ulong, List<int>>();
            for (int i = 0; i < blocks.Length; i++)
            {
                if (words[i].Count < (IsHeading(i) ? HeadlineWords : ParagraphWords))
                    continue;
                ulong hash = words[i].Of(0, words[i].Count);
                if (seen.TryGetValue(hash, out List<int>? places))
                    places.Add(i);
                else
                    seen.Add(hash, [i]);
            }
            var originals = new int?[blocks.Length];
            foreach (List<int> places in seen.Values)
                if (places.Count == 2 || (places.Count > 2 && words[places[0]].Count >= RefrainWords))
                    for (int i = 1; i < places.Count; i++)
                        originals[places[i]] = places[0];
            for (int place = 0; place < blocks.Length; place++)
            {
                if (originals[place] is not { } other)
                    continue;
                int length = 0;
                while (place + length < blocks.Length && originals[place + length] == other + length)
                    copies.Add(place + length++);
                ReportParagraphs(place, other, length);
                place += length - 1;
            }
        }

        private void ReportParagraphs(int place, int other, int length)
        {
            // In live coverage every entry is independent and repeats what the reader may have missed.
            if (isLive && length == 1)
                return;
            // An interviewer asks several people one question; a table of contents repeats the headings.
            if ((length == 1 && IsQuestion(blocks[place].Prose)) || IsContents(place, other))
                return;
            bool isHeadline = other == 0 && blocks[0].Kind == BlockKind.Headline;
            Report(blocks[place].Prose.SourceSpan, blocks[other].Prose.SourceSpan, isHeadline ? RepeatedTextMessage.Headline
                : length > 1 ? line => RepeatedTextMessage.Paragraphs(count: length.ToString(CultureInfo.InvariantCulture), line: line) : RepeatedTextMessage.Paragraph);
        }

        public void FindSentences()
        {
            if (isLive)
                return;
            var seen = new Dictionary<ulong, (int Block, TextSpan Span)>();
            for (int i = 0; i < blocks.Length; i++)
            {
                if (copies.Contains(i) || words[i].Count < SentenceWords || IsAbstract(i))
                    continue;
                Prose prose = blocks[i].Prose;
                var quoted = new QuotedText(prose.Text);
                foreach (TextSpan sentence in prose.Sentences)
                {
                    (int start, int count) = words[i].Within(sentence);
                    // Another rule handles repeated quotations, which are often pull quotes.
                    if (count < SentenceWords || prose.Text[sentence.Start] is '“' or '"' || quoted.Holds(sentence.Start) || IsQuestion(prose.Text.AsSpan(sentence.Start, sentence.Length), 1))
                        continue;
                    if (seen.TryGetValue(words[i].Of(start, count), out (int Block, TextSpan Span) other))
                        Report(prose.ToSource(sentence), blocks[other.Block].Prose.ToSource(other.Span), RepeatedTextMessage.Sentence);
                    else
                        seen.Add(words[i].Of(start, count), (i, sentence));
                }
            }
        }

        public void FindNearCopies()
        {
            if (isLive || blocks.Length < 2)
                return;
            int most = 0;
            foreach (WordHashes block in words)
                most += block.Count;
            var runs = new Dictionary<ulong, int>(most);
            var shared = new Dictionary<int, int>();
            for (int i = 0; i < blocks.Length; i++)
            {
                // A quotation next to its first occurrence is a pull quote.
                if (copies.Contains(i) || words[i].Count < NearWords || IsAbstract(i) || blocks[i].Prose.Text[0] is '“' or '"' || IsQuestion(blocks[i].Prose))
                    continue;
                shared.Clear();
                int count = words[i].Count - RunLength + 1;
                for (int at = 0; at < count; at++)
                {
                    ulong run = words[i].Of(at, RunLength);
                    ref int owner = ref CollectionsMarshal.GetValueRefOrAddDefault(runs, run, out bool isKnown);
                    if (!isKnown)
                        owner = i;
                    else if (owner != i)
                        shared[owner] = shared.GetValueOrDefault(owner) + 1;
                }
                foreach ((int other, int same) in shared)
                {
                    if (same < NearShare * Math.Max(count, words[other].Count - RunLength + 1))
                        continue;
                    Report(blocks[i].Prose.SourceSpan, blocks[other].Prose.SourceSpan, RepeatedTextMessage.Near);
                    copies.Add(i);
                    break;
                }
            }
        }

        public void Report(TextSpan copy, TextSpan original, Func<string, RuleMessage> message)
        {
            RelatedPlace related = context.Related(original, "the same words");
            context.Report(copy, message(related.Place.LineNumber), [related]);
        }

        private bool IsHeading(int i) => blocks[i].Kind is BlockKind.Headline or BlockKind.Crosshead;

        private static bool IsQuestion(Prose prose) => IsQuestion(prose.Text, prose.Sentences.Length);

        /// <summary>Whether a text is a question to somebody: one or two sentences without quoted words.</summary>
        private static bool IsQuestion(ReadOnlySpan<char> text, int sentences) => text[^1] == '?' && sentences <= 2 && !text.ContainsAny('“', '”', '"');

        /// <summary>Whether one of two places is in a table of contents: a list item with the words of a heading, or one of several lines that are all headings below.</summary>
        private bool IsContents(int place, int other)
        {
            if (blocks[place].Kind == BlockKind.ListItem || blocks[other].Kind == BlockKind.ListItem)
                return IsHeading(place) || IsHeading(other) || IsLinkToHere(place) || IsLinkToHere(other);
            return blocks[place].Kind == BlockKind.Crosshead && blocks[other].Kind != BlockKind.Headline && (IsRepeatedHeading(other - 1) || IsRepeatedHeading(other + 1));
        }

        /// <summary>Whether a later block is a heading with the words of this block.</summary>
        private bool IsRepeatedHeading(int i)
        {
            if (i < 0 || i >= blocks.Length || words[i].Count == 0)
                return false;
            for (int later = i + 1; later < blocks.Length; later++)
                if (blocks[later].Kind == BlockKind.Crosshead && words[later].Count == words[i].Count && words[later].Of(0, words[later].Count) == words[i].Of(0, words[i].Count))
                    return true;
            return false;
        }

        /// <summary>Whether a block is a link to a place on its own page.</summary>
        private bool IsLinkToHere(int i)
        {
            TextSpan place = blocks[i].Prose.SourceSpan;
            ArticleText text = context.Article.Text;
            return text.Slice(TextSpan.FromBounds(place.Start, text.GetLineSpan(text.GetLineNumber(place.End)).End)).Contains("](#", StringComparison.Ordinal);
        }

        /// <summary>Whether a block is an abstract under its own label, which repeats the text by design.</summary>
        private bool IsAbstract(int i) =>
            i > 0 && words[i - 1].Count <= 2 && blocks[i - 1].Prose.Text.AsSpan().TrimEnd(".:").ToString().ToUpperInvariant() is "ABSTRACT" or "SUMMARY" or "HIGHLIGHTS" or "STORY HIGHLIGHTS" or "IN BRIEF" or "KEY POINTS" or "AT A GLANCE";
    }

    /// <summary>Whether the article is live coverage: at least three entries under a time of day.</summary>
    private static bool IsLive(Article article)
    {
        int times = 0;
        foreach (Block block in article.Blocks)
        {
            ReadOnlySpan<char> text = block.Prose.Text;
            if (text.Length is > 3 and < 20 && char.IsDigit(text[0]) && (text.Contains("m.", StringComparison.Ordinal) || text.Contains("pm", StringComparison.OrdinalIgnoreCase) || text.Contains("am", StringComparison.OrdinalIgnoreCase) || text[1] == ':' || text[2] == ':'))
                times++;
        }
        return times >= 3;
    }
}

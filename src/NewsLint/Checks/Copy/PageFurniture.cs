using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Copy;

/// <summary>Finds web page elements that were copied with an article: whole lines, the edge of a line, or tags.</summary>
internal sealed class PageFurniture : Check
{
    /// <summary>The minimum number of date lines that are the heads of a timeline.</summary>
    private const int TimelineDates = 3;

    private static readonly string[] Tags = [.. Words.Entries(Words.PictureDeskTags)];

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context) => new Walk(context).Run();

    private sealed class Walk(CheckContext context)
    {
        private readonly Article article = context.Article;
        private readonly ArticleText text = context.Article.Text;
        private readonly CopyLines lines = new(context.Article);

        /// <summary>The lines that have a finding: each line has at most one.</summary>
        private readonly HashSet<int> reported = [];

        public void Run()
        {
            var neighbours = new FurnitureNeighbours(article, lines);
            bool isTimeline = CountDates() >= TimelineDates;
            if (context.Facts.PageHead is { } head)
                Report(head.Trail, PageFurnitureMessage.Trail);
            bool isCorrected = false;
            for (int i = 0; i < lines.All.Length; i++)
            {
                CopyLine line = lines.All[i];
                ReadOnlySpan<char> source = text.Slice(line.Span);
                isCorrected |= source.StartsWith("correction", StringComparison.OrdinalIgnoreCase);
                if (!article.IsMarkdown && FurnitureEdges.MarkupEnd(source) is var markup and > 0)
                {
                    int last = i;
                    while (markup == source.Length && last + 1 < lines.All.Length && text.Slice(lines.All[last + 1].Span) is var next && FurnitureEdges.MarkupEnd(next) == next.Length)
                        last++;
                    Report(last > i ? TextSpan.FromBounds(line.Span.Start, lines.All[last].Span.End) : new TextSpan(line.Span.Start, markup), PageFurnitureMessage.Markup);
                    i = last;
                }
                else if (line.Part == LinePart.Kept)
                {
                    continue;
                }
                else if (FurnitureWording.IsLink(source) && line.CanStandAlone && (line.IsFoot || (source[0] != '[' && !article.IsMarkdown)))
                {
                    bool isCopy = neighbours.IsIntroduced(i) || line.Part == LinePart.ListItem || !FurnitureWording.IsBareLink(source) || (article.IsMarkdown && FurnitureWording.IsEmbed(source));
                    if (!isCopy)
                        Report(line.Span, line.IsFoot ? static _ => PageFurnitureMessage.Link() : PageFurnitureMessage.Line);
                }
                else if (line.CanStandAlone && line.Part != LinePart.Wordless && FurnitureWording.Match(lines.Words(line), isFirst: i == 0) is { } match)
                {
                    bool isDate = FurnitureWording.IsDate(lines.Words(line));
                    bool isSure = FurnitureWording.IsSure(match, lines.Words(line), article.IsMarkdown);
                    if (!(isDate && (isTimeline || isCorrected)) && !(line.Part == LinePart.Heading && !isSure) && !IsCopy(neighbours, line, i))
                    {
                        bool isWeak = !isSure || (isDate && (!line.IsHead || article.IsMarkdown)) || FurnitureWording.Points(lines.Words(line));
                        Report(line.Span, isWeak ? PageFurnitureMessage.Perhaps : PageFurnitureMessage.Line, isWeak);
                    }
                }
                else
                {
                    CheckEdges(line, source);
                }
            }
            foreach (Block block in article.Blocks)
                if (block.Kind is BlockKind.Paragraph or BlockKind.Caption or BlockKind.ListItem && block.Prose.Text.Length > FurnitureWording.MostCharacters / 2)
                    CheckSentences(block.Prose);
        }

        private int CountDates()
        {
            int count = 0;
            foreach (CopyLine line in lines.All)
                if (FurnitureWording.IsDate(lines.Words(line)))
                    count++;
            return count;
        }

        /// <summary>Whether a line that reads like furniture is copy, by its surroundings and, in Markdown, by its links.</summary>
        private bool IsCopy(FurnitureNeighbours neighbours, CopyLine line, int i)
        {
            if (line.Part == LinePart.ListItem && neighbours.IsInCopyList(i))
                return true;
            if (!article.IsMarkdown)
                return false;
            if (line.Part == LinePart.Heading && neighbours.HasText(i))
                return true;
            ReadOnlySpan<char> source = text.Slice(line.Span);
            return (FurnitureNeighbours.HasLink(source) && FurnitureEdges.ButtonsEnd(lines.Words(line), least: 1) == 0)
                || (FurnitureWording.IsCredit(lines.Words(line)) && neighbours.IsBelowFigure(i));
        }

        private void CheckEdges(CopyLine line, ReadOnlySpan<char> words)
        {
            int start = line.Span.Start;
            foreach (string tag in Tags)
            {
                if (words.StartsWith(tag, StringComparison.Ordinal) && words.Length > tag.Length && !char.IsLetterOrDigit(words[tag.Length]))
                    Report(new TextSpan(start, tag.Length), PageFurnitureMessage.Tag);
                else if (tag[^1] is ')' or ']' && words.EndsWith(tag, StringComparison.Ordinal) && words.Length > tag.Length)
                    Report(TextSpan.FromBounds(line.Span.End - tag.Length, line.Span.End), PageFurnitureMessage.Tag);
            }
            if (context.Facts.PageHead is null && FurnitureEdges.TrailEnd(words) is var trail and > 0 && line.IsHead)
                Report(new TextSpan(start, trail), PageFurnitureMessage.Trail);
            else if (FurnitureEdges.ButtonsEnd(words) is var buttons and > 0)
                Report(new TextSpan(start, buttons), PageFurnitureMessage.Line);
        }

        /// <summary>Finds a sentence of furniture at the beginning or end of a paragraph.</summary>
        private void CheckSentences(Prose prose)
        {
            if (prose.Sentences.Length < 2)
                return;
            foreach (TextSpan sentence in (ReadOnlySpan<TextSpan>)[prose.Sentences[0], prose.Sentences[^1]])
            {
                ReadOnlySpan<char> words = prose.Text.AsSpan(sentence.Start, sentence.Length);
                if (FurnitureWording.IsAtEdge(words) && !QuotedText.Holds(prose.Text, sentence.Start) && !(article.IsMarkdown && FurnitureNeighbours.HasLink(text.Slice(prose.ToSource(sentence)))))
                    Report(prose.ToSource(sentence), PageFurnitureMessage.Edge);
            }
        }

        private void Report(TextSpan span, Func<string, RuleMessage> message, bool isWeak = false)
        {
            if (reported.Add(text.GetLineNumber(span.Start)))
                context.Report(span, message(Shown(text.ToString(span))), isWeak: isWeak);
        }

        private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
    }
}

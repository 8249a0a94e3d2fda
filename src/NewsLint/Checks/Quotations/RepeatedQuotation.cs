using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds a quotation that stands twice in the running text of an article.</summary>
public sealed class RepeatedQuotation : Check
{
    /// <summary>Shorter ones are slogans and terms, which copy repeats on purpose.</summary>
    private const int FewestWords = 7;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        Dictionary<string, Quotation>? seen = null;
        var words = new StringBuilder();
        foreach (Quotation quotation in context.Facts.Quotations)
        {
            Block block = context.Article.Blocks[quotation.Block];
            if (quotation.WordCount < FewestWords || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            string key = Key(block.Prose, quotation, words);
            if ((seen ??= new(StringComparer.Ordinal)).TryAdd(key, quotation))
                continue;
            Quotation first = seen[key];
            RelatedPlace related = context.Related(context.Article.Blocks[first.Block].Prose.ToSource(first.Span), "it stands here first");
            context.Report(
                block.Prose.ToSource(quotation.Span),
                [("words", MarkWords.Behind(block.Prose.Text, quotation.Words.Start)), ("line", (related.Place.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture))],
                related: [related]);
        }
    }

    private static string Key(Prose prose, Quotation quotation, StringBuilder words)
    {
        words.Clear();
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = quotation.FirstToken; i < tokens.Length && tokens[i].Start < quotation.Words.End; i++)
        {
            Token token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            foreach (char c in token.In(prose.Text))
                words.Append(c == '’' ? '\'' : char.ToLowerInvariant(c));
            words.Append(' ');
        }
        return words.ToString();
    }
}

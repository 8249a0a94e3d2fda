using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Settings;

namespace NewsLint.Checks.Style;

/// <summary>Finds British and American spellings in one article, and spellings that differ from the dialect that the settings name.</summary>
internal sealed class MixedDialect : Check
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    /// <summary>The number of spellings that shows the dialect of an article.</summary>
    private const int FirmCount = 3;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryDialect.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        List<DialectWord> words = DialectWord.Read(context.Facts);
        if (words.Count == 0)
            return;
        if (context.Setting(SettingKeys.Dialect) is { } dialect && DialectRules.Known(dialect) is { } wanted)
            ReportDeviations(context, words, wanted);
        else if (DialectCount.Of(words) is { IsMixed: true } count)
            ReportMix(context, words, count);
    }

    /// <summary>Reports each word that is not spelt as the settings want.</summary>
    private static void ReportDeviations(CheckContext context, List<DialectWord> words, string dialect)
    {
        foreach (DialectWord word in words)
        {
            if (DialectRules.Allows(dialect, word.Spelling))
                continue;
            context.Report(
                SpanOf(context, word), MixedDialectMessage.House(word: TextOf(context, word), other: word.Spelling.Other, dialect: dialect), null,
                word.IsQuoted ? null : FixOf(context, [word], word.Spelling.Other), isWeak: word.IsQuoted);
        }
    }

    private static void ReportMix(CheckContext context, List<DialectWord> words, DialectCount count)
    {
        List<DialectWord> odd = words.FindAll(word => count.IsOdd(word));
        List<DialectWord> usual = words.FindAll(word => count.IsUsual(word));
        // One word in both spellings shows the mix best. The odd words outside quotations are the writer's own.
        DialectWord first = odd.Find(word => !word.IsQuoted && usual.Exists(other => other.Spelling.Other == TextOf(context, word))) ?? odd.Find(word => !word.IsQuoted) ?? odd[0];
        DialectWord model = usual.Find(word => word.Spelling.Other == TextOf(context, first)) ?? usual.Find(word => !word.IsQuoted) ?? usual[0];
        bool isSamePair = model.Spelling.Other == TextOf(context, first);
        bool isIse = first.Spelling.IsIse && model.Spelling.IsIse;
        var related = new List<RelatedPlace> { context.Related(SpanOf(context, model), isIse ? "the usual form" : NameOf(count.UsualIsBritish) + " spelling") };
        foreach (DialectWord word in odd)
            if (word != first && related.Count < ShownPlaces)
                related.Add(context.Related(SpanOf(context, word), $"\"{TextOf(context, word)}\" here too"));
        string total = usual.Count.ToString(CultureInfo.InvariantCulture);
        string where = context.LineOf(SpanOf(context, model));
        RuleMessage message = isIse
            ? MixedDialectMessage.Ise(word: TextOf(context, first), model: TextOf(context, model), line: where, ending: count.UsualIsBritish ? "-ise" : "-ize", count: total, words: usual.Count == 1 ? "word" : "words")
            : MixedDialectMessage.Mix(word: TextOf(context, first), dialect: NameOf(first.Spelling.IsBritish), count: total, usual: NameOf(count.UsualIsBritish), spellings: usual.Count == 1 ? "spelling" : "spellings", model: TextOf(context, model), line: where);
        bool isFirm = !first.IsQuoted && !first.MayBeSoftware && (isSamePair || usual.Count >= FirmCount) && odd.Count < usual.Count;
        context.Report(SpanOf(context, first), message, related, FixOf(context, odd.FindAll(word => !word.IsQuoted), first.Spelling.Other), isWeak: !isFirm);
    }

    private static Fix? FixOf(CheckContext context, List<DialectWord> words, string model)
    {
        var changes = new List<TextChange>();
        foreach (DialectWord word in words)
            if (context.Article.Blocks[word.Block].Prose.IsVerbatim(word.Token.Span))
                changes.Add(new TextChange(SpanOf(context, word), word.Spelling.Other));
        return changes.Count == 0 ? null : new Fix($"Write \"{model}\"{(changes.Count > 1 ? " and the like" : "")}", [.. changes]) { IsSafe = false };
    }

    internal static string NameOf(bool isBritish) => isBritish ? "British" : "American";

    private static TextSpan SpanOf(CheckContext context, DialectWord word) => context.Article.Blocks[word.Block].Prose.ToSource(word.Token.Span);

    private static string TextOf(CheckContext context, DialectWord word) => word.Token.In(context.Article.Blocks[word.Block].Prose.Text).ToString();
}

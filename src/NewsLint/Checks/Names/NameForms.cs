using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>Finds a person whose family name comes before the full name, and a person who is now "Mr Finch", now "Finch".</summary>
internal sealed class NameForms : Check
{
    /// <summary>How many times one form must outnumber the other for the other to be the exception.</summary>
    private const int Ratio = 3;

    /// <summary>The number of tokens of a paragraph that is not a headline or a caption, even if it has one sentence.</summary>
    private const int ShortestText = 20;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        int lead = LeadOf(context.Article);
        var persons = new Dictionary<NamedEntity, List<NameMention>>(ReferenceEqualityComparer.Instance);
        foreach (NameMention name in context.Facts.Names.Mentions)
        {
            if (name.Block < lead || name.Kind != NameKind.Person || name.Entity.GivenName.Length == 0 || !IsText(context, name))
                continue;
            if (!persons.TryGetValue(name.Entity, out List<NameMention>? mentions))
                persons.Add(name.Entity, mentions = []);
            mentions.Add(name);
        }
        bool isMixed = false;
        foreach (List<NameMention> mentions in persons.Values)
        {
            CheckFirst(context, mentions);
            isMixed = isMixed || CheckTitles(context, mentions);
        }
    }

    /// <summary>Returns the index of the first paragraph that is long enough for text: plain files have headlines and summaries as paragraphs.</summary>
    private static int LeadOf(Article article)
    {
        for (int block = 0; block < article.Blocks.Length; block++)
            if (IsLong(article.Blocks[block]))
                return block;
        return article.Blocks.Length;
    }

    private static bool IsLong(Block block) => block.Kind == BlockKind.Paragraph && (block.Prose.Sentences.Length > 1 || block.Prose.Tokens.Length > ShortestText);

    /// <summary>Whether a mention is in a paragraph, in the writer's own words.</summary>
    private static bool IsText(CheckContext context, NameMention name)
    {
        if (context.Article.Blocks[name.Block].Kind != BlockKind.Paragraph)
            return false;
        foreach (Quotation quotation in context.Facts.BareQuotations)
            if (quotation.Block == name.Block && quotation.Span.Contains(name.Span))
                return false;
        return true;
    }

    private static void CheckFirst(CheckContext context, List<NameMention> mentions)
    {
        NameMention first = mentions[0];
        if (!IsFamilyName(context, first) || IsWellKnown(first.Entity.FamilyName) || !(first.TitleSpan.IsEmpty || IsCourtesy(context, first)) || !IsSubject(context, first))
            return;
        NameMention? full = mentions.Find(static name => name.Form == NameForm.Full && name.Span.Length > name.Entity.FamilyName.Length + 2);
        if (full is null || full.Block == first.Block || !HasGivenName(context, full) || !IsLong(context.Article.Blocks[full.Block]) || IsNamedBefore(context, first))
            return;
        TextSpan place = SpanOf(context, full);
        context.Report(
            SpanOf(context, first), NameFormsMessage.First(name: TextOf(context, first.Span, first.Block), full: TextOf(context, full.Span, full.Block), line: context.LineOf(place)),
            [context.Related(place, "the full name")], isWeak: true);
    }

    /// <summary>Reports, once per article, the rarer of "Mr Finch" and "Finch".</summary>
    private static bool CheckTitles(CheckContext context, List<NameMention> mentions)
    {
        List<NameMention> family = mentions.FindAll(name => IsFamilyName(context, name));
        List<NameMention> titled = family.FindAll(name => IsCourtesy(context, name));
        List<NameMention> bare = family.FindAll(static name => name.TitleSpan.IsEmpty);
        (List<NameMention> usual, List<NameMention> odd) = titled.Count >= bare.Count ? (titled, bare) : (bare, titled);
        odd = odd.FindAll(name => IsSubject(context, name));
        if (odd.Count == 0 || usual.Count < Ratio * odd.Count || !usual.Exists(name => IsSubject(context, name)))
            return false;
        TextSpan place = SpanOf(context, usual[0]);
        context.Report(
            SpanOf(context, odd[0]),
            NameFormsMessage.Title(
                name: TextOf(context, odd[0].FullSpan, odd[0].Block), usual: TextOf(context, usual[0].FullSpan, usual[0].Block),
                count: usual.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), line: context.LineOf(place)),
            [context.Related(place, "the usual form")], isWeak: true);
        return true;
    }

    private static bool IsFamilyName(CheckContext context, NameMention name) =>
        name.Form == NameForm.Part && Prose(context, name).AsSpan(name.Span.Start, name.Span.Length).SequenceEqual(name.Entity.FamilyName);

    /// <summary>Whether the full name is before a mention, perhaps in the headline or a caption.</summary>
    private static bool IsNamedBefore(CheckContext context, NameMention first)
    {
        foreach (NameMention name in context.Facts.Names.Mentions)
        {
            if (name == first)
                return false;
            if (name.Entity == first.Entity && name.Form == NameForm.Full)
                return true;
            // Somebody else of that name, such as a brother, may be meant.
            if (name.Entity != first.Entity && name.Entity.Name.EndsWith(first.Entity.FamilyName, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether a verb follows a name: "Finch said", not "the Finch inquiry" or "Finch's report".</summary>
    private static bool IsSubject(CheckContext context, NameMention name)
    {
        Prose prose = context.Article.Blocks[name.Block].Prose;
        int at = Tokenizer.IndexAt(prose.Tokens, name.Span.End);
        if (at >= prose.Tokens.Length || prose.Tokens[at].Start != name.Span.End + 1 || prose.Tokens[at].Kind != TokenKind.Word)
            return false;
        ReadOnlySpan<char> next = prose.Tokens[at].In(prose.Text);
        return next is not ("reported" or "contributed") && IsVerb(next);
    }

    private static bool IsVerb(ReadOnlySpan<char> next) =>
        next is "said" or "says" or "told" or "was" or "is" or "has" or "had" or "will" or "would" or "also" or "did" or "could" or "wrote" or "spoke" or "went" or "made"
            || (char.IsLower(next[0]) && next.EndsWith("ed", StringComparison.Ordinal));

    private static bool HasGivenName(CheckContext context, NameMention name) =>
        (NameLexicon.Of(name.Entity.GivenName.Split(' ')[0]) & NameHints.Given) != 0 &&
        Prose(context, name).AsSpan(name.Span.Start, name.Span.Length).StartsWith(name.Entity.GivenName.Split(' ')[0], StringComparison.Ordinal);

    private static bool IsWellKnown(string family) => family.Length < 2 || (NameLexicon.Of(family) & (NameHints.Family | NameHints.Place | NameHints.Organisation | NameHints.OrganisationWord | NameHints.Common)) != 0;

    private static bool IsCourtesy(CheckContext context, NameMention name) =>
        !name.TitleSpan.IsEmpty && Prose(context, name).AsSpan(name.TitleSpan.Start, name.TitleSpan.Length).TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss";

    private static string Prose(CheckContext context, NameMention name) => context.Article.Blocks[name.Block].Prose.Text;

    private static TextSpan SpanOf(CheckContext context, NameMention name) => context.Article.Blocks[name.Block].Prose.ToSource(name.FullSpan);

    private static string TextOf(CheckContext context, TextSpan span, int block) => context.Article.Blocks[block].Prose.Text.Substring(span.Start, span.Length).Replace('\n', ' ');
}

using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reports an abbreviation that an article introduces twice, uses before it introduces it, or introduces and never uses.</summary>
internal static class Introductions
{
    /// <summary>The maximum number of other places in one finding.</summary>
    private const int ShownPlaces = 10;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownTerms = Words.Set(Words.KnownAbbreviations);

    /// <summary>Checks the introductions of an article.</summary>
    public static void Check(CheckContext context, List<Introduction> introductions)
    {
        if (introductions.Count == 0)
            return;
        var quoted = new QuotedPlaces(context.Facts);
        var firsts = new Dictionary<string, Introduction>(StringComparer.Ordinal);
        var again = new List<Introduction>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Introduction introduction in introductions)
            if (!firsts.TryAdd(introduction.Form, introduction) && IsSameName(context.Article, introduction, firsts[introduction.Form]) && !quoted.Contains(introduction.Block, introduction.Bracket.Start) && seen.Add(introduction.Form))
                again.Add(introduction);
        ReportTwice(context, again, firsts);
        var early = new List<(Use Use, Introduction Introduction)>();
        var unused = new List<Introduction>();
        foreach (Introduction introduction in firsts.Values)
        {
            // What is quoted is another's. A name that is introduced again is used.
            if (quoted.Contains(introduction.Block, introduction.Bracket.Start) || introductions.Exists(other => other != introduction && other.Form == introduction.Form))
                continue;
            List<Use> uses = UsesOf(context.Article, introduction);
            if (uses.Count == 0 && !IsInName(context.Article, introduction))
                unused.Add(introduction);
            else if (!KnownTerms.Contains(introduction.Form) && uses.Find(use => use.IsBefore(introduction) && context.Article.Blocks[use.Block].IsRunningText && !quoted.Contains(use.Block, use.Span.Start)) is { } use)
                early.Add((use, introduction));
        }
        ReportEarly(context, early);
        ReportUnused(context, unused);
    }

    private static void ReportTwice(CheckContext context, List<Introduction> again, Dictionary<string, Introduction> firsts)
    {
        if (again.Count == 0)
            return;
        TextSpan model = Source(context, firsts[again[0].Form].Block, firsts[again[0].Form].Span);
        context.Report(
            Source(context, again[0].Block, again[0].Span), MixedAbbreviationsMessage.Twice(form: again[0].Form, line: context.LineOf(model)),
            [context.Related(model, "introduced here"), .. again.Skip(1).Take(ShownPlaces).Select(one => context.Related(Source(context, one.Block, one.Span), $"\"{one.Form}\" is introduced again, too"))]);
    }

    private static void ReportEarly(CheckContext context, List<(Use Use, Introduction Introduction)> early)
    {
        if (early.Count == 0)
            return;
        (Use use, Introduction introduction) = early[0];
        TextSpan model = Source(context, introduction.Block, introduction.Span);
        context.Report(
            Source(context, use.Block, use.Span), MixedAbbreviationsMessage.Early(form: introduction.Form, line: context.LineOf(model)),
            [context.Related(model, "introduced here"), .. early.Skip(1).Take(ShownPlaces).Select(one => context.Related(Source(context, one.Use.Block, one.Use.Span), $"\"{one.Introduction.Form}\" too is used before it is introduced"))],
            isWeak: true);
    }

    private static void ReportUnused(CheckContext context, List<Introduction> unused)
    {
        if (unused.Count == 0)
            return;
        var edits = new List<TextChange>();
        foreach (Introduction one in unused)
        {
            var space = TextSpan.FromBounds(one.Words.End, one.Bracket.End);
            if (context.Article.Blocks[one.Block].Prose.IsVerbatim(space))
                edits.Add(new TextChange(Source(context, one.Block, space), ""));
        }
        context.Report(
            Source(context, unused[0].Block, unused[0].Bracket), MixedAbbreviationsMessage.Unused(form: unused[0].Form),
            unused.Skip(1).Take(ShownPlaces).Select(one => context.Related(Source(context, one.Block, one.Bracket), $"\"{one.Form}\" is not used either")),
            edits.Count < unused.Count ? null : new Fix("Delete what is not used", [.. edits]) { IsSafe = false }, isWeak: true);
    }

    /// <summary>Whether a name goes on after the brackets: "the University of Carrick (UC) Maritime Institute".</summary>
    private static bool IsInName(Article article, Introduction introduction)
    {
        string text = article.Blocks[introduction.Block].Prose.Text;
        int next = introduction.Bracket.End + 1;
        return next < text.Length && text[next - 1] == ' ' && char.IsUpper(text[next]);
    }

    private static bool IsSameName(Article article, Introduction one, Introduction other) => NameOf(article, one).Equals(NameOf(article, other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(Article article, Introduction introduction) => article.Blocks[introduction.Block].Prose.Text.AsSpan(introduction.Words.Start, introduction.Words.Length);

    private static TextSpan Source(CheckContext context, int block, TextSpan span) => context.Article.Blocks[block].Prose.ToSource(span);

    /// <summary>Returns the places of an abbreviation outside the brackets that introduce it, also with stops, an "s" or a possessive ending.</summary>
    private static List<Use> UsesOf(Article article, Introduction introduction)
    {
        var uses = new List<Use>();
        ReadOnlySpan<char> form = introduction.Form;
        if (form[^1] == 's')
            form = form[..^1];
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            string text = article.Blocks[block].Prose.Text;
            foreach (Token token in article.Blocks[block].Prose.Tokens)
                if (token.Length >= form.Length && text[token.Start] == form[0] && IsForm(token.In(text), form) && !(block == introduction.Block && introduction.Bracket.Contains(token.Start)))
                    uses.Add(new Use(block, token.Span));
        }
        return uses;
    }

    private static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> form)
    {
        int at = 0;
        foreach (char c in word)
        {
            if (at < form.Length && c == form[at])
                at++;
            else if (c != '.' && (at < form.Length || c is not ('s' or '\'' or '’')))
                return false;
        }
        return at == form.Length;
    }

    /// <summary>A place of an abbreviation.</summary>
    private sealed record Use(int Block, TextSpan Span)
    {
        /// <summary>Whether it comes before the words that introduce the abbreviation.</summary>
        public bool IsBefore(Introduction introduction) => Block < introduction.Block || (Block == introduction.Block && Span.Start < introduction.Words.Start);
    }
}

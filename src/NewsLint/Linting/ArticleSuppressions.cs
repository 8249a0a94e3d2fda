using System.Collections.Immutable;
using NewsLint.Checks;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The suppressions in an article's comments and front matter.</summary>
internal sealed class ArticleSuppressions
{
    private readonly List<SuppressionItem> items = [];
    private readonly SuppressionIndex comments = new();
    private readonly SuppressionIndex frontMatter = new();

    /// <summary>The faults of suppressions that do not depend on findings.</summary>
    private readonly List<IdleSuppression> faults = [];

    /// <summary>Returns the suppressions of an article, or null.</summary>
    public static ArticleSuppressions? Read(Article article)
    {
        var own = new ArticleSuppressions();
        own.ReadFrontMatter(article);
        ImmutableArray<Directive> directives = Directive.Read(article);
        if (!directives.IsEmpty)
            own.Read(article, directives);
        return own.items.Count + own.faults.Count == 0 ? null : own;
    }

    /// <summary>Returns the suppression of a finding, or null. The nearest one applies: the line, a range above, the article.</summary>
    public Suppression? Find(Finding finding)
    {
        // Front matter applies to the whole article: no comment ends it.
        SuppressionItem? found = comments.Nearest(finding);
        if (found is null || found.IsOn)
            found = frontMatter.Nearest(finding);
        if (found is null)
            return null;
        found.IsUsed = true;
        return found.Suppression;
    }

    /// <summary>Returns the suppressions that do nothing or lack a required reason.</summary>
    /// <param name="isKnown">Whether a rule with an id exists.</param>
    /// <param name="isJudged">Whether the run can tell that a rule reports nothing here; null means all rules.</param>
    /// <param name="needsReason">Whether each suppression needs a reason.</param>
    public List<IdleSuppression> Idle(Predicate<string> isKnown, Predicate<string?> isJudged, bool needsReason)
    {
        var idle = new List<IdleSuppression>(faults);
        foreach (SuppressionItem item in items)
        {
            if (item.RuleId is not null && !isKnown(item.RuleId))
                idle.Add(new IdleSuppression(SuppressionFault.UnknownRule, item.Suppression.Place, item.Written, item.Where));
            else if (!item.IsOn && !item.IsUsed && isJudged(item.RuleId))
                idle.Add(new IdleSuppression(SuppressionFault.Unused, item.Suppression.Place, item.Written, item.Where));
            else if (!item.IsOn && needsReason && item.Suppression.Reason is null)
                idle.Add(new IdleSuppression(SuppressionFault.NoReason, item.Suppression.Place, item.Written, item.Where));
        }
        return idle;
    }

    private void ReadFrontMatter(Article article)
    {
        if (article.FrontMatter is not { } head)
            return;
        string? reason = string.IsNullOrWhiteSpace(head.Find("newslint.reason")?.Value) ? null : head.Find("newslint.reason")!.Value;
        foreach (FrontMatterEntry entry in head.Entries)
        {
            if (entry.Key != "newslint.ignore" || entry.Value is null)
                continue;
            // A single value may be a comma-separated list.
            string[] ids = entry.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            foreach (string id in ids)
                Add(new SuppressionItem(SuppressionScope.Article, id, 0, false, "in this article", new Suppression(true, reason, Place.Of(article, entry.ValueSpan))) { IsInFrontMatter = true });
        }
    }

    private void Add(SuppressionItem item)
    {
        items.Add(item);
        (item.IsInFrontMatter ? frontMatter : comments).Add(item);
    }

    private void Read(Article article, ImmutableArray<Directive> directives)
    {
        var below = new LinesBelow(article, directives);
        foreach (Directive directive in directives)
            Read(article, directive, below);
    }

    private void Read(Article article, Directive directive, LinesBelow below)
    {
        string word = article.Text.ToString(directive.Word);
        int line = article.Text.GetLineNumber(directive.Span.Start);
        (SuppressionScope scope, bool isOn, string where) = word switch
        {
            "newslint-disable-line" => (SuppressionScope.Line, false, "on this line"),
            "newslint-disable-next-line" => (SuppressionScope.Line, false, "on the next line"),
            "newslint-disable" => (SuppressionScope.Below, false, "below"),
            "newslint-enable" => (SuppressionScope.Below, true, "below"),
            "newslint-disable-file" => (SuppressionScope.Article, false, "in this article"),
            _ => (SuppressionScope.None, false, ""),
        };
        if (scope == SuppressionScope.None)
        {
            faults.Add(new IdleSuppression(SuppressionFault.UnknownComment, Place.Of(article, directive.Word), word, where));
            return;
        }
        if (word == "newslint-disable-next-line")
            line = below.Of(directive);
        if (directive.Ids.IsEmpty)
            Add(new SuppressionItem(scope, null, line, isOn, where, new Suppression(true, directive.Reason, Place.Of(article, directive.Word))));
        foreach (var id in directive.Ids)
            Add(new SuppressionItem(scope, article.Text.ToString(id), line, isOn, where, new Suppression(true, directive.Reason, Place.Of(article, id))));
    }

    /// <summary>The next line of copy after each comment: not blank, as Markdown requires around a comment, and not another such comment.</summary>
    private sealed class LinesBelow
    {
        private readonly ArticleText text;

        /// <summary>The first line of copy at or after each line, from 0; filled from the end of the text to read each line once.</summary>
        private readonly Dictionary<int, int> copy = [];

        public LinesBelow(Article article, ImmutableArray<Directive> directives)
        {
            text = article.Text;
            var lone = new HashSet<int>();
            foreach (Directive directive in directives)
            {
                int line = text.GetLineNumber(directive.Span.Start);
                if (text.Slice(text.GetLineSpan(line)).Trim().Length == directive.Span.Length)
                    lone.Add(line);
            }
            for (int i = directives.Length - 1; i >= 0; i--)
            {
                int first = After(directives[i]);
                if (copy.ContainsKey(first))
                    continue;
                int line = first;
                while (line < text.LineStarts.Length && text.Slice(text.GetLineSpan(line)).IsWhiteSpace())
                    line++;
                copy.Add(first, lone.Contains(line) ? copy[line + 1] : line);
            }
        }

        public int Of(Directive directive) => copy[After(directive)];

        private int After(Directive directive) => text.GetLineNumber(directive.Span.End) + 1;
    }
}

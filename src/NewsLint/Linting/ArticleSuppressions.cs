using NewsLint.Checks;
using NewsLint.Reading;

namespace NewsLint.Linting;

/// <summary>What suppressions an article itself holds, in comments and in its front matter.</summary>
internal sealed class ArticleSuppressions
{
    private readonly List<Item> items = [];

    /// <summary>What is wrong with them whatever is found.</summary>
    private readonly List<IdleSuppression> faults = [];

    /// <summary>Reads the suppressions of an article; null when it has none.</summary>
    public static ArticleSuppressions? Read(Article article)
    {
        var own = new ArticleSuppressions();
        own.ReadFrontMatter(article);
        var directives = Directive.Read(article);
        foreach (Directive directive in directives)
            own.Read(article, directive, directives);
        return own.items.Count + own.faults.Count == 0 ? null : own;
    }

    /// <summary>What suppresses a finding of this article; null when nothing does. The nearest counts: the line, what was switched off above, the article.</summary>
    public Suppression? Find(Finding finding)
    {
        // What the front matter says holds for the whole article: no comment ends it.
        Item? found = Nearest(finding, inFrontMatter: false);
        if (found is null || found.IsOn)
            found = Nearest(finding, inFrontMatter: true);
        if (found is null)
            return null;
        found.IsUsed = true;
        return found.Suppression;
    }

    private Item? Nearest(Finding finding, bool inFrontMatter)
    {
        Item? found = null;
        foreach (Item item in items)
        {
            if (item.IsInFrontMatter != inFrontMatter || (item.Rule is not null && !item.Rule.Equals(finding.RuleId, StringComparison.OrdinalIgnoreCase)))
                continue;
            bool applies = item.Scope switch
            {
                Scope.Line => item.Line == finding.Place.Lines.Start.Line,
                Scope.Article => true,
                _ => item.Suppression.Place.Span.Start < finding.Place.Span.Start,
            };
            // Of those that switch on and off the last above the finding counts.
            if (applies && (found is null || item.Scope < found.Scope || (item.Scope == found.Scope && item.Scope == Scope.Below)))
                found = item;
        }
        return found;
    }

    /// <summary>The suppressions that do nothing, or lack what is demanded of them.</summary>
    /// <param name="isKnown">Whether there is a rule of an id.</param>
    /// <param name="isJudged">Whether the run can say that a rule reports nothing here; null stands for all rules.</param>
    /// <param name="needsReason">Whether each must say why.</param>
    public List<IdleSuppression> Idle(Predicate<string> isKnown, Predicate<string?> isJudged, bool needsReason)
    {
        var idle = new List<IdleSuppression>(faults);
        foreach (Item item in items)
        {
            if (item.Rule is not null && !isKnown(item.Rule))
                idle.Add(new IdleSuppression(SuppressionFault.UnknownRule, item.Suppression.Place, item.Rule, item.Where));
            else if (!item.IsOn && !item.IsUsed && isJudged(item.Rule))
                idle.Add(new IdleSuppression(SuppressionFault.Unused, item.Suppression.Place, item.Rule, item.Where));
            else if (!item.IsOn && needsReason && item.Suppression.Reason is null)
                idle.Add(new IdleSuppression(SuppressionFault.NoReason, item.Suppression.Place, item.Rule, item.Where));
        }
        return idle;
    }

    private void ReadFrontMatter(Article article)
    {
        if (article.FrontMatter is not { } frontMatter)
            return;
        string? reason = string.IsNullOrWhiteSpace(frontMatter.Find("newslint.reason")?.Value) ? null : frontMatter.Find("newslint.reason")!.Value;
        foreach (FrontMatterEntry entry in frontMatter.Entries)
        {
            if (entry.Key != "newslint.ignore" || entry.Value is null)
                continue;
            // A single value may be a list between commas.
            string[] ids = entry.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            foreach (string id in ids)
                items.Add(new Item(Scope.Article, id, 0, false, "in this article", new Suppression(true, reason, Place.Of(article, entry.ValueSpan))) { IsInFrontMatter = true });
        }
    }

    private void Read(Article article, Directive directive, IReadOnlyList<Directive> all)
    {
        string word = article.Text.ToString(directive.Word);
        int line = article.Text.GetLineNumber(directive.Span.Start);
        (Scope scope, bool isOn, string where) = word switch
        {
            "newslint-disable-line" => (Scope.Line, false, "on this line"),
            "newslint-disable-next-line" => (Scope.Line, false, "on the next line"),
            "newslint-disable" => (Scope.Below, false, "below"),
            "newslint-enable" => (Scope.Below, true, "below"),
            "newslint-disable-file" => (Scope.Article, false, "in this article"),
            _ => (Scope.None, false, ""),
        };
        if (scope == Scope.None)
        {
            faults.Add(new IdleSuppression(SuppressionFault.UnknownComment, Place.Of(article, directive.Word), word, where));
            return;
        }
        if (word == "newslint-disable-next-line")
            line = LineBelow(article, directive, all);
        if (directive.Ids.IsEmpty)
            items.Add(new Item(scope, null, line, isOn, where, new Suppression(true, directive.Reason, Place.Of(article, directive.Word))));
        foreach (var id in directive.Ids)
            items.Add(new Item(scope, article.Text.ToString(id), line, isOn, where, new Suppression(true, directive.Reason, Place.Of(article, id))));
    }

    /// <summary>The next line of copy: neither blank, which Markdown wants around a comment, nor another such comment.</summary>
    private static int LineBelow(Article article, Directive directive, IReadOnlyList<Directive> all)
    {
        int line = article.Text.GetLineNumber(directive.Span.End) + 1;
        foreach (Directive next in all)
            if (line < article.Text.LineStarts.Length && next.Span.Start > directive.Span.End)
            {
                SkipBlank();
                if (line < article.Text.LineStarts.Length && article.Text.GetLineNumber(next.Span.Start) == line && article.Text.Slice(article.Text.GetLineSpan(line)).Trim().Length == next.Span.Length)
                    line++;
            }
        SkipBlank();
        return line;

        void SkipBlank()
        {
            while (line < article.Text.LineStarts.Length && article.Text.Slice(article.Text.GetLineSpan(line)).IsWhiteSpace())
                line++;
        }
    }

    /// <summary>Where a suppression holds, the nearest first.</summary>
    private enum Scope
    {
        None,
        Line,
        Below,
        Article,
    }

    private sealed class Item(Scope scope, string? rule, int line, bool isOn, string where, Suppression suppression)
    {
        public Scope Scope => scope;

        public string? Rule => rule;

        public int Line => line;

        /// <summary>Whether it ends what was switched off above.</summary>
        public bool IsOn => isOn;

        public string Where => where;

        public Suppression Suppression => suppression;

        public bool IsInFrontMatter { get; init; }

        public bool IsUsed { get; set; }
    }
}

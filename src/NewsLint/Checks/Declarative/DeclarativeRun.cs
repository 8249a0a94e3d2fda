using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>A match of one of a rule's patterns.</summary>
/// <param name="Unit">The text that contains it.</param>
/// <param name="Pattern">The pattern's index.</param>
/// <param name="Match">The place.</param>
internal sealed record PatternPlace(TextUnit Unit, int Pattern, PatternMatch Match)
{
    /// <summary>The text of the match, without surrounding space.</summary>
    public string Found => Unit.Text[Match.Start..Match.End].Trim();
}

/// <summary>A run of a declarative check over one article.</summary>
/// <param name="check">The check.</param>
/// <param name="context">The article.</param>
internal sealed class DeclarativeRun(DeclarativeCheck check, CheckContext context)
{
    private int count;

    /// <summary>The article.</summary>
    public CheckContext Context => context;

    /// <summary>Whether the limit of findings is reached.</summary>
    public bool IsFull => check.Limit > 0 && count >= check.Limit;

    /// <summary>The texts that the rule examines.</summary>
    public IEnumerable<TextUnit> Units() => check.Scope.Units(context.Facts);

    /// <summary>Returns the matches of the patterns, in text order and without overlap. If several begin at one place, the first pattern counts.</summary>
    public IEnumerable<PatternPlace> Places(TextPattern[] patterns)
    {
        PatternHits hits = context.Hits!;
        int[] always = hits.Always(context.Owner);
        int entry = hits.First(context.Owner);
        int last = always.Length > 0 ? context.Article.Blocks.Length - 1 : int.MaxValue;
        var candidates = new List<int>();
        for (int block = 0; check.Scope.ReadsBlocks && block <= last; block++)
        {
            if (always.Length == 0)
                block = entry < 0 ? PatternHits.Source : hits[entry].Block;
            if (block == PatternHits.Source)
                break;
            Collect(hits, ref entry, block, always, candidates);
            if (candidates.Count == 0)
                continue;
            foreach (TextUnit unit in check.Scope.Units(context.Facts, block))
                foreach (PatternPlace place in Leftmost(unit, patterns, candidates))
                    yield return place;
        }
        if (!check.Scope.ReadsSource)
            yield break;
        Collect(hits, ref entry, PatternHits.Source, always, candidates);
        if (candidates.Count > 0)
            foreach (PatternPlace place in Leftmost(new TextUnit(-1, 0, context.Article.Text.Content), patterns, candidates))
                yield return place;
    }

    /// <summary>Reports a place, without the space at its ends; does nothing if the scope excludes it.</summary>
    /// <param name="unit">The text.</param>
    /// <param name="start">The start of the place in it.</param>
    /// <param name="end">The end of the place.</param>
    /// <param name="values">The values of the message.</param>
    /// <param name="replacements">The possible replacements that the check knows.</param>
    /// <param name="related">The other places that the message mentions.</param>
    /// <returns>Whether it was reported.</returns>
    public bool Report(TextUnit unit, int start, int end, MessageValue[] values, string[]? replacements = null, IEnumerable<RelatedPlace>? related = null)
    {
        if (IsFull || check.Scope.Excludes(context.Facts, unit, start, end))
            return false;
        count++;
        string[] texts = check.Action.Replacements(unit.Text[start..end], replacements ?? []);
        Fix? fix = texts is [var text] && (replacements is not null || check.Action.IsAsked) ? check.Action.Make(context, unit, start, end, text) : null;
        string? help = texts.Length > 1 ? $"choose: {string.Join(", ", texts)}" : texts is [{ Length: > 0 } one] && fix is null && replacements is null ? $"write {one}" : null;
        while (end - start > 1 && char.IsWhiteSpace(unit.Text[start]))
            start++;
        while (end - start > 1 && char.IsWhiteSpace(unit.Text[end - 1]))
            end--;
        context.Report(unit.ToSource(context.Article, start, end), new RuleMessage("", values), related, fix, help);
        return true;
    }

    /// <summary>Returns the patterns that may match in a block.</summary>
    private static void Collect(PatternHits hits, ref int entry, int block, int[] always, List<int> candidates)
    {
        candidates.Clear();
        candidates.AddRange(always);
        for (; entry >= 0 && hits[entry].Block == block; entry = hits[entry].Next)
            if (!candidates.Contains(hits[entry].Pattern))
                candidates.Add(hits[entry].Pattern);
        candidates.Sort();
    }

    private static IEnumerable<PatternPlace> Leftmost(TextUnit unit, TextPattern[] patterns, List<int> candidates)
    {
        var next = new PatternMatch?[candidates.Count];
        for (int i = 0; i < next.Length; i++)
            next[i] = patterns[candidates[i]].Next(unit.Text, 0);
        for (int at = 0; ;)
        {
            int best = -1;
            for (int i = 0; i < next.Length; i++)
            {
                if (next[i] is { } match && match.Start < at)
                    next[i] = at >= unit.Text.Length ? null : patterns[candidates[i]].Next(unit.Text, at);
                if (next[i] is { } following && (best < 0 || following.Start < next[best]!.Start))
                    best = i;
            }
            if (best < 0)
                yield break;
            yield return new PatternPlace(unit, candidates[best], next[best]!);
            at = next[best]!.End;
        }
    }
}

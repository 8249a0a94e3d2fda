using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>Removes suppressed findings after all checks, and reports suppressions that do nothing.</summary>
/// <param name="options">The options of the run.</param>
/// <param name="rules">The rules that run.</param>
internal sealed class Suppressor(LintOptions options, Rule[] rules)
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Adds an article; only those with suppressions or accepted phrases are kept.</summary>
    public void Add(string path, ArticleSettings settings, ArticleSuppressions? own)
    {
        if (own is not null || settings.Suppressions.Count + settings.AcceptFiles.Count > 0)
            entries[path] = new Entry(settings, own);
    }

    /// <summary>Records that an article shares a story with others of the run.</summary>
    public void AddToStory(string path)
    {
        if (entries.TryGetValue(path, out Entry? entry))
            entry.IsInStory = true;
    }

    /// <summary>Records that an article was compared with sources.</summary>
    public void AddSourced(string path)
    {
        if (entries.TryGetValue(path, out Entry? entry))
            entry.IsSourced = true;
    }

    /// <summary>Moves suppressed findings to the other list, and adds findings on suppressions that do nothing.</summary>
    public void Apply(List<Finding> findings, List<Finding> suppressed)
    {
        if (entries.Count == 0)
            return;
        var used = new HashSet<SettingSuppression>();
        int kept = 0;
        for (int i = 0; i < findings.Count; i++)
        {
            Finding finding = findings[i];
            if (entries.TryGetValue(finding.Place.Path, out Entry? entry) && Find(finding, entry, used) is { } suppression)
                suppressed.Add(finding with { Suppression = suppression });
            else
                findings[kept++] = finding;
        }
        findings.RemoveRange(kept, findings.Count - kept);
        ReportIdle(used, findings);
    }

    private Suppression? Find(Finding finding, Entry entry, HashSet<SettingSuppression> used)
    {
        if (entry.Own?.Find(finding) is { } own)
            return own;
        foreach (SettingSuppression setting in entry.Settings.Suppressions)
        {
            if (!setting.RuleId.Equals(finding.RuleId, StringComparison.OrdinalIgnoreCase))
                continue;
            used.Add(setting);
            return new Suppression(false, setting.Reason, PlaceOf(setting));
        }
        foreach (string file in entry.Settings.AcceptFiles)
            if (options.Accepted.TryGetValue(file, out AcceptedPhrases? accepted) && accepted.Find(finding) is { } suppression)
                return suppression;
        return null;
    }

    private void ReportIdle(HashSet<SettingSuppression> used, List<Finding> findings)
    {
        Rule[] reporting = Array.FindAll(rules, rule => rule.Actions.SuppressionActions.Count > 0);
        if (reporting.Length == 0)
            return;
        string[] ids = [.. options.Rules.All.Select(rule => rule.Id)];
        var seen = new HashSet<SettingSuppression>();
        foreach ((_, Entry entry) in entries)
        {
            if (entry.Own?.Idle(IsKnown, id => IsJudged(id, entry), entry.Settings.RequiresReason) is { Count: > 0 } idle)
                Report(reporting, idle, entry.Settings, findings);
            foreach (SettingSuppression setting in entry.Settings.Suppressions)
            {
                if (!seen.Add(setting))
                    continue;
                if (FaultOf(setting, entry) is { } fault)
                    Report(reporting, [new(fault, PlaceOf(setting), setting.Written, $"in {setting.Value.Section}")], setting.Value.File.Own, findings);
            }
        }

        SuppressionFault? FaultOf(SettingSuppression setting, Entry entry) =>
            !IsKnown(setting.RuleId) ? SuppressionFault.UnknownRule
            : setting.IsOfOneFile && !used.Contains(setting) && IsJudged(setting.RuleId, entry) ? SuppressionFault.Unused
            : setting.Reason is null && entry.Settings.RequiresReason ? SuppressionFault.NoReason
            : null;

        bool IsKnown(string id) => Array.Exists(ids, known => known.Equals(id, StringComparison.OrdinalIgnoreCase));
    }

    private void Report(Rule[] reporting, List<IdleSuppression> idle, ArticleSettings settings, List<Finding> findings)
    {
        foreach (Rule rule in reporting)
        {
            if (Severities.SinkOf(rule, settings, findings) is not { } sink)
                continue;
            foreach (Action<SuppressionContext> action in rule.Actions.SuppressionActions)
                action(new SuppressionContext(idle, options.Rules.IdsAndNames, sink));
            sink.Close();
        }
    }

    /// <summary>Whether this run can tell that a rule reports nothing on an article.</summary>
    private bool IsJudged(string? id, Entry entry)
    {
        if (id is null)
            return options.Select.Count + options.Ignore.Count == 0 && entry.IsInStory;
        return Array.Find(rules, rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } ran
            && Severities.LevelOf(ran, entry.Settings) is not null && options.Holds(ran.Id, entry.Settings)
            && ran.Actions.SuppressionActions.Count == 0
            && (ran.Actions.StoryActions.Count == 0 || entry.IsInStory)
            && (ran.Actions.SourceActions.Count == 0 || entry.IsSourced);
    }

    private static Place PlaceOf(SettingSuppression setting) => Place.Of(setting.Value.File.Path, setting.Value.File.Text, setting.Span);

    private sealed class Entry(ArticleSettings settings, ArticleSuppressions? own)
    {
        public ArticleSettings Settings => settings;

        public ArticleSuppressions? Own => own;

        public bool IsInStory { get; set; }

        public bool IsSourced { get; set; }
    }
}

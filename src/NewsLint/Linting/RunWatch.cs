using System.Diagnostics;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The time of a stage or a rule. A class: the start path has no generic collections over a struct.</summary>
/// <param name="name">The name of the stage, or the id of the rule.</param>
internal sealed class Timing(string name)
{
    /// <summary>The name of the stage, or the id of the rule.</summary>
    public string Name { get; } = name;

    /// <summary>The time.</summary>
    public TimeSpan Time { get; set; }
}

/// <summary>Watches a run: tells how far it is, and, if asked, counts words and takes the time of stages and rules. Safe for several threads.</summary>
internal sealed class RunWatch
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Timing> rules = new(StringComparer.Ordinal);
    private readonly List<Timing> stages = [];
    private int done;
    private long words;

    /// <summary>Whether words are counted and the time of rules is taken.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>Is told the number of articles that are checked, and of all; null if nobody is.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>The number of words of all articles.</summary>
    public long Words => words;

    /// <summary>The number of stories.</summary>
    public int Stories { get; set; }

    /// <summary>The time of each rule, of all threads together.</summary>
    public IReadOnlyCollection<Timing> Rules => rules.Values;

    /// <summary>The time of each stage, in their order.</summary>
    public IReadOnlyList<Timing> Stages => stages;

    /// <summary>The present time, for <see cref="EndRule"/> and <see cref="EndStage"/>.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>Counts an article as checked.</summary>
    public void EndArticle(int all)
    {
        int count = Interlocked.Increment(ref done);
        Progress?.Invoke(count, all);
    }

    /// <summary>Counts the words of an article.</summary>
    public void Count(ArticleFacts facts)
    {
        if (!HasStatistics)
            return;
        int own = 0;
        foreach (Block block in facts.Article.Blocks)
            foreach (Token token in block.Prose.Tokens)
                own += token.Kind == TokenKind.Word ? 1 : 0;
        Interlocked.Add(ref words, own);
    }

    /// <summary>Adds the time that a rule took since a time.</summary>
    public void EndRule(string id, long since)
    {
        if (!HasStatistics)
            return;
        TimeSpan time = Stopwatch.GetElapsedTime(since);
        lock (gate)
        {
            if (!rules.TryGetValue(id, out Timing? rule))
                rules.Add(id, rule = new Timing(id));
            rule.Time += time;
        }
    }

    /// <summary>Adds a stage that lasted since a time, and returns the present time.</summary>
    public long EndStage(string name, long since)
    {
        if (HasStatistics)
            stages.Add(new Timing(name) { Time = Stopwatch.GetElapsedTime(since) });
        return Now;
    }
}

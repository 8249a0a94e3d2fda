using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Text;

namespace NewsLint.Scripting;

/// <summary>
/// Runs code of others on a thread of its own, for as long as its time limit. The code of rules ends itself (<see cref="RuleBudget"/>); a thread that does not, because
/// it is in a method of the framework or of a plug-in, is left alone, and its rule is off.
/// </summary>
/// <param name="files">The source of the code, for places; empty if it is not known.</param>
/// <param name="limit">The time limit for an article of ordinary length.</param>
internal sealed class CodeGuard(IReadOnlyList<CodeFile> files, TimeSpan limit) : RuleGuard
{
    /// <summary>The most bytes that a rule allocates on an article of ordinary length.</summary>
    private const long MemoryLimit = 256L << 20;

    /// <summary>An article of ordinary length; the limits grow with the length of a longer one.</summary>
    private const long Characters = 100_000;

    /// <summary>How much longer the thread may take to end itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>The smallest stack that threads of newslint have on any system. An exception takes its time to leave a deep one.</summary>
    private const int StackSize = 1 << 20;

    /// <inheritdoc/>
    public override void Run(long characters, Action action)
    {
        double scale = Math.Max(1, characters / (double)Characters);
        TimeSpan time = limit * scale;
        long memory = (long)(MemoryLimit * scale);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    RuleBudget.Start(time, memory);
                    action();
                }
#pragma warning disable CA1031 // whatever the code of others throws is a finding about it
                catch (Exception error)
#pragma warning restore CA1031
                {
                    failure = error;
                }
            },
            StackSize) { IsBackground = true };
        thread.Start();
        if (!thread.Join(time + Grace))
            throw new RuleStoppedException(RuleStop.Time, Words(time), null);
        if (failure is not null)
            throw Stopped(failure, time, memory);
    }

    private RuleStoppedException Stopped(Exception error, TimeSpan time, long memory) => error switch
    {
        RuleStoppedException stopped => stopped,
        BudgetException { Kind: BudgetKind.Time } => new RuleStoppedException(RuleStop.Time, Words(time), PlaceOf(error)),
        BudgetException { Kind: BudgetKind.Memory } or OutOfMemoryException => new RuleStoppedException(RuleStop.Memory, $"{memory >> 20} MB", PlaceOf(error)),
        BudgetException => new RuleStoppedException(RuleStop.Failed, "its methods call each other without an end", PlaceOf(error)),
        _ => new RuleStoppedException(RuleStop.Failed, $"{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}", PlaceOf(error)),
    };

    private static string Words(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.#} {(time.TotalSeconds == 1 ? "second" : "seconds")}");

    /// <summary>The line of the source that threw.</summary>
    private Place? PlaceOf(Exception error)
    {
        foreach (StackFrame frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
            if (frame.GetFileName() is { } name && frame.GetFileLineNumber() is > 0 and var number && files.FirstOrDefault(file => file.Shown == name) is { } source)
            {
                ArticleText text = ArticleDecoder.Decode(source.Content);
                TextSpan line = text.GetLineSpan(Math.Min(number, text.LineStarts.Length) - 1);
                int indent = text.ToString(line).Length - text.ToString(line).TrimStart().Length;
                return Place.Of(source.Shown, text, TextSpan.FromBounds(line.Start + indent, line.End));
            }
        return null;
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NewsLint.Scripting;

/// <summary>
/// What a rule in C# may still spend. The compiler puts a call of <see cref="Spend"/> into each of its loops, methods and lambdas, so that a rule that does not
/// end is ended.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleBudget
{
    /// <summary>How many calls there are from one look at the clock to the next.</summary>
    private const int Interval = 16;

    [ThreadStatic]
    private static Budget? current;

    /// <summary>Ends the rule if it has spent its time or its memory, or if its methods call each other too deeply.</summary>
    /// <exception cref="BudgetException">It has.</exception>
    public static void Spend()
    {
        if (current is not { } budget)
            return;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BudgetException(BudgetKind.Depth);
        if (budget.IsSpent is { } kind)
            throw new BudgetException(kind);
        // A text that is doubled fills the memory in thirty steps.
        if (GC.GetAllocatedBytesForCurrentThread() > budget.MostAllocated)
            budget.IsSpent = BudgetKind.Memory;
        else if (++budget.Calls % Interval == 0 && Environment.TickCount64 > budget.Deadline)
            budget.IsSpent = BudgetKind.Time;
        if (budget.IsSpent is { } spent)
            throw new BudgetException(spent);
    }

    /// <summary>Starts the budget of this thread.</summary>
    internal static void Start(TimeSpan time, long bytes) =>
        current = new Budget { Deadline = Environment.TickCount64 + (long)time.TotalMilliseconds, MostAllocated = GC.GetAllocatedBytesForCurrentThread() + bytes };

    private sealed class Budget
    {
        public required long Deadline { get; init; }

        public required long MostAllocated { get; init; }

        public int Calls { get; set; }

        public BudgetKind? IsSpent { get; set; }
    }
}

/// <summary>What a rule has spent.</summary>
internal enum BudgetKind
{
    /// <summary>Its time.</summary>
    Time,

    /// <summary>Its memory.</summary>
    Memory,

    /// <summary>Its stack.</summary>
    Depth,
}

/// <summary>Ends a rule that has spent its budget.</summary>
internal sealed class BudgetException(BudgetKind kind) : Exception
{
    public BudgetKind Kind { get; } = kind;
}

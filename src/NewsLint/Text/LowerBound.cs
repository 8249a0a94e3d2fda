namespace NewsLint.Text;

/// <summary>
/// A binary search for the first item of a sorted list that is not before what is looked for. The caller compares:
/// a method with a type parameter would be compiled anew for each struct at each start.
/// </summary>
/// <param name="count">The number of items.</param>
/// <example>
/// <code>
/// var search = new LowerBound(tokens.Length);
/// while (search.IsOpen)
///     search.Narrow(tokens[search.Middle].Start &lt; position);
/// return search.Index;
/// </code>
/// </example>
internal struct LowerBound(int count)
{
    private int high = count;

    /// <summary>The index of the item; the number of items if all are before. It is final when <see cref="IsOpen"/> is false.</summary>
    public int Index { get; private set; }

    /// <summary>Whether an item is left to compare.</summary>
    public readonly bool IsOpen => Index < high;

    /// <summary>The index of the item to compare.</summary>
    public readonly int Middle => (Index + high) / 2;

    /// <summary>Continues on one side of <see cref="Middle"/>.</summary>
    /// <param name="isBefore">Whether the item is before what is looked for.</param>
    public void Narrow(bool isBefore)
    {
        if (isBefore)
            Index = Middle + 1;
        else
            high = Middle;
    }
}

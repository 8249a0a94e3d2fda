namespace NewsLint.Syntax;

/// <summary>A step of the parser.</summary>
internal enum Move : byte
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The word on top of the stack depends on the next one.</summary>
    Left,

    /// <summary>It depends on the one below it on the stack.</summary>
    Right,
}

/// <summary>
/// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011; Goldberg and Nivre 2013) over the words of a sentence,
/// marks left out. The word with number 0 is the root; the sentence's own begin at 1. It is used again for the next sentence.
/// </summary>
internal sealed class ArcHybrid
{
    /// <summary>No such word.</summary>
    public const int None = -1;

    private int[] stack = new int[64];
    private int depth;

    /// <summary>The number of words, the root among them.</summary>
    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> at the end.</summary>
    public int Next { get; private set; }

    /// <summary>The heads, by word; <see cref="None"/> where none is known yet.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>The leftmost child, the one right of it among those on the left, and the numbers of children.</summary>
    public int[] Left { get; private set; } = new int[64];

    /// <summary>The child before the leftmost in order of attachment.</summary>
    public int[] Left2 { get; private set; } = new int[64];

    /// <summary>The rightmost child.</summary>
    public int[] Right { get; private set; } = new int[64];

    /// <summary>The child that was the rightmost before.</summary>
    public int[] Right2 { get; private set; } = new int[64];

    /// <summary>The number of children on the left.</summary>
    public int[] Lefts { get; private set; } = new int[64];

    /// <summary>The number of children on the right.</summary>
    public int[] Rights { get; private set; } = new int[64];

    /// <summary>The tags of the children on the left, a bit each for groups of tags.</summary>
    public uint[] LeftSet { get; private set; } = new uint[64];

    /// <summary>The tags of the children on the right.</summary>
    public uint[] RightSet { get; private set; } = new uint[64];

    /// <summary>The depth of the stack.</summary>
    public int Depth => depth;

    /// <summary>Begins a sentence.</summary>
    /// <param name="count">The number of its words, the root among them.</param>
    public void Reset(int count)
    {
        if (stack.Length < count)
        {
            int size = count * 2;
            stack = new int[size];
            Heads = new int[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            Lefts = new int[size];
            Rights = new int[size];
            LeftSet = new uint[size];
            RightSet = new uint[size];
        }
        Count = count;
        Heads.AsSpan(0, count).Fill(None);
        Left.AsSpan(0, count).Fill(None);
        Left2.AsSpan(0, count).Fill(None);
        Right.AsSpan(0, count).Fill(None);
        Right2.AsSpan(0, count).Fill(None);
        Lefts.AsSpan(0, count).Clear();
        Rights.AsSpan(0, count).Clear();
        LeftSet.AsSpan(0, count).Clear();
        RightSet.AsSpan(0, count).Clear();
        stack[0] = 0;
        depth = 1;
        Next = 1;
    }

    /// <summary>The word so many places below the top of the stack; <see cref="None"/> below its foot.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>The word so many places behind the next; <see cref="None"/> behind the last.</summary>
    public int Buffer(int behind) => Next + behind < Count ? Next + behind : None;

    /// <summary>Whether all words have heads.</summary>
    public bool IsDone => Next >= Count && depth == 1;

    /// <summary>Whether a step can be taken. One word alone depends on the root: the last.</summary>
    public bool Can(Move move) => move switch
    {
        Move.Shift => Next < Count,
        Move.Left => Next < Count && depth > 1,
        _ => depth > 2 || (depth == 2 && Next >= Count),
    };

    /// <summary>Takes a step.</summary>
    /// <param name="move">One that <see cref="Can"/> be taken.</param>
    /// <param name="group">The bit of the group that the attached word's tag belongs to; see <see cref="Features.ParserFeatures.GroupOf"/>.</param>
    public void Take(Move move, uint group)
    {
        if (move == Move.Shift)
        {
            stack[depth++] = Next++;
            return;
        }
        int child = stack[--depth];
        if (move == Move.Left)
        {
            Heads[child] = Next;
            Left2[Next] = Left[Next];
            Left[Next] = child;
            Lefts[Next]++;
            LeftSet[Next] |= group;
        }
        else
        {
            int head = stack[depth - 1];
            Heads[child] = head;
            Right2[head] = Right[head];
            Right[head] = child;
            Rights[head]++;
            RightSet[head] |= group;
        }
    }
}

namespace NewsLint.Syntax;

/// <summary>A step of the parser.</summary>
internal enum Move : byte
{
    /// <summary>Pushes the next word onto the stack.</summary>
    Shift,

    /// <summary>The word on top of the stack depends on the next word.</summary>
    Left,

    /// <summary>The word on top of the stack depends on the word below it.</summary>
    Right,
}

/// <summary>
/// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011; Goldberg and Nivre 2013) over the words of a sentence,
/// without marks. Word 0 is the root; the words of the sentence start at 1. The state is reused for the next sentence.
/// </summary>
internal sealed class ArcHybrid
{
    /// <summary>The word does not exist.</summary>
    public const int None = -1;

    private int[] stack = new int[64];
    private int depth;

    /// <summary>The number of words, including the root.</summary>
    public int Count { get; private set; }

    /// <summary>The next word, or <see cref="Count"/> at the end.</summary>
    public int Next { get; private set; }

    /// <summary>The heads by word, or <see cref="None"/> for a word whose head is not yet known.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>The leftmost child.</summary>
    public int[] Left { get; private set; } = new int[64];

    /// <summary>The left child that was attached before the leftmost.</summary>
    public int[] Left2 { get; private set; } = new int[64];

    /// <summary>The rightmost child.</summary>
    public int[] Right { get; private set; } = new int[64];

    /// <summary>The child that was previously the rightmost.</summary>
    public int[] Right2 { get; private set; } = new int[64];

    /// <summary>The number of children on the left.</summary>
    public int[] Lefts { get; private set; } = new int[64];

    /// <summary>The number of children on the right.</summary>
    public int[] Rights { get; private set; } = new int[64];

    /// <summary>The tags of the children on the left, one bit per group of tags.</summary>
    public uint[] LeftSet { get; private set; } = new uint[64];

    /// <summary>The tags of the children on the right.</summary>
    public uint[] RightSet { get; private set; } = new uint[64];

    /// <summary>The depth of the stack.</summary>
    public int Depth => depth;

    /// <summary>Begins a sentence.</summary>
    /// <param name="count">The number of its words, including the root.</param>
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

    /// <summary>The word at this depth below the top of the stack, or <see cref="None"/> if the stack is not as deep.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>The word at this distance after the next word, or <see cref="None"/> after the last.</summary>
    public int Buffer(int behind) => Next + behind < Count ? Next + behind : None;

    /// <summary>Whether all words have heads.</summary>
    public bool IsDone => Next >= Count && depth == 1;

    /// <summary>Whether a step can be taken. Only one word, the last, depends on the root.</summary>
    public bool Can(Move move) => move switch
    {
        Move.Shift => Next < Count,
        Move.Left => Next < Count && depth > 1,
        _ => depth > 2 || (depth == 2 && Next >= Count),
    };

    /// <summary>Takes a step.</summary>
    /// <param name="move">A step that <see cref="Can"/> allows.</param>
    /// <param name="group">The bit of the tag group of the attached word; see <see cref="Features.ParserFeatures.GroupOf"/>.</param>
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

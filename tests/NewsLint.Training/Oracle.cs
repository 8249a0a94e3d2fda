using NewsLint.Syntax;

namespace NewsLint.Training;

/// <summary>Counts the correct arcs that each step of an arc-hybrid parser makes impossible (Goldberg and Nivre 2013).</summary>
internal static class Oracle
{
    /// <summary>Writes the cost of each possible move.</summary>
    public static void Costs(ArcHybrid state, int[] heads, Span<int> costs)
    {
        costs.Clear();
        int top = state.Stack(0);
        int below = state.Stack(1);
        int next = state.Buffer(0);
        int inBuffer = 0;
        for (int i = state.Next; i < state.Count; i++)
            inBuffer += heads[i] == top ? 1 : 0;
        if (top > 0)
        {
            // The top loses its children in the buffer, and its head unless it gets the correct one.
            int head = heads[top];
            costs[(int)Move.Left] = inBuffer + (head == below || head > next && next >= 0 ? 1 : 0);
            costs[(int)Move.Right] = inBuffer + (next >= 0 && head >= next ? 1 : 0);
        }
        if (next < 0)
            return;
        for (int k = 0; k < state.Depth; k++)
        {
            int word = state.Stack(k);
            costs[(int)Move.Shift] += heads[word] == next || (k > 0 && heads[next] == word) ? 1 : 0;
        }
    }
}

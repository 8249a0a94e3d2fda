namespace NewsLint.Stories;

/// <summary>Pairs of groups, the most similar first: a binary heap in arrays of numbers, because a generic heap over our own type is compiled in each run.</summary>
internal sealed class JoinQueue
{
    private int[] firsts = new int[16];
    private int[] seconds = new int[16];
    private float[] scores = new float[16];
    private int count;

    /// <summary>Adds a pair.</summary>
    public void Add(int first, int second, float score)
    {
        if (count == scores.Length)
        {
            Array.Resize(ref firsts, count * 2);
            Array.Resize(ref seconds, count * 2);
            Array.Resize(ref scores, count * 2);
        }
        int at = count++;
        for (int parent = (at - 1) / 2; at > 0 && IsBefore(first, second, score, parent); at = parent, parent = (at - 1) / 2)
            Move(parent, at);
        Set(at, first, second, score);
    }

    /// <summary>Removes the most similar pair; among equals, the pair with the lowest numbers.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out int first, out int second, out float score)
    {
        (first, second, score) = (firsts[0], seconds[0], scores[0]);
        if (count == 0)
            return false;
        count--;
        (int lastFirst, int lastSecond, float lastScore) = (firsts[count], seconds[count], scores[count]);
        int at = 0;
        for (int child = 1; child < count; at = child, child = (2 * at) + 1)
        {
            if (child + 1 < count && IsBefore(firsts[child + 1], seconds[child + 1], scores[child + 1], child))
                child++;
            if (!IsBefore(firsts[child], seconds[child], scores[child], lastFirst, lastSecond, lastScore))
                break;
            Move(child, at);
        }
        Set(at, lastFirst, lastSecond, lastScore);
        return true;
    }

    private bool IsBefore(int first, int second, float score, int other) => IsBefore(first, second, score, firsts[other], seconds[other], scores[other]);

    private static bool IsBefore(int first, int second, float score, int otherFirst, int otherSecond, float otherScore) =>
        score != otherScore ? score > otherScore : first != otherFirst ? first < otherFirst : second < otherSecond;

    private void Move(int from, int to) => Set(to, firsts[from], seconds[from], scores[from]);

    private void Set(int at, int first, int second, float score)
    {
        firsts[at] = first;
        seconds[at] = second;
        scores[at] = score;
    }
}

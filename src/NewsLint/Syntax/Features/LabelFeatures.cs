namespace NewsLint.Syntax.Features;

/// <summary>The features that decide the relation of an arc in a finished tree.</summary>
internal sealed class LabelFeatures
{
    /// <summary>The number of features of an arc.</summary>
    public const int Count = 40;

    private int[] left = new int[64];
    private int[] right = new int[64];
    private int[] next = new int[64];
    private int[] previous = new int[64];
    private uint[] sets = new uint[64];

    /// <summary>Reads the heads of the words.</summary>
    public void Read(SentenceWords words, int[] heads)
    {
        int count = words.Count;
        if (left.Length < count)
        {
            left = new int[count * 2];
            right = new int[count * 2];
            next = new int[count * 2];
            previous = new int[count * 2];
            sets = new uint[count * 2];
        }
        left.AsSpan(0, count).Fill(-1);
        right.AsSpan(0, count).Fill(-1);
        next.AsSpan(0, count).Fill(-1);
        previous.AsSpan(0, count).Fill(-1);
        sets.AsSpan(0, count).Clear();
        for (int i = 1; i < count; i++)
        {
            int head = heads[i];
            sets[head] |= ParserFeatures.GroupOf(words.Tag[i]);
            if (left[head] < 0)
                left[head] = i;
            previous[i] = right[head];
            if (right[head] >= 0)
                next[right[head]] = i;
            right[head] = i;
        }
    }

    /// <summary>Writes the features of the arc to a word.</summary>
    public void Write(SentenceWords words, int[] heads, int i, Span<ulong> f)
    {
        f = f[..Count];
        int head = heads[i];
        int grand = head > 0 ? heads[head] : -1;
        uint dw = words.Word[i];
        uint dt = (uint)words.Tag[i] + 1;
        uint hw = words.Word[head];
        uint ht = (uint)words.Tag[head] + 1;
        uint gt = grand >= 0 ? (uint)words.Tag[grand] + 1 : 0;
        uint side = head == 0 ? 2u : i < head ? 0u : 1u;
        uint distance = (uint)Math.Min(Math.Abs(head - i), 6);
        int opener = left[i] >= 0 && left[i] < i ? left[i] : -1;
        uint ow = opener >= 0 ? words.Word[opener] : 1;
        uint ot = opener >= 0 ? (uint)words.Tag[opener] + 1 : 0;
        int closer = right[i] > i ? right[i] : -1;
        uint ct = closer >= 0 ? (uint)words.Tag[closer] + 1 : 0;
        int second = opener >= 0 && next[opener] >= 0 && next[opener] < i ? next[opener] : -1;
        uint st = second >= 0 ? (uint)words.Tag[second] + 1 : 0;
        uint pt = previous[i] >= 0 ? (uint)words.Tag[previous[i]] + 1 : 0;
        uint pw = previous[i] >= 0 ? words.Word[previous[i]] : 1;
        uint nt = next[i] >= 0 ? (uint)words.Tag[next[i]] + 1 : 0;
        uint nw = next[i] >= 0 ? words.Word[next[i]] : 1;
        uint before = i > 1 ? (uint)words.Tag[i - 1] + 1 : 0;
        uint behind = i + 1 < words.Count ? (uint)words.Tag[i + 1] + 1 : 0;
        uint marks = (uint)words.Marks[i];
        uint marksBehind = i + 1 < words.Count ? (uint)words.Marks[i + 1] : 64;
        uint commas = (uint)Math.Min(3, Math.Abs(words.Commas[i] - words.Commas[head]));
        f[0] = FeatureHash.Of(0, side);
        f[1] = FeatureHash.Of(1, dw, side);
        f[2] = FeatureHash.Of(2, dt, side);
        f[3] = FeatureHash.Of(3, dw, dt, side);
        f[4] = FeatureHash.Of(4, hw, side);
        f[5] = FeatureHash.Of(5, ht, side);
        f[6] = FeatureHash.Of(6, dt, ht, side);
        f[7] = FeatureHash.Of(7, dw, ht, side);
        f[8] = FeatureHash.Of(8, dt, hw, side);
        f[9] = FeatureHash.Of(9, dw, hw, side);
        f[10] = FeatureHash.Of(10, dt, ht, side, distance);
        f[11] = FeatureHash.Of(11, ow, dt, side);
        f[12] = FeatureHash.Of(12, ow, ht, side);
        f[13] = FeatureHash.Of(13, ow, hw, side);
        f[14] = FeatureHash.Of(14, ot, dt, ht, side);
        f[15] = FeatureHash.Of(15, ct, dt, ht, side);
        f[16] = FeatureHash.Of(16, pt, dt, ht, side);
        f[17] = FeatureHash.Of(17, nt, dt, ht, side);
        f[18] = FeatureHash.Of(18, pw, dt, ht);
        f[19] = FeatureHash.Of(19, nw, dt, ht);
        f[20] = FeatureHash.Of(20, before, dt, ht);
        f[21] = FeatureHash.Of(21, behind, dt, ht);
        f[22] = FeatureHash.Of(22, sets[i], dt, side);
        f[23] = FeatureHash.Of(23, sets[head], dt, ht, side);
        f[24] = FeatureHash.Of(24, sets[i], dt, ht, side);
        f[25] = FeatureHash.Of(25, gt, dt, ht, side);
        f[26] = FeatureHash.Of(26, marks, dt, ht, side);
        f[27] = FeatureHash.Of(27, marksBehind, dt, ht, side);
        f[28] = FeatureHash.Of(28, commas, dt, ht, side);
        f[29] = FeatureHash.Of(29, words.Suffix[i], ht, side);
        f[30] = FeatureHash.Of(30, words.Suffix[i], dt, side);
        f[31] = FeatureHash.Of(31, words.Suffix[head], dt, side);
        f[32] = FeatureHash.Of(32, st, ot, dt, ht);
        f[33] = FeatureHash.Of(33, sets[head], hw, dt, side);
        f[34] = FeatureHash.Of(34, left[head] == i ? 1u : 0, right[head] == i ? 1u : 0, dt, ht);
        f[35] = FeatureHash.Of(35, dw, distance, side);
        f[36] = FeatureHash.Of(36, pt, nt, dt, ht);
        f[37] = FeatureHash.Of(37, opener >= 0 && closer >= 0 ? 1u : 0, ot, dt, gt);
        f[38] = FeatureHash.Of(38, ow, st, dt, ht);
        f[39] = FeatureHash.Of(39, hw, pw, dt);
    }
}

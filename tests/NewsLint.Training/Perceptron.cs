using NewsLint.Syntax.Features;

namespace NewsLint.Training;

/// <summary>An averaged perceptron over hashed features (Freund and Schapire 1999, Collins 2002).</summary>
internal sealed class Perceptron(int classes)
{
    /// <summary>Smaller weights are omitted if a row names its classes: they have little effect and take two bytes each.</summary>
    private const int LeastOfSparse = 16;

    private ulong[] keys = new ulong[1 << 16];
    private int[] rows = new int[1 << 16];
    private float[] weights = new float[classes << 12];
    private float[] totals = new float[classes << 12];
    private int[] stamps = new int[1 << 12];
    private int[] uses = new int[1 << 12];
    private int count;
    private int step;
    private HashSet<ulong>? kept;

    /// <summary>Restricts learning to the features of a set.</summary>
    public HashSet<ulong>? Kept { get => kept; set => kept = value; }

    /// <summary>Sums the weights of features, averaged if <see cref="Average"/> was called.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (ulong feature in features)
        {
            int row = Find(feature);
            if (row < 0)
                continue;
            ReadOnlySpan<float> w = weights.AsSpan(row * classes, classes);
            for (int c = 0; c < w.Length; c++)
                scores[c] += w[c];
        }
    }

    /// <summary>Ends one step.</summary>
    public void Tick() => step++;

    /// <summary>Moves weight from the wrong class to the correct one.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (ulong feature in features)
        {
            if (kept is not null && !kept.Contains(feature))
                continue;
            int row = FindOrAdd(feature);
            Settle(row);
            weights[(row * classes) + right]++;
            weights[(row * classes) + wrong]--;
            uses[row]++;
        }
    }

    /// <summary>Replaces the weights with their averages.</summary>
    public void Average()
    {
        for (int row = 0; row < count; row++)
        {
            Settle(row);
            for (int c = 0; c < classes; c++)
                weights[(row * classes) + c] = totals[(row * classes) + c] / step;
        }
    }

    /// <summary>Returns the most important features, by the size of their weights and the number of their updates.</summary>
    public HashSet<ulong> Best(int most)
    {
        var all = new List<(double Worth, ulong Key)>(count);
        for (int slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == 0)
                continue;
            int row = rows[slot];
            double sum = 0;
            for (int c = 0; c < classes; c++)
                sum += Math.Abs(weights[(row * classes) + c]);
            all.Add((sum * Math.Sqrt(uses[row]), keys[slot]));
        }
        return [.. all.OrderByDescending(p => p.Worth).ThenBy(p => p.Key).Take(most).Select(p => p.Key)];
    }

    /// <summary>Writes the table that <see cref="FeatureTable"/> reads; the largest weight becomes 127² and the rest follow.</summary>
    public void Write(BinaryWriter output)
    {
        float largest = 0;
        for (int i = 0; i < count * classes; i++)
            largest = Math.Max(largest, Math.Abs(weights[i]));
        float scale = 127 * 127 / largest;
        bool isDense = classes <= FeatureTable.DenseClasses;
        int least = isDense ? 1 : LeastOfSparse;
        var quantised = new List<(ulong Key, sbyte[] Row)>();
        for (int slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == 0)
                continue;
            sbyte[] row = [.. Enumerable.Range(rows[slot] * classes, classes).Select(i => (sbyte)Math.Round(Math.Sign(weights[i]) * Math.Sqrt(Math.Abs(weights[i]) * scale)))];
            for (int c = 0; c < classes; c++)
                row[c] = Math.Abs(row[c]) < least ? (sbyte)0 : row[c];
            if (row.Any(q => q != 0))
                quantised.Add((keys[slot], row));
        }
        // Features of one bucket with the same 16 bits are indistinguishable: the first remains.
        uint buckets = FeatureTable.Buckets(quantised.Count);
        var ordered = quantised.OrderBy(f => FeatureTable.Bucket(f.Key, buckets)).ThenBy(f => FeatureTable.Check(f.Key)).ThenBy(f => f.Key).ToList();
        var sizes = new byte[buckets];
        foreach ((ulong key, _) in ordered)
            sizes[FeatureTable.Bucket(key, buckets)]++;
        using var pool = new MemoryStream();
        foreach ((_, sbyte[] row) in ordered)
        {
            if (!isDense)
                pool.WriteByte((byte)row.Count(q => q != 0));
            for (int c = 0; c < classes; c++)
            {
                if (!isDense && row[c] == 0)
                    continue;
                if (!isDense)
                    pool.WriteByte((byte)c);
                pool.WriteByte((byte)row[c]);
            }
        }
        output.Write(ordered.Count);
        output.Write((byte)classes);
        output.Write((int)pool.Length);
        output.Write(sizes);
        foreach ((ulong key, _) in ordered)
            output.Write(FeatureTable.Check(key));
        output.Write(pool.ToArray());
    }

    /// <summary>The number of features.</summary>
    public int Count => count;

    private void Settle(int row)
    {
        int passed = step - stamps[row];
        stamps[row] = step;
        if (passed == 0)
            return;
        for (int i = row * classes; i < (row + 1) * classes; i++)
            totals[i] += weights[i] * passed;
    }

    private int Find(ulong feature)
    {
        for (uint slot = (uint)(feature >> 20) & ((uint)keys.Length - 1); ; slot = (slot + 1) & ((uint)keys.Length - 1))
        {
            if (keys[slot] == feature)
                return rows[slot];
            if (keys[slot] == 0)
                return -1;
        }
    }

    private int FindOrAdd(ulong feature)
    {
        int row = Find(feature);
        if (row >= 0)
            return row;
        if ((count + 1) * 2 > keys.Length)
            Grow();
        if ((count + 1) * classes > weights.Length)
        {
            int size = count * 2;
            Array.Resize(ref weights, size * classes);
            Array.Resize(ref totals, size * classes);
            Array.Resize(ref stamps, size);
            Array.Resize(ref uses, size);
        }
        stamps[count] = step;
        Put(feature, count);
        return count++;
    }

    private void Put(ulong feature, int row)
    {
        uint slot = (uint)(feature >> 20) & ((uint)keys.Length - 1);
        while (keys[slot] != 0)
            slot = (slot + 1) & ((uint)keys.Length - 1);
        keys[slot] = feature;
        rows[slot] = row;
    }

    private void Grow()
    {
        ulong[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new ulong[oldKeys.Length * 2];
        rows = new int[oldKeys.Length * 2];
        for (int i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0)
                Put(oldKeys[i], oldRows[i]);
    }
}

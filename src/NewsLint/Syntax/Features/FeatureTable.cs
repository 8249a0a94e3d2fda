using System.Buffers.Binary;

namespace NewsLint.Syntax.Features;

/// <summary>
/// The weights of a linear model by feature, as in the model file: buckets of about four features each, and 16 bits of the hash of
/// each feature instead of the feature. A weight is one byte q with the value q·|q|, so that small weights keep their precision.
/// </summary>
internal sealed class FeatureTable
{
    private readonly uint buckets;

    /// <summary>The index of each bucket's first feature, followed by the number of features.</summary>
    private readonly int[] starts;
    private readonly ushort[] checks;

    /// <summary>The start of each feature's row; not used if all rows have the same length.</summary>
    private readonly int[] offsets;
    private readonly sbyte[] rows;

    /// <summary>Reads the table at a position of a file.</summary>
    /// <param name="file">The model.</param>
    /// <param name="at">The start of the table; set to its end.</param>
    public FeatureTable(ReadOnlySpan<byte> file, ref int at)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(file[at..]);
        Classes = file[at + 4];
        int length = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 5)..]);
        at += 9;
        buckets = Buckets(count);
        starts = new int[buckets + 1];
        for (int i = 0; i < buckets; i++)
            starts[i + 1] = starts[i] + file[at++];
        checks = new ushort[count];
        for (int i = 0; i < count; i++, at += 2)
            checks[i] = BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
        rows = new sbyte[length];
        file.Slice(at, length).CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.AsSpan()));
        at += length;
        offsets = IsDense ? [] : new int[count];
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] = offsets[i - 1] + 1 + (2 * (byte)rows[offsets[i - 1]]);
    }

    /// <summary>The maximum number of classes for which a row holds only all weights; otherwise a row holds the number of pairs of class and weight, and the pairs.</summary>
    public const int DenseClasses = 4;

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    private bool IsDense => Classes <= DenseClasses;

    /// <summary>Returns the 16 bits of a feature that the table stores.</summary>
    public static ushort Check(ulong feature) => (ushort)(feature >> 48);

    /// <summary>Returns the bucket of a feature.</summary>
    /// <param name="feature">The feature's hash.</param>
    /// <param name="buckets">The number of buckets.</param>
    public static uint Bucket(ulong feature, uint buckets) => (uint)(((ulong)(uint)(feature >> 8) * buckets) >> 32);

    /// <summary>Returns the number of buckets of a table.</summary>
    /// <param name="count">The number of its features.</param>
    public static uint Buckets(int count) => (uint)Math.Max(1, count / 3);

    /// <summary>Adds the weights of features to the scores of the classes.</summary>
    public void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        int[] bucketStarts = starts;
        ushort[] kept = checks;
        uint bucketCount = buckets;
        // The table is larger than the processor's caches. Reading all buckets before anything depends on one of them waits for memory once.
        Span<int> from = stackalloc int[features.Length];
        Span<int> to = stackalloc int[features.Length];
        for (int f = 0; f < features.Length; f++)
        {
            uint bucket = Bucket(features[f], bucketCount);
            from[f] = bucketStarts[bucket];
            to[f] = bucketStarts[bucket + 1];
        }
        // An index of a feature that the table has not is past its end.
        for (int f = 0; f < features.Length; f++)
        {
            ushort wanted = Check(features[f]);
            int i = from[f];
            int end = to[f];
            while (i < end && kept[i] != wanted)
                i++;
            from[f] = i;
        }
        if (IsDense)
            AddDense(from, to, scores);
        else
            for (int f = 0; f < from.Length; f++)
                if (from[f] < to[f])
                    AddSparse(rows.AsSpan(offsets[from[f]]), scores);
    }

    private void AddDense(ReadOnlySpan<int> found, ReadOnlySpan<int> ends, Span<int> scores)
    {
        scores = scores[..Classes];
        for (int f = 0; f < found.Length; f++)
        {
            if (found[f] == ends[f])
                continue;
            ReadOnlySpan<sbyte> row = rows.AsSpan(found[f] * Classes, scores.Length);
            for (int c = 0; c < scores.Length; c++)
                scores[c] += Weight(row[c]);
        }
    }

    private static void AddSparse(ReadOnlySpan<sbyte> row, Span<int> scores)
    {
        row = row.Slice(1, 2 * (byte)row[0]);
        for (int i = 0; i + 1 < row.Length; i += 2)
            scores[row[i]] += Weight(row[i + 1]);
    }

    /// <summary>Returns q·|q| without a branch.</summary>
    private static int Weight(sbyte q) => q * q * ((q >> 31) | 1);
}

using System.Buffers.Binary;

namespace NewsLint.Syntax.Features;

/// <summary>
/// The weights of a linear model by feature, as the model file holds them: buckets of some four features each, and 16 bits of each
/// feature's hash in place of the feature. A weight is one byte q and counts as q·|q|, so that small weights keep their digits.
/// </summary>
internal sealed class FeatureTable
{
    private readonly uint buckets;

    /// <summary>Where each bucket begins among the features, and behind the last their number.</summary>
    private readonly int[] starts;
    private readonly ushort[] checks;

    /// <summary>Where the row of each feature begins; not used where all rows are of one length.</summary>
    private readonly int[] offsets;
    private readonly sbyte[] rows;

    /// <summary>Reads the table that begins at a place of a file.</summary>
    /// <param name="file">The model.</param>
    /// <param name="at">Where the table begins; behind it afterwards.</param>
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

    /// <summary>Of so few classes each row holds all weights, and none but these; else a row is a number of pairs of class and weight, and these.</summary>
    public const int DenseClasses = 4;

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    private bool IsDense => Classes <= DenseClasses;

    /// <summary>The 16 bits that are kept of a feature.</summary>
    public static ushort Check(ulong feature) => (ushort)(feature >> 48);

    /// <summary>The bucket of a feature.</summary>
    /// <param name="feature">The feature's hash.</param>
    /// <param name="buckets">The number of buckets.</param>
    public static uint Bucket(ulong feature, uint buckets) => (uint)(((ulong)(uint)(feature >> 8) * buckets) >> 32);

    /// <summary>The number of buckets of a table.</summary>
    /// <param name="count">The number of its features.</param>
    public static uint Buckets(int count) => (uint)Math.Max(1, count / 3);

    /// <summary>Adds the weights of features to the scores of the classes.</summary>
    public void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        int[] bucketStarts = starts;
        ushort[] kept = checks;
        uint bucketCount = buckets;
        foreach (ulong feature in features)
        {
            ushort wanted = Check(feature);
            uint bucket = Bucket(feature, bucketCount);
            int end = bucketStarts[bucket + 1];
            int i = bucketStarts[bucket];
            while (i < end && kept[i] != wanted)
                i++;
            if (i == end)
                continue;
            if (IsDense)
                AddDense(rows.AsSpan(i * Classes, Classes), scores);
            else
                AddSparse(rows.AsSpan(offsets[i]), scores);
        }
    }

    private static void AddDense(ReadOnlySpan<sbyte> row, Span<int> scores)
    {
        for (int c = 0; c < row.Length && c < scores.Length; c++)
            scores[c] += Weight(row[c]);
    }

    private static void AddSparse(ReadOnlySpan<sbyte> row, Span<int> scores)
    {
        int end = 1 + (2 * (byte)row[0]);
        for (int i = 1; i < end; i += 2)
            scores[row[i]] += Weight(row[i + 1]);
    }

    private static int Weight(sbyte q) => q * Math.Abs((int)q);
}

using System.Buffers.Binary;

namespace NewsLint.Syntax.Features;

/// <summary>
/// The weights of a linear model by feature, as they lie in the model file: open addressing with linear probing (Knuth, The Art of
/// Computer Programming 3, 6.4, algorithm L) and 16 bits of each feature's hash in place of the feature. A weight is one byte q and
/// counts as q·|q|, so that small weights keep their digits.
/// </summary>
internal readonly struct FeatureTable
{
    private readonly byte[] file;
    private readonly int checks;
    private readonly int offsets;
    private readonly int rows;
    private readonly uint slots;

    /// <summary>Finds the parts of the table that begins at a place of a file.</summary>
    /// <param name="file">The model.</param>
    /// <param name="at">Where the table begins; behind it afterwards.</param>
    public FeatureTable(byte[] file, ref int at)
    {
        this.file = file;
        slots = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
        Classes = file[at + 4];
        int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 5));
        checks = at + 9;
        IsDense = Classes <= DenseClasses;
        offsets = checks + (2 * (int)slots);
        rows = IsDense ? offsets : offsets + (3 * (int)slots);
        at = rows + length;
    }

    /// <summary>Of so few classes each row holds all weights, and none but these.</summary>
    public const int DenseClasses = 4;

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    private bool IsDense { get; }

    /// <summary>The 16 bits that are kept of a feature; never 0, which marks an empty slot.</summary>
    public static ushort Check(ulong feature) => (ushort)((feature >> 48) | 1);

    /// <summary>Where a search for a feature begins.</summary>
    /// <param name="feature">The feature's hash.</param>
    /// <param name="slots">The number of slots.</param>
    public static uint Slot(ulong feature, uint slots) => (uint)(((ulong)(uint)(feature >> 8) * slots) >> 32);

    /// <summary>Whether a feature is in the table.</summary>
    public bool Contains(ulong feature) => Find(feature) >= 0;

    /// <summary>Adds the weights of a feature to the scores of the classes.</summary>
    public void Add(ulong feature, Span<int> scores)
    {
        int slot = Find(feature);
        if (slot < 0)
            return;
        if (IsDense)
        {
            ReadOnlySpan<byte> dense = file.AsSpan(rows + (slot * Classes), Classes);
            for (int i = 0; i < dense.Length; i++)
                scores[i] += Weight(dense[i]);
            return;
        }
        int offset = offsets + (3 * slot);
        int row = rows + (file[offset] | (file[offset + 1] << 8) | (file[offset + 2] << 16));
        ReadOnlySpan<byte> sparse = file.AsSpan(row + 1, 2 * file[row]);
        for (int i = 0; i < sparse.Length; i += 2)
            scores[sparse[i]] += Weight(sparse[i + 1]);
    }

    private static int Weight(byte stored)
    {
        int q = (sbyte)stored;
        return q * Math.Abs(q);
    }

    private int Find(ulong feature)
    {
        ushort wanted = Check(feature);
        ReadOnlySpan<byte> table = file.AsSpan(checks);
        for (uint slot = Slot(feature, slots); ; slot = slot + 1 == slots ? 0 : slot + 1)
        {
            ushort check = BinaryPrimitives.ReadUInt16LittleEndian(table[(int)(2 * slot)..]);
            if (check == wanted)
                return (int)slot;
            if (check == 0)
                return -1;
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsLint.Text.Vectors;

/// <summary>
/// Words as points, so near as their use in a large corpus is alike: killed and died, boat and vessel. The points are those of GloVe
/// (Pennington, Socher and Manning 2014), reduced to their first principal components. Opposites are near too: a vector shows what is spoken of,
/// not what is said of it.
/// </summary>
/// <remarks>The file holds <see cref="Magic"/>, the number of stems, their hashes in ascending order, and for each <see cref="Size"/> signed bytes.</remarks>
internal sealed class WordVectors
{
    /// <summary>The first four bytes of a file of vectors, <c>NLV</c> and its version.</summary>
    public const uint Magic = 0x01564C4E;

    /// <summary>The number of coordinates of a vector.</summary>
    public const int Size = 32;

    private const string Resource = "NewsLint.Text.vectors";
    private const int Header = 2 * sizeof(uint);

    private static readonly Lazy<WordVectors> Own = new(ReadOwn);

    private readonly byte[] file;
    private readonly int count;

    /// <summary>Reads a file of vectors.</summary>
    /// <exception cref="InvalidDataException">The bytes are not vectors, or they are vectors of another version.</exception>
    public WordVectors(byte[] file)
    {
        if (file.Length < Header || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
            throw new InvalidDataException("The file does not hold word vectors of this version.");
        this.file = file;
        count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(sizeof(uint)));
        if (file.Length != Header + (count * (sizeof(uint) + Size)))
            throw new InvalidDataException("The file of word vectors has another length than its header says.");
    }

    /// <summary>The vectors that the library contains.</summary>
    public static WordVectors Default => Own.Value;

    /// <summary>Adds the vector of a word to a sum.</summary>
    /// <param name="stem">The hash of the word's stem.</param>
    /// <param name="weight">The factor of the vector, whose length is about 127.</param>
    /// <param name="sum">Receives <see cref="Size"/> coordinates.</param>
    /// <returns>False if the word has no vector.</returns>
    public bool Add(uint stem, float weight, Span<float> sum)
    {
        var search = new LowerBound(count);
        while (search.IsOpen)
            search.Narrow(StemAt(search.Middle) < stem);
        if (search.Index == count || StemAt(search.Index) != stem)
            return false;
        ReadOnlySpan<sbyte> vector = MemoryMarshal.Cast<byte, sbyte>(file.AsSpan(Header + (count * sizeof(uint)) + (search.Index * Size), Size));
        for (int i = 0; i < Size; i++)
            sum[i] += weight * vector[i];
        return true;
    }

    private uint StemAt(int index) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(Header + (index * sizeof(uint))));

    private static WordVectors ReadOwn()
    {
        using Stream stream = typeof(WordVectors).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is missing from the library.");
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new WordVectors(file);
    }
}

using System.Buffers.Binary;
using NewsLint.Text;

namespace NewsLint.Syntax.Features;

/// <summary>The words that occur more than once in training, as hashes in ascending order in the model file.</summary>
internal sealed class Vocabulary
{
    private readonly byte[] file;
    private readonly int first;
    private readonly int count;

    /// <summary>Reads the words at a position of a file.</summary>
    /// <param name="file">The model.</param>
    /// <param name="at">The start of the words; set to their end.</param>
    public Vocabulary(byte[] file, ref int at)
    {
        this.file = file;
        count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
        first = at + 4;
        at = first + (4 * count);
    }

    /// <summary>Whether training contains a word more than once.</summary>
    public bool Contains(uint word)
    {
        var search = new LowerBound(count);
        while (search.IsOpen)
            search.Narrow(At(search.Middle) < word);
        return search.Index < count && At(search.Index) == word;
    }

    private uint At(int index) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(first + (4 * index)));
}

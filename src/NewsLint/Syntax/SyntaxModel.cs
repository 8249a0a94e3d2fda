using System.Buffers.Binary;
using NewsLint.Syntax.Features;

namespace NewsLint.Syntax;

/// <summary>The weights of the tagger and the parser; the library reads them when it needs the first tree.</summary>
internal sealed class SyntaxModel
{
    /// <summary>The first four bytes of a model file, <c>NLS</c> and its version.</summary>
    public const uint Magic = 0x02534C4E;

    private const string Resource = "NewsLint.Syntax.model";

    private static readonly Lazy<SyntaxModel> Own = new(ReadOwn);

    /// <summary>Reads a model file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model, or they are a model of another version.</exception>
    public SyntaxModel(byte[] file)
    {
        if (file.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic)
            throw new InvalidDataException("The file is not a syntax model of this version.");
        int at = 4;
        Vocabulary = new Vocabulary(file, ref at);
        Tags = new FeatureTable(file, ref at);
        Moves = new FeatureTable(file, ref at);
        Relations = new FeatureTable(file, ref at);
    }

    /// <summary>The model that the library contains.</summary>
    public static SyntaxModel Default => Own.Value;

    /// <summary>The words that it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The tagger's weights.</summary>
    public FeatureTable Tags { get; }

    /// <summary>The parser's weights.</summary>
    public FeatureTable Moves { get; }

    /// <summary>The weights that label an arc with its relation.</summary>
    public FeatureTable Relations { get; }

    private static SyntaxModel ReadOwn()
    {
        using Stream stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is missing from the library.");
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new SyntaxModel(file);
    }
}

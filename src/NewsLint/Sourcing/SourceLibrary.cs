using NewsLint.Facts;

namespace NewsLint.Sourcing;

/// <summary>The sources of a draft. Facts of a source are read when a comparison first needs them; one thread at a time may use a library.</summary>
internal sealed class SourceLibrary
{
    private readonly WordHashes?[][] words;
    private NameIndex? names;

    /// <summary>Creates a library without reading any fact.</summary>
    /// <param name="sources">The sources.</param>
    public SourceLibrary(IReadOnlyList<ArticleFacts> sources)
    {
        Sources = sources;
        words = new WordHashes?[sources.Count][];
        for (int i = 0; i < words.Length; i++)
            words[i] = new WordHashes?[sources[i].Article.Blocks.Length];
    }

    /// <summary>The sources.</summary>
    public IReadOnlyList<ArticleFacts> Sources { get; }

    /// <summary>Gets the words of a block of a source.</summary>
    internal WordHashes Words(int source, int block) => words[source][block] ??= new WordHashes(Sources[source].Article.Blocks[block].Prose);

    /// <summary>The words of the sources that begin with a capital letter.</summary>
    internal NameIndex Names => names ??= new NameIndex(Sources);

    /// <summary>Whether a source has a word, in any case.</summary>
    internal bool HasWord(string word)
    {
        ulong hash = WordHashes.Of(word);
        for (int source = 0; source < words.Length; source++)
            for (int block = 0; block < words[source].Length; block++)
                if (Words(source, block).Has(hash))
                    return true;
        return false;
    }
}

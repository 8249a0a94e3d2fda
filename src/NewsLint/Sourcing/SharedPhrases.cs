using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;

namespace NewsLint.Sourcing;

/// <summary>A phrase of a draft that a source also has.</summary>
/// <param name="Word">The index of its first word in the words of the draft's block.</param>
/// <param name="Source">The index of the source.</param>
/// <param name="Block">The index of the source's block.</param>
/// <param name="At">The index of its first word there.</param>
internal readonly record struct SharedPhrase(int Word, int Source, int Block, int At);

/// <summary>
/// Finds the phrases of three words that a draft and its sources share. The draft's phrases are hashed, and the sources are read past them once,
/// so that the time is linear in their length.
/// </summary>
internal sealed class SharedPhrases
{
    /// <summary>The number of words of a phrase.</summary>
    public const int Length = 3;

    /// <summary>A phrase that the sources have more often is a stock phrase.</summary>
    private const int MostOften = 64;

    private readonly WordHashes[] words;
    private readonly List<SharedPhrase>[] found;

    /// <summary>Finds the phrases.</summary>
    public SharedPhrases(ArticleFacts draft, SourceLibrary library)
    {
        words = new WordHashes[draft.Article.Blocks.Length];
        found = new List<SharedPhrase>[words.Length];
        var phrases = new Dictionary<ulong, List<(int Block, int Word)>>();
        for (int block = 0; block < words.Length; block++)
        {
            words[block] = new WordHashes(draft.Article.Blocks[block].Prose);
            found[block] = [];
            for (int i = 0; i + Length <= words[block].Count; i++)
            {
                ulong phrase = words[block].Of(i, Length);
                if (!phrases.TryGetValue(phrase, out List<(int, int)>? places))
                    phrases.Add(phrase, places = []);
                if (places.Count < MostOften)
                    places.Add((block, i));
            }
        }
        SharedBySource = new int[library.Sources.Count];
        var often = new Dictionary<ulong, int>();
        for (int source = 0; source < library.Sources.Count; source++)
            for (int block = 0; block < library.Sources[source].Article.Blocks.Length; block++)
            {
                WordHashes theirs = library.Words(source, block);
                for (int i = 0; i + Length <= theirs.Count; i++)
                {
                    ulong phrase = theirs.Of(i, Length);
                    if (!phrases.TryGetValue(phrase, out List<(int Block, int Word)>? places))
                        continue;
                    int count = often.GetValueOrDefault(phrase);
                    often[phrase] = count + 1;
                    SharedBySource[source]++;
                    if (count < MostOften)
                        foreach ((int own, int word) in places)
                            found[own].Add(new SharedPhrase(word, source, block, i));
                }
            }
    }

    /// <summary>The number of shared phrases of each source.</summary>
    public int[] SharedBySource { get; }

    /// <summary>Gets the words of a block of the draft.</summary>
    public WordHashes Words(int block) => words[block];

    /// <summary>Gets the blocks of the sources that share most phrases with a span of the draft, the best first.</summary>
    /// <param name="block">The block of the draft.</param>
    /// <param name="span">The span in its prose.</param>
    /// <param name="most">The maximum number of blocks.</param>
    public List<(int Source, int Block, int At, int Count)> Nearest(int block, TextSpan span, int most)
    {
        (int first, int count) = words[block].Within(span);
        var counts = new Dictionary<(int Source, int Block), (int At, int Count, int Last)>();
        foreach (SharedPhrase phrase in found[block])
        {
            if (phrase.Word < first || phrase.Word + Length > first + count)
                continue;
            (int at, int seen, int last) = counts.GetValueOrDefault((phrase.Source, phrase.Block), (phrase.At, 0, -1));
            counts[(phrase.Source, phrase.Block)] = (at, phrase.Word == last ? seen : seen + 1, phrase.Word);
        }
        var best = new List<(int Source, int Block, int At, int Count)>(counts.Count);
        foreach (((int source, int theirs), (int at, int seen, _)) in counts)
            best.Add((source, theirs, at, seen));
        best.Sort(static (a, b) => a.Count != b.Count ? b.Count - a.Count : a.Source != b.Source ? a.Source - b.Source : a.Block - b.Block);
        return best.Count > most ? best[..most] : best;
    }
}

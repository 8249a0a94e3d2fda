using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts;

/// <summary>
/// The words of a prose as 64-bit hashes, ignoring case, punctuation and spacing. They allow spans of words to be
/// compared without building strings. Two spans with equal hashes are treated as equal.
/// </summary>
internal sealed class WordHashes
{
    private readonly ulong[] hashes;
    private readonly int[] starts;
    private readonly int[] ends;

    public WordHashes(Prose prose)
    {
        string text = prose.Text;
        hashes = new ulong[prose.Tokens.Length];
        starts = new int[prose.Tokens.Length];
        ends = new int[prose.Tokens.Length];
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            hashes[Count] = Of(token.In(text));
            starts[Count] = token.Start;
            ends[Count++] = token.End;
        }
    }

    /// <summary>The number of words.</summary>
    public int Count { get; }

    /// <summary>Returns the index of the first word that begins at or after the start of a span, and the number of words that begin within it.</summary>
    public (int First, int Count) Within(TextSpan span)
    {
        int first = FirstFrom(span.Start);
        return (first, FirstFrom(span.End) - first);
    }

    /// <summary>Returns the hash of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Fnv1A.Basis;
        foreach (char c in word)
            hash = Fnv1A.Add(hash, c is '’' ? '\'' : char.ToLowerInvariant(c));
        return hash;
    }

    /// <summary>Whether one of the words has a hash.</summary>
    public bool Has(ulong hash) => Array.IndexOf(hashes, hash, 0, Count) >= 0;

    /// <summary>Returns one hash for consecutive words.</summary>
    public ulong Of(int first, int count)
    {
        ulong hash = Fnv1A.Basis;
        for (int i = first; i < first + count; i++)
            hash = Fnv1A.Add(hash, hashes[i]);
        return hash;
    }

    /// <summary>Returns the span of consecutive words.</summary>
    public TextSpan Span(int first, int count) => TextSpan.FromBounds(starts[first], ends[first + count - 1]);

    private int FirstFrom(int position)
    {
        var search = new LowerBound(Count);
        while (search.IsOpen)
            search.Narrow(starts[search.Middle] < position);
        return search.Index;
    }
}

namespace NewsLint.Syntax.Features;

/// <summary>The features of a token for the tagger (after Ratnaparkhi 1996, and Collins 2002).</summary>
internal static class TagFeatures
{
    /// <summary>The maximum number of features of a token.</summary>
    public const int Most = 34;

    /// <summary>A position before or after the sentence.</summary>
    private static readonly WordTraits Outside = new() { Word = 1, Shape = 1, Suffix3 = 1, Suffix2 = 1 };

    /// <summary>Writes the features of a token and returns their number.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="tags">The tags of the tokens before it.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Write(ReadOnlySpan<WordTraits> words, int i, ReadOnlySpan<TreeToken> tags, Span<ulong> features)
    {
        ref readonly WordTraits w = ref words[i];
        WordTraits before = i > 0 ? words[i - 1] : Outside;
        WordTraits before2 = i > 1 ? words[i - 2] : Outside;
        WordTraits after = i + 1 < words.Length ? words[i + 1] : Outside;
        WordTraits after2 = i + 2 < words.Length ? words[i + 2] : Outside;
        uint t1 = i > 0 ? (uint)tags[i - 1].Tag + 1 : 0;
        uint t2 = i > 1 ? (uint)tags[i - 2].Tag + 1 : 0;
        int n = 0;
        features[n++] = FeatureHash.Of(0, 0);
        features[n++] = FeatureHash.Of(1, w.Word);
        features[n++] = FeatureHash.Of(2, w.Suffix1);
        features[n++] = FeatureHash.Of(3, w.Suffix2);
        features[n++] = FeatureHash.Of(4, w.Suffix3);
        features[n++] = FeatureHash.Of(5, w.Suffix4);
        features[n++] = FeatureHash.Of(6, w.Prefix1);
        features[n++] = FeatureHash.Of(7, w.Prefix2);
        features[n++] = FeatureHash.Of(8, w.Prefix3);
        features[n++] = FeatureHash.Of(9, w.Shape, w.Place);
        features[n++] = FeatureHash.Of(10, before.Word);
        features[n++] = FeatureHash.Of(11, before2.Word);
        features[n++] = FeatureHash.Of(12, after.Word);
        features[n++] = FeatureHash.Of(13, after2.Word);
        features[n++] = FeatureHash.Of(14, t1);
        features[n++] = FeatureHash.Of(15, t2);
        features[n++] = FeatureHash.Of(16, t1, t2);
        features[n++] = FeatureHash.Of(17, t1, w.Word);
        features[n++] = FeatureHash.Of(18, before.Word, w.Word);
        features[n++] = FeatureHash.Of(19, w.Word, after.Word);
        features[n++] = FeatureHash.Of(20, w.Suffix3, before.Word);
        features[n++] = FeatureHash.Of(21, w.Suffix3, after.Word);
        features[n++] = FeatureHash.Of(22, t1, w.Suffix2);
        features[n++] = FeatureHash.Of(23, t1, t2, w.Word);
        features[n++] = FeatureHash.Of(24, after.Suffix3);
        features[n++] = FeatureHash.Of(25, before.Shape);
        features[n++] = FeatureHash.Of(26, after.Shape);
        features[n++] = FeatureHash.Of(27, t1, after.Word);
        features[n++] = FeatureHash.Of(28, t1, w.Shape);
        features[n++] = FeatureHash.Of(29, w.Suffix2, after.Suffix2);
        features[n++] = FeatureHash.Of(30, t1, w.Suffix3, after.Suffix3);
        features[n++] = FeatureHash.Of(31, w.Word, w.Shape);
        return n;
    }
}

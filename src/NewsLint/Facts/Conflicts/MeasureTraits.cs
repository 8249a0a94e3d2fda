using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Text;

namespace NewsLint.Facts.Conflicts;

/// <summary>What a figure measures, in a form that compares fast.</summary>
internal sealed class MeasureTraits
{
    private static readonly Dictionary<string, string> Synonyms = LoadSynonyms();

    /// <summary>Reads the traits of a figure.</summary>
    public MeasureTraits(ComparedFigure figure)
    {
        Measure measure = figure.Measure;
        Thing = Common(measure.Thing ?? (figure.Figure.Unit is { Dimension: Dimension.Count } unit ? unit.Name : null));
        Bearer = HashesOf(measure.BearerEntity?.Name ?? measure.Bearer);
        Qualifiers = HashesOf(string.Join(' ', measure.Qualifiers));
        foreach (string qualifier in measure.Qualifiers)
            IsOfOthers |= qualifier is "other" or "others" or "another" or "more" or "additional" or "further" or "remaining" or "extra";
    }

    /// <summary>The counted or measured noun, the same for synonyms, or null if there is none.</summary>
    public string? Thing { get; }

    /// <summary>The stems of the bearer's words, ascending.</summary>
    public uint[] Bearer { get; }

    /// <summary>The stems of the qualifiers' words, ascending.</summary>
    public uint[] Qualifiers { get; }

    /// <summary>Whether it is of others, of the rest, or an additional number.</summary>
    public bool IsOfOthers { get; }

    private static string? Common(string? thing) => thing is null ? null : Synonyms.GetValueOrDefault(thing, thing);

    private static uint[] HashesOf(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return [];
        var hashes = new List<uint>();
        foreach (Range range in words.AsSpan().SplitAny(' ', '-', ',', '/'))
            if (EvidenceWords.Counts(words.AsSpan(range)))
                hashes.Add(Stem.Hash(words.AsSpan(range)));
        hashes.Sort();
        return [.. hashes];
    }

    private static Dictionary<string, string> LoadSynonyms()
    {
        var same = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.SameCounted))
        {
            string[] words = line.Split(' ');
            foreach (string word in words)
                same[word] = words[0];
        }
        return same;
    }
}

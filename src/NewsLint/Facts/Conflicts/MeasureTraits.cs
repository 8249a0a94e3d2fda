using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>What a figure measures, in a form that compares fast.</summary>
internal sealed class MeasureTraits
{
    /// <summary>Reads the traits of a figure.</summary>
    public MeasureTraits(ComparedFigure figure)
    {
        Measure measure = figure.Measure;
        string? thing = measure.Measured ?? measure.Thing ?? (figure.Figure.Unit is { Dimension: Dimension.Count } unit ? unit.Name : null);
        Thing = thing is null ? null : Synonyms.Of(thing);
        Verb = measure.Verb is null or "be" or "have" ? null : Synonyms.Of(measure.Verb);
        Bearer = HashesOf(measure.BearerEntity?.Name ?? measure.Bearer);
        Qualifiers = HashesOf(string.Join(' ', measure.Qualifiers));
        bool isOfOthers = measure.Qualifiers.Any(static q => q is "other" or "others" or "another" or "more" or "additional" or "further" or "remaining" or "extra");
        IsOfOthers = (isOfOthers && !IsBesideOtherFrame(figure)) || IsOfNew(figure);
    }

    /// <summary>The counted or measured noun, the same for synonyms, or null if there is none.</summary>
    public string? Thing { get; }

    /// <summary>The verb, the same for synonyms, or null if it says nothing.</summary>
    public string? Verb { get; }

    /// <summary>The stems of the bearer's words, ascending.</summary>
    public uint[] Bearer { get; }

    /// <summary>The stems of the qualifiers' words, ascending.</summary>
    public uint[] Qualifiers { get; }

    /// <summary>Whether it is of others, of the rest, or an additional number.</summary>
    public bool IsOfOthers { get; }

    /// <summary>Whether figures before it in its sentence have another frame and none has its own: in "killed 10 and injured 70 others", these are all who are injured.</summary>
    private static bool IsBesideOtherFrame(ComparedFigure figure)
    {
        if (figure.Measure.Frame is not { } own)
            return false;
        ComparedFigures figures = figure.Facts.ComparedFigures;
        bool hasOther = false;
        for (int i = figures.SentenceOf(figure).First; i < figure.Index; i++)
        {
            if (figures.All[i].Measure.Frame == own)
                return false;
            hasOther |= figures.All[i].Measure.Frame is not null;
        }
        return hasOther;
    }

    /// <summary>Whether the bearer is introduced as a new one: "a new tram costs" is not of the tram that burned.</summary>
    private static bool IsOfNew(ComparedFigure figure)
    {
        if (!figure.Sentence.Contains(figure.Measure.BearerSpan))
            return false;
        ReadOnlySpan<char> before = figure.Tokens.Text.AsSpan(0, figure.Measure.BearerSpan.Start).TrimEnd();
        return before.EndsWith("a new", StringComparison.OrdinalIgnoreCase) && (before.Length == "a new".Length || !char.IsLetter(before[^("a new".Length + 1)]));
    }

    private static uint[] HashesOf(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return [];
        var hashes = new List<uint>();
        foreach (Range range in words.AsSpan().SplitAny(' ', '-', ',', '/'))
            if (EvidenceWords.Counts(words.AsSpan(range)))
                hashes.Add(Synonyms.Hash(words.AsSpan(range)));
        hashes.Sort();
        return [.. hashes];
    }
}

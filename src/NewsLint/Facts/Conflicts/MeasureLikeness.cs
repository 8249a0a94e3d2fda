using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Conflicts;

/// <summary>Reads the evidence from the trees of two sentences that their figures measure one thing.</summary>
internal static class MeasureLikeness
{
    /// <summary>Writes the strength of each kind of evidence from <see cref="LikenessKind.SameFrame"/> on. Parses both sentences if they are not parsed yet.</summary>
    public static void Read(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        // All votes are in one frame and count votes.
        if (a.Kind != FigureKind.Vote)
        {
            ReadFrames(a.Measure, b.Measure, evidence);
            ReadThings(a, b, evidence);
        }
        ReadVerbs(a.Traits.Verb, b.Traits.Verb, evidence);
        ReadBearers(a, b, evidence);
        bool isSameTime = a.Kind != FigureKind.Year && a.Measure.Time is { } time && time.Equals(b.Measure.Time, StringComparison.OrdinalIgnoreCase);
        Likeness.Set(evidence, LikenessKind.SameTime, isSameTime);
        if (a.Kind != FigureKind.Year && Likeness.IsOnlyOneBeforeNews(a, a.Measure.When, b, b.Measure.When))
            Likeness.Set(evidence, LikenessKind.OneLongAgo, true);
        Likeness.Set(evidence, LikenessKind.OtherAspect, !a.Measure.IsGiven && !b.Measure.IsGiven && AreOther(a.Measure.Aspect, b.Measure.Aspect));
        ReadQualifiers(a.Traits, b.Traits, evidence);
    }

    /// <summary>Whether two aspects differ. A limit can be of what is and of what may be: up to 200 were there, up to 200 could come.</summary>
    private static bool AreOther(MeasureAspect a, MeasureAspect b) =>
        a != b && !(a == MeasureAspect.Limit && b is MeasureAspect.Stated or MeasureAspect.Forecast) && !(b == MeasureAspect.Limit && a is MeasureAspect.Stated or MeasureAspect.Forecast);

    private static void ReadFrames(Measure a, Measure b, Span<double> evidence)
    {
        Likeness.Set(evidence, LikenessKind.SameFrame, a.Frame is not null && a.Frame == b.Frame);
        Likeness.Set(evidence, LikenessKind.OtherFrame, a.Frame is not null && b.Frame is not null && a.Frame != b.Frame);
        Likeness.Set(evidence, LikenessKind.OneFrame, a.Frame is null != b.Frame is null);
    }

    private static void ReadVerbs(string? a, string? b, Span<double> evidence)
    {
        Likeness.Set(evidence, LikenessKind.SameVerb, a is not null && a == b);
        Likeness.Set(evidence, LikenessKind.OtherVerb, a is not null && b is not null && a != b);
    }

    private static void ReadThings(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        (string? x, string? y) = (a.Traits.Thing, b.Traits.Thing);
        Likeness.Set(evidence, LikenessKind.SameThing, x is not null && x == y);
        // Twelve workers were killed, the crash claimed 14 lives, a toll of 14: a frame's own thing, and its noun, are any of its counted.
        bool isOfFrame = a.Measure.Frame is { } frame && frame == b.Measure.Frame
            && ((MeasureFrames.ThingOf(frame) is { } own && (a.Measure.Thing == own || b.Measure.Thing == own))
                || IsNounOf(frame, a) != IsNounOf(frame, b));
        Likeness.Set(evidence, LikenessKind.OtherThing, x is not null && y is not null && x != y && !isOfFrame);
        Likeness.Set(evidence, LikenessKind.NamedByOther, IsAround(a.Measure.Verb, b) || IsAround(b.Measure.Verb, a) || IsAround(a.Measure.Thing, b) || IsAround(b.Measure.Thing, a));
    }

    private static bool IsNounOf(string frame, ComparedFigure figure) => MeasureFrames.OfNoun(figure.Measure.Thing, figure.Kind) == frame;

    /// <summary>Whether a word is among the words around a figure.</summary>
    private static bool IsAround(string? word, ComparedFigure figure)
    {
        if (word is null or "be" or "have" or "do" || !EvidenceWords.Counts(word))
            return false;
        uint stem = Synonyms.Hash(word);
        foreach (ContextWord other in figure.Figure.Context.Words)
            if (other.Stem == stem)
                return true;
        return false;
    }

    /// <summary>Whether two persons have one family name and two given names.</summary>
    private static bool AreRelatives(NamedEntity? a, NamedEntity? b) =>
        a is { Kind: NameKind.Person, GivenName.Length: > 0 } && b is { Kind: NameKind.Person, GivenName.Length: > 0 }
        && !a.GivenName.Contains(b.GivenName, StringComparison.OrdinalIgnoreCase) && !b.GivenName.Contains(a.GivenName, StringComparison.OrdinalIgnoreCase);

    private static bool IsAround(uint[] words, ComparedFigure figure)
    {
        foreach (ContextWord other in figure.Figure.Context.Words)
            if (Array.BinarySearch(words, other.Stem) >= 0)
                return true;
        return false;
    }

    private static void ReadBearers(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        (NamedEntity? x, NamedEntity? y) = (a.Measure.BearerEntity, b.Measure.BearerEntity);
        int shared = AreRelatives(x, y) ? 0 : Likeness.Shared(a.Traits.Bearer, b.Traits.Bearer);
        bool isOther = shared == 0 && x is not null && y is not null;
        Likeness.Set(evidence, LikenessKind.SameBearer, shared > 0);
        Likeness.Set(evidence, LikenessKind.OtherBearer, isOther);
        bool areNouns = x is null && y is null && a.Traits.Bearer.Length > 0 && b.Traits.Bearer.Length > 0;
        Likeness.Set(evidence, LikenessKind.OtherBearerNoun, shared == 0 && areNouns && !IsAround(a.Traits.Bearer, b) && !IsAround(b.Traits.Bearer, a));
        Likeness.Set(evidence, LikenessKind.OtherPerson, isOther && x!.Kind == NameKind.Person && y!.Kind == NameKind.Person && !a.Measure.IsBearerPronoun && !b.Measure.IsBearerPronoun);
        Likeness.Set(evidence, LikenessKind.BearerNamedByOther, !isOther && (Likeness.Shared(a.Traits.Bearer, b.Figure.Circumstances.Names) > 0 || Likeness.Shared(b.Traits.Bearer, a.Figure.Circumstances.Names) > 0));
    }

    private static void ReadQualifiers(MeasureTraits a, MeasureTraits b, Span<double> evidence)
    {
        int shared = Likeness.Shared(a.Qualifiers, b.Qualifiers);
        Likeness.Set(evidence, LikenessKind.OtherGroup, a.IsOfOthers != b.IsOfOthers);
        Likeness.Set(evidence, LikenessKind.SharedQualifier, shared > 0);
        Likeness.Set(evidence, LikenessKind.OtherQualifier, shared == 0 && a.Qualifiers.Length > 0 && b.Qualifiers.Length > 0);
    }
}

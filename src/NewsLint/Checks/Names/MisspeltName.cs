using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;
using NewsLint.Reading;

namespace NewsLint.Checks.Names;

/// <summary>Finds a name with two spellings in one article.</summary>
internal sealed class MisspeltName : Check
{
    /// <summary>The number of times that the usual spelling must outnumber the other for a firm finding and a fix.</summary>
    private const int FirmRatio = 3;

    /// <summary>The maximum number of words with one initial that are compared; a text with more is a list.</summary>
    private const int MostOfInitial = 250;

    /// <summary>The minimum length of a usual spelling that a single letter can be wrong in.</summary>
    private const int ShortestTyped = 5;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        var byInitial = new Dictionary<string, List<NameWord>>(StringComparer.Ordinal);
        foreach (NameWord word in NameWords.Read(context.Article))
        {
            string initial = word.Text[..1];
            if (!byInitial.TryGetValue(initial, out List<NameWord>? list))
                byInitial.Add(initial, list = []);
            list.Add(word);
        }
        foreach (List<NameWord> words in byInitial.Values)
        {
            if (words.Count > MostOfInitial)
                continue;
            for (int i = 0; i < words.Count; i++)
                for (int k = i + 1; k < words.Count; k++)
                    if (Math.Abs(words[i].Text.Length - words[k].Text.Length) <= 1)
                        Compare(context, words[i], words[k]);
        }
    }

    private static void Compare(CheckContext context, NameWord first, NameWord second)
    {
        // The more common spelling is the usual one; of two as common, the first.
        (NameWord usual, NameWord odd) = second.Places.Count > first.Places.Count ? (second, first) : (first, second);
        if (odd.IsCommon || (usual.IsCommon && odd.IsKnown) || NameSpelling.Compare(usual.Text, odd.Text) is not (> NameSlip.None and var slip))
            return;
        bool shares = Shares(usual, odd);
        bool isFirmRatio = usual.Places.Count >= FirmRatio * odd.Places.Count;
        bool isLong = usual.Text.Length >= ShortestTyped;
        bool isOther = !shares && IsOtherPerson(usual, odd);
        bool isReported = slip switch
        {
            NameSlip.Case => shares || (usual.IsInside && odd.IsInside),
            NameSlip.Accent => !isOther,
            NameSlip.Typing or NameSlip.Swap => isLong && ((shares && !usual.IsCommon) || (isFirmRatio && !odd.IsKnown && (slip == NameSlip.Swap || !isOther))),
            _ => isLong && !usual.IsCommon && shares && !(odd.IsKnown && usual.IsKnown),
        };
        if (!isReported || !(usual.IsInside || shares))
            return;
        bool isFirm = isFirmRatio && !isOther && slip is (NameSlip.Typing or NameSlip.Swap);
        Report(context, usual, odd, isFirm, isFirmRatio && !isOther && slip != NameSlip.Variant);
    }

    /// <summary>Returns whether both have the same name before or after them: Stephen Miller, Stephen Millar.</summary>
    private static bool Shares(NameWord usual, NameWord odd)
    {
        foreach (string name in odd.Before)
            if (usual.Before.Contains(name) && IsNameOfPerson(name))
                return true;
        foreach (string name in odd.After)
            if (usual.After.Contains(name) && IsNameOfPerson(name))
                return true;
        return false;
    }

    private static bool IsNameOfPerson(string name)
    {
        NameHints hints = NameLexicon.Of(name);
        return (hints & (NameHints.Title | NameHints.Organisation | NameHints.OrganisationWord | NameHints.Place | NameHints.PlaceWord | NameHints.Group | NameHints.Capitalised)) == 0
            && (NameLexicon.Of(name.ToLowerInvariant()) & (NameHints.Common | NameHints.Function | NameHints.Role)) == 0;
    }

    /// <summary>Returns whether the odd word has a first name that the usual one never has, or is a first name of another family name.</summary>
    private static bool IsOtherPerson(NameWord usual, NameWord odd)
    {
        foreach (string name in odd.Before)
            if (IsNameOfPerson(name) && !usual.Before.Contains(name))
                return true;
        foreach (string name in odd.After)
            if (IsNameOfPerson(name) && !usual.After.Contains(name))
                return true;
        return false;
    }

    private static void Report(CheckContext context, NameWord usual, NameWord odd, bool isFirm, bool hasFix)
    {
        NamePlace model = usual.Places[0];
        string line = context.LineOf(SpanOf(context, model));
        var related = new List<RelatedPlace> { context.Related(SpanOf(context, model), "the usual spelling") };
        var changes = new List<TextChange>();
        foreach (NamePlace place in odd.Places)
        {
            if (place != odd.Places[0])
                related.Add(context.Related(SpanOf(context, place), $"\"{odd.Text}\" here too"));
            if (context.Article.Blocks[place.Block].Prose.IsVerbatim(place.Token.Span))
                changes.Add(new TextChange(SpanOf(context, place), usual.Text));
        }
        context.Report(
            SpanOf(context, odd.Places[0]),
            usual.Places.Count == 1
                ? MisspeltNameMessage.Once(name: odd.Text, usual: usual.Text, line: line)
                : MisspeltNameMessage.Often(name: odd.Text, usual: usual.Text, count: usual.Places.Count.ToString(CultureInfo.InvariantCulture), line: line),
            related,
            hasFix && changes.Count > 0 ? new Fix($"Write \"{usual.Text}\"", [.. changes]) { IsSafe = false } : null,
            isWeak: !isFirm);
    }

    private static TextSpan SpanOf(CheckContext context, NamePlace place)
    {
        Prose prose = context.Article.Blocks[place.Block].Prose;
        return prose.ToSource(place.Token.Span);
    }
}

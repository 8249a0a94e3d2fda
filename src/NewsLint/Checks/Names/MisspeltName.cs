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
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(StoryNames.Check);
    }

    private static void CheckArticle(CheckContext context)
    {
        ForEachPair(NameWords.Read(context.Article), (first, second) => Compare(context, first, second));
    }

    /// <summary>Calls an action for each two words with one initial and nearly one length.</summary>
    internal static void ForEachPair(List<NameWord> all, Action<NameWord, NameWord> compare)
    {
        var byInitial = new Dictionary<int, List<NameWord>>();
        foreach (NameWord word in all)
        {
            char initial = NameSpelling.Initial(word.Text);
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
                    if (Math.Abs(words[i].Text.Length - words[k].Text.Length) <= 2)
                        compare(words[i], words[k]);
        }
    }

    private static void Compare(CheckContext context, NameWord first, NameWord second)
    {
        if (Judge(first, second) is { } slip)
            Report(context, slip.Usual, slip.Odd, slip.IsFirm, slip.HasFix);
    }

    /// <summary>Returns which of two spellings is wrong, and how sure that is; null if both may be right.</summary>
    internal static MisspeltWord? Judge(NameWord first, NameWord second)
    {
        // The more common spelling is the usual one; of two as common, the first.
        (NameWord usual, NameWord odd) = second.Places.Count > first.Places.Count ? (second, first) : (first, second);
        if (odd.IsCommon || (usual.IsCommon && odd.IsKnown) || NameSpelling.Compare(usual.Text, odd.Text) is not (> NameSlip.None and var slip))
            return null;
        bool shares = Shares(usual, odd);
        bool isFirmRatio = usual.Places.Count >= FirmRatio * odd.Places.Count;
        bool isLong = usual.Text.Length >= ShortestTyped;
        bool isOther = !shares && IsOtherPerson(usual, odd);
        bool isBare = !odd.Before.Exists(IsNameOfPerson) && !odd.After.Exists(IsNameOfPerson) && usual.Before.Exists(IsNameOfPerson);
        bool isReported = slip switch
        {
            NameSlip.Case => shares || (usual.IsInside && odd.IsInside),
            NameSlip.Accent => !isOther,
            NameSlip.Prefix => isBare && !odd.IsKnown && NameSpelling.HasPrefix(usual.Text),
            NameSlip.Typing or NameSlip.Swap => isLong && ((shares && !usual.IsCommon) || (isFirmRatio && !odd.IsKnown && (slip == NameSlip.Swap || !isOther)) || (SharesRole(usual, odd) && !isOther)),
            _ => isLong && !usual.IsCommon && !(odd.IsKnown && usual.IsKnown) && (shares || (isBare && isFirmRatio && !odd.IsKnown)),
        };
        if (!isReported || !(usual.IsInside || shares))
            return null;
        bool isFirm = isFirmRatio && !isOther && slip is (NameSlip.Typing or NameSlip.Swap);
        return new MisspeltWord(usual, odd, slip, isFirm, isFirmRatio && !isOther && slip is not (NameSlip.Variant or NameSlip.Prefix));
    }

    /// <summary>Returns whether both follow one word for a person: his wife Stacy, his wife, Stacey.</summary>
    private static bool SharesRole(NameWord usual, NameWord odd)
    {
        foreach (string role in odd.Roles)
            if (usual.Roles.Contains(role))
                return true;
        return false;
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

/// <summary>Two spellings of one name.</summary>
/// <param name="Usual">The more common spelling.</param>
/// <param name="Odd">The other one.</param>
/// <param name="Slip">How they differ.</param>
/// <param name="IsFirm">Whether it is almost certain that they are one name.</param>
/// <param name="HasFix">Whether one spelling outnumbers the other so far that a fix is right.</param>
internal sealed record MisspeltWord(NameWord Usual, NameWord Odd, NameSlip Slip, bool IsFirm, bool HasFix);

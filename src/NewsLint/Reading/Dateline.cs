using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Recognises the place, often with the agency and day, at the start of a story: <c>WASHINGTON (Reuters) - </c>.</summary>
internal static class Dateline
{
    private const int MaxLength = 60;
    private const int MaxPlaceWords = 4;

    /// <summary>Characters that do not occur in a dateline.</summary>
    private static readonly CharSet NoPlace = new("“”\"?!:;");

    /// <summary>Returns the position after a dateline with its dash and the following space; 0 if the paragraph has none.</summary>
    public static int End(string text)
    {
        int dash = FindDash(text);
        if (dash <= 0 || !IsDateline(text.AsSpan(0, dash).TrimEnd()))
            return 0;
        while (dash < text.Length && (text[dash] is '—' or '–' or '-' || char.IsWhiteSpace(text[dash])))
            dash++;
        return dash;
    }

    private static int FindDash(string text)
    {
        int limit = Math.Min(text.Length, MaxLength);
        for (int at = 2; at < limit; at++)
        {
            if (text[at] is '—' or '–')
                return at;
            if (text[at] == '-' && text[at - 1] is ' ' or ')' or '\u00A0' && (at + 1 == text.Length || text[at + 1] is ' ' or '-' or '\u00A0'))
                return at;
        }
        return -1;
    }

    private static bool IsDateline(ReadOnlySpan<char> head)
    {
        if (head.IsEmpty || !char.IsUpper(head[0]) || NoPlace.IndexIn(head) >= 0)
            return false;
        bool hasAgency = head[^1] == ')';
        if (hasAgency)
        {
            int open = head.IndexOf('(');
            if (open < 2 || !char.IsUpper(head[open + 1]))
                return false;
            head = head[..open].TrimEnd();
        }
        int comma = head.IndexOf(',');
        ReadOnlySpan<char> place = comma < 0 ? head : head[..comma];
        if (IsDay(place))
            return hasAgency && comma < 0;
        if (place.Length < 3 || place.Count(' ') >= MaxPlaceWords || place.IndexOfAnyInRange('0', '9') >= 0)
            return false;
        bool isUpper = char.IsUpper(place[1]) && !HasLower(place);
        if (!hasAgency && (!isUpper || IsLabel(place)))
            return false;
        // A state, a country or a day follows the place. Capitals there are another headline.
        return comma < 0 || HasLower(head[comma..]) || head[comma..].ContainsAny('.', '(') || head[comma..].TrimEnd().Count(' ') <= 1;
    }

    private static bool IsDay(ReadOnlySpan<char> place) =>
        place.Length <= 12 && char.IsDigit(place[^1]) && place.Contains(' ');

    private static bool HasLower(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
            if (char.IsLower(c))
                return true;
        return false;
    }

    /// <summary>Returns whether words in capitals before a dash are a label and not a place.</summary>
    private static bool IsLabel(ReadOnlySpan<char> place) =>
        place is "EXCLUSIVE" or "BREAKING" or "BREAKING NEWS" or "UPDATE" or "UPDATED" or "WATCH" or "VIDEO" or "OPINION" or "ANALYSIS" or "REPORT" or "POLL"
            or "LIVE" or "ALERT" or "CORRECTION" or "FILE" or "EDITORIAL" or "COMMENT" or "REVIEW" or "INTERVIEW" or "FACT CHECK" or "EXPLAINER" or "PHOTOS";
}

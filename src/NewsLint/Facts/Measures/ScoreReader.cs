using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>The two sides of a vote or score in the text.</summary>
/// <param name="End">The exclusive end of its tokens.</param>
/// <param name="First">The first side.</param>
/// <param name="Second">The second side.</param>
internal readonly record struct ScoreReading(int End, double First, double Second)
{
    /// <summary>Whether it is a vote.</summary>
    public bool IsVote { get; init; }

    /// <summary>Whether it is odds: 3-1 against.</summary>
    public bool IsRatio { get; init; }
}

/// <summary>Reads votes and scores: 24 votes to 19, 5-to-4, 3-1, by two goals to one.</summary>
internal static class ScoreReader
{
    /// <summary>The number of words before a pair of numbers that determine its kind.</summary>
    private const int Reach = 5;

    /// <summary>Reads two numbers joined by "to" or "-to-": 24 votes to 19, three goals to nil, 5-to-4, voted 24 to 19.</summary>
    public static bool TryVotes(TokenText t, int i, out ScoreReading reading)
    {
        reading = default;
        if (!NumberReader.TryRead(t, i, isMoney: false, out NumberReading first) || first.IsFraction || first.Value != Math.Floor(first.Value))
            return false;
        int at = first.End;
        bool isGlued = t.IsHyphen(at) && t.IsGlued(at) && t.Is(at + 1, "to") && t.IsHyphen(at + 2);
        string? noun = t.IsWord(at) && IsContest(t[at]) ? t[at].ToString() : null;
        if (noun is not null)
            at++;
        int second = isGlued ? at + 3 : t.Is(at, "to") ? at + 1 : -1;
        if (second < 0 || !NumberReader.TryRead(t, second, isMoney: false, out NumberReading other) || other.IsFraction || other.Value != Math.Floor(other.Value))
            return false;
        bool voted = noun is not null && noun.StartsWith("vote", StringComparison.OrdinalIgnoreCase) || IsVoteAround(t, i, other.End);
        if (second == at + 1 && other.Value == 1 && noun is null && !voted && Around(t, i, other.End, IsOdds))
        {
            reading = new ScoreReading(other.End, first.Value, 1) { IsRatio = true }; // 100 to 1 outsiders
            return true;
        }
        if (isGlued && t.IsHyphen(other.End) && first.Value < other.Value && UnitReader.UnitBehind(t, other.End + 1, out _, out _) > other.End + 1)
            return false; // a 10-to-15-minute talk
        bool isUnitBehind = UnitReader.UnitBehind(t, other.End, out _, out _) > other.End && !(t.IsHyphen(other.End));
        if (isUnitBehind || !(isGlued || noun is not null || (voted && !(t.Is(i - 1, "from") || first.Value < other.Value && first.Value > 12))))
            return false;
        int end = other.End;
        if (noun is null && t.IsWord(end) && IsContest(t[end]))
            end++;
        reading = new ScoreReading(end, first.Value, other.Value) { IsVote = voted };
        return true;
    }

    /// <summary>Reads two numbers in digits with a dash between them.</summary>
    public static bool TryScore(TokenText t, int i, out ScoreReading reading)
    {
        reading = default;
        if (!t.IsDash(i + 1) || !t.IsNumber(i + 2))
            return false;
        double first = DigitReader.ParseDigits(t[i]);
        double second = DigitReader.ParseDigits(t[i + 2]);
        if (double.IsNaN(first) || double.IsNaN(second))
            return false;
        bool isRatio = (second == 1 && first > 1 && (t.Is(i - 1, "by") || t.Is(i - 1, "at") || Around(t, i, i + 3, IsOdds))) || (first == 50 && second == 50);
        reading = new ScoreReading(i + 3, first, second) { IsVote = IsVoteAround(t, i, i + 3), IsRatio = isRatio };
        return true;
    }

    private static bool IsContest(ReadOnlySpan<char> word) =>
        word is "votes" or "vote" or "goals" or "goal" or "points" or "runs" or "sets" or "games" or "seats" or "frames" or "tries" or "wickets" or "matches";

    private static bool IsOdds(string word) => word is "odds" or "outnumber" or "outnumbered" or "outnumbers" or "ratio" or "favorite" or "favorites" or "favourite" or "favourites" or "outsider" or "outsiders" or "chance" or "shot";

    private static bool IsVoteAround(TokenText t, int first, int end) =>
        Around(t, first, end, static w => w is "vote" or "votes" or "voted" or "voting" or "ruled" or "ruling" or "decision" or "decided" or "majority" or "justices" or "passed" or "rejected" or "approved" or "backed" or "endorsed" or "adopted" or "bill" or "motion" or "lawmakers" or "senators" or "councillors" or "court" or "panel");

    private static bool Around(TokenText t, int first, int end, Func<string, bool> isWanted)
    {
        for (int at = first - 1; at >= Math.Max(0, first - Reach); at--)
            if (t.IsWord(at) && isWanted(t[at].ToString().ToLowerInvariant()))
                return true;
        for (int at = end; at < Math.Min(t.Count, end + 3); at++)
            if (t.IsWord(at) && isWanted(t[at].ToString().ToLowerInvariant()))
                return true;
        return false;
    }
}

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

    /// <summary>Reads two numbers joined by "to" or "-to-": 24 votes to 19, three goals to nil, 5-to-4, voted 24 to 19; in a headline, any of its words can show that it is a vote.</summary>
    public static bool TryVotes(TokenText t, int i, bool isHeadline, out ScoreReading reading)
    {
        reading = default;
        if (!NumberReader.TryRead(t, i, isMoney: false, out NumberReading first) || first.IsFraction || first.Value != Math.Floor(first.Value))
            return false;
        if (TryForAndAgainst(t, first, out reading))
            return true;
        int at = first.End;
        bool isGlued = t.IsHyphen(at) && t.IsGlued(at) && t.Is(at + 1, "to") && t.IsHyphen(at + 2);
        string? noun = t.IsWord(at) && IsContest(t[at]) ? t[at].ToString() : null;
        if (noun is not null)
            at++;
        int second = isGlued ? at + 3 : t.Is(at, "to") ? at + 1 : -1;
        if (second < 0 || !NumberReader.TryRead(t, second, isMoney: false, out NumberReading other) || other.IsFraction || other.Value != Math.Floor(other.Value))
            return false;
        bool voted = noun is not null && noun.StartsWith("vote", StringComparison.OrdinalIgnoreCase) || IsVoteAround(t, i, other.End, isHeadline);
        if (second == at + 1 && other.Value == 1 && noun is null && !voted && Around(t, i, other.End, Reach, IsOdds))
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

    /// <summary>Reads a vote whose sides are named: 87 in favour and 23 against, 51 votes for and 49 against.</summary>
    private static bool TryForAndAgainst(TokenText t, NumberReading first, out ScoreReading reading)
    {
        reading = default;
        int at = first.End;
        if (t.IsWord(at) && t[at] is not ("in" or "for"))
            at++;
        if (t.Is(at, "voted") || t.Is(at, "voting") || t.Is(at, "were"))
            at++;
        at = t.Is(at, "for") ? at + 1 : t.Is(at, "in") && (t.Is(at + 1, "favour") || t.Is(at + 1, "favor")) ? at + 2 : 0;
        if (at == 0 || !(t.Is(at, ',') || t.Is(at, "and") || t.Is(at, "to") || t.Is(at, "with")))
            return false;
        at += t.Is(at, ',') && (t.Is(at + 1, "and") || t.Is(at + 1, "with")) ? 2 : 1;
        if (!NumberReader.TryRead(t, at, isMoney: false, out NumberReading second) || second.IsFraction || second.Scale > 1)
            return false;
        at = second.End;
        if (t.IsWord(at) && !t.Is(at, "against") && !t.Is(at, "opposed"))
            at++;
        if (!t.Is(at, "against") && !t.Is(at, "opposed"))
            return false;
        reading = new ScoreReading(at + 1, first.Value, second.Value) { IsVote = true };
        return true;
    }

    /// <summary>Reads two numbers in digits with a dash between them; in a headline, any of its words can show that it is a vote.</summary>
    public static bool TryScore(TokenText t, int i, bool isHeadline, out ScoreReading reading)
    {
        reading = default;
        if (!t.IsDash(i + 1) || !t.IsNumber(i + 2) || t.Is(i - 1, "no") || (t.Is(i - 1, '.') && t.Is(i - 2, "no")))
            return false; // case No. 14-981
        double first = DigitReader.ParseDigits(t[i]);
        double second = DigitReader.ParseDigits(t[i + 2]);
        if (double.IsNaN(first) || double.IsNaN(second))
            return false;
        bool isRatio = (second == 1 && first > 1 && (t.Is(i - 1, "by") || t.Is(i - 1, "at") || Around(t, i, i + 3, Reach, IsOdds))) || (first == 50 && second == 50);
        reading = new ScoreReading(i + 3, first, second) { IsVote = IsVoteAround(t, i, i + 3, isHeadline), IsRatio = isRatio };
        return true;
    }

    private static bool IsContest(ReadOnlySpan<char> word) =>
        word is "votes" or "vote" or "goals" or "goal" or "points" or "runs" or "sets" or "games" or "seats" or "frames" or "tries" or "wickets" or "matches";

    private static bool IsOdds(string word) => word is "odds" or "outnumber" or "outnumbered" or "outnumbers" or "ratio" or "favorite" or "favorites" or "favourite" or "favourites" or "outsider" or "outsiders" or "chance" or "shot";

    private static bool IsVoteAround(TokenText t, int first, int end, bool isHeadline) => Around(t, first, end, Reach, IsOfVote) || (isHeadline && Around(t, first, end, t.Count, IsVotingBody));

    private static bool IsOfVote(string word) => IsVotingBody(word)
        || word is "vote" or "votes" or "voting" or "ruled" or "ruling" or "decision" or "decided" or "majority" or "passed" or "rejected" or "approved" or "backed" or "endorsed" or "adopted" or "bill" or "motion"
            or "court" or "panel" or "jurors" or "ordinance" or "resolution" or "opinion" or "order" or "split" or "unanimous";

    /// <summary>Whether a word names who votes, or says that they did: with it a headline's score is a vote, wherever it is.</summary>
    private static bool IsVotingBody(string word) =>
        word is "voted" or "confirms" or "confirmed" or "justices" or "lawmakers" or "senators" or "councillors" or "council" or "committee" or "commissioners" or "senate" or "parliament";

    private static bool Around(TokenText t, int first, int end, int reach, Func<string, bool> isWanted)
    {
        for (int at = first - 1; at >= Math.Max(0, first - reach); at--)
            if (t.IsWord(at) && isWanted(t[at].ToString().ToLowerInvariant()))
                return true;
        for (int at = end; at < Math.Min(t.Count, end + 3); at++)
            if (t.IsWord(at) && isWanted(t[at].ToString().ToLowerInvariant()))
                return true;
        return false;
    }
}

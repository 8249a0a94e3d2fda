namespace NewsLint.Facts.Quotations;

/// <summary>
/// What the readings of marks cost. The cheapest reading of a whole article wins, so only relations between these
/// numbers matter: an orphan is 100.
/// </summary>
internal static class MarkCosts
{
    public const short Never = 10_000;

    /// <summary>A double mark, or a printer's ‘, without its partner.</summary>
    public const int Orphan = 100;

    /// <summary>A straight ' that looks like an opening mark: an elision that the list does not know is as likely.</summary>
    public const int SingleOrphan = 50;

    /// <summary>From this difference on, a mark's neighbours tell whether it opens or closes.</summary>
    public const int Telling = 30;

    /// <summary>A further orphan inside an open quotation: the nearer of two marks is the partner.</summary>
    public const int OrphanInside = 4;

    /// <summary>Turned the wrong way: dearer than anything its neighbours say, cheaper than two orphans.</summary>
    public const short Turned = 90;

    /// <summary>Double marks directly inside double marks: seldom meant, and less seldom than two orphans.</summary>
    public const int SameInside = 70;

    /// <summary>The same behind a full stop, where no quotation inside a sentence begins.</summary>
    public const int SameInsideBehindStop = 150;

    /// <summary>Typographic marks inside straight ones, or the other way round: a page that is quoted keeps its own marks.</summary>
    public const int OtherFormInside = 12;

    /// <summary>What such an inner quotation is closed with is drawn as the outer one's marks are.</summary>
    public const int OtherFormClosed = 40;

    /// <summary>A mark whose space is on its wrong side: before the closing one and not behind it, or behind the opening one.</summary>
    public const short Misplaced = 60;

    /// <summary>What an opening mark costs above an orphan that was opened again before it was given up.</summary>
    public const int Abandoned = 2;

    /// <summary>An outer mark closes just before the inner one.</summary>
    public const int Crossed = 80;

    /// <summary>A pair of one single and one double mark: cheaper than an orphan with another.</summary>
    public const int Mismatched = 95;

    /// <summary>Opening again behind a full stop, as if at the head of a paragraph: where copy lost its paragraph breaks.</summary>
    public const int OpenedAgain = 92;

    /// <summary>A paragraph that goes on with a quotation without opening it again, for the first and for each further one.</summary>
    public const int NotReopened = 120;

    public const int NotReopenedAgain = 30;

    /// <summary>The words since the opening mark name who says them, so the quotation is over: worse than an orphan.</summary>
    public const int Attributed = 150;

    /// <summary>A sentence since the opening mark says what somebody said: speech may do that too.</summary>
    public const int LikelyAttributed = 40;

    /// <summary>A phrase within the writer's sentence seldom runs on into the next paragraph.</summary>
    public const int PartialRunsOn = 110;

    /// <summary>The same where the next paragraph opens again and is all speech that nobody is named for.</summary>
    public const int PartialOpensAgain = 60;

    /// <summary>An outer mark is opened again and the inner one is not.</summary>
    public const int InnerNotReopened = 10;
}

namespace NewsLint.Facts.Quotations;

/// <summary>
/// The costs of readings of quotation marks. The cheapest reading of a whole article wins, so only the ratios of these
/// numbers matter: an orphan costs 100.
/// </summary>
internal static class MarkCosts
{
    public const short Never = 10_000;

    /// <summary>A double quotation mark, or a typographic ‘, without a partner.</summary>
    public const int Orphan = 100;

    /// <summary>A straight ' that looks like an opening quotation mark. It is equally likely an elision that the list does not contain.</summary>
    public const int SingleOrphan = 50;

    /// <summary>From this difference on, the neighbours of a quotation mark decide whether it opens or closes.</summary>
    public const int Telling = 30;

    /// <summary>Another orphan inside an open quotation. This makes the nearer of two quotation marks the partner.</summary>
    public const int OrphanInside = 4;

    /// <summary>A quotation mark that is turned the wrong way. It costs more than any neighbours can and less than two orphans.</summary>
    public const short Turned = 90;

    /// <summary>Double quotation marks directly inside double marks. They are rarely intended, but more often than two orphans.</summary>
    public const int SameInside = 70;

    /// <summary>The same after a full stop, where no quotation inside a sentence begins.</summary>
    public const int SameInsideBehindStop = 150;

    /// <summary>Typographic quotation marks inside straight ones, or the reverse. A quoted page keeps its own marks.</summary>
    public const int OtherFormInside = 12;

    /// <summary>A closing quotation mark of such an inner quotation that has the form of the outer marks.</summary>
    public const int OtherFormClosed = 40;

    /// <summary>A quotation mark with its space on the wrong side: a space before a closing mark and none after it, or a space after an opening mark.</summary>
    public const short Misplaced = 60;

    /// <summary>The cost, on top of an orphan, of a quotation that was reopened before it was abandoned.</summary>
    public const int Abandoned = 2;

    /// <summary>An outer quotation that closes just before the inner one.</summary>
    public const int Crossed = 80;

    /// <summary>A pair of one single and one double quotation mark. It costs less than two orphans.</summary>
    public const int Mismatched = 95;

    /// <summary>Reopening after a full stop, as if at the start of a paragraph. This occurs in text that lost its paragraph breaks.</summary>
    public const int OpenedAgain = 92;

    /// <summary>A paragraph that continues a quotation without reopening it: the first one, then each further one.</summary>
    public const int NotReopened = 120;

    public const int NotReopenedAgain = 30;

    /// <summary>The words after the opening quotation mark name their speaker, so the quotation has ended. This costs more than an orphan.</summary>
    public const int Attributed = 150;

    /// <summary>A sentence after the opening quotation mark reports what somebody said. Speech can do this too.</summary>
    public const int LikelyAttributed = 40;

    /// <summary>A phrase within the writer's sentence rarely continues in the next paragraph.</summary>
    public const int PartialRunsOn = 110;

    /// <summary>The same, if the next paragraph reopens and is entirely speech with no named speaker.</summary>
    public const int PartialOpensAgain = 60;

    /// <summary>An outer quotation is reopened and the inner one is not.</summary>
    public const int InnerNotReopened = 10;
}

using System.Collections.Immutable;

namespace NewsLint.Facts.Quotations;

/// <summary>Builds quotation marks and faults from a reading, in its order.</summary>
internal sealed class MarkBuilder
{
    private readonly List<MarkCandidate> candidates;
    private readonly QuotationMark[] marks;
    private readonly List<MarkFault> faults = [];
    private readonly Stack<int> open = new();
    private readonly List<int> reopened = [];

    /// <summary>If at least this many quotations open with ” and none with “, the opening ” is not a mistake.</summary>
    private const int MostTurned = 2;
    private readonly bool isEnglish;

    public MarkBuilder(List<MarkCandidate> candidates, bool isEnglish)
    {
        this.isEnglish = isEnglish;
        this.candidates = candidates;
        marks = new QuotationMark[candidates.Count];
        for (int i = 0; i < marks.Length; i++)
            marks[i] = new QuotationMark(candidates[i].Block, candidates[i].Position, candidates[i].Length, candidates[i].Kind, candidates[i].Form, MarkRole.Apostrophe, 0, -1, false);
    }

    public void Open(int mark)
    {
        if (open.TryPeek(out int outer) && marks[mark].Kind == MarkKind.Double && marks[outer].Kind == MarkKind.Double)
            faults.Add(new MarkFault(MarkFaultKind.SameInside, mark, outer, marks[mark].Block, IsCertain: true));
        if (marks[mark].Form == MarkForm.Right && !candidates[mark].IsMisplaced)
            faults.Add(new MarkFault(MarkFaultKind.Turned, mark, -1, marks[mark].Block, IsCertain: true));
        open.Push(mark);
        marks[mark] = marks[mark] with { Role = MarkRole.Opening, Level = open.Count };
    }

    public void Close(int mark)
    {
        int opening = open.Pop();
        if (marks[mark].Form == MarkForm.Left && candidates[mark].Close >= MarkCosts.Turned && !candidates[mark].IsMisplaced)
            faults.Add(new MarkFault(MarkFaultKind.Turned, mark, opening, marks[mark].Block, IsCertain: true));
        marks[mark] = marks[mark] with { Role = MarkRole.Closing, Level = open.Count + 1, Partner = opening };
        marks[opening] = marks[opening] with { Partner = mark };
    }

    /// <summary>Closes the quotation around the innermost one.</summary>
    public void Cross(int mark)
    {
        int inner = open.Pop();
        Close(mark);
        open.Push(inner);
        faults.Add(new MarkFault(MarkFaultKind.Crossed, mark, inner, marks[mark].Block, IsCertain: true));
    }

    /// <summary>Abandons the open quotation, which no quotation mark closes. The fault is in the last paragraph that opened it.</summary>
    public void Abandon(bool isCertain)
    {
        int opening = open.Pop();
        marks[opening] = marks[opening] with { Role = MarkRole.Unclosed, Level = 0 };
        int last = reopened.Count > 0 && marks[reopened[^1]].Partner == opening && candidates[reopened[^1]].IsFirst ? reopened[^1] : opening;
        faults.Add(new MarkFault(MarkFaultKind.Unclosed, last, -1, marks[last].Block, isCertain));
    }

    public void AddMismatch(int mark) => faults.Add(new MarkFault(MarkFaultKind.Mismatched, mark, marks[mark].Partner, marks[mark].Block, IsCertain: true));

    public void Neither(int mark)
    {
        marks[mark] = marks[mark] with { Role = candidates[mark].NeitherRole };
        if (candidates[mark].NeitherRole == MarkRole.WithinWord)
            faults.Add(new MarkFault(MarkFaultKind.WithinWord, mark, -1, marks[mark].Block, IsCertain: true));
    }

    public void Leave(int mark, bool isPlain)
    {
        bool isOpening = candidates[mark].LooksOpening;
        marks[mark] = marks[mark] with { Role = isOpening ? MarkRole.Unclosed : MarkRole.Unopened };
        bool isCertain = isPlain && (marks[mark].Kind == MarkKind.Double || marks[mark].Form == MarkForm.Left);
        bool isLone = Math.Abs(candidates[mark].Open - candidates[mark].Close) < MarkCosts.Telling;
        MarkFaultKind kind = isLone ? MarkFaultKind.Lone : isOpening ? MarkFaultKind.Unclosed : MarkFaultKind.Unopened;
        faults.Add(new MarkFault(kind, mark, -1, marks[mark].Block, isCertain));
    }

    public void Reopen(int mark)
    {
        // Of two quotation marks at the start of a paragraph, the first reopens the outer quotation and the second the inner one.
        int opening = open.Peek();
        if (open.Count > 1 && marks[opening].Kind != marks[mark].Kind)
            opening = open.Last();
        SetReopened(mark, opening);
    }

    public void OpenAgain(int mark)
    {
        SetReopened(mark, open.Peek());
        faults.Add(new MarkFault(MarkFaultKind.OpenedAgain, mark, open.Peek(), marks[mark].Block, IsCertain: false));
    }

    public void RunOn(int block) => faults.Add(new MarkFault(MarkFaultKind.NotReopened, open.Peek(), -1, block, IsCertain: false));

    public QuotationMarks Build(int blockCount)
    {
        foreach (int mark in reopened)
        {
            int closing = marks[marks[mark].Partner].Partner;
            marks[mark] = closing < 0 ? marks[mark] with { Partner = -1, Role = MarkRole.Unclosed, Level = 0 } : marks[mark] with { Partner = closing };
        }
        faults.Sort((a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Mark.CompareTo(b.Mark));
        return new QuotationMarks(ImmutableArray.Create(marks), Distinct(), blockCount);
    }

    /// <summary>Returns one fault for each mistake. One mistake may also leave the adjacent quotation mark without a partner.</summary>
    private ImmutableArray<MarkFault> Distinct()
    {
        var kept = ImmutableArray.CreateBuilder<MarkFault>(faults.Count);
        var runOn = new HashSet<int>();
        bool areAlike = AreAlikeAtBothEnds();
        for (int i = 0; i < faults.Count; i++)
        {
            MarkFault fault = faults[i];
            // A quotation that continues over three paragraphs without an opening quotation mark is reported once.
            if (fault.Kind == MarkFaultKind.NotReopened && !runOn.Add(fault.Mark))
                continue;
            if (areAlike && fault.Kind == MarkFaultKind.Turned)
                continue;
            bool isOrphan = IsOrphan(fault.Kind);
            if (isOrphan && ((i > 0 && IsBeside(faults[i - 1], fault)) || (i + 1 < faults.Count && !IsOrphan(faults[i + 1].Kind) && IsBeside(fault, faults[i + 1]))))
                continue;
            kept.Add(fault);
        }
        return kept.ToImmutable();
    }

    /// <summary>Returns whether the text opens all its quotations with the closing quotation mark, as in Swedish and Finnish.</summary>
    private bool AreAlikeAtBothEnds()
    {
        int turned = 0;
        foreach (QuotationMark mark in marks)
        {
            if (mark.Kind != MarkKind.Double || mark.Role != MarkRole.Opening)
                continue;
            if (mark.Form == MarkForm.Left)
                return false;
            turned += mark.Form == MarkForm.Right ? 1 : 0;
        }
        return turned >= MostTurned && !isEnglish;
    }

    private static bool IsOrphan(MarkFaultKind kind) => kind is MarkFaultKind.Unclosed or MarkFaultKind.Unopened or MarkFaultKind.Lone;

    /// <summary>Returns whether the quotation marks of two faults are the same or adjacent: <c>.'.'</c>.</summary>
    private bool IsBeside(MarkFault a, MarkFault b) =>
        a.Kind is not (MarkFaultKind.NotReopened or MarkFaultKind.OpenedAgain) && b.Kind is not (MarkFaultKind.NotReopened or MarkFaultKind.OpenedAgain) && marks[a.Mark].Block == marks[b.Mark].Block && marks[b.Mark].Position - marks[a.Mark].Span.End <= 1
        && marks[b.Mark].Position >= marks[a.Mark].Position;

    private void SetReopened(int mark, int opening)
    {
        marks[mark] = marks[mark] with { Role = MarkRole.Opening, Level = marks[opening].Level, Partner = opening, Reopens = true };
        reopened.Add(mark);
    }
}

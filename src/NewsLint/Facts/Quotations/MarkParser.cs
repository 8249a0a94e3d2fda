using NewsLint.Reading;

namespace NewsLint.Facts.Quotations;

/// <summary>
/// Gives each quotation mark of an article its role and partner. It finds the cheapest of all readings by dynamic programming over
/// the marks (Viterbi, 1967); the open quotations are the state. Linear in the number of marks.
/// </summary>
internal sealed class MarkParser(Article article, List<MarkCandidate> candidates)
{
    /// <summary>The number of states. A state lists the open quotation marks, the outermost first: none, D, S, DS, SD, DD, DSD.</summary>
    private const int StateCount = 7;

    private const int Boundary = -1;

    private static readonly sbyte[] PushDouble = [1, 5, 4, 6, -1, -1, -1];
    private static readonly sbyte[] PushSingle = [2, 3, -1, -1, -1, -1, -1];
    private static readonly sbyte[] Pop = [-1, 0, 0, 1, 2, 1, 3];
    private static readonly MarkKind[] Top = [MarkKind.Single, MarkKind.Double, MarkKind.Single, MarkKind.Single, MarkKind.Double, MarkKind.Double, MarkKind.Double];

    private readonly List<int> elements = [];
    private byte[] actions = [];
    private byte[] origins = [];
    private int nextDouble;

    /// <summary>For each state, the cost of the cheapest reading that leads to it, and the form of the open quotation marks in that reading.</summary>
    private int[] costs = new int[StateCount];
    private Drawn[] drawn = new Drawn[StateCount];
    private int[] next = new int[StateCount];
    private Drawn[] nextDrawn = new Drawn[StateCount];

    [Flags]
    private enum Drawn : byte
    {
        /// <summary>The outermost open quotation mark is straight.</summary>
        Straight = 1,

        /// <summary>The double quotation mark inside a double one has a different form.</summary>
        OtherInside = 2,
    }

    private enum Act : byte
    {
        Open, Close, Neither, Leftover, Reopen, OpenAgain, OpenInstead, Mismatch, Cross, Stay, RunOn, Abandon,
    }

    /// <summary>Assigns the roles. The running text is parsed as one sequence, because quotations continue over paragraphs; each other block is parsed alone.</summary>
    public QuotationMarks Parse()
    {
        var builder = new MarkBuilder(candidates, article.Text.Content.Contains(" the ", StringComparison.Ordinal));
        int blockCount = article.Blocks.Length;
        var firstOf = new int[blockCount + 1];
        for (int block = 0, mark = 0; block <= blockCount; block++)
        {
            while (mark < candidates.Count && candidates[mark].Block < block)
                mark++;
            firstOf[block] = mark;
        }
        for (int block = 0; block < blockCount; block++)
        {
            if (IsRunning(article.Blocks[block].Kind) || firstOf[block] == firstOf[block + 1])
                continue;
            elements.Clear();
            AddBlock(firstOf, block);
            Solve(builder);
        }
        elements.Clear();
        for (int block = 0; block < blockCount; block++)
            if (IsRunning(article.Blocks[block].Kind))
                AddBlock(firstOf, block);
        Solve(builder);
        return builder.Build(blockCount);
    }

    private static bool IsRunning(BlockKind kind) => kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote;

    private void AddBlock(int[] firstOf, int block)
    {
        for (int mark = firstOf[block]; mark < firstOf[block + 1]; mark++)
            elements.Add(mark);
        elements.Add(Boundary - block);
    }

    private void Solve(MarkBuilder builder)
    {
        int count = elements.Count;
        if (count == 0)
            return;
        if (actions.Length < count * StateCount)
        {
            actions = new byte[count * StateCount];
            origins = new byte[count * StateCount];
        }
        Array.Fill(costs, int.MaxValue / 2);
        costs[0] = 0;
        int lastDouble = -1;
        for (int i = 0; i < count; i++)
        {
            Array.Fill(next, int.MaxValue / 2);
            if (elements[i] <= Boundary)
            {
                StepBoundary(i, lastDouble);
                lastDouble = -1;
            }
            else
            {
                StepMark(i, lastDouble);
                if (candidates[elements[i]].Kind == MarkKind.Double)
                    lastDouble = elements[i];
            }
            (costs, next) = (next, costs);
            (drawn, nextDrawn) = (nextDrawn, drawn);
        }
        Span<byte> path = count <= 1024 ? stackalloc byte[count] : new byte[count];
        for (int i = count - 1, state = 0; i >= 0; i--)
        {
            path[i] = actions[(i * StateCount) + state];
            state = origins[(i * StateCount) + state];
        }
        Replay(path, builder);
    }

    private void Move(int element, int from, int to, Act act, int cost)
    {
        if (cost >= MarkCosts.Never || costs[from] + cost >= next[to])
            return;
        next[to] = costs[from] + cost;
        nextDrawn[to] = act == Act.Open || act == Act.OpenInstead ? DrawnBehind(candidates[elements[element]], act == Act.Open ? from : 0) : act == Act.Close ? drawn[from] & Drawn.Straight : drawn[from];
        actions[(element * StateCount) + to] = (byte)act;
        origins[(element * StateCount) + to] = (byte)from;
    }

    private void StepMark(int element, int lastDouble)
    {
        MarkCandidate mark = candidates[elements[element]];
        bool isDouble = mark.Kind == MarkKind.Double;
        int open = mark.Open;
        int close = mark.Close;
        int orphan = Math.Min(MarkCosts.Never, (int)Math.Min(mark.Open, mark.Close));
        orphan = (orphan == MarkCosts.Never ? 0 : orphan) + (isDouble || mark.Form == MarkForm.Left ? MarkCosts.Orphan : MarkCosts.SingleOrphan);
        int attributed = isDouble && lastDouble >= 0 && open <= 10 ? AttributedCost(mark, lastDouble) : 0;
        int openAgain = isDouble && lastDouble >= 0 && open <= 10 && mark.IsBehindStop ? MarkCosts.OpenedAgain + attributed : MarkCosts.Never;
        for (int state = 0; state < StateCount; state++)
        {
            if (costs[state] >= int.MaxValue / 2)
                continue;
            Move(element, state, state, Act.Neither, mark.Neither);
            if (mark.IsFirst && ((isDouble && state is 1 or 3) || (!isDouble && state is 2 or 3)))
                Move(element, state, state, Act.Reopen, open);
            if (Pop[state] >= 0 && Top[state] == mark.Kind)
                Move(element, state, Pop[state], Act.Close, close + (state == 5 && drawn[state].HasFlag(Drawn.OtherInside) && IsLikeOuter(mark, state) ? MarkCosts.OtherFormClosed : 0));
            int push = (isDouble ? PushDouble : PushSingle)[state];
            if (push >= 0)
                Move(element, state, push, Act.Open, open + (push != 5 ? 0 : InsideCost(mark, state, lastDouble, attributed)));
            if (state is 1 or 2 && Top[state] != mark.Kind && close == 0 && mark.Neither >= MarkCosts.Never)
                Move(element, state, 0, Act.Mismatch, MarkCosts.Mismatched);
            if (state == 1)
            {
                Move(element, state, state, Act.OpenAgain, open + openAgain);
                if (isDouble)
                    Move(element, state, state, Act.OpenInstead, open + MarkCosts.Orphan + MarkCosts.Abandoned);
            }
            if (state == 3 && isDouble && IsBeforeSingle(element))
                Move(element, state, 2, Act.Cross, close + MarkCosts.Crossed);
            Move(element, state, state, Act.Leftover, orphan + (state == 0 ? 0 : MarkCosts.OrphanInside));
        }
    }

    private Drawn DrawnBehind(MarkCandidate mark, int from)
    {
        if (from == 0)
            return mark.Form == MarkForm.Straight ? Drawn.Straight : 0;
        return mark.Kind == MarkKind.Double && from == 1 && !IsLikeOuter(mark, from) ? drawn[from] | Drawn.OtherInside : drawn[from];
    }

    private bool IsLikeOuter(MarkCandidate mark, int state) => (mark.Form == MarkForm.Straight) == drawn[state].HasFlag(Drawn.Straight);

    /// <summary>Returns whether a quotation mark closes marks of another form inside a quotation. An attribution after it does not end the outer quotation.</summary>
    private bool IsInside(int mark, int state) => mark >= 0 && !candidates[mark].LooksOpening && !IsLikeOuter(candidates[mark], state);

    /// <summary>Returns the cost of a double quotation mark directly inside a double one.</summary>
    private int InsideCost(MarkCandidate mark, int state, int lastDouble, int attributed)
    {
        if (!IsLikeOuter(mark, state) && mark.Form != MarkForm.Angled)
            return MarkCosts.OtherFormInside + (IsBehindCue(mark) || IsInside(lastDouble, state) ? 0 : attributed);
        return (IsBehindCue(mark) ? 0 : attributed) + (mark.IsBehindStop ? MarkCosts.SameInsideBehindStop : MarkCosts.SameInside);
    }

    /// <summary>Returns whether the next quotation mark is single and directly follows.</summary>
    private bool IsBeforeSingle(int element) =>
        elements[element + 1] > Boundary && candidates[elements[element + 1]] is { Kind: MarkKind.Single } next && next.Position == candidates[elements[element]].End;

    /// <summary>Returns the cost for a quotation mark to open inside a quotation, if the words since its last mark name the speaker.</summary>
    private int AttributedCost(MarkCandidate mark, int lastDouble)
    {
        MarkCandidate last = candidates[lastDouble];
        return AttributionEvidence.Weigh(article.Blocks[mark.Block].Prose, last.End, mark.Position, behindClosing: !last.LooksOpening) switch
        {
            Attribution.Certain => MarkCosts.Attributed,
            Attribution.Likely => MarkCosts.LikelyAttributed,
            _ => 0,
        };
    }

    /// <summary>Returns whether a cue directly precedes a quotation mark and so introduces a quotation that opens here.</summary>
    private bool IsBehindCue(MarkCandidate mark) => AttributionEvidence.EndsInCue(article.Blocks[mark.Block].Prose.Text.AsSpan(0, mark.Position).TrimEnd(" ,:"));

    private void StepBoundary(int element, int lastDouble)
    {
        Move(element, 0, 0, Act.Stay, 0);
        Move(element, 1, 0, Act.Abandon, MarkCosts.Orphan + MarkCosts.Abandoned);
        if (element + 1 == elements.Count || (costs[1] >= int.MaxValue / 2 && costs[2] >= int.MaxValue / 2 && costs[3] >= int.MaxValue / 2))
            return;
        int block = Boundary - elements[element];
        bool marksFollow = elements[element + 1] > Boundary;
        MarkCandidate first = marksFollow ? candidates[elements[element + 1]] : default;
        bool reopens = marksFollow && first.IsFirst && first.LooksOpening;
        int evidence = EndCost(block, lastDouble, reopens ? first.Block : -1);
        if (reopens && first.Kind == MarkKind.Double)
        {
            bool both = elements[element + 2] > Boundary && candidates[elements[element + 2]] is { IsFirst: true, Kind: MarkKind.Single };
            Move(element, 1, 1, Act.Stay, evidence);
            Move(element, 3, 3, Act.Stay, evidence + (both ? 0 : MarkCosts.InnerNotReopened));
        }
        else
        {
            Move(element, 1, 1, Act.RunOn, evidence + (lastDouble < 0 ? MarkCosts.NotReopenedAgain : MarkCosts.NotReopened));
        }
        if (reopens && first.Kind == MarkKind.Single)
            Move(element, 2, 2, Act.Stay, evidence);
    }

    /// <summary>Returns the cost of continuing a quotation in the next paragraph, given the words after the last quotation mark of this one.</summary>
    /// <param name="block">The paragraph's block.</param>
    /// <param name="lastDouble">Its last double quotation mark; -1 if there is none.</param>
    /// <param name="again">The block that reopens with a quotation mark; -1 if there is none.</param>
    private int EndCost(int block, int lastDouble, int again)
    {
        Prose prose = article.Blocks[block].Prose;
        MarkCandidate last = lastDouble < 0 ? default : candidates[lastDouble];
        int from = lastDouble < 0 ? 0 : last.End;
        if (costs[1] < int.MaxValue / 2 && IsInside(lastDouble, 1))
            return 0;
        if (AttributionEvidence.Weigh(prose, from, prose.Text.Length, behindClosing: lastDouble >= 0 && !last.LooksOpening) == Attribution.Certain)
            return MarkCosts.Attributed;
        if (lastDouble < 0 || !last.LooksOpening || !IsPartial(prose, last))
            return 0;
        return again >= 0 && prose.Text[^1] is '.' or '?' or '!' && IsAllSpeech(again) ? MarkCosts.PartialOpensAgain : MarkCosts.PartialRunsOn;
    }

    /// <summary>Returns whether one pair of quotation marks encloses all words of a block.</summary>
    private bool IsAllSpeech(int block)
    {
        string text = article.Blocks[block].Prose.Text;
        ReadOnlySpan<char> words = text.AsSpan().TrimStart("\"“'‘„ ").TrimEnd("\"”'’“ ");
        return text[^1] is '"' or '”' or '\'' && words.IndexOfAny("\"“”") < 0;
    }

    /// <summary>Returns whether a quotation is a phrase within the writer's own sentence, which ends with the paragraph.</summary>
    private static bool IsPartial(Prose prose, MarkCandidate opening)
    {
        string text = prose.Text;
        ReadOnlySpan<char> before = text.AsSpan(0, opening.Position).TrimEnd();
        if (opening.End >= text.Length || before.IsEmpty || !char.IsLetterOrDigit(before[^1]))
            return false;
        if (!char.IsLower(text[opening.End]) && AttributionEvidence.EndsInCue(before))
            return false;
        foreach (Microsoft.CodeAnalysis.Text.TextSpan sentence in prose.Sentences)
            if (sentence.Start > opening.End)
                return false;
        return true;
    }

    private void Replay(ReadOnlySpan<byte> path, MarkBuilder builder)
    {
        nextDouble = 0;
        for (int i = 0; i < path.Length; i++)
        {
            int mark = elements[i];
            switch ((Act)path[i])
            {
                case Act.Open:
                    builder.Open(mark);
                    break;
                case Act.Close:
                    builder.Close(mark);
                    break;
                case Act.Neither:
                    builder.Neither(mark);
                    break;
                case Act.Leftover:
                    builder.Leave(mark, IsPlain(i));
                    break;
                case Act.Reopen:
                    builder.Reopen(mark);
                    break;
                case Act.OpenAgain:
                    builder.OpenAgain(mark);
                    break;
                case Act.OpenInstead:
                    builder.Abandon(IsPlain(LastDouble(i)));
                    builder.Open(mark);
                    break;
                case Act.Cross:
                    builder.Cross(mark);
                    break;
                case Act.Abandon:
                    builder.Abandon(isCertain: true);
                    break;
                case Act.Mismatch:
                    builder.Close(mark);
                    builder.AddMismatch(mark);
                    break;
                case Act.RunOn:
                    builder.RunOn(Boundary - mark + 1);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Returns the element of the last double quotation mark before another in the same block.</summary>
    private int LastDouble(int element)
    {
        do
            element--;
        while (candidates[elements[element]].Kind != MarkKind.Double);
        return element;
    }

    /// <summary>
    /// Returns whether the quotation that a quotation mark opens clearly ends before the next mark opens. It is not clear if the words could be
    /// speech and a lost paragraph break would explain the second quotation mark.
    /// </summary>
    private bool IsPlain(int element)
    {
        MarkCandidate first = candidates[elements[element]];
        int next = Math.Max(element + 1, nextDouble);
        while (elements[next] > Boundary && candidates[elements[next]].Kind != MarkKind.Double)
            next++;
        nextDouble = next; // the single marks before it share this double mark
        if (!first.LooksOpening || elements[next] <= Boundary || candidates[elements[next]] is not { LooksOpening: true, IsBehindStop: true } second)
            return true;
        return AttributionEvidence.Weigh(article.Blocks[first.Block].Prose, first.End, second.Position, behindClosing: false) != Attribution.Likely;
    }
}

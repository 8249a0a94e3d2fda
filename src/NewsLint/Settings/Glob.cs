namespace NewsLint.Settings;

/// <summary>
/// A glob. Matching a path with forward slashes takes time proportional to pattern length times path length for every
/// pattern: each state is visited once, as in Thompson's regular expression search (CACM 11:6, 1968).
/// </summary>
internal sealed class Glob
{
    private readonly GlobStep[] steps;

    internal Glob(GlobStep[] steps) => this.steps = steps;

    /// <summary>Returns whether the whole path matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        // A state is a step and a position. Each is visited once.
        int width = path.Length + 1;
        int bits = steps.Length * width;
        Span<ulong> seen = bits <= 64 * 256 ? stackalloc ulong[(bits + 63) / 64] : new ulong[(bits + 63) / 64];
        var open = new StateStack(stackalloc int[128]);
        open.Push(0);
        while (open.TryPop(out int state))
        {
            ref ulong word = ref seen[state >> 6];
            if ((word & (1UL << (state & 63))) != 0)
                continue;
            word |= 1UL << (state & 63);
            int step = state / width;
            int at = state % width;
            GlobStep current = steps[step];
            switch (current.Kind)
            {
                case GlobStepKind.End:
                    if (at == path.Length)
                        return true;
                    break;
                case GlobStepKind.Either:
                    open.Push((current.Target * width) + at);
                    open.Push(((step + 1) * width) + at);
                    break;
                case GlobStepKind.Jump:
                    open.Push((current.Target * width) + at);
                    break;
                case GlobStepKind.Any or GlobStepKind.AnyInSegment:
                    if (at < path.Length && (current.Kind == GlobStepKind.Any || path[at] != '/'))
                        open.Push(state + 1);
                    open.Push(((step + 1) * width) + at);
                    break;
                case GlobStepKind.Number:
                    foreach (int end in current.Range!.Ends(path, at))
                        open.Push(((step + 1) * width) + end);
                    break;
                default:
                    if (at < path.Length && current.Takes(path[at]))
                        open.Push(((step + 1) * width) + at + 1);
                    break;
            }
        }
        return false;
    }

    /// <summary>A stack that starts in stack memory.</summary>
    private ref struct StateStack(Span<int> space)
    {
        private Span<int> space = space;
        private int count;

        public void Push(int state)
        {
            if (count == space.Length)
            {
                var larger = new int[2 * count];
                space.CopyTo(larger);
                space = larger;
            }
            space[count++] = state;
        }

        public bool TryPop(out int state)
        {
            if (count == 0)
            {
                state = 0;
                return false;
            }
            state = space[--count];
            return true;
        }
    }
}

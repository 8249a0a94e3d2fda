namespace NewsLint.Mutants;

/// <summary>Draws faults from all possible ones. The same seed and source give the same faults.</summary>
internal sealed class FaultDraw(int seed)
{
    // .NET guarantees the sequence of System.Random for a seed.
    private readonly Random random = new(seed);

    /// <summary>Draws from each room in turn, and in a room from each kind in turn: otherwise large rooms and frequent kinds would dominate.</summary>
    /// <param name="faults">All faults.</param>
    /// <param name="taken">The faults that are already chosen.</param>
    /// <param name="count">The number of faults to draw.</param>
    public List<Fault> Draw(IEnumerable<Fault> faults, IReadOnlyCollection<Fault> taken, int count)
    {
        var members = taken.Select(f => f.Member).ToHashSet(StringComparer.Ordinal);
        var drawn = new List<Fault>();
        List<List<Fault>> rooms = [.. faults.GroupBy(f => f.Room).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Shuffled)];
        while (drawn.Count < count && rooms.Any(room => room.Count > 0))
        {
            foreach (List<Fault> room in rooms)
            {
                int next = room.FindIndex(f => !members.Contains(f.Member) && !taken.Any(t => t.Path == f.Path && t.Span.OverlapsWith(f.Span)));
                if (drawn.Count == count || next < 0)
                {
                    room.Clear();
                    continue;
                }
                drawn.Add(room[next]);
                members.Add(room[next].Member);
                // The kind goes to the end of the room's queue.
                string kind = room[next].Kind;
                List<Fault> later = room.FindAll(f => f.Kind == kind);
                room.RemoveAll(f => f.Kind == kind);
                later.RemoveAt(0);
                room.AddRange(later);
            }
        }
        return drawn;
    }

    private List<Fault> Shuffled(IEnumerable<Fault> faults)
    {
        Fault[] all = [.. faults];
        random.Shuffle(all);
        return [.. all];
    }
}

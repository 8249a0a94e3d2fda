using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// Finds text that was encoded in UTF-8 and decoded by a single-byte encoding, up to three times. A word is broken when
/// a chain of wrong decodings explains it better, by the strangeness of both readings.
/// </summary>
internal sealed class MojibakeFinder
{
    /// <summary>How much likelier, in nats, the fixed reading must be: wrong decoding is rare, odd spelling is not.</summary>
    private const float Evidence = 7;

    /// <summary>The same when the article certainly has broken text of the same kind.</summary>
    private const float EvidenceBesideOthers = 2.5f;

    /// <summary>The same when much of the article is broken in the same way.</summary>
    private const float EvidenceAmongMany = 0.3f;

    /// <summary>The number of suspect words after which the article's fault is known.</summary>
    private const int Settled = 48;

    /// <summary>The number of suspect words whose repairs are kept.</summary>
    private const int Kept = 2000;

    private const float SureEvidence = 9;
    private const float MuchEvidence = 30;

    /// <summary>The lead over the next repair, in nats, that makes the best repair certain.</summary>
    private const float Certainty = 2;

    /// <summary>The same for several encodings in turn, or an encoding with close relatives: CP437 and CP850.</summary>
    private const float MixedCertainty = 6;

    /// <summary>The lead, in nats, up to which the article's fault is preferred to a likelier fault for one word.</summary>
    private const float Conformity = 4;

    private readonly string content;
    private readonly RepairSearch search;
    private readonly List<Suspect> suspects = [];
    private bool? hasControls;

    /// <summary>How much each chain explains of the article's words.</summary>
    private readonly ChainEvidence explained = new();

    /// <summary>The line of the last word read, and its backticks: all, and those up to a position in it.</summary>
    private int lineStart;
    private int lineEnd = -1;
    private int counted;
    private int openTicks;
    private int allTicks;

    private MojibakeFinder(string content, uint scripts)
    {
        this.content = content;
        search = new RepairSearch(new Strangeness(scripts), content);
    }

    /// <summary>The broken words of a text, in order.</summary>
    /// <param name="content">The text.</param>
    /// <param name="code">Spans to ignore, in order.</param>
    public static ImmutableArray<BrokenText> Find(string content, ImmutableArray<TextSpan> code)
    {
        content = Blank(content, code);
        uint scripts = 0;
        while (true)
        {
            MojibakeFinder? finder = null;
            for (int at = 0; content.AsSpan(at).IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var next;)
            {
                at += next;
                if (!IsSuspect(content, at))
                {
                    at++;
                    continue;
                }
                if (finder is null)
                {
                    scripts = scripts == 0 ? Scripts(content) : scripts;
                    finder = new MojibakeFinder(content, scripts);
                }
                at = finder.Examine(WordAround(content, at));
            }
            if (finder is null)
                return [];
            // The fixed text tells the article's script, which makes its short words likely.
            ImmutableArray<BrokenText> broken = finder.Decide();
            uint all = scripts | Scripts(string.Concat(broken.Select(b => b.Meant)));
            if (all == scripts || broken.Sum(b => b.Meant.Length) * 10 < content.Length)
                return broken;
            scripts = all;
        }
    }

    /// <summary>Whether a character and the next can be the first bytes of a UTF-8 sequence in some encoding.</summary>
    private static bool IsSuspect(string content, int at)
    {
        char c = content[at];
        char next = at + 1 < content.Length ? content[at + 1] : '\0';
        int lead = CodePages.LeadMask(c);
        if (lead == 0)
            return c is '\u0302' or '\u0303' && at > 0 && content[at - 1] == 'A';
        return (lead & CodePages.TrailMask(next)) != 0 || next == '\uFFFD' || (next == '?' && c is 'Â' or 'Ã' or 'Ă' or 'â') || (next == ' ' && (LostSpace.MayFollow(c) || LostSpace.IsInPair(content, at + 1)));
    }

    private static TextSpan WordAround(string content, int at)
    {
        int start = at;
        while (start > 0 && !IsBreak(content, start - 1))
            start--;
        int end = at + 1;
        while (end < content.Length && !IsBreak(content, end))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBreak(string content, int at) =>
        content[at] is '\n' or '\r' or '\t' || (content[at] == ' ' && !(at + 1 < content.Length && content[at + 1] is >= '\u0300' and <= '\u036F') && !LostSpace.IsInPair(content, at));

    /// <summary>Checks a word; returns the start of the next.</summary>
    private int Examine(TextSpan word)
    {
        if (IsCode(word) || Read(word) is not { } suspect)
            return word.End;
        List<Repair> repairs = suspect.Repairs!;
        // The repairs of a word are kept; for very many words they are computed again.
        suspects.Add(suspects.Count < Kept ? suspect : suspect with { Repairs = null });
        if (suspect.Cost - repairs[0].Cost >= Evidence)
            foreach (Repair repair in repairs)
                explained.Add(repair.Key, Math.Max(0, suspect.Cost - repair.Cost + repair.Prior));
        if (suspects.Count == Settled && explained.Usual is { } usual && explained.Of(usual) >= MuchEvidence)
            search.Pages = explained.Pages(); // after this many words, another encoding would be a second accident
        return word.End;
    }

    /// <summary>Returns a word with its repairs, or null when there are none.</summary>
    private Suspect? Read(TextSpan word)
    {
        List<Cell> cells = CellReader.Read(content, word);
        // A final no-break space may have become an ordinary one.
        bool takesSpace = word.End < content.Length && content[word.End] == ' ' && (CodePages.LeadMask(cells[^1].Char) & 0b11_1111) != 0;
        if (takesSpace)
        {
            cells.Add(new Cell(' ', word.End, word.End + 1));
            if (word.End + 1 < content.Length)
                cells.Add(new Cell(content[word.End + 1], word.End + 1, word.End + 2));
        }
        int end = cells[^1].End;
        string left = content[Math.Max(0, word.Start - 2)..word.Start];
        string right = content[end..Math.Min(content.Length, end + 2)];
        List<Repair> repairs = search.Find(cells, left, right, word.End, mayMiss: false);
        return repairs.Count == 0 ? null : new Suspect(word, search.CostOf(cells, left, right), repairs);
    }

    /// <summary>Whether a word is between two backticks of its line: quoted on purpose.</summary>
    private bool IsCode(TextSpan word)
    {
        if (word.Start >= lineEnd || word.Start < lineStart || word.End < counted)
        {
            lineStart = counted = content.LastIndexOf('\n', word.Start) + 1;
            lineEnd = content.IndexOf('\n', word.End) is >= 0 and var found ? found : content.Length;
            allTicks = content.AsSpan(counted, lineEnd - counted).Count('`');
            openTicks = 0;
        }
        openTicks += content.AsSpan(counted, word.End - counted).Count('`');
        counted = word.End;
        if (openTicks % 2 == 1 && allTicks > openTicks)
            return true;
        return openTicks > 0 && openTicks % 2 == 0 && content.AsSpan(word.Start, word.Length).Contains('`');
    }

    /// <summary>The text with blanks for some spans: a word that touches one is read without it.</summary>
    private static string Blank(string content, ImmutableArray<TextSpan> stretches) =>
        stretches.IsEmpty ? content : string.Create(content.Length, (content, stretches), static (chars, state) =>
        {
            state.content.CopyTo(chars);
            foreach (TextSpan stretch in state.stretches)
                foreach (ref char c in chars.Slice(stretch.Start, stretch.Length))
                    if (c is not ('\n' or '\r'))
                        c = ' ';
        });

    private ImmutableArray<BrokenText> Decide()
    {
        var broken = new List<BrokenText>();
        string? usual = explained.Usual;
        var shown = new ShownText(content);
        foreach (Suspect kept in suspects)
        {
            Suspect suspect = kept.Repairs is null ? Read(kept.Word)! : kept;
            Repair best = suspect.Repairs![0];
            if (suspect.Repairs.Find(r => r.Key == usual) is { } conform && conform.Cost - best.Cost <= Conformity)
                best = conform;
            float others = explained.Of(best.Key);
            float evidence = others >= MuchEvidence ? EvidenceAmongMany : others >= SureEvidence ? EvidenceBesideOthers : Evidence;
            float known = others >= SureEvidence ? best.Prior : 0; // that the encoding is a rare one says nothing where it has been at work
            if (suspect.Cost - best.Cost + known >= evidence && !shown.Holds(suspect.Word, Meant(suspect.Word, best)))
                broken.Add(Describe(suspect, best, isWhole: !explained.HasDeeper(best, SureEvidence)));
        }
        int own = broken.Count;
        LostMarks.Find(content, IsCode, broken);
        if (own > 0 && broken.Count > own)
            broken.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return BrokenText.Join(content, broken);
    }

    /// <summary>Whether the article has a control character of Latin-1.</summary>
    private bool HasControls => hasControls ??= content.AsSpan().ContainsAnyInRange('\x80', '\x9F');

    private BrokenText Describe(Suspect suspect, Repair best, bool isWhole)
    {
        List<TextChange> changes = Changes(best.Cells);
        float needed = best.IsPlain && best.Chain[0].Gaps.Length > 0 ? Certainty : MixedCertainty;
        List<string> others = [.. suspect.Repairs!.Where(r => r.Text != best.Text && (r.IsKnown || !best.IsKnown) && !IsHalfWay(r, best) && Margin(best, r) < needed).Select(r => Meant(suspect.Word, r)).Distinct().Take(3)];
        List<string> lost = [.. suspect.Repairs!.Where(r => r == best || Margin(best, r) < needed).SelectMany(r => r.Alternatives).Distinct().Take(3)];
        // Several different faults are less likely than the same fault repeated; three are less likely than a misreading of ours.
        bool isLikelyChain = best.IsPlain || suspect.Repairs!.Exists(r => r.IsPlain && r.Text == best.Text)
            || (best.Chain.Length < 3 && !suspect.Repairs!.Exists(r => r.IsPlain && r.Chain.Length == best.Chain.Length && r.Cost - best.Cost < MixedCertainty));
        bool isCertain = isWhole && isLikelyChain && (best.IsKnown || !best.MayBeHalf || HasControls) && others.Count == 0 && lost.Count == 0 && best.IsClean;
        string meant = Meant(suspect.Word, best);
        IEnumerable<string> alternatives = isCertain ? [] : lost.Count > 0 ? lost : others.Prepend(meant);
        return new BrokenText(
            TextSpan.FromBounds(changes[0].Span.Start, changes[^1].Span.End), suspect.Word, isCertain ? [.. WithSpaces(changes)] : [], best.Describe(),
            meant, 1, isCertain ? 0 : 1, [.. alternatives]);
    }

    /// <summary>A no-break space in the fixed text becomes an ordinary one unless it is needed. This avoids a second fix.</summary>
    private List<TextChange> WithSpaces(List<TextChange> changes)
    {
        if (!changes.Exists(change => OddSpaces.All.IndexIn(change.NewText) >= 0))
            return changes;
        TextSpan paragraph = OddSpaces.Paragraph(content, TextSpan.FromBounds(changes[0].Span.Start, changes[^1].Span.End));
        var line = new System.Text.StringBuilder();
        var starts = new int[changes.Count];
        int at = paragraph.Start;
        for (int i = 0; i < changes.Count; i++)
        {
            line.Append(content, at, changes[i].Span.Start - at);
            starts[i] = line.Length;
            line.Append(changes[i].NewText);
            at = changes[i].Span.End;
        }
        string mended = line.Append(content, at, paragraph.End - at).ToString();
        bool isEnglish = OddSpaces.IsEnglish(mended);
        var run = (Start: 0, End: 0);
        var spaced = new List<TextChange>(changes.Count);
        for (int i = 0; i < changes.Count; i++)
        {
            var text = new System.Text.StringBuilder();
            for (int k = 0; k < changes[i].NewText!.Length; k++)
            {
                int place = starts[i] + k;
                if (!OddSpaces.All.Contains(mended[place]))
                {
                    text.Append(mended[place]);
                    continue;
                }
                if (place >= run.End)
                    run = OddSpaces.Run(mended, place);
                text.Append(OddSpaces.InPlaceOf(mended, run, place, isEnglish));
            }
            spaced.Add(new TextChange(changes[i].Span, text.ToString()));
        }
        return spaced;
    }

    /// <summary>Whether a repair undoes fewer layers of one encoding than the best: a rest that decodes again is no accident.</summary>
    private static bool IsHalfWay(Repair repair, Repair best) => best.IsPlain && best.Chain.Length > repair.Chain.Length && best.Key.StartsWith(repair.Key, StringComparison.Ordinal);

    /// <summary>
    /// How much likelier a repair is than another, by what each explains of the article. If the word alone leaves no
    /// doubt, the article is ignored: its parts may have different origins.
    /// </summary>
    private float Margin(Repair best, Repair other)
    {
        float own = other.Cost - other.Prior - (best.Cost - best.Prior);
        float all = explained.Of(best.Key) - explained.Of(other.Key);
        return own >= MixedCertainty ? Math.Max(own, all) : all;
    }

    /// <summary>The fixed word, without the text read after it.</summary>
    private static string Meant(TextSpan word, Repair repair) => Repair.TextOf(repair.Cells.FindAll(cell => cell.Start < word.End)).TrimEnd();

    /// <summary>The edits that turn the source text of some cells into the cells.</summary>
    private static List<TextChange> Changes(List<Cell> cells)
    {
        var changes = new List<TextChange>();
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].State is CellState.Kept or CellState.Composed)
                continue;
            int first = i;
            while (i + 1 < cells.Count && cells[i + 1].State > CellState.Composed)
                i++;
            string text = Repair.TextOf(cells[first..(i + 1)]);
            changes.Add(new TextChange(TextSpan.FromBounds(cells[first].Start, cells[i].End), text));
        }
        return changes;
    }

    /// <summary>The scripts other than Latin with at least a tenth of the article's letters, as bits.</summary>
    private static uint Scripts(string content)
    {
        Span<int> counts = stackalloc int[32];
        int all = 1;
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (char.IsAsciiLetter(c))
                all++;
            else if (c >= 0x370 && IsInWord(content, i) && Glyph.Of(char.IsSurrogate(c) ? 'a' : c) is { IsLetter: true, Script: < Script.Rare } glyph)
                counts[(int)glyph.Script]++;
        }
        uint scripts = 1u << (int)Script.Latin;
        foreach (int count in counts)
            all += count;
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] * 10 >= all)
                scripts |= 1u << i;
        return scripts;
    }

    /// <summary>Whether a letter is next to another non-Latin letter and no Latin one; otherwise it may be a byte of a broken letter.</summary>
    private static bool IsInWord(string content, int at)
    {
        char before = at > 0 ? content[at - 1] : ' ';
        char after = at + 1 < content.Length ? content[at + 1] : ' ';
        return !char.IsAsciiLetter(before) && !char.IsAsciiLetter(after) && ((before >= 0x370 && char.IsLetter(before)) || (after >= 0x370 && char.IsLetter(after)));
    }

    /// <summary>A word that may be broken.</summary>
    /// <param name="Word">Its place.</param>
    /// <param name="Cost">Its strangeness, in nats.</param>
    /// <param name="Repairs">Its repairs, best first; null when they are not kept.</param>
    private sealed record Suspect(TextSpan Word, float Cost, List<Repair>? Repairs);
}

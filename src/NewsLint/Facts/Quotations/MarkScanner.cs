using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Finds the characters that could be quotation marks and computes the cost of each role from their neighbours.</summary>
internal static class MarkScanner
{
    private const string Marks = "\"“”„‟«»'‘’‚‛‹›`´″′＂";

    /// <summary>The maximum length of a tag left in the copy, in characters.</summary>
    private const int TagReach = 300;

    private static readonly CharSet AnyMark = new(Marks);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        new HashSet<string>(Words.Entries(Words.Elisions), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The neighbour of a quotation mark.</summary>
    private enum Side : byte
    {
        /// <summary>A space, or the end of the block.</summary>
        Space,

        /// <summary>A letter, a digit, or a sign that begins a word, such as $.</summary>
        Word,

        /// <summary>Punctuation that ends words: a comma, a full stop, a closing bracket.</summary>
        Stop,

        /// <summary>An opening bracket.</summary>
        Bracket,

        /// <summary>A dash, hyphen or slash.</summary>
        Dash,
    }

    public static List<MarkCandidate> Scan(Article article)
    {
        var found = new List<MarkCandidate>();
        bool isLowFirst = article.Text.Content.AsSpan().IndexOfAny('„', '‚') >= 0;
        for (int block = 0; block < article.Blocks.Length; block++)
            ScanBlock(article.Blocks[block].Prose, block, isLowFirst, found);
        return found;
    }

    private static void ScanBlock(Prose prose, int block, bool isLowFirst, List<MarkCandidate> found)
    {
        string text = prose.Text;
        int head = 0;
        while (head < text.Length && !char.IsLetterOrDigit(text[head]))
            head++;
        var run = new MarkRun(text, AnyMark);
        for (int at = 0; at < text.Length;)
        {
            int next = AnyMark.IndexIn(text.AsSpan(at));
            if (next < 0)
                return;
            at += next;
            if (IsInTag(text, at))
            {
                at++;
                continue;
            }
            MarkCandidate candidate = Weigh(prose, run, at, block, head, isLowFirst);
            found.Add(candidate);
            at = candidate.End;
        }
    }

    /// <summary>Returns whether a quotation mark delimits an attribute of a tag left in the copy: <c>&lt;a href="…"></c>.</summary>
    private static bool IsInTag(string text, int at)
    {
        if ((at > 0 && text[at - 1] == '=') || (at + 1 < text.Length && text[at + 1] == '>'))
            return true;
        int from = Math.Max(0, at - TagReach);
        ReadOnlySpan<char> before = text.AsSpan(from, at - from);
        int open = before.LastIndexOfAny('<', '>');
        return open >= 0 && before[open] == '<' && open + 1 < before.Length && (char.IsAsciiLetter(before[open + 1]) || before[open + 1] == '/');
    }

    private static MarkCandidate Weigh(Prose prose, MarkRun run, int at, int block, int head, bool isLowFirst)
    {
        string text = prose.Text;
        char c = text[at];
        int length = IsDoubled(text, run, at) ? 2 : 1;
        MarkKind kind = length == 2 || c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂' ? MarkKind.Double : MarkKind.Single;
        MarkForm form = c switch
        {
            '"' or '\'' or '″' or '′' or '＂' => MarkForm.Straight,
            '“' or '‘' when isLowFirst => MarkForm.Straight, // „so“ or “so”: the neighbours decide
            '“' or '„' or '‟' or '‘' or '‚' or '‛' or '`' => MarkForm.Left,
            '«' or '»' or '‹' or '›' => MarkForm.Angled,
            _ => MarkForm.Right,
        };
        Side left = LeftOf(text, run.StartAround(at));
        Side right = RightOf(text, run.EndAround(at + length));
        int open = OpenCost(left, right);
        int close = CloseCost(left, right);
        if (form == MarkForm.Left)
            (open, close) = (Math.Min(open / 4, 20), close + MarkCosts.Turned);
        else if (form == MarkForm.Right)
            (open, close) = (open + MarkCosts.Turned, Math.Min(close / 4, 20));
        else if (c is '″' or '′')
            (open, close) = (MarkCosts.Never, MarkCosts.Never);
        MarkRole role = kind == MarkKind.Single ? MarkRole.Apostrophe : MarkRole.FeetOrInches;
        int neither = kind == MarkKind.Single
            ? SingleCost(text, at, left, right, form, ref open, ref close, ref role)
            : MeasureCost(text, at, form, ref role);
        bool isMisplaced = false;
        if (kind == MarkKind.Double && form != MarkForm.Angled)
        {
            if (left == Side.Space && right == Side.Word && MisplacedMarks.ClosesBefore(prose, at, at + length))
                (close, isMisplaced) = (MarkCosts.Misplaced, true);
            else if (left == Side.Stop && right == Side.Space && MisplacedMarks.OpensBehind(text, at, at + length))
                (open, isMisplaced) = (MarkCosts.Misplaced, true);
        }
        if (form == MarkForm.Straight && left is Side.Space or Side.Bracket && right is Side.Space or Side.Stop && MisplacedMarks.IsNamed(prose, at, at + length))
            neither = 0;
        return new MarkCandidate
        {
            Block = block,
            Position = at,
            Length = length,
            Kind = kind,
            Form = form == MarkForm.Straight && c is '“' or '‘' ? MarkForm.Left : form,
            Open = (short)open,
            Close = (short)close,
            Neither = (short)neither,
            NeitherRole = role,
            IsMisplaced = isMisplaced,
            IsFirst = at <= head,
            IsBehindStop = IsBehindStop(text, run, at),
        };
    }

    private static bool IsBehindStop(string text, MarkRun run, int at)
    {
        int before = at > 0 && char.IsWhiteSpace(text[at - 1]) ? run.SolidBefore(at) : at - 1;
        return before >= 0 && text[before] is ('.' or '!' or '?' or '…');
    }

    /// <summary>Returns whether two adjacent single quotation marks form a double one.</summary>
    private static bool IsDoubled(string text, MarkRun run, int at)
    {
        char c = text[at];
        if (c is not ('\'' or '‘' or '’' or '`' or '´') || at + 1 >= text.Length || text[at + 1] != c)
            return false;
        // Of three, the double quotation mark is on the outside: the first two at the start of a quotation, the last two at its end.
        bool three = at + 2 < text.Length && text[at + 2] == c;
        return !three || LeftOf(text, run.StartAround(at)) is Side.Space or Side.Bracket or Side.Dash;
    }

    /// <summary>Returns the neighbour before a run of quotation marks.</summary>
    private static Side LeftOf(string text, int at)
    {
        return at == 0 ? Side.Space : text[at - 1] switch
        {
            '(' or '[' or '{' or '¿' or '¡' => Side.Bracket,
            '-' or '–' or '—' or '―' or '/' or '|' or '*' or '_' or '=' or '>' => Side.Dash,
            '$' or '£' or '€' or '#' or '@' or '&' => Side.Word,
            var c when char.IsWhiteSpace(c) => Side.Space,
            var c when char.IsPunctuation(c) => Side.Stop,
            _ => Side.Word,
        };
    }

    /// <summary>Returns the neighbour after a run of quotation marks.</summary>
    private static Side RightOf(string text, int at)
    {
        if (at == text.Length)
            return Side.Space;
        char c = text[at];
        if (c is '.' or '…' && at + 1 < text.Length && (c == '…' || text[at + 1] == '.'))
            return Side.Dash; // an ellipsis may begin a quotation or follow it
        if (c is '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
            return Side.Word;
        return c switch
        {
            '(' or '[' or '{' => Side.Bracket,
            '-' or '–' or '—' or '―' or '/' or '|' or '*' or '_' or '=' or '<' => Side.Dash,
            '#' or '@' or '&' or '¿' or '¡' => Side.Word,
            _ when char.IsWhiteSpace(c) => Side.Space,
            _ when char.IsPunctuation(c) => Side.Stop,
            _ => Side.Word,
        };
    }

    private static int OpenCost(Side left, Side right) => (left, right) switch
    {
        (Side.Space or Side.Bracket or Side.Dash, Side.Word or Side.Bracket) => 0,
        (Side.Space or Side.Bracket, Side.Dash) => 8,
        (Side.Dash, Side.Dash) => 30,
        (Side.Space, Side.Space) => 50,
        (Side.Space or Side.Bracket, _) => 60,
        (Side.Dash, _) => 90,
        (Side.Stop, Side.Word or Side.Bracket) => 35,
        (Side.Word, Side.Word or Side.Bracket) => 60,
        (_, Side.Dash) => 90,
        _ => 230,
    };

    private static int CloseCost(Side left, Side right) => (left, right) switch
    {
        (Side.Word or Side.Stop, Side.Space or Side.Stop or Side.Dash) => 0,
        (Side.Word or Side.Stop, Side.Bracket) => 20,
        (Side.Dash, Side.Space or Side.Stop) => 5,
        (Side.Dash, Side.Dash) => 30,
        (Side.Stop, Side.Word) => 40,
        (Side.Word, Side.Word) => 55,
        (Side.Space, Side.Space) => 45,
        (Side.Space, Side.Stop) => 45,
        (Side.Dash, _) => 60,
        _ => 230,
    };

    /// <summary>Returns the cost for a double mark of not being a quotation mark: inches after a small number, or a typo inside a word.</summary>
    private static int MeasureCost(string text, int at, MarkForm form, ref MarkRole role)
    {
        if (text[at] == '″')
            return 0;
        if (form is not (MarkForm.Straight or MarkForm.Right) || at == 0)
            return MarkCosts.Never;
        char before = text[at - 1];
        if (char.IsDigit(before) || before is '½' or '¼' or '¾')
        {
            int start = at - 1;
            while (start > 0 && (char.IsDigit(text[start - 1]) || text[start - 1] is '.' or '/'))
                start--;
            bool feet = start >= 2 && (text[start - 1] is '\'' or '’' or '′' || (text[start - 1] == ' ' && text[start - 2] is '\'' or '’' or '′' or 't'));
            return feet ? 0 : at - start <= 2 ? 60 : MarkCosts.Never;
        }
        if (char.IsLetter(before) && at + 1 < text.Length && char.IsLower(text[at + 1]))
        {
            role = MarkRole.WithinWord;
            return 80;
        }
        return MarkCosts.Never;
    }

    /// <summary>Returns the cost for a single quotation mark of being an apostrophe or a sign of feet or minutes.</summary>
    private static int SingleCost(string text, int at, Side left, Side right, MarkForm form, ref int open, ref int close, ref MarkRole role)
    {
        char c = text[at];
        char before = at > 0 ? text[at - 1] : ' ';
        char after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (c is '‹' or '›' or '‚')
            return MarkCosts.Never;
        if (c is '′')
        {
            role = MarkRole.FeetOrInches;
            return 0;
        }
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            if (char.IsDigit(before) && char.IsDigit(after))
                role = MarkRole.FeetOrInches;
            open = close = MarkCosts.Never;
            return 0;
        }
        if (IsJoiningN(text, at) || IsJoiningN(text, at - 2))
        {
            open = close = MarkCosts.Never;
            return 0;
        }
        if (left == Side.Word && char.IsLetterOrDigit(before))
        {
            if (char.IsDigit(before))
            {
                role = MarkRole.FeetOrInches;
                return right == Side.Space && at + 2 < text.Length && char.IsDigit(text[at + 2]) ? 0 : 15;
            }
            // A possessive plural, a dropped g, or the end of a quotation. The end wins if a quotation is open.
            return before is 's' or 'S' or 'z' or 'x' ? 10 : before is 'n' or 'o' or 'O' ? 25 : form == MarkForm.Right ? 45 : 40;
        }
        if (right == Side.Word && left is Side.Space or Side.Bracket or Side.Dash or Side.Stop)
        {
            if (char.IsDigit(after))
            {
                int end = at + 1;
                while (end < text.Length && char.IsDigit(text[end]))
                    end++;
                if (end - at == 3 && (end == text.Length || text[end] is 's' or ' ' or ',' or '.' or '-' or '–' or ')' or ';' or ':'))
                    return form == MarkForm.Left ? 5 : 0;
                return form == MarkForm.Left ? MarkCosts.Never : 40;
            }
            int word = at + 1;
            while (word < text.Length && char.IsLetter(text[word]))
                word++;
            if (Elisions.Contains(text.AsSpan(at + 1, word - at - 1)))
                return form == MarkForm.Left ? 8 : 3;
            return form == MarkForm.Right ? 45 : MarkCosts.Never;
        }
        return form == MarkForm.Right && left != Side.Stop ? 45 : MarkCosts.Never;
    }

    /// <summary>Returns whether a quotation mark is the first of the two around the n of rock ’n’ roll.</summary>
    private static bool IsJoiningN(string text, int at) =>
        at >= 0 && at + 2 < text.Length && text[at + 1] is 'n' or 'N' && text[at] is '\'' or '’' or '‘' && text[at + 2] is '\'' or '’' or '‘'
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 3 == text.Length || !char.IsPunctuation(text[at + 3]));
}

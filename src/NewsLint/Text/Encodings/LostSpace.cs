namespace NewsLint.Text.Encodings;

/// <summary>The meaning of a space after the first byte of a sequence.</summary>
internal enum SpaceReading
{
    /// <summary>It is a space, not a byte.</summary>
    None,

    /// <summary>It was the byte A0; no space follows the letter.</summary>
    Byte,

    /// <summary>The same, and the rest of the word confirms it.</summary>
    CertainByte,

    /// <summary>It was the byte A0 and a space: HTML collapses spaces.</summary>
    ByteAndSpace,

    /// <summary>It was the byte A0, or a byte before it was dropped.</summary>
    Uncertain,
}

/// <summary>
/// Reads a space that may have been the byte A0: many programs turn a no-break space into an ordinary one. So <c>Ã </c> is à,
/// <c>Å </c> is Š, <c>Î </c> is Π, and <c>Ð </c> is Р. The languages of the letter tell whether the word continues after it.
/// </summary>
/// <param name="content">The article.</param>
internal sealed class LostSpace(string content)
{
    /// <summary>Facts about the article for each encoding, cached because a scan for each word would take quadratic time.</summary>
    private readonly Dictionary<int, bool> dropsBytes = [];
    private readonly Dictionary<int, bool> writesCarons = [];

    private const byte NoBreakSpace = 0xC2;
    private const byte GraveA = 0xC3;
    private const byte CaronS = 0xC5;
    private const byte Pi = 0xCE;
    private const byte Er = 0xD0;

    /// <summary>The last byte of È. Dropping it before a space looks the same as turning the last byte of à into a space.</summary>
    private const byte GraveE = 0x88;

    /// <summary>Letters before Ã in Portuguese words in capitals: LÃ, IRMÃ.</summary>
    public const string BeforeTilde = "CFHLMPRSVX";

    /// <summary>The rest of Portuguese words that begin with à: às, àquele.</summary>
    private static readonly string[] Portuguese = ["s", "quele", "queles", "quela", "quelas", "quilo"];

    /// <summary>The letters before a final à: là, voilà, già. The last letter is enough for Italian words in -tà and -rà.</summary>
    private static readonly string[] Stems = ["l", "v", "voil", "déj", "gi", "del", "hol", "cel", "pap", "met"];

    /// <summary>Whether a character may be the first byte of a letter that includes a space, in a common encoding.</summary>
    public static bool MayFollow(char c) => c is 'Â' or 'Ã' or 'Å' or 'Î' or 'Ð' or 'Ă' or 'Ĺ' or 'Г' or 'Е' or 'О' or 'Р' or 'Γ' or 'Ε' or 'Ξ' or 'Π';

    /// <summary>Whether a space may be the second byte of an encoded surrogate, in which case the word continues.</summary>
    public static bool IsInPair(string content, int space)
    {
        if (space == 0 || space + 2 >= content.Length || content[space - 1] < 0x80 || content[space - 1] != content[space + 2])
            return false;
        foreach (CodePage page in CodePages.All)
            if (CodePages.ByteOf(page, content[space - 1]) == 0xED && CodePages.ByteOf(page, content[space + 1]) is 0xBC or 0xBD or 0xBE)
                return true;
        return false;
    }

    /// <summary>Reads the space after the first byte of a two-byte sequence.</summary>
    /// <param name="page">The encoding.</param>
    /// <param name="lead">The first byte.</param>
    /// <param name="before">The word as read before it.</param>
    /// <param name="space">The position of the space in the article.</param>
    public SpaceReading Read(CodePage page, byte lead, List<Cell> before, int space)
    {
        char next = space + 1 < content.Length ? content[space + 1] : '\n';
        switch (lead)
        {
            case NoBreakSpace:
                return page[lead] == 'Â' ? SpaceReading.Byte : SpaceReading.None; // in Cyrillic and Greek it is an everyday letter
            case GraveA when IsSpacedOut(content, space) || (next >= 0x80 && !IsBroken(content, page, space + 1)):
                return SpaceReading.None;
            case GraveA:
                SpaceReading reading = char.IsAsciiLetter(next) ? OfGraveA(content, before, space + 1) : SpaceReading.Byte;
                return page.Gaps.Contains(GraveE) && !(before.Count == 0 && reading == SpaceReading.CertainByte) ? SpaceReading.Uncertain : reading;
            case CaronS:
                bool goesOn = char.IsAsciiLetter(next) || (next >= 0x80 && CodePages.ByteOf(page, next) >= 0xC2);
                return goesOn && WritesCarons(page) && !DropsBytes(page) ? SpaceReading.CertainByte : SpaceReading.Uncertain;
            case Pi or Er:
                bool isInWord = next >= 0x80 && CodePages.ByteOf(page, next) is var byteOfNext && (byteOfNext | 1) == (lead | 1);
                return !isInWord ? SpaceReading.None : DropsBytes(page) ? SpaceReading.Uncertain : SpaceReading.Byte;
            default:
                return SpaceReading.None;
        }
    }

    /// <summary>Whether the letter before a space is part of spaced capitals: <c>A T E N Ç Ã O</c>.</summary>
    private static bool IsSpacedOut(string content, int space) =>
        space > 2 && content[space - 2] == ' ' && char.IsUpper(content[space - 3]) && (space == 3 || !char.IsLetter(content[space - 4]));

    /// <summary>Whether a character is the first byte of a sequence.</summary>
    private static bool IsBroken(string content, CodePage page, int at) =>
        at + 1 < content.Length && content[at] >= 0x80 && CodePages.ByteOf(page, content[at]) >= 0xC2 && content[at + 1] >= 0x80 && CodePages.ByteOf(page, content[at + 1]) is >= 0x80 and < 0xC0;

    private static SpaceReading OfGraveA(string content, List<Cell> before, int rest)
    {
        int end = rest;
        while (end < content.Length && char.IsAsciiLetter(content[end]))
            end++;
        ReadOnlySpan<char> fragment = content.AsSpan(rest, end - rest);
        int start = before.Count;
        while (start > 0 && char.IsLetter(before[start - 1].Char))
            start--;
        string stem = Repair.TextOf(before[start..]);
        if (stem.Length == 0 && start > 0 && before[start - 1].Char is '\'' or '’')
            return SpaceReading.CertainByte; // l’àvia: no elision occurs before the word à
        if (stem.Length == 0)
            return IsOneOf(fragment, Portuguese) ? SpaceReading.CertainByte : SpaceReading.ByteAndSpace;
        if (stem.Length == 1 && char.IsAsciiLetterUpper(stem[0]) && !BeforeTilde.Contains(stem[0], StringComparison.Ordinal) && fragment.Length > 2 && !fragment.ContainsAnyExceptInRange('a', 'z'))
            return SpaceReading.CertainByte;
        bool isEnd = char.IsUpper(fragment[0]) || IsOneOf(stem, Stems) || (stem.Length > 1 && stem[^1] is 't' or 'r');
        return isEnd ? SpaceReading.ByteAndSpace : SpaceReading.Byte;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string known in words)
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether bytes are dropped elsewhere in the article; one dropped before a space looks the same.</summary>
    private bool DropsBytes(CodePage page)
    {
        if (!dropsBytes.TryGetValue(page.Index, out bool drops))
            dropsBytes[page.Index] = drops = HasTwoFirstBytes(content, page);
        return drops;
    }

    private static bool HasTwoFirstBytes(string content, CodePage page)
    {
        for (int i = 0; i + 1 < content.Length; i++)
            if (content[i] >= 0x80 && content[i + 1] >= 0x80 && CodePages.ByteOf(page, content[i]) is 0xC4 or 0xC5 or 0xD0 or 0xD1 or 0xCE or 0xCF
                && CodePages.ByteOf(page, content[i + 1]) is 0xC4 or 0xC5 or 0xD0 or 0xD1 or 0xCE or 0xCF)
                return true;
        return false;
    }

    /// <summary>Whether the article has other broken letters of the languages that write Š. In Norwegian <c>Å </c> is a word.</summary>
    private bool WritesCarons(CodePage page)
    {
        if (!writesCarons.TryGetValue(page.Index, out bool writes))
            writesCarons[page.Index] = writes = HasBrokenCarons(content, page);
        return writes;
    }

    private static bool HasBrokenCarons(string content, CodePage page)
    {
        for (int i = 0; i + 1 < content.Length; i++)
            if (content[i] >= 0x80 && CodePages.ByteOf(page, content[i]) is 0xC4 or 0xC5 && content[i + 1] >= 0x80 && CodePages.ByteOf(page, content[i + 1]) is >= 0x80 and < 0xC0)
                return true;
        return false;
    }
}

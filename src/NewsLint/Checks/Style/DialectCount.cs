namespace NewsLint.Checks.Style;

/// <summary>Counts the British and American spellings of an article and says which are the odd ones.</summary>
internal sealed class DialectCount
{
    private readonly bool isIseMix;

    private DialectCount(bool isMixed, bool usualIsBritish, bool isIseMix)
    {
        IsMixed = isMixed;
        UsualIsBritish = usualIsBritish;
        this.isIseMix = isIseMix;
    }

    /// <summary>Whether the article has spellings of both sides.</summary>
    public bool IsMixed { get; }

    /// <summary>Whether its usual spelling is British.</summary>
    public bool UsualIsBritish { get; }

    /// <summary>Whether a word is one of the rarer side.</summary>
    public bool IsOdd(DialectWord word) => Counts(word) && word.Spelling.IsBritish != UsualIsBritish;

    /// <summary>Whether a word is one of the more common side.</summary>
    public bool IsUsual(DialectWord word) => Counts(word) && word.Spelling.IsBritish == UsualIsBritish;

    /// <summary>Counts spellings. The writer's own words decide; those in quotations only where the writer has none.</summary>
    public static DialectCount Of(List<DialectWord> words)
    {
        int own = Side(words, quoted: false, out bool ownMixed, out bool ownIse, out int first);
        int all = Side(words, quoted: true, out bool allMixed, out bool allIse, out int firstOfAll);
        // As many words of each side: the spelling of the quotations decides, then the first word.
        int side = own != 0 ? own : all != 0 ? all : first != 0 ? first : firstOfAll;
        return ownMixed ? new DialectCount(true, side > 0, ownIse) : new DialectCount(allMixed, side > 0, allIse);
    }

    private bool Counts(DialectWord word) => isIseMix || !word.Spelling.IsIse || word.Spelling.IsBritish;

    /// <summary>Returns a positive number if most words are British, a negative one if most are American, 0 if there are as many.</summary>
    private static int Side(List<DialectWord> words, bool quoted, out bool isMixed, out bool isIse, out int first)
    {
        int british = 0;
        int american = 0;
        int ise = 0;
        int ize = 0;
        first = 0;
        foreach (DialectWord word in words)
        {
            if (word.IsQuoted && !quoted)
                continue;
            if (word.Spelling is { IsIse: true, IsBritish: true })
                ise++;
            else if (word.Spelling.IsIse)
                ize++;
            else if (word.Spelling.IsBritish)
                british++;
            else
                american++;
            if (first == 0)
                first = word.Spelling.IsBritish ? 1 : -1;
        }
        // British copy with -ize and without -ise follows Oxford: its -ize is not American.
        isIse = ise > 0 || british == 0;
        isMixed = british + ise > 0 && american + (isIse ? ize : 0) > 0;
        int difference = british + ise - american - (isIse ? ize : 0);
        if (difference == 0 && !isIse && ize > 0)
            first = -1;
        return difference;
    }
}

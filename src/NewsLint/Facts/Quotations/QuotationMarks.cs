using System.Collections.Immutable;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>All quotation marks of an article with their roles, partners and faults.</summary>
public sealed class QuotationMarks
{
    private readonly int[] firstOfBlock;

    internal QuotationMarks(ImmutableArray<QuotationMark> all, ImmutableArray<MarkFault> faults, int blockCount)
    {
        All = all;
        Faults = faults;
        firstOfBlock = new int[blockCount + 1];
        int mark = 0;
        for (int block = 0; block <= blockCount; block++)
        {
            while (mark < all.Length && all[mark].Block < block)
                mark++;
            firstOfBlock[block] = mark;
        }
    }

    /// <summary>The quotation marks, including apostrophes, in article order.</summary>
    public ImmutableArray<QuotationMark> All { get; }

    /// <summary>The faults, in article order.</summary>
    public ImmutableArray<MarkFault> Faults { get; }

    /// <summary>Returns the quotation marks of one block, in order.</summary>
    public ReadOnlySpan<QuotationMark> InBlock(int block) => All.AsSpan(firstOfBlock[block], firstOfBlock[block + 1] - firstOfBlock[block]);

    /// <summary>Returns the index in <see cref="All"/> of the first quotation mark of a block.</summary>
    public int FirstOf(int block) => firstOfBlock[block];

    /// <summary>Returns the index of the first quotation mark at or after a position.</summary>
    internal static int IndexAt(ReadOnlySpan<QuotationMark> marks, int position)
    {
        var search = new LowerBound(marks.Length);
        while (search.IsOpen)
            search.Narrow(marks[search.Middle].Position < position);
        return search.Index;
    }

    /// <summary>Returns the position of the first double quotation mark in a range of a block; the end of the range if there is none.</summary>
    internal int NextDouble(int block, int position, int before)
    {
        ReadOnlySpan<QuotationMark> marks = InBlock(block);
        for (int i = IndexAt(marks, position); i < marks.Length && marks[i].Position < before; i++)
            if (marks[i].Kind == MarkKind.Double)
                return marks[i].Position;
        return before;
    }

    /// <summary>Reads the quotation marks of an article, in time linear in its length.</summary>
    public static QuotationMarks Read(Article article)
    {
        List<MarkCandidate> candidates = MarkScanner.Scan(article);
        var parser = new MarkParser(article, candidates);
        return parser.Parse();
    }
}

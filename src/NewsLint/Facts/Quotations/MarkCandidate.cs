namespace NewsLint.Facts.Quotations;

/// <summary>A character that could be a quotation mark, with what each role would cost it by its neighbours.</summary>
internal readonly record struct MarkCandidate
{
    public required int Block { get; init; }

    public required int Position { get; init; }

    public required int Length { get; init; }

    public required MarkKind Kind { get; init; }

    public required MarkForm Form { get; init; }

    /// <summary>The cost of opening here; <see cref="MarkCosts.Never"/> when it cannot.</summary>
    public required short Open { get; init; }

    /// <summary>The cost of closing here.</summary>
    public required short Close { get; init; }

    /// <summary>The cost of being no quotation mark: an apostrophe, a sign of measure, a slip inside a word.</summary>
    public required short Neither { get; init; }

    /// <summary>What it is when it is no quotation mark.</summary>
    public required MarkRole NeitherRole { get; init; }

    /// <summary>Whether nothing but signs stands before it in its block.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Whether a sentence ends before it.</summary>
    public required bool IsBehindStop { get; init; }

    /// <summary>Whether its space is on the wrong side: <c>We will go, "he said</c>.</summary>
    public required bool IsMisplaced { get; init; }

    public int End => Position + Length;

    /// <summary>Whether the neighbours speak for opening rather than closing.</summary>
    public bool LooksOpening => Open <= Close;
}

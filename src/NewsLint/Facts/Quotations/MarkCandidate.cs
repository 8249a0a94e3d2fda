namespace NewsLint.Facts.Quotations;

/// <summary>A character that could be a quotation mark, with the cost of each role, given its neighbours.</summary>
internal readonly record struct MarkCandidate
{
    public required int Block { get; init; }

    public required int Position { get; init; }

    public required int Length { get; init; }

    public required MarkKind Kind { get; init; }

    public required MarkForm Form { get; init; }

    /// <summary>The cost of opening here; <see cref="MarkCosts.Never"/> if it cannot open.</summary>
    public required short Open { get; init; }

    /// <summary>The cost of closing here.</summary>
    public required short Close { get; init; }

    /// <summary>The cost of not being a quotation mark: an apostrophe, a sign of measure, a typo inside a word.</summary>
    public required short Neither { get; init; }

    /// <summary>The role of the character if it is not a quotation mark.</summary>
    public required MarkRole NeitherRole { get; init; }

    /// <summary>Whether only punctuation and signs precede it in its block.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Whether a sentence ends before it.</summary>
    public required bool IsBehindStop { get; init; }

    /// <summary>Whether its space is on the wrong side: <c>We will go, "he said</c>.</summary>
    public required bool IsMisplaced { get; init; }

    public int End => Position + Length;

    /// <summary>Whether the neighbours favour opening over closing.</summary>
    public bool LooksOpening => Open <= Close;
}

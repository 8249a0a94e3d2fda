namespace NewsLint.Text.Encodings;

/// <summary>A character of a stretch that is being mended, with the source that it was made from.</summary>
/// <param name="Char">The UTF-16 unit.</param>
/// <param name="Start">Where its source begins.</param>
/// <param name="End">Where its source ends; of the second unit of a pair, the same as <paramref name="Start"/>.</param>
/// <param name="State">What was done to it.</param>
internal readonly record struct Cell(char Char, int Start, int End, CellState State = CellState.Kept);

/// <summary>What was done to a character.</summary>
internal enum CellState : byte
{
    /// <summary>It stands as in the source.</summary>
    Kept,

    /// <summary>It is put together from a letter and a mark, as a character that normalization took apart.</summary>
    Composed,

    /// <summary>It is mended.</summary>
    Mended,

    /// <summary>It is mended although a byte of it is lost.</summary>
    Guessed,

    /// <summary>A byte of it is lost and more than one character may be meant.</summary>
    Uncertain,
}

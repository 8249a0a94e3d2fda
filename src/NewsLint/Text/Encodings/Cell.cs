namespace NewsLint.Text.Encodings;

/// <summary>A character of a span under repair, with its source text.</summary>
/// <param name="Char">The UTF-16 unit.</param>
/// <param name="Start">The start of its source text.</param>
/// <param name="End">The end of its source text; equal to <paramref name="Start"/> for the second unit of a pair.</param>
/// <param name="State">Its state.</param>
internal readonly record struct Cell(char Char, int Start, int End, CellState State = CellState.Kept);

/// <summary>The state of a character.</summary>
internal enum CellState : byte
{
    /// <summary>It is unchanged.</summary>
    Kept,

    /// <summary>It is composed from a letter and a mark that normalization separated.</summary>
    Composed,

    /// <summary>It is fixed.</summary>
    Mended,

    /// <summary>It is fixed although one of its bytes is lost.</summary>
    Guessed,

    /// <summary>One of its bytes is lost, and several characters are possible.</summary>
    Uncertain,
}

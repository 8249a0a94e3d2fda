namespace NewsLint.Reading.Markup;

/// <summary>Two marks between which a newsroom writes what is no prose.</summary>
/// <param name="Start">The mark at the start; not empty.</param>
/// <param name="End">The mark at the end; not empty, and perhaps the same.</param>
public sealed record MarkPair(string Start, string End);

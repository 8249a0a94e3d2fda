namespace NewsLint.Reading.Markup;

/// <summary>Two marks that enclose a newsroom's own markup.</summary>
/// <param name="Start">The start mark; not empty.</param>
/// <param name="End">The end mark; not empty, possibly equal to the start mark.</param>
internal sealed record MarkPair(string Start, string End);

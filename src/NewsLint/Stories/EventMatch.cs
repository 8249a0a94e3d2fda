using NewsLint.Facts.Dates;
using NewsLint.Facts.Events;

namespace NewsLint.Stories;

/// <summary>Two clauses of two articles that seem to tell of one event.</summary>
/// <param name="First">The clause of the first article.</param>
/// <param name="Second">The clause of the second article.</param>
/// <param name="Score">How much speaks for one event: at least <see cref="EventWeights.Further"/>.</param>
internal sealed record EventMatch(PlacedEvent First, PlacedEvent Second, double Score);

/// <summary>A clause with the day or place that it names.</summary>
/// <param name="Article">The index of the article in the story.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Day">The day; null for a place.</param>
/// <param name="Place">The place; empty for a day.</param>
internal sealed record PlacedEvent(int Article, EventClause Clause, DateMention? Day, string Place);

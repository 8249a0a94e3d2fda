using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>A stretch of text that was decoded wrongly.</summary>
/// <param name="Span">The smallest stretch of source that is broken.</param>
/// <param name="Changes">The edits that mend it; empty where what was meant is not certain.</param>
/// <param name="Cause">What happened to the text: <c>UTF-8 read as Windows-1252, twice</c>.</param>
/// <param name="Seen">The broken words as they stand.</param>
/// <param name="Meant">The words that were meant, or are the likeliest.</param>
/// <param name="Alternatives">What else a lost byte may have been; empty where nothing is uncertain.</param>
public sealed record BrokenText(
    TextSpan Span, ImmutableArray<TextChange> Changes, string Cause, string Seen, string Meant, ImmutableArray<string> Alternatives);

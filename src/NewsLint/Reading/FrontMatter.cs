using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>One key of the front matter.</summary>
/// <param name="Key">The key as written; for a nested key, both keys joined by a full stop. A list gives one entry for each of its single values; at the top level, after an entry of its own.</param>
/// <param name="KeySpan">The span of the key in the source.</param>
/// <param name="Value">The single value, decoded; null for lists and mappings.</param>
/// <param name="ValueSpan">The span of the value in the source, including its quotation marks.</param>
/// <param name="Prose">The value as prose; null if it is empty, not text, or not a single value.</param>
public sealed record FrontMatterEntry(string Key, TextSpan KeySpan, string? Value, TextSpan ValueSpan, Prose? Prose);

/// <summary>A fault in front matter.</summary>
/// <param name="Span">Its span in the source.</param>
/// <param name="Message">The fault, as a clause.</param>
public sealed record FrontMatterProblem(TextSpan Span, string Message);

/// <summary>
/// The metadata at the start of a file: YAML between two lines of <c>---</c>, TOML between two lines of <c>+++</c>, or a JSON object.
/// Only its headline and its summaries are read as prose.
/// </summary>
/// <param name="Span">The whole span, including the lines or braces around it.</param>
/// <param name="Entries">The keys of the two top levels, in file order; empty if the front matter cannot be read.</param>
/// <param name="Problem">The first fault, if the front matter cannot be read; otherwise null.</param>
public sealed record FrontMatter(TextSpan Span, ImmutableArray<FrontMatterEntry> Entries, FrontMatterProblem? Problem)
{
    /// <summary>Returns the first entry with one of these keys, tried in order and ignoring case; null if there is none.</summary>
    public FrontMatterEntry? Find(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            foreach (FrontMatterEntry entry in Entries)
                if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
                    return entry;
        return null;
    }

    /// <summary>Returns the last entry whose key begins before an offset of the source; null if there is none.</summary>
    internal FrontMatterEntry? LastBefore(int offset)
    {
        var search = new LowerBound(Entries.Length);
        while (search.IsOpen)
            search.Narrow(Entries[search.Middle].KeySpan.Start < offset);
        return search.Index > 0 ? Entries[search.Index - 1] : null;
    }

    /// <summary>Whether it contains <c>draft: true</c>.</summary>
    public bool IsDraft => string.Equals(Find("draft")?.Value, "true", StringComparison.OrdinalIgnoreCase);
}

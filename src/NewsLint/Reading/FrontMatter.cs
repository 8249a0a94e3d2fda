using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading;

/// <summary>One key of the front matter.</summary>
/// <param name="Key">The key as written; of a key below another both, with a full stop between them; a list there gives an entry for each of its single values.</param>
/// <param name="KeySpan">The key's place in the source.</param>
/// <param name="Value">The value where it is a single one, decoded; null for lists and mappings.</param>
/// <param name="ValueSpan">The value's place in the source, its quotation marks included.</param>
/// <param name="Prose">The value as prose; null when it is empty, no text, or not a single one.</param>
public sealed record FrontMatterEntry(string Key, TextSpan KeySpan, string? Value, TextSpan ValueSpan, Prose? Prose);

/// <summary>What is wrong with a front matter.</summary>
/// <param name="Span">The place in the source.</param>
/// <param name="Message">What is wrong, as a clause.</param>
public sealed record FrontMatterProblem(TextSpan Span, string Message);

/// <summary>
/// The metadata at the head of a file: YAML between two lines of <c>---</c>, TOML between two lines of <c>+++</c>, or a JSON object.
/// It is never copy; only its headline and its summaries are read as prose.
/// </summary>
/// <param name="Span">The whole, the lines or braces around it included.</param>
/// <param name="Entries">The keys of the two uppermost levels, in the file's order; none when the front matter cannot be read.</param>
/// <param name="Problem">Why it cannot be read: the first fault; null when it can.</param>
public sealed record FrontMatter(TextSpan Span, ImmutableArray<FrontMatterEntry> Entries, FrontMatterProblem? Problem)
{
    /// <summary>The first entry with one of these keys, tried in turn and compared without case; null when there is none.</summary>
    public FrontMatterEntry? Find(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            foreach (FrontMatterEntry entry in Entries)
                if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
                    return entry;
        return null;
    }

    /// <summary>The last entry whose key begins before an offset of the source; null when none does.</summary>
    internal FrontMatterEntry? LastBefore(int offset)
    {
        int low = 0;
        int high = Entries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Entries[middle].KeySpan.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? Entries[low - 1] : null;
    }

    /// <summary>Whether it says <c>draft: true</c>.</summary>
    public bool IsDraft => string.Equals(Find("draft")?.Value, "true", StringComparison.OrdinalIgnoreCase);
}
